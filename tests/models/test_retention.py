"""Which backups stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.models.retention import which_to_keep

NOW = datetime(2024, 4, 19, 12, 0, tzinfo=UTC)
past = st.integers(0, 90 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
times = st.sets(past, max_size=200)


@given(times)
def test_the_newest_twenty_are_kept(times: set[datetime]) -> None:
    assert set(sorted(times)[-20:]) <= which_to_keep(times, NOW)


@given(times)
def test_each_of_the_last_thirty_days_keeps_its_newest(times: set[datetime]) -> None:
    kept = which_to_keep(times, NOW)
    for day in (NOW.date() - timedelta(days=back) for back in range(30)):
        of_day = [moment for moment in times if moment.date() == day]
        assert not of_day or max(of_day) in kept


@given(times)
def test_no_more_are_kept_than_agreed(times: set[datetime]) -> None:
    kept = which_to_keep(times, NOW)
    assert kept <= times
    assert len(kept) <= 20 + 30


@given(times)
def test_thinning_twice_changes_nothing(times: set[datetime]) -> None:
    kept = which_to_keep(times, NOW)
    assert which_to_keep(kept, NOW) == kept


@given(times, past)
def test_a_further_backup_brings_no_old_one_back(times: set[datetime], further: datetime) -> None:
    assert which_to_keep(times | {further}, NOW) - {further} <= which_to_keep(times, NOW)


def test_what_is_older_than_thirty_days_goes_when_there_are_twenty_newer() -> None:
    recent = [NOW - timedelta(minutes=minutes) for minutes in range(20)]
    old = NOW - timedelta(days=31)
    assert old in which_to_keep([*recent[:19], old], NOW)
    assert old not in which_to_keep([*recent, old], NOW)
