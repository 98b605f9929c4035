"""What an empty roll says: how people come on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.services.people_changes import Earlier
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.key_cap import KeyCap
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align


class RollLesson(QWidget):
    """A heading, the ways with their keys, and a button where an earlier roll can be brought over."""

    bringing_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._bring = button("")
        self._bring.clicked.connect(self.bringing_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(8), theme.px(24), theme.px(8), 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(plain_label(texts.t("Who is here?"), role=LabelRole.HEADING))
        for key, words in self._ways():
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            line.addWidget(KeyCap(key), 0, Align.AlignTop)
            line.addWidget(plain_label(words, role=LabelRole.SOFT), 1)
            layout.addLayout(line)
        layout.addWidget(self._bring)
        layout.addStretch(1)
        self.show_earlier(None)

    def show_earlier(self, earlier: Earlier | None) -> None:
        """Offer the roll of an earlier session, if there is one."""
        self._bring.setVisible(earlier is not None)
        if earlier is not None:
            count = self._texts.n("{n} person", "{n} people", earlier.count)
            self._bring.setText(self._texts.t("Bring over {people}").format(people=count))
            self._bring.setToolTip(self._texts.t("From {session}").format(session=earlier.title))

    def _ways(self) -> tuple[tuple[str, str], ...]:
        texts = self._texts
        return (
            ("Ctrl V", texts.t("Paste a list: one person a line, with name and organisation")),
            ("⏎", texts.t("Or write one person at a time below, also while they introduce themselves")),
        )
