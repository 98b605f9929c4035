"""The grid of tables and questions: who has answered what, at a glance, and the way to each of them."""

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from leda_desktop.ui.capture.board_model import Lens
from leda_desktop.ui.capture.note_pixmaps import note_colour
from leda_desktop.ui.capture.tables_model import CELL, Cell, TablesModel
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Edit, Elide, Frame, Key, Pen, ScrollBar, Selection, override

_HEAD, _ROW = 34, 27
_NARROWEST, _WIDEST = 38, 58
_QUESTION = 200
_MOST_ROWS = 7


class TablesGrid(QTableView):
    """`chosen` has the lens of a table and the question, which is None when only the table was chosen."""

    chosen = Signal(object, object)
    digit_pressed = Signal(int)
    left = Signal()

    def __init__(self, model: TablesModel, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)  # the arrows go from cell to cell
        self.setFrameShape(Frame.NoFrame)
        self.setObjectName("tables")
        self.setShowGrid(False)
        self.setSelectionMode(Selection.NoSelection)
        self.setEditTriggers(Edit.NoEditTriggers)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(ScrollBar.ScrollBarAsNeeded)
        side = self.verticalHeader()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setTextElideMode(Elide.ElideRight)
        side.setDefaultAlignment(Align.AlignLeft | Align.AlignVCenter)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows, and as much width for each table as there is."""
        px = self._theme.px
        rows = self.model().rowCount()
        for row in range(rows):
            self.setRowHeight(row, px(_ROW if row else _HEAD))
        columns = self.model().columnCount()
        room = max(0, self.width() - px(_QUESTION))
        width = min(px(_WIDEST), max(px(_NARROWEST), room // max(1, columns)))
        self.horizontalHeader().setDefaultSectionSize(width)
        side = max(px(_QUESTION) // 2, self.width() - width * columns)
        self.verticalHeader().setFixedWidth(min(side, max(px(_QUESTION), self.width() - width * columns)))
        is_wide = self.verticalHeader().width() + width * columns > self.width()
        height = px(_HEAD) + px(_ROW) * (min(rows, _MOST_ROWS) - 1)
        self.setFixedHeight(height + (self.horizontalScrollBar().sizeHint().height() if is_wide else 0) + 2)

    def reveal(self, lens: Lens | None) -> None:
        """Scroll to a table."""
        model = cast("TablesModel", self.model())
        if lens in model.lenses:
            self.scrollTo(model.index(0, model.lenses.index(lens)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_QUESTION), self.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._choose(self.currentIndex())
        elif len(digit) == 1 and digit in "0123456789":
            self.digit_pressed.emit(int(digit))
        elif event.key() == Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            model = cast("TablesModel", self.model())
            self.chosen.emit(model.lens_at(index), model.prompt_at(index))


class CellDelegate(QStyledItemDelegate):
    """Paints the heads of tables as pills and the answers as papers with their number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bold = theme.font(14, bold=True)
        self._small = theme.font(12)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: Cell = index.data(CELL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(2, 2, -2, -2)
        (self._paint_count if index.row() else self._paint_head)(painter, rect, cell)
        grid = cast("TablesGrid", self.parent())
        if grid.hasFocus() and grid.currentIndex() == index:
            self._ring(painter, rect, self._theme.sky, 2)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        theme = self._theme
        fill = theme.spruce if cell.chosen else theme.sun if cell.reads else ""
        painter.setPen(Pen.NoPen)
        if fill:
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(rect, 8, 8)
        if cell.reads and cell.chosen:
            self._ring(painter, rect.adjusted(1, 1, -1, -1), theme.sun, 3)
        elif cell.follows:
            self._ring(painter, rect.adjusted(1, 1, -1, -1), theme.sun, 2)
        painter.setFont(self._bold)
        painter.setPen(QColor(theme.on_spruce if cell.chosen else theme.ink))
        painter.drawText(rect, Align.AlignCenter, f"{cell.head} ✓" if cell.done else cell.head)

    def _paint_count(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        theme = self._theme
        painter.setPen(QPen(QColor(theme.edge), 1, Pen.DashLine) if not cell.count else Pen.NoPen)
        painter.setBrush(QColor(note_colour(cell.tone, theme) if cell.count else theme.paper))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if cell.chosen:
            self._ring(painter, rect, theme.spruce, 2)
        if cell.count:
            painter.setFont(self._small)
            painter.setPen(QColor(theme.ink))
            painter.drawText(rect, Align.AlignCenter, str(cell.count))

    def _ring(self, painter: QPainter, rect: QRectF, colour: str, width: float) -> None:
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(QColor(colour), width))
        painter.drawRoundedRect(rect, 6, 6)
