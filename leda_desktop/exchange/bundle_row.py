"""A row of a bundle, read field by field under the rules that hold for what users type."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, NoReturn, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.words import clean

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
D = TypeVar("D", bound=date)

SHORT, LONG = 200, 100_000
"""How many characters a name, and a text of the plan, may have."""
MOST_RANK = 1e12
_YEARS = range(1970, 2201)
_KEY = re.compile(r"[0-9A-Za-z-]{1,64}")
_ZONE = re.compile(r"[0-9A-Za-z_+-]{1,32}(?:/[0-9A-Za-z_+-]{1,32}){0,2}")


class Row:
    """An object of a part; what is missing, of another type or out of range raises Problem. Other fields are ignored.

    A field that has a default may be missing.
    """

    def __init__(self, plain: object, part: str) -> None:
        self.part = part
        self._plain: dict[str, Any] = plain if isinstance(plain, dict) else self.refuse()

    def refuse(self) -> NoReturn:
        """Say that the row makes no sense."""
        raise Problem(Trouble.BUNDLE_DAMAGED, part=self.part)

    def key(self, name: str) -> str:
        """An identity."""
        found = self._of(name, str)
        return found if _KEY.fullmatch(found) else self.refuse()

    def key_or_none(self, name: str) -> str | None:
        """An identity, or that there is none."""
        return None if self._plain.get(name) is None else self.key(name)

    def keys(self, name: str) -> tuple[str, ...]:
        """Several identities."""
        return tuple(Row({name: plain}, self.part).key(name) for plain in self._of(name, list))

    def line(self, name: str, most: int = LONG) -> str:
        """A text on one line; empty where there is none."""
        return self._short(clean(self._of(name, str, "")), most)

    def text(self, name: str, most: int = LONG) -> str:
        """A text with its line breaks; empty where there is none."""
        return self._short(clean(self._of(name, str, ""), lines=True), most)

    def text_or_none(self, name: str) -> str | None:
        """A text with its line breaks, or that there is none."""
        return None if self._plain.get(name) is None else self.text(name)

    def raw(self, name: str) -> str:
        """A text as it stands, for whoever cleans it."""
        return self._short(self._of(name, str), LONG)

    def whole(self, name: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number within a range."""
        found = self._of(name, int, default)
        return found if least <= found <= most else self.refuse()

    def wholes(self, name: str, least: int, most: int) -> tuple[int, ...]:
        """Several whole numbers within a range."""
        return tuple(Row({name: plain}, self.part).whole(name, least, most) for plain in self._of(name, list, []))

    def whole_or_none(self, name: str, least: int, most: int) -> int | None:
        """A whole number within a range, or that there is none."""
        return None if self._plain.get(name) is None else self.whole(name, least, most)

    def number(self, name: str, least: float, most: float) -> float:
        """A number within a range."""
        found = self._plain.get(name)
        if isinstance(found, bool) or not isinstance(found, int | float) or not least <= found <= most:
            self.refuse()
        return float(found)

    def number_or_none(self, name: str, least: float, most: float) -> float | None:
        """A number within a range, or that there is none."""
        return None if self._plain.get(name) is None else self.number(name, least, most)

    def truth(self, name: str, *, default: bool) -> bool:
        """Yes or no."""
        return bool(self._of(name, bool, default))

    def member(self, name: str, kind: type[E]) -> E:
        """One of a vocabulary; a word that is not in ours comes from a later Leda."""
        found = self._of(name, str)
        known = next((member for member in kind if member.value == found), None)
        if known is None:
            raise Problem(Trouble.BUNDLE_UNKNOWN, part=self.part)
        return known

    def member_or_none(self, name: str, kind: type[E]) -> E | None:
        """One of a vocabulary, or that there is none."""
        return None if self._plain.get(name) is None else self.member(name, kind)

    def day(self, name: str) -> date:
        """A calendar day."""
        return self._within_years(self._written(name, date.fromisoformat))

    def clock(self, name: str) -> time:
        """A local time of day."""
        found = self._written(name, time.fromisoformat)
        return found if found.tzinfo is None else self.refuse()

    def clock_or_none(self, name: str) -> time | None:
        """A local time of day, or that there is none."""
        return None if self._plain.get(name) is None else self.clock(name)

    def instant(self, name: str) -> datetime:
        """A moment in time, in UTC."""
        found = self._within_years(self._written(name, datetime.fromisoformat))
        return found.astimezone(UTC) if found.tzinfo is not None else self.refuse()

    def zone(self, name: str) -> str:
        """A time zone that this computer knows."""
        found = self._of(name, str)
        try:
            return ZoneInfo(found).key if _ZONE.fullmatch(found) else self.refuse()
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.refuse()

    def plain(self, name: str, default: dict[str, Any] | None = None) -> dict[str, Any]:
        """An object for whoever reads it with care."""
        return dict(self._of(name, dict, default))

    def plain_or_none(self, name: str) -> dict[str, Any] | None:
        """An object for whoever reads it with care, or that there is none."""
        return None if self._plain.get(name) is None else self.plain(name)

    def rows(self, name: str, most: int) -> tuple["Row", ...]:
        """The rows that belong to this one."""
        return rows_of(self._of(name, list, []), self.part, most)

    def _of(self, name: str, kind: type[T], default: T | None = None) -> T:
        found: Any = self._plain.get(name, default)
        return found if type(found) is kind else self.refuse()

    def _short(self, text: str, most: int) -> str:
        return text if len(text) <= most else self.refuse()

    def _written(self, name: str, read: Callable[[str], T]) -> T:
        try:
            return read(self._of(name, str))
        except ValueError:
            return self.refuse()

    def _within_years(self, found: D) -> D:
        return found if found.year in _YEARS else self.refuse()


def rows_of(plain: object, part: str, most: int) -> tuple[Row, ...]:
    """The rows of a part; more than `most` are refused."""
    if not isinstance(plain, list):
        raise Problem(Trouble.BUNDLE_DAMAGED, part=part)
    if len(plain) > most:
        raise Problem(Trouble.BUNDLE_LARGE)
    return tuple(Row(one, part) for one in plain)


def unlike(keys: Iterable[object], part: str) -> None:
    """Refuse identities that stand there twice."""
    found = list(keys)
    if len(set(found)) != len(found):
        raise Problem(Trouble.BUNDLE_DAMAGED, part=part)
