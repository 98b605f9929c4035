"""Which backups stay."""

from collections.abc import Iterable
from datetime import datetime, timedelta

NEWEST = 20
DAYS = timedelta(days=30)


def which_to_keep(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The newest 20, and the newest of each UTC day of the last 30 days. All times are UTC."""
    ordered = sorted(set(times))
    last_of_day = {moment.date(): moment for moment in ordered if moment.date() > (now - DAYS).date()}
    return frozenset(ordered[-NEWEST:]) | frozenset(last_of_day.values())
