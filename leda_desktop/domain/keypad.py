"""The keypad: numbers keyed in one after the other with one hand, as a value that every key replaces."""

from dataclasses import dataclass, replace

_TEN = 10


@dataclass(frozen=True, slots=True)
class Blank:
    """Where one number goes. It goes on by itself as soon as no further digit can follow, unless it `waits` for Enter.

    Where zero is no number of its own, the key 0 is ten.
    """

    lowest: int
    highest: int
    waits: bool = False

    @property
    def has_ten(self) -> bool:
        """Whether the key 0 means ten."""
        return not self.waits and 0 < self.lowest <= _TEN <= self.highest

    def number(self, typed: str) -> int | None:
        """What these digits are; None when that is no number of this blank."""
        if typed == "0" and self.has_ten:
            return _TEN
        number = int(typed) if typed else -1
        return number if self.lowest <= number <= self.highest else None

    def may_go_on(self, typed: str) -> bool:
        """Whether a further digit could still make a number of this blank, other than the ten that has its own key."""
        number, room = int(typed) * 10, 10
        while 0 < number <= self.highest:
            most = min(number + room - 1, self.highest)
            if most >= self.lowest and not (self.has_ten and number == most == _TEN):
                return True
            number, room = number * 10, room * 10
        return False


@dataclass(frozen=True, slots=True)
class Row:
    """Blanks in order with the numbers that are in them. `at` is where the keyboard is; behind the last one it is full.

    `typed` are digits that wait for another one or Enter. `refused` is what was typed last and is no number here.
    """

    blanks: tuple[Blank, ...]
    numbers: tuple[int | None, ...]
    at: int = 0
    typed: str = ""
    refused: str = ""

    @property
    def is_full(self) -> bool:
        """Whether the keyboard is behind the last blank."""
        return self.at >= len(self.blanks)


def empty_row(*blanks: Blank) -> Row:
    """Blanks with nothing in them yet."""
    return Row(blanks, (None,) * len(blanks))


def digit(row: Row, sign: str) -> Row:
    """A digit was pressed: it is the number, a part of it, or refused."""
    if row.is_full:
        return replace(row, refused=sign)
    blank, typed = row.blanks[row.at], str(int(row.typed + sign))
    number, may_go_on = blank.number(typed), blank.may_go_on(typed)
    if number is None and not may_go_on:
        return replace(row, refused=typed)
    if number is None or may_go_on or blank.waits:
        return replace(row, typed=typed, refused="")
    return _with_number(row, number)


def enter(row: Row) -> Row:
    """Enter was pressed: what is typed is the number, else what is there stays; then the next one."""
    if not row.typed or row.is_full:
        return move(row, row.at + 1)
    number = row.blanks[row.at].number(row.typed)
    return replace(row, typed="", refused=row.typed) if number is None else _with_number(row, number)


def skip(row: Row) -> Row:
    """There is no number for this blank."""
    return row if row.is_full else _with_number(row, None)


def back(row: Row) -> Row:
    """Take the last digit back; where none is typed, go back one blank and empty it."""
    if row.typed:
        return replace(row, typed=row.typed[:-1], refused="")
    if row.at == 0:
        return replace(row, refused="")
    before = move(row, row.at - 1)
    return replace(_with_number(before, None), at=before.at)


def move(row: Row, at: int) -> Row:
    """Put the keyboard somewhere else and leave every number as it is."""
    return replace(row, at=min(max(at, 0), len(row.blanks)), typed="", refused="")


def choose(row: Row, number: int) -> Row:
    """A number was chosen as a whole, not typed."""
    return row if row.is_full else _with_number(row, number)


def _with_number(row: Row, number: int | None) -> Row:
    numbers = (*row.numbers[: row.at], number, *row.numbers[row.at + 1 :])
    return Row(row.blanks, numbers, row.at + 1)
