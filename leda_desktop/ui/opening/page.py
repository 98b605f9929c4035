"""A calm page in the middle of the window: one heading, one explanation, and the ways on as buttons."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import FocusReason

_WIDTH = 520


class OpeningPage(QWidget):
    """A heading, a text and buttons below each other; the first button has the focus when the page is shown."""

    def __init__(self, heading: str, text: str, theme: Theme, *, detail: str = "") -> None:
        super().__init__()
        self._ways: list[QWidget] = []
        self._theme = theme
        column = QWidget()
        column.setFixedWidth(theme.px(_WIDTH))
        self._column = QVBoxLayout(column)
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(plain_label(heading, role=LabelRole.TITLE))
        self._column.addWidget(plain_label(text))
        if detail:
            self._column.addWidget(plain_label(detail, role=LabelRole.SMALL))
        self._column.addSpacing(theme.px(8))
        # Aligned, the column would be as high as its texts are in the full width of the window.
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(column)
        middle.addStretch()
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)

    @property
    def ways(self) -> tuple[QWidget, ...]:
        """The buttons, in their order."""
        return tuple(self._ways)

    def add_way(self, way: QWidget, explanation: str = "") -> None:
        """Offer a way on, with a line that says what it does."""
        self._column.addWidget(way)
        if explanation:
            self._column.addWidget(plain_label(explanation, role=LabelRole.SMALL))
        self._ways.append(way)

    def focus_first(self) -> None:
        """Put the focus on the first way on."""
        if self._ways:
            self._ways[0].setFocus(FocusReason.OtherFocusReason)
