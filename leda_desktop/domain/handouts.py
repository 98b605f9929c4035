"""Handouts: what is printed for a session, in which number, and what it is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from math import ceil
from typing import assert_never

from leda_desktop.domain.details import Conversation, Round
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.notes import Board
from leda_desktop.domain.people import Person
from leda_desktop.domain.programme import Activity, Event, Programme, Session, SessionPlan

USUAL_PEOPLE = 30
"""How many come where nobody stands on the roll yet."""
_PEOPLE_AT_A_TABLE = 5
_FORM = "leda:form:"


class HandoutKind(Enum):
    """What a handout is, in the order in which they are printed together."""

    RUNDOWN = "rundown"
    ATTENDANCE = "attendance"
    BADGES = "badges"
    TABLE_SIGNS = "table_signs"
    AGENDA = "agenda"
    SPEAKER = "speaker"
    CARDS = "cards"
    NOTE_SHEETS = "note_sheets"
    TABLE_SHEETS = "table_sheets"
    FORM = "form"
    COMMITMENTS = "commitments"
    NOTE_CARDS = "note_cards"


class Layout(Enum):
    """How the pieces lie on their A4 pages."""

    WHOLE = "whole"
    HALVES = "halves"
    QUARTERS = "quarters"


@dataclass(frozen=True, slots=True)
class Handout:
    """One item of what is printed. `count` is how many pieces: copies, people, tables, or sets of cards.

    An item of an activity names it. Those that are not `wanted` are on offer and left out of the whole.
    """

    kind: HandoutKind
    activity_id: ActivityId | None = None
    count: int = 1
    layout: Layout = Layout.WHOLE
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class HandoutMaterial:
    """What the handouts of a session are made from. `made_at` is local; boards hold only what may leave the room."""

    programme: Programme
    plan: SessionPlan
    people: tuple[Person, ...]
    boards: Mapping[ActivityId, Board]
    coming: tuple[Session, ...]
    events: tuple[Event, ...]
    made_at: datetime

    @property
    def expected(self) -> int:
        """How many people handouts are for."""
        return len(self.people) or USUAL_PEOPLE


def layouts_of(kind: HandoutKind) -> tuple[Layout, ...]:
    """The layouts that a kind of handout can have, the usual one first."""
    match kind:
        case HandoutKind.FORM:
            return (Layout.WHOLE, Layout.HALVES)
        case HandoutKind.CARDS:
            return (Layout.QUARTERS, Layout.HALVES)
        case HandoutKind.COMMITMENTS:
            return (Layout.HALVES, Layout.QUARTERS)
        case _:
            return (Layout.WHOLE,)


def suggested(material: HandoutMaterial) -> tuple[Handout, ...]:
    """Everything that can be printed for a session, in order and in the number that it needs."""
    activities = [activity for activity in material.plan.activities if not activity.skipped]
    return tuple(handout for kind in HandoutKind for handout in _of_kind(kind, activities, material))


def form_code(activity_id: ActivityId, sheet: int) -> str:
    """What the code on a form says: which questionnaire it is and which sheet of it."""
    return f"{_FORM}{sheet}:{activity_id}"


def read_form_code(code: str) -> tuple[ActivityId, int] | None:
    """The questionnaire and the sheet of a code; None when it is not that of a form."""
    sheet, parted, activity_id = code.removeprefix(_FORM).partition(":")
    if not code.startswith(_FORM) or not parted or not (sheet.isascii() and sheet.isdigit()):
        return None
    return ActivityId(activity_id), int(sheet)


def _of_kind(kind: HandoutKind, activities: list[Activity], material: HandoutMaterial) -> Iterator[Handout]:
    layout = layouts_of(kind)[0]
    if kind in _OF_SESSION:
        count = _count(kind, None, material)
        if count:
            yield Handout(kind, count=count, layout=layout)
        return
    for activity in activities:
        if belongs(kind, activity, material):
            yield Handout(kind, activity.id, _count(kind, activity, material), layout)


_OF_SESSION = frozenset(
    {
        HandoutKind.RUNDOWN,
        HandoutKind.ATTENDANCE,
        HandoutKind.BADGES,
        HandoutKind.TABLE_SIGNS,
        HandoutKind.AGENDA,
        HandoutKind.COMMITMENTS,
    }
)


def belongs(kind: HandoutKind, activity: Activity, material: HandoutMaterial) -> bool:
    """Whether an activity has a handout of this kind of its own."""
    match kind:
        case HandoutKind.SPEAKER:
            return activity.kind is Kind.TALK
        case HandoutKind.CARDS:
            return isinstance(activity.details, Round) and activity.details.asks is Asks.CARD
        case HandoutKind.NOTE_SHEETS:
            return activity.kind is Kind.BOARD
        case HandoutKind.TABLE_SHEETS:
            return activity.kind is Kind.TABLES
        case HandoutKind.FORM:
            return activity.kind is Kind.QUESTIONNAIRE and bool(activity.prompts)
        case HandoutKind.NOTE_CARDS:
            return bool(material.boards.get(activity.id, Board(activity.id)).notes)
        case _:
            return False


def _count(kind: HandoutKind, activity: Activity | None, material: HandoutMaterial) -> int:
    match kind:
        case HandoutKind.RUNDOWN | HandoutKind.ATTENDANCE | HandoutKind.SPEAKER | HandoutKind.CARDS:
            return 1
        case HandoutKind.NOTE_CARDS:
            return 1
        case HandoutKind.BADGES | HandoutKind.AGENDA | HandoutKind.FORM | HandoutKind.COMMITMENTS:
            return material.expected
        case HandoutKind.NOTE_SHEETS:
            return material.expected
        case HandoutKind.TABLE_SHEETS:
            return _tables(activity, material)
        case HandoutKind.TABLE_SIGNS:
            talks = [a for a in material.plan.activities if a.kind is Kind.TABLES and not a.skipped]
            return max((_tables(a, material) for a in talks), default=0)
        case _:
            assert_never(kind)


def _tables(activity: Activity | None, material: HandoutMaterial) -> int:
    planned = activity.details.tables if activity and isinstance(activity.details, Conversation) else 0
    return planned or ceil(material.expected / _PEOPLE_AT_A_TABLE)
