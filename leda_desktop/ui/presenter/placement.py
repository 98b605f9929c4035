"""One presenter window on one screen, and whether it stands where it should."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from leda_desktop.domain.outputs import Output
from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.screens import places_windows, screen_of
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.window import PresenterWindow

_VERIFY_MS = 600
_TRIES = 3


class Placement(QObject):
    """Puts the surface on a screen with a fresh window each time, and looks a little later whether that worked.

    `failed` tells that the window manager did something else three times. `is_clear` says whether a screen is free of
    the desk.
    """

    failed = Signal()

    def __init__(
        self, surface: Surface, texts: Texts, is_clear: Callable[[Output], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._surface = surface
        self._texts = texts
        self._is_clear = is_clear
        self._window: PresenterWindow | None = None
        self._tries = 0
        self.output: Output | None = None
        self._verify = QTimer(self, singleShot=True, interval=_VERIFY_MS)
        self._verify.timeout.connect(self._check)

    def put_on(self, output: Output) -> bool:
        """Fill a screen; False when it has gone meanwhile."""
        self._tries = 0
        return self._try(output)

    def take_down(self) -> None:
        """Hide at once: nothing may flash over the desk, and a used window is never placed again."""
        self._verify.stop()
        window, self._window, self.output = self._window, None, None
        if window is not None:
            window.release()

    def look(self) -> None:
        """See soon whether the window is still where it should be."""
        if self._window is not None:
            self._verify.start()

    def _try(self, output: Output) -> bool:
        self.take_down()
        screen = screen_of(output)
        if screen is None:
            return False
        self._window = PresenterWindow(self._surface, self._texts.t("Leda – the wall"))
        self._window.place(screen)
        self.output = output
        self._verify.start()
        return True

    def _check(self) -> None:
        """See whether the window manager did as it was asked; else try again, then say so."""
        window, wanted = self._window, self.output
        if window is None or wanted is None or screen_of(wanted) is None:
            # Where the screen itself has changed, the wall is placed anew as soon as that has settled.
            return
        if self._stands_on(window, wanted) and self._is_clear(wanted):
            self._tries = 0
            return
        self._tries += 1
        if self._tries >= _TRIES or not self._try(wanted):
            self.take_down()
            self.failed.emit()

    @staticmethod
    def _stands_on(window: PresenterWindow, wanted: Output) -> bool:
        screen = screen_of(wanted)
        if screen is None or window.screen() is not screen:
            return False
        if not places_windows():
            return window.size() == screen.geometry().size()
        return window.geometry() == screen.geometry()
