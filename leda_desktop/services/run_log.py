"""The log of a run as rows: read whole, written one entry at a time, with the sign of life beside it."""

from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, insert, select, update

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.programme import Session
from leda_desktop.domain.run import RunEvent, RunState, Step
from leda_desktop.domain.run_fold import fold
from leda_desktop.domain.timeline import seconds_away
from leda_desktop.models import tables
from leda_desktop.services.plan_rows import session_from

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """The last sign of life of a session; `clean` after Leda was closed rather than cut off."""

    at: Moment
    clean: bool


@dataclass(frozen=True, slots=True)
class RunLog:
    """All entries of a session, what they fold to, and the last sign of life."""

    events: tuple[RunEvent, ...]
    state: RunState
    seen: Seen | None = None

    @classmethod
    def of(cls, events: tuple[RunEvent, ...], seen: Seen | None = None) -> "RunLog":
        """Fold the entries once."""
        return cls(events, fold(events), seen)

    def bridge(self, now: Moment) -> RunEvent | None:
        """The entry that joins a new boot to the log, if this is one; its seq is not given yet."""
        if not self.events or now.boot in dict(self.state.timeline.offsets):
            return None
        line, last = self.state.timeline, self.last_seen()
        known = 0.0 if line.last is None else max(0.0, line.place(last).room - line.last.room)
        return RunEvent(0, Step.REBOOTED, now, seconds=known + seconds_away(last, now))

    def last_seen(self) -> Moment:
        """The later of the last entry and the last sign of life; the log must not be empty."""
        last = self.events[-1].at
        if self.seen is None:
            return last
        place = self.state.timeline.place
        return max(self.seen.at, last, key=lambda at: place(at).room)

    def last_sign(self) -> Seen:
        """The last sign of life of any sort; the log must not be empty."""
        last = self.last_seen()
        return Seen(last, clean=self.seen is not None and self.seen.clean and self.seen.at == last)

    def at(self, now: Moment) -> RunState:
        """The state as seen from this boot."""
        bridge = self.bridge(now) if self.state.live else None
        return self.state if bridge is None else fold((*self.events, bridge))

    def grown(self, events: tuple[RunEvent, ...], seen: Seen) -> "RunLog":
        """The log after these entries and a new sign of life."""
        return RunLog.of((*self.events, *events), seen) if events else replace(self, seen=seen)


def load(connection: Connection, session_id: SessionId) -> RunLog:
    """The whole log of a session."""
    table = tables.run_event
    query = select(table).where(table.c.session_id == session_id).order_by(table.c.seq)
    events = tuple(_event(row) for row in connection.execute(query).mappings())
    beat = tables.heartbeat
    found = connection.execute(select(beat).where(beat.c.session_id == session_id)).mappings().first()
    return RunLog.of(events, None if found is None else Seen(_moment(found), bool(found["clean"])))


def append(connection: Connection, session_id: SessionId, event: RunEvent) -> RunEvent:
    """Write one entry; it comes back with its seq."""
    values = {
        "session_id": session_id,
        "step": event.step,
        "activity_id": event.activity_id,
        "seconds": event.seconds,
        "undoes": event.undoes,
        **_readings(event.at),
    }
    query = insert(tables.run_event).values(values).returning(tables.run_event.c.seq)
    return replace(event, seq=connection.execute(query).scalar_one())


def beat(connection: Connection, session_id: SessionId, seen: Seen) -> None:
    """Leave a sign of life."""
    table: Table = tables.heartbeat
    values: Values = {**_readings(seen.at), "clean": int(seen.clean)}
    done = connection.execute(update(table).where(table.c.session_id == session_id).values(values))
    if done.rowcount == 0:
        connection.execute(insert(table).values(session_id=session_id, **values))


def session_of(connection: Connection, session_id: SessionId) -> Session:
    """The session of a run; raises LookupError when there is none with this id."""
    query = select(tables.session).where(tables.session.c.id == session_id)
    found = connection.execute(query).mappings().first()
    if found is None:
        raise LookupError(session_id)
    return session_from(found)


def hard_stop_of(connection: Connection, activity_id: ActivityId) -> time | None:
    """The local time at which an activity has to stop, if it has one."""
    query = select(tables.activity.c.hard_stop).where(tables.activity.c.id == activity_id)
    return connection.execute(query).scalar()


def _event(row: RowMapping) -> RunEvent:
    return RunEvent(
        seq=row["seq"],
        step=row["step"],
        at=_moment(row),
        activity_id=None if row["activity_id"] is None else ActivityId(row["activity_id"]),
        seconds=row["seconds"],
        undoes=row["undoes"],
    )


def _moment(row: RowMapping) -> Moment:
    return Moment(wall=row["wall"], room=row["room"], awake=row["awake"], boot=row["boot"])


def _readings(at: Moment) -> Values:
    return {"wall": at.wall, "room": at.room, "awake": at.awake, "boot": at.boot}
