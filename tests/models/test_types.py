"""Values on their way into the store and back."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from leda_desktop.domain.kinds import Kind
from leda_desktop.models.types import Choice, Json, LocalDate, LocalTime, Unreadable, UtcTime

DIALECT = sqlite.dialect()
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def there_and_back(kind: TypeDecorator[Any], value: object) -> object:
    """A value after it was stored and read."""
    return kind.process_result_value(kind.process_bind_param(value, DIALECT), DIALECT)


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_an_instant_comes_back_to_the_microsecond(value: datetime) -> None:
    assert there_and_back(UtcTime(), value) == value


def test_an_instant_of_another_zone_comes_back_in_utc() -> None:
    local = datetime(2024, 4, 19, 9, 0, tzinfo=timezone(timedelta(hours=2)))
    assert str(there_and_back(UtcTime(), local)) == "2024-04-19 07:00:00+00:00"


def test_instants_sort_as_their_text_does() -> None:
    first, second = datetime(2024, 4, 19, 9, 0, tzinfo=UTC), datetime(2024, 4, 19, 9, 0, 0, 1, tzinfo=UTC)
    assert str(UtcTime().process_bind_param(first, DIALECT)) < str(UtcTime().process_bind_param(second, DIALECT))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        UtcTime().process_bind_param(datetime(2024, 4, 19), DIALECT)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (LocalDate(), date(2024, 4, 19)),
        (LocalTime(), time(9, 30)),
        (LocalTime(), time(9, 30, 15)),
        (Choice(Kind), Kind.TALK),
    ],
)
def test_a_value_comes_back_as_it_was(kind: TypeDecorator[Any], value: object) -> None:
    assert there_and_back(kind, value) == value


@pytest.mark.parametrize("kind", [UtcTime(), LocalDate(), LocalTime(), Choice(Kind)])
def test_nothing_stays_nothing(kind: TypeDecorator[Any]) -> None:
    assert there_and_back(kind, None) is None


@given(plain)
def test_plain_values_come_back_as_they_were(value: object) -> None:
    assert there_and_back(Json(), value) == value


@pytest.mark.parametrize("kind", [UtcTime(), LocalDate(), LocalTime(), Choice(Kind), Json()])
def test_what_cannot_be_read_is_told_without_being_quoted(kind: TypeDecorator[Any]) -> None:
    with pytest.raises(Unreadable) as caught:
        kind.process_result_value("said in confidence", DIALECT)
    assert "confidence" not in str(caught.value)
    assert caught.value.__cause__ is None
