"""The rehearsal: the wall as a window on the desk's own screen."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import claim_escape
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.window import hold_surface
from leda_desktop.ui.widgets.qt import Attribute, Key, override


class RehearsalWindow(QWidget):
    """F11 fills the screen or leaves it; Escape or closing the window always ends the rehearsal."""

    closed = Signal()

    def __init__(self, surface: Surface, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._surface = surface
        self.setAttribute(Attribute.WA_QuitOnClose, False)
        self.setWindowTitle(title)
        self.resize(960, 540)
        claim_escape(self)
        hold_surface(self, surface)

    def release(self) -> Surface:
        """Hide at once and hand the surface back."""
        self.hide()
        self._surface.setParent(None)
        self.deleteLater()
        return self._surface

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Escape:
                self.close()
            case Key.Key_F11:
                self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
            case _:
                super().keyPressEvent(event)


class Rehearsal(QObject):
    """Opens that window and closes it; `ended` tells that the facilitator closed it."""

    ended = Signal()

    def __init__(self, surface: Surface, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surface = surface
        self._texts = texts
        self._window: RehearsalWindow | None = None

    @property
    def on(self) -> bool:
        """Whether the window is open."""
        return self._window is not None

    def open(self) -> None:
        """Show the surface in a window."""
        title = self._texts.t("Leda – what the room sees (F11: whole screen, Esc: close)")
        self._window = RehearsalWindow(self._surface, title)
        self._window.closed.connect(self.ended)
        self._window.show()

    def close(self) -> None:
        """Take the window away if it is open."""
        window, self._window = self._window, None
        if window is not None:
            window.release()
