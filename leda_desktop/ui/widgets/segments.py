"""A switch of a few words side by side, one of which holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from leda_desktop.ui.widgets.labels import tooltip
from leda_desktop.ui.widgets.qt import Focus


class Segments(QFrame):
    """Buttons in one frame; clicking or pressing the arrow keys chooses another. `light` ones stand on paper."""

    chosen = Signal(int)

    def __init__(
        self, titles: Sequence[str], tips: Sequence[str] = (), parent: QWidget | None = None, *, light: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segments_light" if light else "segments")
        role = "segment_light" if light else "segment"
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        for number, title in enumerate(titles):
            made = _segment(title, tips[number] if tips else "", role)
            self._group.addButton(made, number)
            layout.addWidget(made)
        self._group.idClicked.connect(self.chosen.emit)

    def set_chosen(self, number: int) -> None:
        """Show which one holds, without telling anybody."""
        self._group.button(number).setChecked(True)


def _segment(title: str, tip: str, role: str) -> QPushButton:
    made = QPushButton(title.replace("&", "&&"))
    made.setProperty("role", role)
    made.setCheckable(True)
    made.setFocusPolicy(Focus.StrongFocus)
    made.setToolTip(tooltip(tip))
    made.setAccessibleName(title)
    return made
