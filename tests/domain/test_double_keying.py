"""The second pass: which forms it takes, and what it finds."""

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.double_keying import Check, Difference, differences, spread
from leda_desktop.domain.ids import PromptId, ResponseId
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer

ME = Prompt(PromptId("me"), PromptKind.SCALE, "Me")
US = Prompt(PromptId("us"), PromptKind.SCALE, "Us")
OPEN = Prompt(PromptId("open"), PromptKind.OPEN, "Open")


def test_forms_are_taken_evenly() -> None:
    assert spread(range(1, 31), 3) == (6, 16, 26)
    assert spread("ab", 9) == ("a", "b")
    assert spread("", 3) == ()


@given(st.integers(1, 200), st.integers(1, 200))
def test_as_many_forms_as_are_wanted_each_once_and_in_order(there: int, wanted: int) -> None:
    chosen = spread(range(there), wanted)
    assert len(chosen) == min(there, wanted)
    assert list(chosen) == sorted(set(chosen))


def test_a_difference_tells_both_numbers_and_skips_count() -> None:
    first = (Answer(OPEN.id, text="x"), Answer(ME.id, rating=6))
    assert differences((OPEN, ME, US), first, (8, None)) == (Difference(ME, 6, 8),)
    assert differences((OPEN, ME, US), first, (6, 1)) == (Difference(US, None, 1),)


def test_a_check_is_over_behind_its_last_form() -> None:
    order = (ResponseId("a"), ResponseId("b"))
    assert [Check(order, done).current for done in range(3)] == ["a", "b", None]
