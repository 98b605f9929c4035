"""Plans: programmes, sessions and agendas, read as values and put back whole."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.facts import PlanChanged, ProgrammeChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, ProgrammeId, SessionId
from leda_desktop.domain.programme import Activity, Event, Programme, ProgrammePlan, Prompt, Session, SessionPlan
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services import plan_rows
from leda_desktop.services.sync_rows import sync


class Plans:
    """Reads and writes plans. What is taken out of a plan is put aside, so that undo brings back its notes too."""

    def __init__(self, store: Store, feed: Feed, clock: Clock) -> None:
        self._store = store
        self._feed = feed
        self._clock = clock

    @property
    def read_only(self) -> bool:
        """Whether nothing can ever be written here."""
        return self._store.read_only

    def programmes(self) -> tuple[Programme, ...]:
        """All programmes, the one with the latest session first."""
        table = tables.programme
        latest = (
            select(tables.session.c.day)
            .where(tables.session.c.programme_id == table.c.id)
            .order_by(tables.session.c.day.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = select(table).where(table.c.removed_at.is_(None)).order_by(latest.desc(), table.c.title)
        with self._store.read() as connection:
            return tuple(plan_rows.programme_from(row) for row in connection.execute(query).mappings())

    def programme_plan(self, programme_id: ProgrammeId) -> ProgrammePlan:
        """A programme with its sessions and events; raises LookupError when there is none with this id."""
        with self._store.read() as connection:
            return read_programme(connection, programme_id)

    def session_plan(self, session_id: SessionId) -> SessionPlan:
        """A session with its agenda; raises LookupError when there is none with this id."""
        with self._store.read() as connection:
            return read_session(connection, session_id)

    def put_programme(self, plan: ProgrammePlan) -> None:
        """Make the stored programme, its sessions and events equal to the plan."""
        with self._store.write() as connection:
            self._write_programme(connection, plan)
        self._feed.publish(ProgrammeChanged(plan.programme.id))

    def put_session(self, plan: SessionPlan) -> None:
        """Make the stored session and its agenda equal to the plan."""
        with self._store.write() as connection:
            self._write_session(connection, plan)
        self._feed.publish(PlanChanged(plan.session.id))

    def put_all(self, plan: ProgrammePlan, sessions: Iterable[SessionPlan]) -> None:
        """Store a programme with all its agendas in one transaction, such as the sample."""
        with self._store.write() as connection:
            self._write_programme(connection, plan)
            for session in sessions:
                self._write_session(connection, session)
        self._feed.publish(ProgrammeChanged(plan.programme.id))

    def remove_programme(self, programme_id: ProgrammeId) -> None:
        """Put a programme aside; `put_programme` with its plan brings it back."""
        table = tables.programme
        with self._store.write() as connection:
            connection.execute(
                table.update().where(table.c.id == programme_id).values(removed_at=self._clock.now().wall)
            )
        self._feed.publish(ProgrammeChanged(programme_id))

    def _write_programme(self, connection: Connection, plan: ProgrammePlan) -> None:
        now = self._clock.now().wall
        key = plan.programme.id
        values = plan_rows.programme_values(plan.programme)
        sync(connection, tables.programme, tables.programme.c.id == key, [values], removed_at=now)
        sessions = [plan_rows.session_values(session) for session in plan.sessions]
        sync(connection, tables.session, tables.session.c.programme_id == key, sessions, removed_at=now)
        connection.execute(delete(tables.event).where(tables.event.c.programme_id == key))
        if plan.events:
            connection.execute(insert(tables.event), [plan_rows.event_values(event, key) for event in plan.events])

    def _write_session(self, connection: Connection, plan: SessionPlan) -> None:
        now = self._clock.now().wall
        key = plan.session.id
        values = plan_rows.session_values(plan.session)
        sync(connection, tables.session, tables.session.c.id == key, [values], removed_at=now)
        agenda = [plan_rows.activity_values(a, key, i) for i, a in enumerate(plan.activities)]
        sync(connection, tables.activity, tables.activity.c.session_id == key, agenda, removed_at=now)
        prompts = [plan_rows.prompt_values(p, a.id, i) for a in plan.activities for i, p in enumerate(a.prompts)]
        belongs = tables.prompt.c.activity_id.in_([activity.id for activity in plan.activities])
        sync(connection, tables.prompt, belongs, prompts, removed_at=now)


def read_programme(connection: Connection, key: ProgrammeId) -> ProgrammePlan:
    """A programme with its sessions and events; raises LookupError when there is none with this id."""
    found = connection.execute(select(tables.programme).where(tables.programme.c.id == key)).mappings().first()
    if found is None:
        raise LookupError(key)
    return ProgrammePlan(plan_rows.programme_from(found), _sessions(connection, key), _events(connection, key))


def _sessions(connection: Connection, key: ProgrammeId) -> tuple[Session, ...]:
    table = tables.session
    query = select(table).where(table.c.programme_id == key, table.c.removed_at.is_(None))
    ordered = query.order_by(table.c.day, table.c.start, table.c.number)
    return tuple(plan_rows.session_from(row) for row in connection.execute(ordered).mappings())


def _events(connection: Connection, key: ProgrammeId) -> tuple[Event, ...]:
    table = tables.event
    query = select(table).where(table.c.programme_id == key).order_by(table.c.day, table.c.start)
    return tuple(plan_rows.event_from(row) for row in connection.execute(query).mappings())


def read_session(connection: Connection, key: SessionId) -> SessionPlan:
    """A session with its agenda; raises LookupError when there is none with this id."""
    found = connection.execute(select(tables.session).where(tables.session.c.id == key)).mappings().first()
    if found is None:
        raise LookupError(key)
    return SessionPlan(plan_rows.session_from(found), _agenda(connection, key))


def _agenda(connection: Connection, key: SessionId) -> tuple[Activity, ...]:
    table = tables.activity
    query = select(table).where(table.c.session_id == key, table.c.removed_at.is_(None)).order_by(table.c.position)
    rows = connection.execute(query).mappings().all()
    prompts = _prompts(connection, [ActivityId(row["id"]) for row in rows])
    return tuple(plan_rows.activity_from(row, tuple(prompts.get(row["id"], ()))) for row in rows)


def _prompts(connection: Connection, keys: list[ActivityId]) -> dict[str, list[Prompt]]:
    table = tables.prompt
    query = select(table).where(table.c.activity_id.in_(keys), table.c.removed_at.is_(None))
    grouped: dict[str, list[Prompt]] = {}
    for row in connection.execute(query.order_by(table.c.position)).mappings():
        grouped.setdefault(row["activity_id"], []).append(plan_rows.prompt_from(row))
    return grouped
