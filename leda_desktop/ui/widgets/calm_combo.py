"""A drop-down list that does not change by accident."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from leda_desktop.ui.widgets.qt import override


class CalmCombo(QComboBox):
    """A choice that the mouse wheel scrolls past instead of changing it."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
