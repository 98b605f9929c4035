"""A picture card on the desk: its picture as the wall shows it, or an empty frame while none is chosen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.pictures import Picture
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.scenes.pictures import Fit
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override

_RADIUS = 10


class CardView(QWidget):
    """Paints one picture in round corners."""

    def __init__(self, pictures: PictureSource, size: QSize, theme: Theme) -> None:
        super().__init__()
        self._pictures = pictures
        self._theme = theme
        self._picture: Picture | None = None
        self.setFixedSize(size)
        pictures.arrived.connect(self.update)

    def show_picture(self, picture: Picture | None, name: str) -> None:
        """Show another picture; `name` is for screen readers."""
        self._picture = picture
        self.setAccessibleName(name)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.fillPath(shape, QColor(self._theme.well))
        if self._picture is not None:
            ratio = self.devicePixelRatioF()
            image = self._pictures.image(self._picture, self.size() * ratio, Fit.FILL)
            if image is not None:
                painter.setClipPath(shape)
                painter.drawImage(self.rect(), image)
                painter.setClipping(False)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawPath(shape)
