"""The rows of the rundown: a walk along the schedule with what has happened and what is to be expected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.measure import elapsed, left
from leda_desktop.domain.run import RunPhase, RunState, Stretch
from leda_desktop.domain.rundown import Row, RowStatus
from leda_desktop.domain.schedule import Slot

STILL_TO_START = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Walk:
    """One walk along the schedule at one moment; `wall` is that moment as the facilitator's clock shows it, UTC.

    `latest` are the last stretches of the activities that have begun.
    """

    slots: tuple[Slot, ...]
    state: RunState
    now: Moment
    zone: ZoneInfo
    wall: datetime
    latest: Mapping[ActivityId, Stretch]

    def rows(self) -> Iterator[Row]:
        """The rows in order of the agenda, with local times."""
        cursor = self.beginning()
        free = max(cursor, self._free_from())
        for slot, status in zip(self.slots, self._statuses(), strict=True):
            stretch = self._stretch(slot)
            before = max(cursor, free) if status is RowStatus.COMING else cursor
            start, end = self._times(slot, status, stretch, before)
            cursor = max(cursor, end)
            yield self._row(slot, status, stretch, (start, end, before))

    def beginning(self) -> datetime:
        """When the session began, or is to begin: as planned, or now if that has just passed."""
        if self.state.started is not None:
            return self.state.started.wall
        planned = self.slots[0].start if self.slots else self.wall
        return self.wall if planned < self.wall <= planned + STILL_TO_START else planned

    def _statuses(self) -> list[RowStatus]:
        begun = [index for index, slot in enumerate(self.slots) if self._stretch(slot) is not None]
        last = begun[-1] if begun else -1
        return [self._status(slot, passed=index < last) for index, slot in enumerate(self.slots)]

    def _status(self, slot: Slot, *, passed: bool) -> RowStatus:
        stretch = self._stretch(slot)
        if stretch is not None:
            return RowStatus.CURRENT if stretch is self.state.current else RowStatus.DONE
        over = self.state.phase is RunPhase.ENDED
        return RowStatus.SKIPPED if slot.activity.skipped or passed or over else RowStatus.COMING

    def _stretch(self, slot: Slot) -> Stretch | None:
        return self.latest.get(slot.activity.id)

    def _free_from(self) -> datetime:
        """From when on something new can run: after what runs now."""
        current = self.state.current
        slot = next((s for s in self.slots if current and s.activity.id == current.activity_id), None)
        if current is None or slot is None:
            return self.wall if self.state.live else self.beginning()
        return self._expected_end(slot, current)

    def _expected_end(self, slot: Slot, stretch: Stretch) -> datetime:
        return self.wall + timedelta(seconds=max(0.0, left(slot, stretch, self.state, self.now)))

    def _times(
        self, slot: Slot, status: RowStatus, stretch: Stretch | None, before: datetime
    ) -> tuple[datetime, datetime]:
        if stretch is not None:
            return self._actual_times(slot, stretch)
        if status is not RowStatus.COMING:
            return before, before
        start = before if slot.fixed is None else max(before, slot.fixed)
        end = start + timedelta(minutes=slot.activity.minutes)
        return start, end if slot.stop is None else max(start, slot.stop)

    def _actual_times(self, slot: Slot, stretch: Stretch) -> tuple[datetime, datetime]:
        start = stretch.started.wall
        if stretch.ended is None:
            return start, self._expected_end(slot, stretch)
        return start, max(start, stretch.ended.wall)

    def _row(
        self, slot: Slot, status: RowStatus, stretch: Stretch | None, times: tuple[datetime, datetime, datetime]
    ) -> Row:
        start, end, before = times
        begun = stretch is not None
        return Row(
            activity=slot.activity,
            status=status,
            planned_start=slot.start.astimezone(self.zone),
            planned_end=slot.end.astimezone(self.zone),
            expected_start=start.astimezone(self.zone),
            expected_end=end.astimezone(self.zone),
            actual_start=start.astimezone(self.zone) if begun else None,
            actual_end=end.astimezone(self.zone) if status is RowStatus.DONE else None,
            adjusted=stretch.adjusted if stretch is not None else 0.0,
            free_before=start - before if status is RowStatus.COMING else timedelta(),
            clash=slot.clash,
            taken=self._taken(slot) if begun else 0.0,
        )

    def _taken(self, slot: Slot) -> float:
        own = [s for s in self.state.stretches if s.activity_id == slot.activity.id]
        return sum(elapsed(stretch, self.state, self.now) for stretch in own)
