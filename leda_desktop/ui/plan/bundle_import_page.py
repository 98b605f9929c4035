"""The sheet for taking in a bundle: what is in it, before anything is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.bundle import BundlePreview, SessionPreview
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.sheet import SheetPage
from leda_desktop.ui.plan.bundle_progress import BundleProgress
from leda_desktop.ui.plan.bundle_words import level_brings, made_words, session_words
from leda_desktop.ui.plan.media_box import file_size
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label

_WIDTH = 560
_LONGEST_TITLE = 160


class BundleImportPage(QWidget):
    """Shows first that a bundle is read, then what is in it, then that it is taken in; its buttons stay in sight."""

    import_requested = Signal()
    left = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self.take = button(texts.t("Import"), role=ButtonRole.PRIMARY)
        self.take.clicked.connect(self.import_requested)
        self.leave = button(texts.t("Cancel"))
        self.leave.clicked.connect(self.left)
        self.progress = BundleProgress(texts, theme)
        self._trouble = plain_label(role=LabelRole.ERROR)
        self._scrolled = SheetPage(theme.px(_WIDTH))
        self._facts = QVBoxLayout(self._scrolled.page)
        self._facts.setContentsMargins(0, 0, theme.px(12), 0)
        self._facts.setSpacing(theme.px(6))
        self._build()
        self.say("")

    def say(self, trouble: str) -> None:
        """Say why it cannot be taken in; empty says nothing."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if trouble:
            self.take.hide()

    def set_busy(self, words: str) -> None:
        """Show that it is being read or taken in; empty when it is no longer."""
        self.take.setEnabled(not words)
        self.leave.setVisible(not words)
        if words:
            self.progress.begin(words)
        else:
            self.progress.hide()

    def show_preview(self, preview: BundlePreview) -> None:
        """Show what is in the bundle."""
        texts = self._texts
        title = preview.title[:_LONGEST_TITLE] or texts.t("Untitled")
        self._add(plain_label(title, role=LabelRole.HEADING))
        made = " · ".join(filter(None, (made_words(preview, texts), preview.season[:_LONGEST_TITLE])))
        self._add(elided_label(made))
        role = LabelRole.ERROR if preview.names_people else LabelRole.SOFT
        self._add(plain_label(level_brings(preview.level, texts), role=role))
        self._facts.addSpacing(self._theme.px(6))
        for session in preview.sessions:
            self._add(self._line(session))
        files = texts.n("{n} file", "{n} files", preview.media)
        events = texts.n("{n} event", "{n} events", preview.events)
        self._facts.addSpacing(self._theme.px(6))
        self._add(plain_label(" · ".join((events, files, file_size(preview.size, texts))), role=LabelRole.SMALL))
        own = texts.t("It becomes a programme of its own and changes nothing that is here.")
        self._add(plain_label(own, role=LabelRole.SOFT))
        self._facts.addStretch(1)
        self._scrolled.show()
        self.take.show()
        self.take.setFocus()

    def _line(self, session: SessionPreview) -> QWidget:
        name, counts = session_words(session, self._texts)
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, self._theme.px(2))
        column.setSpacing(0)
        column.addWidget(elided_label(name[:_LONGEST_TITLE], role=LabelRole.STRONG))
        column.addWidget(plain_label(counts, role=LabelRole.SOFT))
        return line

    def _add(self, widget: QWidget) -> None:
        self._facts.addWidget(widget)

    def _build(self) -> None:
        px = self._theme.px
        self.setMinimumWidth(px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._scrolled, 1)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addWidget(self.progress, 1)
        row.addStretch()
        column.addLayout(row)
        self.take.hide()
        self._scrolled.hide()
