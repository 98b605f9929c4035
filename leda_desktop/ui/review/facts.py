"""Which session is looked back at, and how much was said in it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leda_desktop.domain.summary import SessionSummary
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label


class Facts(QWidget):
    """Three lines: title, when and where, and counts."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._title = plain_label(role=LabelRole.TITLE)
        self._when = plain_label(role=LabelRole.SOFT)
        self._counts = plain_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for label in (self._title, self._when, self._counts):
            layout.addWidget(label)

    @property
    def title(self) -> str:
        """What the session is called."""
        return self._title.text()

    def show_summary(self, summary: SessionSummary) -> None:
        """Show the facts as they are now."""
        session, texts = summary.session, self._texts
        self._title.setText(" – ".join(part for part in (session.title, session.theme) if part))
        day = texts.capitalised(texts.date_long(session.day))
        self._when.setText(f"{day} · {texts.time_range(session.start, session.end)} · {session.venue}".rstrip(" ·"))
        self._counts.setText(_counts(summary, texts))


def _counts(summary: SessionSummary, texts: Texts) -> str:
    return " · ".join(
        (
            texts.n("{n} note", "{n} notes", summary.notes),
            texts.n("{n} response", "{n} responses", summary.responses),
            texts.n("{n} quote", "{n} quotes", summary.quotes),
        )
    )
