"""Pictures made from files, in any thread: drawings and photographs."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.scenes.pictures import Fit


def drawing(path: Path, size: QSize, fit: Fit) -> QImage:
    """A drawing, made in exactly the size it is needed in."""
    renderer = QSvgRenderer(str(path))
    if not renderer.isValid():
        raise Problem(Trouble.FILE_UNREADABLE, path=path)
    image = _blank(_fitted(renderer.defaultSize(), size, fit))
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def photograph(path: Path, size: QSize, fit: Fit) -> QImage:
    """A photograph, no larger than it is needed."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(_fitted(whole, size, fit).boundedTo(whole))
    image = reader.read()
    if image.isNull():
        raise Problem(Trouble.FILE_UNREADABLE, path=path)
    return image


def _fitted(whole: QSize, box: QSize, fit: Fit) -> QSize:
    mode = Qt.AspectRatioMode.KeepAspectRatio if fit is Fit.WHOLE else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return whole.scaled(box, mode).expandedTo(QSize(1, 1))


def _blank(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image
