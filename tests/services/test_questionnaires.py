"""Responses are kept, corrected and counted."""

import pytest

from leda_desktop.domain.facts import Fact, ResponsesChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.hands import Hands
from leda_desktop.domain.ids import ResponseId
from leda_desktop.domain.kinds import Channel, Kind
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.scales import Answer, OpenAnswers
from leda_desktop.models.store import Store
from leda_desktop.services.questionnaires import Questionnaires
from tests.fakes import FakeClock


@pytest.fixture
def asked(first: SessionPlan) -> Activity:
    """The questionnaire of the first session."""
    return next(a for a in first.activities if a.kind is Kind.QUESTIONNAIRE)


@pytest.fixture
def questionnaires(store: Store, feed: Feed, clock: FakeClock) -> Questionnaires:
    """The questionnaires in the store."""
    return Questionnaires(store, feed, clock)


def _answers(asked: Activity, rating: int | None, text: str | None = None) -> tuple[Answer, ...]:
    open_question, me = asked.prompts[0], asked.prompts[1]
    return (Answer(open_question.id, text=text), Answer(me.id, rating=rating))


def test_ratings_are_counted_with_their_skips(questionnaires: Questionnaires, asked: Activity) -> None:
    for rating in (3, 7, 7, None):
        questionnaires.add(asked.id, _answers(asked, rating))
    me = questionnaires.results(asked).distributions[0]
    assert (me.n, me.skipped, me.counts[6]) == (3, 1, 2)
    assert me.mean == pytest.approx(17 / 3)


def test_open_answers_keep_their_order(questionnaires: Questionnaires, asked: Activity, clock: FakeClock) -> None:
    for text in ("Mod", "Ŋ Ŧ Ǥ 🌱"):
        questionnaires.add(asked.id, _answers(asked, 5, text))
        clock.advance(1)
    first = questionnaires.results(asked).results[0]
    assert isinstance(first, OpenAnswers)
    assert first.texts == ("Mod", "Ŋ Ŧ Ǥ 🌱")


def test_a_retry_counts_once(questionnaires: Questionnaires, asked: Activity) -> None:
    for rating in (4, 6):
        questionnaires.add(asked.id, _answers(asked, rating), response_id=ResponseId("one"))
    assert questionnaires.results(asked).responses == 1
    assert questionnaires.results(asked).distributions[0].mean == 6


def test_a_removed_response_comes_back_as_it_was(
    questionnaires: Questionnaires, asked: Activity, facts: list[Fact]
) -> None:
    kept = questionnaires.add(asked.id, _answers(asked, 9, "Hej"))
    removed = questionnaires.remove([kept.id], asked.id)
    assert questionnaires.responses(asked.id) == ()
    questionnaires.restore(removed)
    assert questionnaires.responses(asked.id) == removed
    assert facts[-1] == ResponsesChanged(asked.id, (kept.id,))


def test_results_are_kept_back_until_enough_have_answered(questionnaires: Questionnaires, asked: Activity) -> None:
    for _ in range(4):
        questionnaires.add(asked.id, _answers(asked, 5))
    assert not questionnaires.results(asked).enough
    questionnaires.add(asked.id, _answers(asked, 5))
    assert questionnaires.results(asked).enough


def test_hands_are_kept_replaced_and_taken_away(
    questionnaires: Questionnaires, asked: Activity, facts: list[Fact]
) -> None:
    me, us = asked.prompts[1].id, asked.prompts[2].id
    questionnaires.put_hands(asked.id, Hands(us, ((1, 2),)))
    questionnaires.put_hands(asked.id, Hands(me, ((4, 6), (2, 0))))
    assert questionnaires.hands(asked.id) == (Hands(me, ((2, 0), (4, 6))), Hands(us, ((1, 2),)))
    assert facts[-1] == ResponsesChanged(asked.id, ())
    questionnaires.put_hands(asked.id, Hands(me))
    assert questionnaires.hands(asked.id) == (Hands(us, ((1, 2),)),)


def test_hands_count_in_the_results(questionnaires: Questionnaires, asked: Activity) -> None:
    questionnaires.add(asked.id, _answers(asked, 5))
    questionnaires.put_hands(asked.id, Hands(asked.prompts[1].id, ((5, 6),)))
    results = questionnaires.results(asked)
    assert (results.responses, results.enough) == (7, True)
    assert results.distributions[0].counts[4] == 7


def test_an_answer_on_paper_keeps_its_sheet(questionnaires: Questionnaires, asked: Activity) -> None:
    answers = (Answer(asked.prompts[0].id, on_paper=True),)
    kept = questionnaires.add(asked.id, answers, channel=Channel.PAPER, sheet=7)
    assert questionnaires.responses(asked.id) == (kept,)
