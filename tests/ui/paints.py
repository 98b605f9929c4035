"""What a widget paints from now on."""

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.widgets.qt import override

_PATIENCE_MS = 5000


class Paints(QObject):
    """Remembers every area that is painted after everything was painted that still had to be."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.areas: list[QRect] = []
        finish_events()
        watched.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def finish_events() -> None:
    """Let everything happen that is under way, until the event loop finds nothing more to do.

    One turn of it is not enough, nor is one that paints nothing: a layout leads to another in the next turn, which
    paints in the one after that.
    """
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _PATIENCE_MS)
