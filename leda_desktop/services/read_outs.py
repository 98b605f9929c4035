"""Read-outs: which tables have read out what they answered."""

from leda_desktop.domain.facts import ReadOutChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId
from leda_desktop.models.store import Store
from leda_desktop.services.remembered import Remembered

READ_OUT = "read out"
"""Under what name the tables that are done are remembered."""


class ReadOuts:
    """Remembers for each activity the tables that are done."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._remembered = Remembered(store, READ_OUT)
        self._feed = feed

    def done(self, activity_id: ActivityId) -> frozenset[int]:
        """The tables that have read out."""
        return frozenset(map(int, self._remembered.value(activity_id) or ()))

    def mark(self, activity_id: ActivityId, table: int, *, done: bool) -> None:
        """A table has read out, or has not after all."""
        before = self.done(activity_id)
        after = before | {table} if done else before - {table}
        if after != before:
            self._remembered.put(activity_id, sorted(after))
            self._feed.publish(ReadOutChanged(activity_id))
