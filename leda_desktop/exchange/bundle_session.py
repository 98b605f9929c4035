"""Who came to a session and how it ran, as rows of a bundle, and back; and the files that belong to all of it."""

import re
from collections.abc import Iterable

from leda_desktop.domain.bundle import SessionContents
from leda_desktop.domain.clock import Moment
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, FlipchartId, MediaId, PersonId, SessionId
from leda_desktop.domain.media import Media, MediaKind
from leda_desktop.domain.people import Person
from leda_desktop.domain.run import RunEvent, Step
from leda_desktop.exchange.bundle_plain import Plain, plain
from leda_desktop.exchange.bundle_row import MOST_RANK, SHORT, Row

MOST_SEAT, MOST_SIDE, MOST_PAGES = 999, 100_000, 1000
_MOST_SEQ, _MOST_SECONDS = 1 << 53, 1e9
_LONGEST_NAME, _LONGEST_CAPTION = 255, 1000
_SHA256 = re.compile("[0-9a-f]{64}")


def person_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The rolls."""
    return [plain(person) for session in sessions for person in session.people]


def run_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The logs of the runs."""
    return [{"session_id": session.plan.session.id, **plain(event)} for session in sessions for event in session.run]


def flipchart_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The photographs of flipcharts."""
    return [
        {"session_id": session.plan.session.id, **plain(photo)} for session in sessions for photo in session.flipcharts
    ]


def media_rows(media: Iterable[Media]) -> list[Plain]:
    """What is known of the files."""
    return [plain(one) for one in media]


def read_person(row: Row) -> Person:
    """Somebody on a roll."""
    name = row.line("name", SHORT)
    return Person(
        PersonId(row.key("id")),
        SessionId(row.key("session_id")),
        name if name else row.refuse(),
        row.line("organisation", SHORT),
        row.number("rank", -MOST_RANK, MOST_RANK),
        row.whole_or_none("seat", 0, MOST_SEAT),
        row.truth("here", default=True),
    )


def read_event(row: Row) -> tuple[SessionId, RunEvent]:
    """An entry of a log, and of which session."""
    activity = row.key_or_none("activity_id")
    event = RunEvent(
        seq=row.whole("seq", 0, _MOST_SEQ),
        step=row.member("step", Step),
        at=_moment(Row(row.plain("at"), row.part)),
        activity_id=None if activity is None else ActivityId(activity),
        seconds=row.number("seconds", -_MOST_SECONDS, _MOST_SECONDS),
        undoes=row.whole_or_none("undoes", 0, _MOST_SEQ),
    )
    return SessionId(row.key("session_id")), event


def read_flipchart(row: Row) -> tuple[SessionId, Flipchart]:
    """A photograph of a flipchart, and of which session."""
    activity = row.key_or_none("activity_id")
    photo = Flipchart(
        id=FlipchartId(row.key("id")),
        activity_id=None if activity is None else ActivityId(activity),
        media_id=MediaId(row.key("media_id")),
        caption=row.line("caption", _LONGEST_CAPTION),
    )
    return SessionId(row.key("session_id")), photo


def read_media(row: Row) -> Media:
    """What is known of a file; its name is only ever shown."""
    sha256 = row.raw("sha256")
    return Media(
        id=MediaId(row.key("id")),
        kind=row.member("kind", MediaKind),
        name=row.line("name", _LONGEST_NAME),
        sha256=sha256 if _SHA256.fullmatch(sha256) else row.refuse(),
        size=row.whole("size", 0, 1 << 40),
        added_at=row.instant("added_at"),
        pages=row.whole("pages", 0, MOST_PAGES),
        source=row.line("source"),
        width=row.whole("width", 0, MOST_SIDE),
        height=row.whole("height", 0, MOST_SIDE),
    )


def _moment(row: Row) -> Moment:
    boot = row.line("boot", SHORT)
    return Moment(
        wall=row.instant("wall"),
        room=row.number("room", 0, _MOST_SECONDS),
        awake=row.number("awake", -_MOST_SECONDS, _MOST_SECONDS),
        boot=boot if boot else row.refuse(),  # an empty one would stand for a moment that was placed already
    )
