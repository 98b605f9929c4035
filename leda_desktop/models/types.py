"""Column types: what Python values look like in the store, the same in SQLite's strict tables and on a server."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

T = TypeVar("T")


class Unreadable(ValueError):
    """A value in the store that this version cannot make sense of: damaged, or written by a later one."""


def _read(convert: Callable[[Any], T], value: Any | None) -> T | None:
    if value is None:
        return None
    try:
        return convert(value)
    except (ValueError, TypeError) as error:
        # Not the value itself: it may be what somebody wrote.
        raise Unreadable(f"{type(error).__name__} while reading") from None


class UtcTime(TypeDecorator[datetime]):
    """An aware instant, kept as ISO text in UTC with microseconds; naive values are refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """To the store."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """From the store."""
        return _read(datetime.fromisoformat, value)


class LocalDate(TypeDecorator[date]):
    """A calendar day as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """To the store."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        """From the store."""
        return _read(date.fromisoformat, value)


class LocalTime(TypeDecorator[time]):
    """A time of day as ISO text, to the minute or finer."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        """To the store."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> time | None:
        """From the store."""
        return _read(time.fromisoformat, value)


class Choice(TypeDecorator[Enum]):
    """A member of an enumeration, kept as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[Enum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Enum | None, dialect: Dialect) -> str | None:
        """To the store."""
        return None if value is None else str(value.value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Enum | None:
        """From the store; raises Unreadable for a value of a later version."""
        return _read(self.choices, value)


class Json(TypeDecorator[Any]):
    """Plain JSON values as text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """To the store."""
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any | None:
        """From the store."""
        return _read(json.loads, value)
