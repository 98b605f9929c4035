"""What happened to the machine's clocks during a session and waits for the facilitator's decision."""

from dataclasses import dataclass, replace

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.clock_watch import ClockChange, ClockNotice, added, compared
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.run import RunPhase, RunState


@dataclass(frozen=True, slots=True)
class Watch:
    """The last look at the clocks and the notices that are open."""

    at: Moment
    notices: tuple[ClockNotice, ...] = ()


class RunClocks:
    """Compares each look at the clocks with the one before."""

    def __init__(self) -> None:
        self._watches: dict[SessionId, Watch] = {}

    def look(self, session_id: SessionId, state: RunState, now: Moment) -> ClockNotice | None:
        """Look now; the oldest open notice. A sleep matters only while an activity counts."""
        before = self._watches.get(session_id, Watch(now))
        notices = before.notices if state.live else ()
        for notice in compared(before.at, now) if state.live else ():
            if notice.change is ClockChange.MOVED or state.phase is RunPhase.RUNNING:
                running = None if state.current is None else state.current.activity_id
                notices = added(notices, replace(notice, activity_id=running))
        self._watches[session_id] = Watch(now, notices)
        return notices[0] if notices else None

    def moved(self, session_id: SessionId) -> ClockNotice | None:
        """The open notice of a moved wall clock, which is closed."""
        return self._closed(session_id, ClockChange.MOVED)

    def slept(self, session_id: SessionId) -> ClockNotice | None:
        """The open notice of a sleep, which is closed."""
        return self._closed(session_id, ClockChange.SLEPT)

    def _closed(self, session_id: SessionId, change: ClockChange) -> ClockNotice | None:
        watch = self._watches.get(session_id)
        found = next((notice for notice in watch.notices if notice.change is change), None) if watch else None
        if watch is not None and found is not None:
            kept = tuple(notice for notice in watch.notices if notice is not found)
            self._watches[session_id] = replace(watch, notices=kept)
        return found
