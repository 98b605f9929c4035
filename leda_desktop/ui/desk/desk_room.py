"""Where the desk stands: remembered while its screen is away, and taken up again when the screen is back."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import Output
from leda_desktop.ui.presenter.screens import output_under
from leda_desktop.ui.widgets.qt import EventType, override

_MOVES = (EventType.Move, EventType.Resize, EventType.WindowStateChange)
_SHARE = 0.9


class DeskRoom(QObject):
    """Remembers the place of a window up to the moment when its screen is gone.

    What Qt and the window manager do with the window meanwhile is not remembered. Qt's own way of restoring counts
    screens, and their order changes when one of them goes.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._away = False
        self._size = QRect()
        self._maximised = False
        window.installEventFilter(self)

    @property
    def away(self) -> bool:
        """Whether the window has no screen of its own now, so that its geometry means nothing."""
        return self._away

    def leave(self) -> None:
        """Get out of sight: there is no screen for the window."""
        self._away = True
        self._window.showMinimized()

    def go_to(self, output: Output) -> None:
        """Stand on a screen, as large as before where that fits."""
        area = QRect(output.area.x, output.area.y, output.area.width, output.area.height)
        maximised = self._maximised or self._window.isMaximized()
        self._window.showNormal()
        self._window.setGeometry(self._place_in(area))
        if maximised:
            self._window.showMaximized()
        self._window.activateWindow()
        self._away = False

    def _place_in(self, area: QRect) -> QRect:
        if self._size.isValid() and area.contains(self._size):
            return self._size
        size = self._size.size() if self._size.isValid() else self._window.size()
        size = size.boundedTo(area.size() * _SHARE)
        return QRect(area.center() - QPoint(size.width() // 2, size.height() // 2), size)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._stands():
            self._maximised = self._window.isMaximized()
            self._size = self._window.normalGeometry()
        return False

    def _stands(self) -> bool:
        window = self._window
        return not self._away and window.isVisible() and not window.isMinimized() and output_under(window).real
