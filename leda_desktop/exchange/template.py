"""Templates: a programme written as TOML, such as the sample that ships with Leda."""

import tomllib
from dataclasses import dataclass
from typing import Any

from leda_desktop.domain.details import details_from_json
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, SessionId, new_id
from leda_desktop.domain.kinds import Kind, Level, PromptKind, Tone
from leda_desktop.domain.programme import Activity, Event, Programme, ProgrammePlan, Prompt, Session, SessionPlan

Table = dict[str, Any]

_ACTIVITY_KEYS = ("title", "minutes", "fixed_start", "hard_stop", "part", "private_notes")


@dataclass(frozen=True, slots=True)
class Template:
    """A programme with all its agendas, with fresh identities at each reading."""

    plan: ProgrammePlan
    sessions: tuple[SessionPlan, ...]


def read_template(text: str) -> Template:
    """Read a template; raises ValueError or KeyError where the text is not one."""
    root = tomllib.loads(text)
    programme = Programme(id=ProgrammeId(new_id()), **root["programme"])
    sessions = tuple(_session_plan(table, programme.id) for table in root.get("sessions", ()))
    events = tuple(Event(**table) for table in root.get("events", ()))
    return Template(ProgrammePlan(programme, tuple(plan.session for plan in sessions), events), sessions)


def _session_plan(table: Table, programme_id: ProgrammeId) -> SessionPlan:
    fields = {key: value for key, value in table.items() if key != "activities"}
    session = Session(id=SessionId(new_id()), programme_id=programme_id, **fields)
    return SessionPlan(session, tuple(_activity(entry) for entry in table.get("activities", ())))


def _activity(table: Table) -> Activity:
    kind = Kind(table["kind"])
    return Activity(
        id=ActivityId(new_id()),
        kind=kind,
        details=details_from_json(kind, table),
        prompts=tuple(_prompt(entry) for entry in table.get("prompts", ())),
        **{key: table[key] for key in _ACTIVITY_KEYS if key in table},
    )


def _prompt(table: Table) -> Prompt:
    fields = {**table, "kind": PromptKind(table["kind"])}
    if "level" in table:
        fields["level"] = Level(table["level"])
    if "tone" in table:
        fields["tone"] = Tone(table["tone"])
    return Prompt(id=PromptId(new_id()), **fields)
