"""Which session is on the desk: the one that was open, the next one by date, or the one that was planned last."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.programme import Session
from leda_desktop.services.settings import Setting
from leda_desktop.services.suite import Suite
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.window import DeskWindow


@runtime_checkable
class Planning(Protocol):
    """A place in which any session can be edited."""

    @property
    def session_id(self) -> SessionId:
        """The session that is edited."""
        ...

    def open_session(self, session_id: SessionId) -> object:
        """Edit another session."""
        ...

    def show_handouts(self) -> None:
        """Show what is printed for the session."""
        ...


def show_handouts(window: DeskWindow) -> None:
    """Go to what is printed for the session that is planned."""
    window.visit(Place.BEFORE)
    before = window.built(Place.BEFORE)
    if isinstance(before, Planning):
        before.show_handouts()


def session_to_open(suite: Suite) -> SessionId:
    """The session that was open, else the next one by date, else the first."""
    sessions = [s for programme in suite.plans.programmes() for s in suite.plans.programme_plan(programme.id).sessions]
    kept = suite.settings.value(Setting.SESSION)
    found = [session for session in sessions if session.id == kept]
    return found[0].id if found else next_of(sessions, suite).id


def next_of(sessions: Sequence[Session], suite: Suite) -> Session:
    """The next session by date, else the first."""
    today = suite.clock.now().wall.astimezone().date()
    return next((session for session in sessions if session.day >= today), sessions[0])
