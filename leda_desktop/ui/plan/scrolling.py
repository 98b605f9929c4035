"""What may be higher than its column."""

from PySide6.QtWidgets import QScrollArea, QWidget

from leda_desktop.ui.widgets.qt import Focus, Frame, ScrollBar


def scrolling(content: QWidget) -> QScrollArea:
    """The widget as wide as its column and as high as it needs to be."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(Frame.NoFrame)
    area.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
    area.setFocusPolicy(Focus.NoFocus)
    content.setObjectName("scrolled")
    area.setWidget(content)
    return area
