"""Answers without the people behind them: each question by itself, and nothing while too few have answered."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from leda_desktop.domain.bundle import CountedHands, Said
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.scales import Answer, Response

_MOMENT = timedelta(microseconds=1)


def unlinked(said: Said, threshold: int, start: datetime) -> Said:
    """The answers that results may tell of, dealt out anew.

    Which answers were one person's is not in it: those to each question stand in the order of their values, whoever
    gave them. With fewer people than the threshold there are none, nor those to a scale that fewer have rated.
    """
    before = None
    while said != before:
        before, said = said, _protected(said, threshold)
    return replace(said, responses=_dealt(said.responses, start))


def _protected(said: Said, threshold: int) -> Said:
    raised = _raised(said.hands)
    if len(said.responses) + max(raised.values(), default=0) < threshold:
        return replace(said, responses=(), hands=())
    rated = dict(raised)
    for answer in _answers(said.responses):
        if answer.rating is not None:
            rated[answer.prompt_id] = rated.get(answer.prompt_id, 0) + 1
    few = {prompt_id for prompt_id, count in rated.items() if count < threshold}
    responses = (
        replace(one, answers=tuple(a for a in one.answers if a.prompt_id not in few)) for one in said.responses
    )
    return replace(said, responses=tuple(responses), hands=tuple(one for one in said.hands if one.prompt_id not in few))


def _raised(hands: Iterable[CountedHands]) -> dict[PromptId, int]:
    found: dict[PromptId, int] = {}
    for counted in hands:
        found[counted.prompt_id] = found.get(counted.prompt_id, 0) + counted.count
    return found


def _answers(responses: Iterable[Response]) -> Iterable[Answer]:
    return (answer for response in responses for answer in response.answers)


def _dealt(responses: tuple[Response, ...], start: datetime) -> tuple[Response, ...]:
    """As many responses as before, the first of them with the first answer to each question, and so on."""
    by_prompt: dict[PromptId, list[Answer]] = {}
    for answer in _answers(responses):
        by_prompt.setdefault(answer.prompt_id, []).append(answer)
    for answers in by_prompt.values():
        answers.sort(key=_by_value)
    return tuple(
        replace(
            response,
            answers=tuple(answers[place] for answers in by_prompt.values() if place < len(answers)),
            created_at=start + place * _MOMENT,
            sheet=None,
        )
        for place, response in enumerate(responses)
    )


def _by_value(answer: Answer) -> tuple[bool, int, bool, str, str, bool]:
    rating, text = answer.rating, answer.text or ""
    return rating is None, rating or 0, not text, text.casefold(), text, answer.on_paper
