"""Numbering at the beginning of lines: "1.", "(2)", "c)", "iv." and "1.2", told from years, prices and dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

NUMBERED = "number "
_COUNT = r"(?:[0-9]{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})"
NUMBER = (
    rf"(?:\({_COUNT}\)|{_COUNT}[.)]|[0-9]{{1,3}}:)(?=\s|$)"
    r"|[0-9]{1,2}[.)](?=[^\W\d_])"
    r"|[1-9][0-9]?(?:\.[1-9][0-9]?)+[.)]?(?=\s)"
    r"|[0-9]{1,3}(?=\t)"
)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_BODY = re.compile(r"[^().:]+(?:\.[0-9]+)*")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in front of a line: its style, as in "(a)", and its place in a sequence of that style."""

    style: str
    place: tuple[int, ...]


def read_numbers(marks: Sequence[str | None]) -> list[Number | None]:
    """The marks as numbers; letters that may be either are Roman where longer Roman numbers stand beside them."""
    roman_styles = {_style(mark) for mark in marks if mark and len(_body(mark)) > 1 and not _body(mark)[0].isdigit()}
    return [_read(mark, roman_styles) if mark else None for mark in marks]


def in_sequence(numbers: Sequence[Number | None]) -> Iterator[int]:
    """The indices of numbers that count something: a first, one whose predecessor stands above, or a start of two."""
    seen: set[tuple[str, tuple[int, ...]]] = set()
    after = _next_places(numbers)
    for index, number in enumerate(numbers):
        if number is None:
            continue
        if _is_first(number) or _before(number) in seen or after[index] == _successor(number):
            seen.add((number.style, number.place))
            yield index


def _read(mark: str, roman_styles: set[str]) -> Number:
    body = _body(mark)
    style = _style(mark)
    if body[0].isdigit():
        place = tuple(int(part) for part in body.split("."))
        return Number(f"{style} {len(place)}", place)
    lowered = body.lower()
    if lowered in _ROMANS and (len(body) > 1 or style in roman_styles):
        return Number(f"{style} roman", (_ROMANS.index(lowered) + 1,))
    return Number(style, (ord(lowered[0]) - ord("a") + 1,) if len(body) == 1 else (0,))


def _body(mark: str) -> str:
    match = _BODY.search(mark)
    return match[0] if match else mark


def _style(mark: str) -> str:
    """What numbers of one list share: their brackets and points, and digits or the case of letters."""
    first = _body(mark)[0]
    sign = "1" if first.isdigit() else "a" if first.islower() else "A"
    return mark.replace(_body(mark), sign)


def _is_first(number: Number) -> bool:
    """Whether the number begins a list even when it stays alone; "a." and "i." may end a sentence."""
    return number.place == (1,) and (number.style[0] == "1" or ")" in number.style)


def _before(number: Number) -> tuple[str, tuple[int, ...]]:
    return number.style, (*number.place[:-1], number.place[-1] - 1)


def _successor(number: Number) -> tuple[int, ...]:
    return (*number.place[:-1], number.place[-1] + 1)


def _next_places(numbers: Sequence[Number | None]) -> list[tuple[int, ...] | None]:
    """For each number the place of the next one of its style."""
    after: list[tuple[int, ...] | None] = [None] * len(numbers)
    latest: dict[str, tuple[int, ...]] = {}
    for index in range(len(numbers) - 1, -1, -1):
        number = numbers[index]
        if number is not None:
            after[index] = latest.get(number.style)
            latest[number.style] = number.place
    return after
