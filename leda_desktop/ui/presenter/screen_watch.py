"""Watches the screens and where the desk stands among them."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from leda_desktop.ui.presenter.screens import output_of
from leda_desktop.ui.widgets.qt import EventType, override

_SETTLE_MS = 350
_MOVES = (EventType.Move, EventType.Resize, EventType.WindowStateChange, EventType.ScreenChangeInternal)


class ScreenWatch(QObject):
    """Tells what happens to the screens.

    `removed` hands over the output while Qt has not yet moved its windows to the screen that is left. `shifted` comes
    with every change, `settled` once after the last of them. `desk_moved` is the desk's own doing.
    """

    removed = Signal(object)
    shifted = Signal()
    desk_moved = Signal()
    settled = Signal()

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.settled)
        desk.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_added)
            application.screenRemoved.connect(self._on_removed)
            application.primaryScreenChanged.connect(self._on_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_changed)

    def settle(self) -> None:
        """Wait until things have settled, counted from now."""
        self._settle.start()

    def close(self) -> None:
        """Watch no more."""
        self._settle.stop()
        self._desk.removeEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.disconnect(self._on_added)
            application.screenRemoved.disconnect(self._on_removed)
            application.primaryScreenChanged.disconnect(self._on_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.disconnect(self._on_changed)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.desk_moved.emit()
            self._settle.start()
        return False

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)
        self._on_changed()

    def _on_removed(self, screen: QScreen) -> None:
        self.removed.emit(output_of(screen))
        self._settle.start()

    def _on_changed(self) -> None:
        self.shifted.emit()
        self._settle.start()
