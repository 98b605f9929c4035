"""The keys that work right now, laid over the content; everything goes on underneath."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.keys import KeyBinding, OwnKey, cap_text
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.key_cap import KeyCap
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, EventType, Focus, FocusReason, Frame, Key, override

_COLUMN = 380
_MOST_COLUMNS = 3
_MARGIN = 24
_CAP_GAP = 4

Rows = Mapping[str, tuple[str, ...]]


class KeyHelp(QWidget):
    """A card with every working key; Esc, a click beside it or its button closes it."""

    closed = Signal()

    def __init__(
        self, bindings: tuple[KeyBinding, ...], own: Sequence[OwnKey], texts: Texts, theme: Theme, over: QWidget
    ) -> None:
        super().__init__(over)
        self._theme = theme
        self._over = over
        self._before = QApplication.focusWidget()
        self.setFocusPolicy(Focus.StrongFocus)
        rows, own_rows = _by_text(bindings), {text: (key,) for key, text in own}
        self.setAccessibleName(texts.t("Keys that work now"))
        self.setAccessibleDescription(
            ". ".join(_spoken(text, keys, texts) for text, keys in (*rows.items(), *own_rows.items()))
        )
        self._card = self._make_card(rows, own_rows, texts)
        over.installEventFilter(self)
        self._cover()
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == EventType.Resize:
            self._cover()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._keys.verticalScrollBar()
        if event.key() == Key.Key_Escape:
            self.close()
        elif event.key() in (Key.Key_Up, Key.Key_Down):
            step = bar.singleStep() if event.key() == Key.Key_Down else -bar.singleStep()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(self._theme.ink)
        shade.setAlphaF(0.35)
        QPainter(self).fillRect(self.rect(), shade)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._over.removeEventFilter(self)
        self.closed.emit()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(FocusReason.OtherFocusReason)
        self.deleteLater()

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())
        margin = self._theme.px(_MARGIN)
        width = min(self._card.sizeHint().width(), self.width() - 2 * margin)
        height = min(self._card.sizeHint().height(), self.height() - 2 * margin)
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _make_card(self, rows: Rows, own: Rows, texts: Texts) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        margin = self._theme.px(_MARGIN)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(self._theme.px(14))
        head = QHBoxLayout()
        head.addWidget(plain_label(texts.t("Keys that work now"), role=LabelRole.TITLE), 1)
        close = button(texts.t("Close"), role=ButtonRole.CHIP, key_hint="Esc")
        close.clicked.connect(self.close)
        head.addWidget(close)
        layout.addLayout(head)
        room = self._over.width() - 4 * margin
        columns = max(1, min(_MOST_COLUMNS if own else _MOST_COLUMNS - 1, room // self._theme.px(_COLUMN)))
        self._keys = _Keys(rows, own, columns, texts, self._theme)
        layout.addWidget(self._keys, 1)
        return card


class _Keys(QScrollArea):
    """The keys in columns, those of the item that runs below; as tall as its content, scrolling in a low window."""

    def __init__(self, rows: Rows, own: Rows, columns: int, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self.setFrameShape(Frame.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Focus.NoFocus)
        self._content = QWidget()
        self._content.setObjectName("scrolled")
        self._content.setFixedWidth(columns * theme.px(_COLUMN))
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(5))
        top = _fill(grid, 0, rows, columns, texts)
        if own:
            caption = plain_label(texts.t("IN THE ITEM THAT RUNS"), role=LabelRole.CAPTION)
            caption.setContentsMargins(0, theme.px(14), 0, theme.px(2))
            grid.addWidget(caption, top, 0, 1, 2 * columns)
            top = _fill(grid, top + 1, own, columns, texts)
        for column in range(columns):
            grid.setColumnStretch(2 * column + 1, 1)
        grid.setRowStretch(top, 1)
        self._height = grid.heightForWidth(columns * theme.px(_COLUMN))
        self.setWidget(self._content)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._content.minimumWidth(), self._height)


def _fill(grid: QGridLayout, top: int, rows: Rows, columns: int, texts: Texts) -> int:
    """Put the rows into the columns of the grid, one column after the other; returns the row below them."""
    height = -(-len(rows) // columns)
    for number, (text, keys) in enumerate(rows.items()):
        row, column = top + number % height, 2 * (number // height)
        grid.addWidget(_caps(keys, texts), row, column, Align.AlignLeft | Align.AlignVCenter)
        grid.addWidget(plain_label(text), row, column + 1, Align.AlignVCenter)
    return top + height


def _by_text(bindings: tuple[KeyBinding, ...]) -> dict[str, tuple[str, ...]]:
    """The keys under what they do, in the order of the table."""
    rows: dict[str, tuple[str, ...]] = {}
    for binding in bindings:
        rows[binding.text] = (*rows.get(binding.text, ()), *binding.keys)
    return rows


def _caps(keys: tuple[str, ...], texts: Texts) -> QWidget:
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_CAP_GAP)
    for key in keys:
        row.addWidget(KeyCap(cap_text(key, texts)))
    return caps


def _spoken(text: str, keys: tuple[str, ...], texts: Texts) -> str:
    named = texts.t(" or ").join(cap_text(key, texts) for key in keys)
    return f"{named}: {text}"
