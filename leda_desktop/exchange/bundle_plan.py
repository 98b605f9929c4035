"""The plan of a programme as rows of a bundle, and back."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from leda_desktop.domain.cards import DRAWN, AddedCard, cards_to_json
from leda_desktop.domain.details import details_from_json, details_to_json
from leda_desktop.domain.endings import AtZero, Ending, ending_to_json
from leda_desktop.domain.ids import ActivityId, MediaId, ProgrammeId, PromptId, SessionId
from leda_desktop.domain.kinds import Kind, Level, PromptKind, Tone
from leda_desktop.domain.programme import Activity, Event, Programme, Prompt, Session, SessionPlan
from leda_desktop.domain.time_entry import LONGEST as MOST_MINUTES
from leda_desktop.domain.words import clean
from leda_desktop.exchange.bundle_plain import plain
from leda_desktop.exchange.bundle_row import LONG, Row, unlike

MOST_SESSIONS, MOST_ACTIVITIES, MOST_PROMPTS, MOST_EVENTS, MOST_CARDS = 100, 500, 100, 500, 1000
_MOST_NUMBER = 9999
_MOST_STEP = 100
# The largest numbers that the forms of the plan take.
_MOST = {"tables": 99, "quiet": 15, "threshold": 999}

T = TypeVar("T")


def programme_row(programme: Programme, events: tuple[Event, ...]) -> dict[str, Any]:
    """A programme and the events beside it."""
    cards = cards_to_json(programme.cards)
    return {**plain(programme), "cards": cards, "events": [plain(event) for event in events]}


def session_row(plan: SessionPlan) -> dict[str, Any]:
    """A session with its agenda."""
    return {**plain(plan.session), "activities": [_activity_row(activity) for activity in plan.activities]}


def read_programme(row: Row) -> tuple[Programme, tuple[Event, ...]]:
    """A programme and the events beside it."""
    cards = tuple(_card(card) for card in row.rows("cards", MOST_CARDS))
    unlike((card.number for card in cards), row.part)
    programme = Programme(
        id=ProgrammeId(row.key("id")),
        title=row.line("title"),
        season=row.line("season"),
        organiser=row.line("organiser"),
        idea=row.text("idea"),
        cards=cards,
    )
    return programme, tuple(_event(event) for event in row.rows("events", MOST_EVENTS))


def read_session(row: Row, programme_id: ProgrammeId) -> SessionPlan:
    """A session with its agenda."""
    session = Session(
        id=SessionId(row.key("id")),
        programme_id=programme_id,
        number=row.whole("number", 0, _MOST_NUMBER),
        theme=row.line("theme"),
        title=row.line("title"),
        day=row.day("day"),
        start=row.clock("start"),
        end=row.clock("end"),
        venue=row.line("venue"),
        zone=row.zone("zone"),
    )
    return SessionPlan(session, tuple(_activity(one) for one in row.rows("activities", MOST_ACTIVITIES)))


def _activity_row(activity: Activity) -> dict[str, Any]:
    prompts = [plain(prompt) for prompt in activity.prompts]
    details, ending = details_to_json(activity.details), ending_to_json(activity.ending)
    return {**plain(activity), "details": details, "ending": ending, "prompts": prompts}


def _card(row: Row) -> AddedCard:
    photo = row.key_or_none("photo")
    return AddedCard(
        number=row.whole("number", DRAWN + 1, _MOST_NUMBER),
        photo=None if photo is None else MediaId(photo),
        title=row.line("title"),
        source=row.line("source"),
    )


def _event(row: Row) -> Event:
    return Event(row.line("title"), row.day("day"), row.clock("start"), row.clock("end"), row.text("text"))


def _activity(row: Row) -> Activity:
    kind = row.member("kind", Kind)
    details = _tidied(details_from_json(kind, row.plain("details")), "", row)
    return Activity(
        id=ActivityId(row.key("id")),
        kind=kind,
        title=row.line("title"),
        minutes=row.whole("minutes", 0, MOST_MINUTES),
        details=details,
        prompts=tuple(_prompt(prompt) for prompt in row.rows("prompts", MOST_PROMPTS)),
        fixed_start=row.clock_or_none("fixed_start"),
        hard_stop=row.clock_or_none("hard_stop"),
        part=row.line("part"),
        private_notes=row.text("private_notes"),
        skipped=row.truth("skipped", default=False),
        ending=_ending(Row(row.plain("ending", {}), row.part)),
    )


def _ending(row: Row) -> Ending:
    return Ending(
        at_zero=row.member_or_none("at_zero", AtZero) or AtZero.STAY,
        warning=row.whole_or_none("warning", 0, MOST_MINUTES),
        danger=row.whole_or_none("danger", 0, MOST_MINUTES),
        words=row.line("words"),
    )


def _prompt(row: Row) -> Prompt:
    lowest = row.whole("lowest", 0, _MOST_STEP, 1)
    return Prompt(
        id=PromptId(row.key("id")),
        kind=row.member("kind", PromptKind),
        text=row.text("text"),
        level=row.member_or_none("level", Level),
        tone=row.member_or_none("tone", Tone) or Tone.SUN,
        low=row.line("low"),
        high=row.line("high"),
        lowest=lowest,
        highest=row.whole("highest", lowest, _MOST_STEP, 10),
    )


def _tidied(value: T, name: str, row: Row) -> T:
    """Details with every text in them cleaned, and every number within what a form takes."""
    match value:
        case str():
            return _text(value, row)  # type: ignore[return-value]  # a text for a text
        case bool():
            return value
        case int():
            return value if 0 <= value <= _MOST[name] else row.refuse()
        case tuple():
            return tuple(_tidied(one, name, row) for one in value)  # type: ignore[return-value]  # and so on
        case _ if is_dataclass(value) and not isinstance(value, type):
            tidied = {field.name: _tidied(getattr(value, field.name), field.name, row) for field in fields(value)}
            return replace(value, **tidied)
        case _:
            return value


def _text(text: str, row: Row) -> str:
    return clean(text, lines=True) if len(text) <= LONG else row.refuse()
