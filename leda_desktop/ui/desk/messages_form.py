"""Writing the messages that are ready to be shown."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.presets import keep_presets, presets
from leda_desktop.ui.desk.remembered import Remembered
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import override

_TYPING_MS = 350
_HEIGHT = 140


class MessagesForm(QWidget):
    """A line for each; what is typed is kept at once."""

    def __init__(self, settings: Remembered, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        self._texts = texts
        self.lines = QPlainTextEdit("\n".join(presets(settings, texts)))
        self.lines.setTabChangesFocus(True)
        self.lines.setFixedHeight(theme.px(_HEIGHT))
        self.lines.setAccessibleName(texts.t("Messages that are ready to be shown"))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._keep)
        self.lines.textChanged.connect(self._typing.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(plain_label(texts.t("MESSAGES"), role=LabelRole.CAPTION))
        column.addWidget(self.lines)
        hint = texts.t("One a line. M opens them while a session runs; left empty, Leda offers its own.")
        column.addWidget(plain_label(hint, role=LabelRole.SOFT))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._typing.isActive():
            self._keep()

    def _keep(self) -> None:
        self._typing.stop()
        keep_presets(self.lines.toPlainText(), self._settings, self._texts)
