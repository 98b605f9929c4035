"""The rows of a bundle joined to a programme: every reference leads somewhere, and nothing stands there twice."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import NoReturn, TypeVar

from leda_desktop.domain.bundle import BundleLevel, Contents, Said, SessionContents
from leda_desktop.domain.bundle_levels import at_level
from leda_desktop.domain.bundle_media import needed
from leda_desktop.domain.details import Talk
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, MediaId, PersonId, ProgrammeId
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import Activity, Programme, ProgrammePlan, SessionPlan
from leda_desktop.domain.run import RunEvent
from leda_desktop.exchange import bundle_plan as plan
from leda_desktop.exchange import bundle_said as said_rows
from leda_desktop.exchange import bundle_session as session_rows
from leda_desktop.exchange.bundle_plain import Plain
from leda_desktop.exchange.bundle_row import Row, unlike

MOST_ROWS = 50_000
_MOST_EVENTS = 5000
_MOST_BOOTS = 200

T = TypeVar("T")
Rows = Callable[[str, int], Sequence[Row]]
"""Gives the rows of a part by its name, of which there may be no more than a number."""

_PROGRAMME, _SESSIONS = "programme.json", "sessions.json"


def rows_by_part(contents: Contents) -> dict[str, list[Plain]]:
    """The rows of a programme, by the part they stand in."""
    sessions = contents.sessions
    return {
        _PROGRAMME: [plan.programme_row(contents.plan.programme, contents.plan.events)],
        _SESSIONS: [plan.session_row(session.plan) for session in sessions],
        "themes.json": said_rows.theme_rows(sessions),
        "notes.json": said_rows.note_rows(sessions),
        "responses.json": said_rows.response_rows(sessions),
        "hands.json": said_rows.hands_rows(sessions),
        "course.json": said_rows.course_rows(sessions),
        "people.json": session_rows.person_rows(sessions),
        "run.json": session_rows.run_rows(sessions),
        "flipcharts.json": session_rows.flipchart_rows(sessions),
        "media.json": session_rows.media_rows(contents.media),
    }


PARTS = frozenset(rows_by_part(Contents(BundleLevel.TEMPLATE, ProgrammePlan(Programme(ProgrammeId(""), "")))))


def joined(rows: Rows, level: BundleLevel) -> Contents:
    """The programme that the rows make; raises Problem where they make none, or more than the level allows."""
    (programme, events), *_ = [plan.read_programme(row) for row in rows(_PROGRAMME, 1)] or _refused(_PROGRAMME)
    plans = tuple(plan.read_session(row, programme.id) for row in rows(_SESSIONS, plan.MOST_SESSIONS))
    _check_plans(plans)
    whole = Contents(
        level,
        ProgrammePlan(programme, tuple(one.session for one in plans), events),
        _sessions(plans, rows),
        tuple(_read("media.json", rows, session_rows.read_media)),
    )
    _check_media(whole)
    if at_level(whole, level) != whole:
        _refused("manifest.json")
    return whole


def _sessions(plans: Sequence[SessionPlan], rows: Rows) -> tuple[SessionContents, ...]:
    keys = [one.session.id for one in plans]
    roll = _read("people.json", rows, session_rows.read_person)
    unlike((person.id for person in roll), "people.json")
    people = _grouped(keys, [(person.session_id, person) for person in roll], "people.json")
    runs = _grouped(keys, _read("run.json", rows, session_rows.read_event), "run.json")
    photos = _grouped(keys, _read("flipcharts.json", rows, session_rows.read_flipchart), "flipcharts.json")
    said = _said([activity.id for one in plans for activity in one.activities], rows)
    for one in plans:
        there = {person.id for person in people[one.session.id]}
        for activity in one.activities:
            _check_said(said[activity.id], activity, there)
        _check_run(runs[one.session.id])
        _check_photos(photos[one.session.id], one)
    return tuple(
        SessionContents(
            one,
            said=tuple(said[activity.id] for activity in one.activities if not said[activity.id].empty),
            people=tuple(people[one.session.id]),
            run=tuple(runs[one.session.id]),
            flipcharts=tuple(photos[one.session.id]),
        )
        for one in plans
    )


def _said(keys: Sequence[ActivityId], rows: Rows) -> dict[str, Said]:
    themes = _read("themes.json", rows, said_rows.read_theme)
    notes = _read("notes.json", rows, said_rows.read_note)
    responses = _read("responses.json", rows, said_rows.read_response)
    course = _read("course.json", rows, said_rows.read_course)
    for part, ids in (
        ("themes.json", [theme.id for theme in themes]),
        ("notes.json", [note.id for note in notes]),
        ("responses.json", [response.id for response in responses]),
        ("course.json", [one.activity_id for one in course]),
    ):
        unlike(ids, part)
    themed = _grouped(keys, [(theme.activity_id, theme) for theme in themes], "themes.json")
    noted = _grouped(keys, [(note.activity_id, note) for note in notes], "notes.json")
    answered = _grouped(keys, [(response.activity_id, response) for response in responses], "responses.json")
    counted = _grouped(keys, _read("hands.json", rows, said_rows.read_hands), "hands.json")
    went = _grouped(keys, [(one.activity_id, one) for one in course], "course.json")
    return {
        key: replace(
            next(iter(went[key]), Said(key)),
            themes=tuple(themed[key]),
            notes=tuple(noted[key]),
            responses=tuple(answered[key]),
            hands=tuple(counted[key]),
        )
        for key in keys
    }


def _check_plans(plans: Sequence[SessionPlan]) -> None:
    if not plans:
        _refused(_SESSIONS)
    activities = [activity for one in plans for activity in one.activities]
    unlike((one.session.id for one in plans), _SESSIONS)
    unlike((activity.id for activity in activities), _SESSIONS)
    unlike((prompt.id for activity in activities for prompt in activity.prompts), _SESSIONS)


def _check_said(said: Said, activity: Activity, people: Collection[PersonId]) -> None:
    prompts, themes = {prompt.id for prompt in activity.prompts}, {theme.id for theme in said.themes}
    asked = {note.prompt_id for note in said.notes} - {None}
    answered = {answer.prompt_id for response in said.responses for answer in response.answers}
    counted = {hands.prompt_id for hands in said.hands}
    if not (asked | answered | counted <= prompts and {note.theme_id for note in said.notes} - {None} <= themes):
        _refused("notes.json")
    if not {note.person_id for note in said.notes} - {None} <= set(people):
        _refused("people.json")
    unlike(((hands.prompt_id, hands.step) for hands in said.hands), "hands.json")


def _check_run(run: Sequence[RunEvent]) -> None:
    """A log in order, in which only what stands before is taken back."""
    before: set[int | None] = {None}
    last = -1
    for event in run:
        if event.seq <= last or event.undoes not in before:
            _refused("run.json")
        last = event.seq
        before.add(last)
    if len(run) > _MOST_EVENTS or len({event.at.boot for event in run}) > _MOST_BOOTS:
        raise Problem(Trouble.BUNDLE_LARGE)


def _check_photos(photos: Sequence[Flipchart], one: SessionPlan) -> None:
    unlike((photo.id for photo in photos), "flipcharts.json")
    known = {activity.id for activity in one.activities}
    if not {photo.activity_id for photo in photos} - {None} <= known:
        _refused("flipcharts.json")


def _check_media(contents: Contents) -> None:
    """Every reference is to a file that is there, and of the kind that is shown at that place."""
    unlike((media.id for media in contents.media), "media.json")
    kinds = {media.id: media.kind for media in contents.media}
    slides = set(_slides(contents))
    wanted = {key: MediaKind.DOCUMENT if key in slides else MediaKind.PICTURE for key in needed(contents)}
    if any(kinds.get(key) is not kind for key, kind in wanted.items()):
        _refused("media.json")


def _slides(contents: Contents) -> Iterable[MediaId]:
    details = (activity.details for session in contents.sessions for activity in session.plan.activities)
    return (one.slides for one in details if isinstance(one, Talk) and one.slides is not None)


def _read(part: str, rows: Rows, read: Callable[[Row], T]) -> list[T]:
    return [read(row) for row in rows(part, MOST_ROWS)]


def _grouped(keys: Iterable[str], pairs: Iterable[tuple[str, T]], part: str) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {key: [] for key in keys}
    for key, one in pairs:
        if key not in found:
            _refused(part)
        found[key].append(one)
    return found


def _refused(part: str) -> NoReturn:
    raise Problem(Trouble.BUNDLE_DAMAGED, part=part)
