"""Reads a window as a person does: every word that is painted, and every word that is spoken or shown as a tip."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QTextItem
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from leda_desktop.ui.widgets.qt import override

_WORD = re.compile(r"[^\W\d_]{3,}")


class _Engine(QPaintEngine):
    """Takes texts and leaves everything else out."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[str] = []

    @override
    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    @override
    def end(self) -> bool:
        self.setActive(False)
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def updateState(self, state: QPaintEngineState) -> None:
        """Colours and places do not matter here."""

    @override
    def drawTextItem(self, at: object, item: QTextItem) -> None:
        self.texts.append(item.text())

    @override
    def drawPath(self, path: object) -> None:
        """Shapes are not read."""

    @override
    def drawPolygon(self, *args: object) -> None:
        """Shapes are not read."""

    @override
    def drawPixmap(self, *args: object) -> None:
        """Pictures are not read."""

    @override
    def drawImage(self, *args: object) -> None:
        """Pictures are not read."""

    @override
    def drawRects(self, *args: object) -> None:
        """Shapes are not read."""

    @override
    def drawLines(self, *args: object) -> None:
        """Shapes are not read."""


class _Page(QPaintDevice):
    """A device of the size of a widget."""

    def __init__(self, area: QRect) -> None:
        super().__init__()
        self.engine = _Engine()
        self._area = area

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        sizes = {
            QPaintDevice.PaintDeviceMetric.PdmWidth: self._area.width(),
            QPaintDevice.PaintDeviceMetric.PdmHeight: self._area.height(),
            QPaintDevice.PaintDeviceMetric.PdmDpiX: 96,
            QPaintDevice.PaintDeviceMetric.PdmDpiY: 96,
        }
        return sizes.get(metric, 1)


def painted_texts(widget: QWidget) -> list[str]:
    """The texts that a widget and its children paint now, without leaving them painted anywhere."""
    page = _Page(widget.rect())
    painter = QPainter(page)
    widget.render(painter, QPoint())
    painter.end()
    return page.engine.texts


def spoken_texts(widget: QWidget) -> list[str]:
    """Names, descriptions and tips of a widget and everything visible in it."""
    found: list[str] = []
    for one in (widget, *widget.findChildren(QWidget)):
        if one.isVisible():
            found += [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle()]
            found.append(one.text() if isinstance(one, QAbstractButton) else "")
    return [text for text in found if text]


def menu_texts(menu: QMenu) -> list[str]:
    """The lines of a menu."""
    return [action.text() for action in menu.actions() if action.text()]


def words_in(texts: Iterable[str]) -> set[str]:
    """The words of texts, in small letters; single letters, numbers and names of keys are no words."""
    return {word.lower() for text in texts for word in _WORD.findall(text)}


def all_texts() -> list[str]:
    """Everything that can be read or heard in the windows that are open."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [text for window in windows for text in (*painted_texts(window), *spoken_texts(window))]
