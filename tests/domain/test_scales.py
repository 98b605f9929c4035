"""Results: responses and hands counted together, and answers on paper not counted as left out."""

from datetime import UTC, datetime

from leda_desktop.domain.hands import Hands, people
from leda_desktop.domain.ids import ActivityId, PromptId, ResponseId
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer, Distribution, OpenAnswers, Response, summarise

ME = Prompt(PromptId("me"), PromptKind.SCALE, "Me", highest=3)
US = Prompt(PromptId("us"), PromptKind.SCALE, "Us", highest=3)
OPEN = Prompt(PromptId("open"), PromptKind.OPEN, "Open")


def response(*answers: Answer) -> Response:
    """Somebody's answers."""
    return Response(ResponseId("r"), ActivityId("a"), answers, datetime(2024, 2, 7, tzinfo=UTC))


def test_hands_are_ratings_and_people() -> None:
    hands = (Hands(ME.id, ((1, 2), (3, 4))), Hands(US.id, ((2, 3),)))
    results = summarise((ME, US), (response(Answer(ME.id, rating=3)),), 5, hands)
    me, us = results.distributions
    assert (me.counts, me.hands, me.skipped) == ((2, 0, 5), 6, 0)
    assert (us.counts, us.hands, us.skipped) == ((0, 3, 0), 3, 1)
    assert results.responses == 1 + 6


def test_the_threshold_holds_for_every_scale_with_its_hands() -> None:
    hands = (Hands(ME.id, ((1, 5),)), Hands(US.id, ((2, 4),)))
    results = summarise((ME, US), (), 5, hands)
    assert results.enough
    assert [results.tells(d) for d in results.distributions] == [True, False]
    assert not summarise((ME,), (), 5, (Hands(ME.id, ((1, 4),)),)).enough


def test_without_hands_nobody_is_added() -> None:
    assert people(()) == 0
    assert Hands(ME.id).at(1) is None
    assert summarise((ME,), (response(),), 5).responses == 1


def test_hands_outside_a_scale_that_was_changed_later_are_not_in_its_distribution() -> None:
    (me,) = summarise((ME,), (), 0, (Hands(ME.id, ((9, 4), (1, 1))),)).distributions
    assert isinstance(me, Distribution)
    assert me.counts == (1, 0, 0)


def test_an_answer_on_paper_is_neither_a_text_nor_left_out() -> None:
    given = (response(Answer(OPEN.id, text="Mod")), response(Answer(OPEN.id, on_paper=True)), response())
    (opened,) = summarise((OPEN,), given, 5).results
    assert opened == OpenAnswers(OPEN, ("Mod",), skipped=1, on_paper=1)
