"""What people wrote and did as plain values, told by the program and found again in its store."""

from sqlalchemy import Column, func, select

from leda_desktop.domain.ids import ActivityId, NoteId, SessionId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.run import RunEvent
from leda_desktop.domain.scales import Response
from leda_desktop.domain.stage import Spot, Stage
from leda_desktop.machine_clock import SystemClock
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.suite import Suite, build_suite

Plain = dict[str, object]


def kept(store: Store) -> dict[str, dict[str, Plain]]:
    """Every note, response and step in the store by its key."""
    suite = build_suite(store, SystemClock())
    notes = suite.notes.find([NoteId(key) for key in _keys(store, tables.note.c.id)])
    activities = [ActivityId(key) for key in _keys(store, tables.response.c.activity_id)]
    responses = [response for activity in activities for response in suite.questionnaires.responses(activity)]
    sessions = [SessionId(key) for key in _keys(store, tables.run_event.c.session_id)]
    events = [event for session in sessions for event in suite.run.events(session)]
    return {
        "note": {note.id: note_plain(note) for note in notes},
        "response": {response.id: response_plain(response) for response in responses},
        "step": {str(event.seq): step_plain(event) for event in events},
    }


def where_kept(store: Store, session: str | None) -> Plain | None:
    """Where a session stands: what its log folds to, and its stage."""
    return None if session is None else where_plain(build_suite(store, SystemClock()), SessionId(session))


def where_plain(suite: Suite, session_id: SessionId) -> Plain:
    """Where a session stands, as the services tell."""
    state = suite.run.state(session_id)
    activity = None if state.current is None else state.current.activity_id
    return {"phase": state.phase.value, "activity": activity, "stage": stage_plain(suite.stages.stage(session_id))}


def half_written(store: Store) -> int:
    """The number of responses that do not have an answer, if only a skipped one, to every prompt."""
    asked = select(func.count()).where(tables.prompt.c.activity_id == tables.response.c.activity_id).scalar_subquery()
    given = select(func.count()).where(tables.answer.c.response_id == tables.response.c.id).scalar_subquery()
    query = select(func.count()).select_from(tables.response).where(asked != given)
    with store.read() as connection:
        return connection.scalars(query).one()


def _keys(store: Store, column: Column[str]) -> list[str]:
    with store.read() as connection:
        return list(connection.scalars(select(column).distinct()))


def note_plain(note: Note) -> Plain:
    """What must come back of a note."""
    return {
        "activity": note.activity_id,
        "text": note.text,
        "prompt": note.prompt_id,
        "theme": note.theme_id,
        "table": note.table,
        "quote": None if note.quote is None else note.quote.value,
        "rank": note.rank,
    }


def response_plain(response: Response) -> Plain:
    """The answers that were given."""
    return {answer.prompt_id: [answer.rating, answer.text] for answer in response.answers if not answer.skipped}


def step_plain(event: RunEvent) -> Plain:
    """What must come back of an entry of the run."""
    return {
        "step": event.step.value,
        "activity": event.activity_id,
        "seconds": event.seconds,
        "undoes": event.undoes,
        "wall": event.at.wall.isoformat(),
        "room": event.at.room,
        "boot": event.at.boot,
    }


def stage_plain(stage: Stage) -> Plain:
    """What the room sees."""
    return {
        "spot": _spot_plain(stage.spot),
        "curtain": stage.curtain.value,
        "frozen": None if stage.frozen is None else _spot_plain(stage.frozen),
    }


def _spot_plain(spot: Spot) -> Plain:
    view = None if spot.view is None else spot.view.value
    standing = None if spot.standing is None else spot.standing.value
    return {"activity": spot.activity_id, "view": view, "step": spot.step, "standing": standing}
