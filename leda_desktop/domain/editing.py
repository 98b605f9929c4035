"""Editing a plan: each act gives another plan, so that undo is putting back the one before."""

from dataclasses import replace
from datetime import date, time, timedelta

from leda_desktop.domain.details import empty_details
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, SessionId, new_id
from leda_desktop.domain.kinds import Kind, PromptKind, Tone
from leda_desktop.domain.programme import Activity, Programme, ProgrammePlan, Prompt, Session, SessionPlan

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


def copy_activity(activity: Activity) -> Activity:
    """A second activity like this one, with identities of its own."""
    prompts = tuple(replace(prompt, id=PromptId(new_id())) for prompt in activity.prompts)
    return replace(activity, id=ActivityId(new_id()), prompts=prompts)


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


def planned_minutes(plan: SessionPlan) -> int:
    """How long the agenda is, without what is skipped."""
    return sum(activity.minutes for activity in plan.activities if not activity.skipped)
