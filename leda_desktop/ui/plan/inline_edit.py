"""Editing the title or the length of an item where it stands in the list."""

from enum import Enum

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from leda_desktop.domain.programme import Activity
from leda_desktop.domain.time_entry import parse_minutes
from leda_desktop.domain.words import clean
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Key, override

_HEIGHT, _BESIDE = 34, 11


class InlinePart(Enum):
    """What is edited."""

    TITLE = "title"
    MINUTES = "minutes"


class InlineEdit(QLineEdit):
    """A line over the list: Enter and leaving keep what was written, Esc does not, Tab goes to the other part."""

    title_written = Signal(str, str)
    minutes_written = Signal(str, int)
    part_requested = Signal()

    def __init__(self, view: QAbstractItemView, texts: Texts, theme: Theme) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._texts = texts
        self._theme = theme
        self._activity: Activity | None = None
        self.part = InlinePart.TITLE
        self.sentence = plain_label(role=LabelRole.ERROR)
        self.sentence.setParent(view.viewport())
        padding = f"padding: {theme.px(5)}px {theme.px(9)}px; border-radius: {theme.px(6)}px"
        self.sentence.setStyleSheet(f"background: {theme.card}; border: 1px solid {theme.late}; {padding}")
        self.sentence.setWordWrap(False)
        self.sentence.hide()
        self.textEdited.connect(self.sentence.hide)
        self.hide()

    def begin(self, activity: Activity, part: InlinePart, rect: QRect) -> None:
        """Edit a part of the activity, shown at `rect`."""
        self._activity, self.part = activity, part
        title = part is InlinePart.TITLE
        self.setText(activity.title if title else self._texts.duration_words(activity.minutes))
        self.setAccessibleName(self._texts.t("Title") if title else self._texts.t("Length"))
        above, beside = (self._theme.px(_HEIGHT) - rect.height()) // 2, self._theme.px(_BESIDE)
        self.setGeometry(rect.adjusted(-beside, -above, beside, above))
        self.show()
        self.setFocus()
        self.selectAll()

    def finish(self) -> None:
        """Keep what was written, if it makes sense, and go away."""
        if self._activity is not None:
            self._write()
            self._leave()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Escape:
                self._leave()
                self._view.setFocus()
            case Key.Key_Return | Key.Key_Enter:
                self._finish_if_sensible()
            case Key.Key_Tab | Key.Key_Backtab:
                self._write()
                self.part_requested.emit()
            case Key.Key_Up | Key.Key_Down:
                event.accept()
            case _:
                super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, _next: bool) -> bool:
        return False

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()

    def _finish_if_sensible(self) -> None:
        if self.part is InlinePart.MINUTES and parse_minutes(self.text()) is None:
            self._tell()
            return
        self.finish()
        self._view.setFocus()

    def _tell(self) -> None:
        self.sentence.setText(self._texts.t("For example 20, 1h30 or 1:20"))
        size = self.sentence.sizeHint()
        corner = self.geometry().bottomRight()
        self.sentence.setGeometry(corner.x() - size.width() + 1, corner.y() + 4, size.width(), size.height())
        self.sentence.show()
        self.sentence.raise_()

    def _write(self) -> None:
        if self._activity is None:
            return
        if self.part is InlinePart.TITLE:
            self.title_written.emit(self._activity.id, clean(self.text()))
            return
        minutes = parse_minutes(self.text())
        if minutes is not None:
            self.minutes_written.emit(self._activity.id, minutes)

    def _leave(self) -> None:
        self._activity = None
        self.sentence.hide()
        self.hide()
