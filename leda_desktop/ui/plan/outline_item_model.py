"""The sessions and events of a programme for Qt's list view."""

from dataclasses import dataclass
from enum import Enum

from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.programme import Event, ProgrammePlan, Session
from leda_desktop.texts import Texts
from leda_desktop.ui.widgets.lines_model import Index, LinesModel
from leda_desktop.ui.widgets.qt import ItemFlag, ItemRole, override


class OutlineKind(Enum):
    """What a line of the outline is."""

    CAPTION = "caption"
    SESSION = "session"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A heading, a session or an event, in words."""

    kind: OutlineKind
    title: str
    number: str = ""
    when: str = ""
    where: str = ""
    session_id: SessionId | None = None
    event: int = 0


def outline_lines(plan: ProgrammePlan, texts: Texts) -> tuple[OutlineLine, ...]:
    """The sessions, then the events under a heading of their own."""
    sessions = tuple(_session(session, texts) for session in plan.sessions)
    events = tuple(_event(event, index, texts) for index, event in enumerate(plan.events))
    return (
        (*sessions, OutlineLine(OutlineKind.CAPTION, texts.t("BESIDE THE SESSIONS")), *events) if events else sessions
    )


class OutlineItemModel(LinesModel[OutlineLine]):
    """The outline of a programme."""

    @override
    def shape(self, line: OutlineLine) -> object:
        return line.kind

    @override
    def flags(self, index: Index) -> ItemFlag:
        if index.isValid() and self.line(index).kind is not OutlineKind.CAPTION:
            return ItemFlag.ItemIsEnabled | ItemFlag.ItemIsSelectable | ItemFlag.ItemNeverHasChildren
        return ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        line = self.line(index)
        match role:
            case ItemRole.DisplayRole:
                return line.title
            case ItemRole.AccessibleTextRole:
                return ", ".join(filter(None, (line.number, line.title, line.when, line.where)))
            case _:
                return None


def _session(session: Session, texts: Texts) -> OutlineLine:
    when = f"{texts.date_short(session.day)} · {texts.time_range(session.start, session.end)}"
    title = session.theme or session.title or texts.t("Untitled")
    return OutlineLine(OutlineKind.SESSION, title, str(session.number), when, session.venue, session.id)


def _event(event: Event, index: int, texts: Texts) -> OutlineLine:
    when = f"{texts.date_short(event.day)} · {texts.time_range(event.start, event.end)}"
    return OutlineLine(OutlineKind.EVENT, event.title or texts.t("Untitled"), when=when, event=index)
