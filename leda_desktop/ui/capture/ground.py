"""What every capture panel stands on, handed to it as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QUndoStack

from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Session
from leda_desktop.services.suite import Suite
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Ground:
    """The services, the session, the undo stack, and what belongs to all panels of a desk."""

    suite: Suite
    session: Session
    undo: QUndoStack
    manner: Manner
    fact_published: SignalInstance
    on_problem: Callable[[Problem], None]
    background: Background
    pictures: PictureSource

    @property
    def texts(self) -> Texts:
        """The language of the desk."""
        return self.manner.texts

    @property
    def theme(self) -> Theme:
        """The look of the desk."""
        return self.manner.theme

    @property
    def media(self) -> MediaKeeper:
        """Whoever reads photographs."""
        return MediaKeeper(self.suite.media, self.pictures, self.background)

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the session."""
        return ZoneInfo(self.session.zone)
