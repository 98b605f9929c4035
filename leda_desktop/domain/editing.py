"""Editing a plan: each act gives another plan, so that undo is putting back the one before."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from leda_desktop.domain.details import empty_details
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, SessionId, new_id
from leda_desktop.domain.kinds import Kind, PromptKind, Tone
from leda_desktop.domain.programme import Activity, Event, Programme, ProgrammePlan, Prompt, Session, SessionPlan
from leda_desktop.domain.schedule import schedule

Item = TypeVar("Item")

DEFAULT_MINUTES = 15
TONES = (Tone.SUN, Tone.MOSS, Tone.SKY, Tone.CORAL)


def empty_programme(title: str) -> ProgrammePlan:
    """A programme without sessions."""
    return ProgrammePlan(Programme(ProgrammeId(new_id()), title))


def add_session(plan: ProgrammePlan, theme: str, today: date) -> tuple[ProgrammePlan, Session]:
    """The programme with one more session, four weeks after the last one, at the same time and place."""
    last = plan.sessions[-1] if plan.sessions else None
    session = Session(
        id=SessionId(new_id()),
        programme_id=plan.programme.id,
        number=max((s.number for s in plan.sessions), default=0) + 1,
        theme=theme,
        day=last.day + timedelta(weeks=4) if last else today,
        start=last.start if last else time(13),
        end=last.end if last else time(16),
        venue=last.venue if last else "",
    )
    return put_session(plan, session), session


def put_session(plan: ProgrammePlan, session: Session) -> ProgrammePlan:
    """The programme with this session new or changed, in order of date."""
    others = [s for s in plan.sessions if s.id != session.id]
    ordered = sorted([*others, session], key=lambda s: (s.day, s.start, s.number))
    return replace(plan, sessions=tuple(ordered))


def remove_session(plan: ProgrammePlan, session_id: SessionId) -> ProgrammePlan:
    """The programme without a session."""
    return replace(plan, sessions=tuple(s for s in plan.sessions if s.id != session_id))


def numbered(plan: ProgrammePlan) -> ProgrammePlan:
    """The programme with its sessions numbered from one in order of date."""
    ordered = sorted(plan.sessions, key=lambda s: (s.day, s.start, s.number))
    return replace(plan, sessions=tuple(replace(session, number=n) for n, session in enumerate(ordered, 1)))


def add_event(plan: ProgrammePlan, title: str, today: date) -> tuple[ProgrammePlan, int]:
    """The programme with one more event, a week before the last session, and where it stands among the events."""
    day = plan.sessions[-1].day - timedelta(weeks=1) if plan.sessions else today
    event = Event(title=title, day=day, start=time(9), end=time(10))
    return _with_events(plan, [*plan.events, event], event)


def put_event(plan: ProgrammePlan, index: int, event: Event) -> tuple[ProgrammePlan, int]:
    """The programme with one event changed, in order of date, and where it stands now."""
    return _with_events(plan, list(replaced(plan.events, index, event)), event)


def remove_event(plan: ProgrammePlan, index: int) -> ProgrammePlan:
    """The programme without an event."""
    return replace(plan, events=without(plan.events, index))


def new_activity(kind: Kind, title: str, part: str = "") -> Activity:
    """A fresh activity of a kind."""
    return Activity(
        id=ActivityId(new_id()),
        kind=kind,
        title=title,
        minutes=DEFAULT_MINUTES,
        details=empty_details(kind),
        part=part,
    )


def insert_activity(plan: SessionPlan, activity: Activity, index: int) -> SessionPlan:
    """The agenda with an activity put in before the one at `index`."""
    agenda = list(plan.activities)
    agenda.insert(index, activity)
    return replace(plan, activities=tuple(agenda))


def put_activity(plan: SessionPlan, activity: Activity) -> SessionPlan:
    """The agenda with one activity changed."""
    return replace(plan, activities=tuple(activity if a.id == activity.id else a for a in plan.activities))


def remove_activity(plan: SessionPlan, activity_id: ActivityId) -> SessionPlan:
    """The agenda without an activity."""
    return replace(plan, activities=tuple(a for a in plan.activities if a.id != activity_id))


def move_activity(plan: SessionPlan, activity_id: ActivityId, index: int) -> SessionPlan:
    """The agenda with an activity at another place, counted after it was taken out."""
    activity = plan.find(activity_id)
    if activity is None:
        return plan
    return insert_activity(remove_activity(plan, activity_id), activity, index)


def remove_activities(plan: SessionPlan, keys: Collection[ActivityId]) -> SessionPlan:
    """The agenda without several activities."""
    return replace(plan, activities=tuple(a for a in plan.activities if a.id not in keys))


def move_activities(
    plan: SessionPlan, keys: Collection[ActivityId], index: int, part: str | None = None
) -> SessionPlan:
    """The agenda with activities put together before the one that is now at `index`, under the heading `part`."""
    taken = [a if part is None else replace(a, part=part) for a in plan.activities if a.id in keys]
    before = [a for a in plan.activities[:index] if a.id not in keys]
    after = [a for a in plan.activities[index:] if a.id not in keys]
    return replace(plan, activities=(*before, *taken, *after))


def nudge_activities(plan: SessionPlan, keys: Collection[ActivityId], step: int) -> SessionPlan:
    """The agenda with activities one step up (-1) or down (+1); crossing into another part is a step of its own."""
    places = [i for i, a in enumerate(plan.activities) if a.id in keys]
    if not places:
        return plan
    edge, target = (places[0], places[0] - 1) if step < 0 else (places[-1], places[-1] + 1)
    if not 0 <= target < len(plan.activities):
        return plan
    part = plan.activities[target].part
    stays = part != plan.activities[edge].part
    return move_activities(plan, keys, edge if stays else target + (step > 0), part)


def copy_activity(activity: Activity) -> Activity:
    """A second activity like this one, with identities of its own."""
    prompts = tuple(replace(prompt, id=PromptId(new_id())) for prompt in activity.prompts)
    return replace(activity, id=ActivityId(new_id()), prompts=prompts)


def with_title(activity: Activity, title: str) -> Activity:
    """The activity with another title."""
    return replace(activity, title=title)


def with_minutes(activity: Activity, minutes: int) -> Activity:
    """The activity with another length."""
    return replace(activity, minutes=minutes)


def change_kind(activity: Activity, kind: Kind) -> Activity:
    """The activity as another kind: its prompts stay, as what the new kind asks for."""
    asks = prompt_kinds(kind)
    if not asks:
        return replace(activity, kind=kind, details=empty_details(kind))
    prompts = tuple(p if p.kind in asks else replace(p, kind=asks[0]) for p in activity.prompts)
    return replace(activity, kind=kind, details=empty_details(kind), prompts=prompts)


def prompt_kinds(kind: Kind) -> tuple[PromptKind, ...]:
    """What an activity of this kind can ask, the usual first; empty when it asks nothing."""
    match kind:
        case Kind.BOARD:
            return (PromptKind.COLUMN,)
        case Kind.QUESTIONNAIRE:
            return (PromptKind.SCALE, PromptKind.OPEN)
        case Kind.ROUND | Kind.TABLES | Kind.TALK | Kind.OPEN_SPACE:
            return (PromptKind.QUESTION,)
        case Kind.SLIDE | Kind.BREAK | Kind.QUOTES:
            return ()


def new_prompt(kind: PromptKind, earlier: tuple[Prompt, ...]) -> Prompt:
    """A fresh prompt, in a colour that the earlier ones do not have."""
    used = {prompt.tone for prompt in earlier}
    tone = next((tone for tone in TONES if tone not in used), Tone.SUN)
    return Prompt(id=PromptId(new_id()), kind=kind, text="", tone=tone)


def replaced(items: tuple[Item, ...], index: int, item: Item) -> tuple[Item, ...]:
    """The items with another one at `index`; unchanged when there is none."""
    return tuple(item if i == index else kept for i, kept in enumerate(items))


def without(items: tuple[Item, ...], index: int) -> tuple[Item, ...]:
    """The items without the one at `index`."""
    return tuple(kept for i, kept in enumerate(items) if i != index)


def moved(items: tuple[Item, ...], index: int, step: int) -> tuple[Item, ...]:
    """The items with the one at `index` moved by `step`, as far as there is room."""
    if not 0 <= index < len(items):
        return items
    rest = list(without(items, index))
    rest.insert(min(max(index + step, 0), len(rest)), items[index])
    return tuple(rest)


def agenda_end(plan: SessionPlan) -> datetime:
    """When the agenda is done according to plan, in the session's own time."""
    slots = schedule(plan)
    return slots[-1].end.astimezone(ZoneInfo(plan.session.zone)) if slots else plan.session.starts_at


def minutes_left(plan: SessionPlan) -> int:
    """Whole minutes between the end of the agenda and the end of the session; negative when it is too long."""
    # Both in one zone of a DST change would be subtracted as wall times.
    return round((plan.session.ends_at.astimezone(UTC) - agenda_end(plan).astimezone(UTC)) / timedelta(minutes=1))


def planned_minutes(plan: SessionPlan) -> int:
    """How long the agenda is, without what is skipped."""
    return sum(activity.minutes for activity in plan.activities if not activity.skipped)


def _with_events(plan: ProgrammePlan, events: list[Event], event: Event) -> tuple[ProgrammePlan, int]:
    ordered = tuple(sorted(events, key=lambda e: (e.day, e.start)))
    # An equal event may stand beside it: then either of them is the one.
    return replace(plan, events=ordered), ordered.index(event) if event in ordered else 0
