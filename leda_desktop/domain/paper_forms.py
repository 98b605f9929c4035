"""Paper forms: a questionnaire that was filled in on paper, while it is keyed in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.keypad import Blank, Row
from leda_desktop.domain.kinds import Channel, PromptKind
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer, Response

HIGHEST_SHEET = 9999


@dataclass(frozen=True, slots=True)
class Form:
    """One form as far as it is keyed in: a row of numbers for the scales, and behind it the open answers.

    `writing` is the open question whose answer is being typed.
    """

    prompts: tuple[Prompt, ...]
    row: Row
    open_answers: tuple[Answer, ...]
    writing: PromptId | None = None

    @property
    def scales(self) -> tuple[Prompt, ...]:
        """The scales in their order."""
        return scales_of(self.prompts)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All answers in the order of the prompts, those that were left out too."""
        rated = (Answer(p.id, rating=n) for p, n in zip(self.scales, self.row.numbers, strict=True))
        known = {answer.prompt_id: answer for answer in (*rated, *self.open_answers)}
        return tuple(known[prompt.id] for prompt in self.prompts)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is on it."""
        return all(answer.skipped for answer in self.answers)

    @property
    def has_paper_answers(self) -> bool:
        """Whether some open answer stands on the paper alone."""
        return any(answer.on_paper for answer in self.open_answers)


def scales_of(prompts: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """The scales among prompts."""
    return tuple(prompt for prompt in prompts if prompt.kind is PromptKind.SCALE)


def form_of(prompts: tuple[Prompt, ...], answers: Iterable[Answer] = ()) -> Form:
    """A form with these answers on it; the keyboard is at its first scale."""
    known = {answer.prompt_id: answer for answer in answers}
    scales = scales_of(prompts)
    ratings = tuple(known.get(p.id, Answer(p.id)).rating for p in scales)
    row = Row(tuple(Blank(p.lowest, p.highest) for p in scales), ratings)
    open_answers = tuple(known.get(p.id, Answer(p.id)) for p in prompts if p not in scales)
    return Form(prompts, row, open_answers)


def go_on(form: Form) -> Form:
    """Put the keyboard behind the last scale that is answered."""
    answered = [at for at, number in enumerate(form.row.numbers, 1) if number is not None]
    return replace(form, row=replace(form.row, at=answered[-1] if answered else 0))


def write(form: Form) -> Form:
    """Begin to type the first open answer that is missing, or else the first one."""
    missing = [a for a in form.open_answers if a.skipped] or list(form.open_answers)
    return replace(form, writing=missing[0].prompt_id if missing else None)


def with_text(form: Form, text: str) -> Form:
    """What was typed is the answer to the question that is being written; empty text leaves it out."""
    answers = tuple(
        _written(answer, text) if answer.prompt_id == form.writing else answer for answer in form.open_answers
    )
    return replace(form, open_answers=answers)


def write_next(form: Form) -> Form:
    """Go on to the open question after this one; behind the last one nothing is written any more."""
    ids = [answer.prompt_id for answer in form.open_answers]
    after = ids[ids.index(form.writing) + 1 :] if form.writing in ids else []
    return replace(form, writing=after[0] if after else None)


def on_paper(form: Form) -> Form:
    """Every open answer that is missing stands on the paper."""
    answers = tuple(replace(a, on_paper=True) if a.skipped else a for a in form.open_answers)
    return replace(form, open_answers=answers, writing=None)


def sheets_of(responses: Iterable[Response]) -> dict[int, Response]:
    """The paper forms that are keyed in, by their numbers in order."""
    numbered = {r.sheet: r for r in responses if r.channel is Channel.PAPER and r.sheet is not None}
    return dict(sorted(numbered.items()))


def next_free(taken: Iterable[int], after: int) -> int:
    """The first number after another that no form has yet."""
    known = set(taken)
    return next(number for number in range(after + 1, after + len(known) + 2) if number not in known)


def _written(answer: Answer, text: str) -> Answer:
    """An empty text leaves alone that the answer stands on the paper."""
    return Answer(answer.prompt_id, text=text) if text else replace(answer, text=None)
