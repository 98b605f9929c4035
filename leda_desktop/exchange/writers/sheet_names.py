"""Names of sheets, and texts cut to what a spreadsheet can hold."""

import re

from leda_desktop.domain.words import clean

LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]+")
_KEPT_BY_EXCEL = frozenset({"history"})
_PLAIN = "Leda"


class SheetNames:
    """Gives every sheet a name of its own that a spreadsheet accepts."""

    def __init__(self) -> None:
        self._taken: set[str] = set(_KEPT_BY_EXCEL)

    def fresh(self, title: str) -> str:
        """The title as a name that no other sheet has; upper case makes no difference."""
        wanted = " ".join(_FORBIDDEN.sub(" ", clean(title)).split()).strip("' ") or _PLAIN
        name, number = _cut(wanted, ""), 2
        while name.casefold() in self._taken:
            name, number = _cut(wanted, f" ({number})"), number + 1
        self._taken.add(name.casefold())
        return name


def fitting(text: str, most: int, mark: str = "…") -> str:
    """The text in at most so many UTF-16 units, which is how spreadsheets count; the mark shows where it was cut."""
    if len(text) <= most // 2 or _units(text) <= most:
        return text
    room = 2 * (most - _units(mark))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + mark


def _cut(wanted: str, tail: str) -> str:
    return fitting(wanted, LONGEST_NAME - len(tail)).strip("' ") + tail


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
