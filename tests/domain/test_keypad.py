"""The keypad: what every key makes of a row of numbers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.keypad import Blank, Row, back, choose, digit, empty_row, enter, move, skip

TEN, FIVE, FROM_ZERO, HANDS = Blank(1, 10), Blank(1, 5), Blank(0, 10), Blank(0, 999, waits=True)
blanks = st.one_of(
    st.builds(lambda low, more: Blank(low, low + more), st.integers(0, 12), st.integers(1, 30)), st.just(HANDS)
)
keys = st.lists(st.sampled_from([*"0123456789", "enter", "skip", "back"]), max_size=30)


def keyed(row: Row, pressed: str) -> Row:
    """The row after these keys; `\\n` is Enter, `-` leaves out, `<` goes back."""
    for sign in pressed:
        acts = {"\n": enter, "-": skip, "<": back}
        row = acts[sign](row) if sign in acts else digit(row, sign)
    return row


def test_a_digit_answers_and_goes_on_by_itself() -> None:
    row = keyed(empty_row(TEN, FIVE, TEN), "831")
    assert row.numbers == (8, 3, 1)
    assert row.is_full


def test_zero_is_ten_where_zero_is_no_step() -> None:
    assert keyed(empty_row(TEN, TEN), "01").numbers == (10, 1)
    assert keyed(empty_row(Blank(1, 12)), "0").numbers == (10,)


def test_where_zero_is_a_step_ten_is_typed_with_two_digits() -> None:
    row = keyed(empty_row(FROM_ZERO, FROM_ZERO, FROM_ZERO), "010")
    assert row.numbers == (0, 10, None)
    assert keyed(row, "1\n").numbers == (0, 10, 1)


def test_a_digit_waits_where_another_could_follow() -> None:
    row = keyed(empty_row(Blank(1, 20)), "1")
    assert (row.typed, row.numbers) == ("1", (None,))
    assert keyed(row, "7").numbers == (17,)
    assert keyed(row, "\n").numbers == (1,)
    assert keyed(empty_row(Blank(1, 20)), "3").numbers == (3,)


def test_a_number_beyond_the_scale_is_refused_and_nothing_moves() -> None:
    row = keyed(empty_row(FIVE), "8")
    assert (row.numbers, row.at, row.refused) == ((None,), 0, "8")
    assert keyed(row, "4") == Row((FIVE,), (4,), 1)


def test_a_part_of_a_number_that_is_none_itself_is_refused_at_enter() -> None:
    row = keyed(empty_row(Blank(11, 19)), "1\n")
    assert (row.refused, row.typed, row.at) == ("1", "", 0)


def test_a_digit_behind_the_last_blank_is_refused() -> None:
    assert keyed(empty_row(TEN), "85").refused == "5"
    assert keyed(empty_row(TEN), "85").numbers == (8,)


def test_back_takes_a_digit_back_and_then_the_number_before() -> None:
    row = keyed(empty_row(HANDS, HANDS), "12\n34<")
    assert (row.typed, row.numbers) == ("3", (12, None))
    assert keyed(row, "<<") == Row((HANDS, HANDS), (None, None), 0)
    assert keyed(row, "<<<<") == Row((HANDS, HANDS), (None, None), 0)


def test_enter_keeps_what_is_there_and_skip_empties_it() -> None:
    row = move(keyed(empty_row(TEN, TEN), "84"), 0)
    assert keyed(row, "\n").numbers == (8, 4)
    assert keyed(row, "-").numbers == (None, 4)


def test_hands_wait_for_enter_and_begin_with_no_zero() -> None:
    row = keyed(empty_row(HANDS), "07")
    assert (row.typed, row.at) == ("7", 0)
    assert keyed(row, "\n").numbers == (7,)
    assert keyed(empty_row(HANDS), "0\n").numbers == (0,)
    assert keyed(empty_row(HANDS), "1234").refused == "1234"


def test_a_chosen_step_goes_on_as_well() -> None:
    assert choose(empty_row(TEN), 10) == Row((TEN,), (10,), 1)
    assert choose(keyed(empty_row(TEN), "8"), 4).numbers == (8,)


@given(st.lists(blanks, min_size=1, max_size=4), keys)
def test_whatever_is_pressed_no_number_is_outside_its_blank(some: list[Blank], pressed: list[str]) -> None:
    row = empty_row(*some)
    acts = {"enter": enter, "skip": skip, "back": back}
    for key in pressed:
        row = acts[key](row) if key in acts else digit(row, key)
        assert 0 <= row.at <= len(some)
        assert all(n is None or b.lowest <= n <= b.highest for b, n in zip(row.blanks, row.numbers, strict=True))


@given(blanks, st.data())
def test_every_number_of_a_blank_can_be_keyed_in(blank: Blank, data: st.DataObject) -> None:
    number = data.draw(st.integers(blank.lowest, blank.highest))
    row = empty_row(blank)
    for sign in "0" if blank.has_ten and number == 10 else str(number):
        row = digit(row, sign)
    row = row if row.is_full else enter(row)
    assert row.numbers == (number,)


@given(st.lists(blanks, min_size=1, max_size=4), keys)
def test_moving_changes_no_number(some: list[Blank], pressed: list[str]) -> None:
    row = keyed(empty_row(*some), "".join(key for key in pressed if key.isdecimal()))
    moved = move(row, len(pressed) - 5)
    assert replace(moved, at=row.at, typed=row.typed, refused=row.refused) == row
