"""The place *During*: the rundown left, the capture in the middle, the wall and the time right."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from leda_desktop.domain.rundown import Face
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.message_bar import MessageBar
from leda_desktop.ui.desk.panes import enter_pane, mark_pane
from leda_desktop.ui.desk.rundown_panel import RundownPanel
from leda_desktop.ui.desk.skeleton import LEFT_WIDTH, RIGHT_WIDTH
from leda_desktop.ui.desk.wall_panel import WallPanel
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Orientation

_SIZES = "desk/columns"
_COLUMNS = 3
_CAPTURE_SHARE = 0.46
_NARROWEST_CAPTURE = 320


class RunningPlace(QWidget):
    """Three columns whose widths are remembered; what is captured in the middle is put in from outside."""

    def __init__(self, texts: Texts, theme: Theme, settings: QSettings | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.setObjectName("place")
        self.rundown = RundownPanel(texts, theme)
        self.wall = WallPanel(texts, theme)
        self.message = MessageBar(texts, theme)
        self._capture: QWidget | None = None
        self._slot = QFrame()
        self._slot.setMinimumWidth(theme.px(_NARROWEST_CAPTURE) if theme.scale <= 1 else _NARROWEST_CAPTURE)
        mark_pane(self._slot, texts.t("Capture"))
        slot = QVBoxLayout(self._slot)
        slot.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for number, column in enumerate((self.rundown, self._slot, self.wall)):
            self._splitter.addWidget(column)
            self._splitter.setStretchFactor(number, 1 if column is self._slot else 0)
        self._splitter.splitterMoved.connect(self._keep_sizes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self._splitter, 1)
        self._splitter.setSizes(self._kept_sizes())

    @property
    def capture(self) -> QWidget | None:
        """What stands in the middle."""
        return self._capture

    def set_capture(self, widget: QWidget) -> None:
        """Put the capture panel of the running activity in the middle; the one before it is deleted."""
        layout, focused = self._slot.layout(), QApplication.focusWidget()
        held = focused is not None and self._slot.isAncestorOf(focused)
        if self._capture is not None and layout is not None:
            layout.removeWidget(self._capture)
            self._capture.hide()
            self._capture.deleteLater()
        self._capture = widget
        if layout is not None:
            layout.addWidget(widget)
        widget.show()
        if held:
            # Otherwise the focus would fall on whatever comes first in the window.
            enter_pane(self._slot, self._slot.focusWidget())

    def tick(self, face: Face) -> None:
        """Show another second in both columns."""
        self.rundown.tick(face)
        self.wall.tick(face)

    def _kept_sizes(self) -> list[int]:
        kept = self._settings.value(_SIZES) if self._settings is not None else None
        if isinstance(kept, list) and len(kept) == _COLUMNS and all(str(size).isdecimal() for size in kept):
            return [int(size) for size in kept]
        left, right = self._theme.px(LEFT_WIDTH), self._theme.px(RIGHT_WIDTH)
        return [left, round((left + right) * _CAPTURE_SHARE / (1 - _CAPTURE_SHARE)), right]

    def _keep_sizes(self) -> None:
        if self._settings is not None:
            self._settings.setValue(_SIZES, self._splitter.sizes())
