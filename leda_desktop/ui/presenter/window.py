"""The presenter: the window that fills the wall and takes nothing from the desk."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.widgets.qt import Attribute, Cursor, EventType, override

_POINTING = (
    EventType.MouseButtonPress,
    EventType.MouseButtonRelease,
    EventType.MouseButtonDblClick,
    EventType.Wheel,
    EventType.ContextMenu,
)


class PresenterWindow(QWidget):
    """A window made for one placement on one screen; it closes only when the program says so."""

    def __init__(self, surface: Surface, title: str) -> None:
        flags = (
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        super().__init__(None, flags)
        self._surface = surface
        self._closing = False
        self.setWindowTitle(title)
        self.setAttribute(Attribute.WA_ShowWithoutActivating)
        self.setAttribute(Attribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Cursor.BlankCursor)
        hold_surface(self, surface)

    def place(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Qt's own full-screen call would take the keyboard away from the desk.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def release(self) -> Surface:
        """Hide at once and hand the surface back; the window is gone afterwards."""
        self.hide()
        self._surface.setParent(None)
        self._closing = True
        self.close()
        self.deleteLater()
        return self._surface

    @override
    def event(self, event: QEvent) -> bool:
        # A hand on the pointer does nothing to what the room sees.
        return event.type() in _POINTING or super().event(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._closing)


def hold_surface(window: QWidget, surface: Surface) -> None:
    """Fill a window with the surface."""
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(surface)
    surface.show()
