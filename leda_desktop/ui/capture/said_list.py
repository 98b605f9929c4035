"""What was said in a round until now, the latest first, with who said it; for the desk alone."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leda_desktop.domain.notes import Note
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Elide, ItemRole, ScrollBar, override

_HEIGHT = 28
_SIDE = 10
_MOST_FOR_NAME = 0.42


class SaidList(QListWidget):
    """One line for each contribution. `chosen` has the identity of who said it, None where nobody knows."""

    chosen = Signal(object)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lesson = texts.t("What is said gathers here")
        self.setObjectName("said")
        self.setItemDelegate(_SaidDelegate(theme, self))
        self.setAccessibleName(texts.t("Said so far"))
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(ItemRole.UserRole)))

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what was said."""
        self.clear()
        for note in reversed(notes):
            item = QListWidgetItem(note.text)
            item.setData(ItemRole.UserRole, note.person_id)
            item.setData(ItemRole.UserRole + 1, note.author)
            item.setData(ItemRole.AccessibleTextRole, ", ".join(filter(None, (note.text, note.author))))
            self.addItem(item)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font(14))
            painter.setPen(QColor(self._theme.soft))
            painter.drawText(self.viewport().rect(), Align.AlignCenter, self._lesson)


class _SaidDelegate(QStyledItemDelegate):
    """Paints the words in ink and the name softly at the right."""

    def __init__(self, theme: Theme, parent: SaidList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words, self._name = theme.font(14, bold=True), theme.font(12)

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(_HEIGHT), self._theme.px(_HEIGHT))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, side = option.rect, self._theme.px(_SIDE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._theme.spruce2))
        small, bold = QFontMetricsF(self._name), QFontMetricsF(self._words)
        baseline = rect.center().y() + bold.capHeight() / 2
        name = str(index.data(ItemRole.UserRole + 1) or "")
        width = min(small.horizontalAdvance(name) + 1, rect.width() * _MOST_FOR_NAME)
        painter.setFont(self._name)
        painter.setPen(QColor(self._theme.soft))
        at = QPointF(rect.right() - side - width, baseline)
        painter.drawText(at, small.elidedText(name, Elide.ElideRight, width))
        painter.setFont(self._words)
        painter.setPen(QColor(self._theme.ink))
        room = rect.width() - 3 * side - width
        said = bold.elidedText(str(index.data()), Elide.ElideRight, room)
        painter.drawText(QPointF(rect.x() + side, baseline), said)
        painter.restore()
