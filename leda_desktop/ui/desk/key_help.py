"""The keys that work right now, laid over the content; everything goes on underneath."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.keys import KeyBinding, OwnKey, cap_text
from leda_desktop.ui.desk.sheet import MARGIN, Sheet
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.key_cap import KeyCap
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, Focus, Frame, Key, override

_COLUMN = 380
_MOST_COLUMNS = 3
_CAP_GAP = 4

Rows = Mapping[str, tuple[str, ...]]


class KeyHelp(Sheet):
    """A sheet with every working key."""

    def __init__(
        self, bindings: tuple[KeyBinding, ...], own: Sequence[OwnKey], texts: Texts, theme: Theme, over: QWidget
    ) -> None:
        rows, own_rows = _by_text(bindings), {text: (key,) for key, text in own}
        room = over.width() - 4 * theme.px(MARGIN)
        columns = max(1, min(_MOST_COLUMNS if own else _MOST_COLUMNS - 1, room // theme.px(_COLUMN)))
        self._keys = _Keys(rows, own_rows, columns, texts, theme)
        super().__init__(texts.t("Keys that work now"), self._keys, texts, theme, over)
        self.setAccessibleDescription(
            ". ".join(_spoken(text, keys, texts) for text, keys in (*rows.items(), *own_rows.items()))
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._keys.verticalScrollBar()
        if event.key() in (Key.Key_Up, Key.Key_Down):
            step = bar.singleStep() if event.key() == Key.Key_Down else -bar.singleStep()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)


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
