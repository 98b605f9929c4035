"""Says when another program has the keyboard: no key of a clicker then comes to Leda."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.notices import Notice, NoticeBar, Urgency
from leda_desktop.ui.desk.window import DeskWindow

_KEY = "attention"
_PATIENCE_MS = 1500


class Attention(QObject):
    """Watches whether Leda is the active application while `is_wanted`. `texts` is the language it speaks."""

    def __init__(self, window: DeskWindow, is_wanted: Callable[[], bool], texts: Texts) -> None:
        super().__init__(window)
        self.texts = texts
        self._window = window
        self._is_wanted = is_wanted
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.check)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def close(self) -> None:
        """Watch no more."""
        self._patience.stop()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.disconnect(self._on_state)

    def check(self) -> None:
        """Say it, or say it no longer."""
        if _is_active() or not self._is_wanted():
            self._notices.dismiss(_KEY)
            return
        text = self.texts.t("Another program has the keyboard, so the clicker does nothing here. Click in this window.")
        self._notices.show_notice(Notice(_KEY, text, Urgency.WARNING))

    @property
    def _notices(self) -> NoticeBar:
        return self._window.notices

    def _on_state(self) -> None:
        # A window that opens or closes can leave nobody active for an instant.
        if _is_active():
            self._patience.stop()
            self.check()
        else:
            self._patience.start()


def _is_active() -> bool:
    return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
