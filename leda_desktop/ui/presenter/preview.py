"""A small picture of something that the wall can show, for the desk."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.pictures import Picture
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.scenes.pictures import Fit
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override

_RADIUS = 6


class Preview(QWidget):
    """Shows one picture whole in a box of a fixed size; an empty box while there is none."""

    def __init__(self, pictures: PictureSource, size: QSize, theme: Theme) -> None:
        super().__init__()
        self._pictures = pictures
        self._theme = theme
        self._picture: Picture | None = None
        self.setFixedSize(size)
        pictures.arrived.connect(self.update)

    @property
    def picture(self) -> Picture | None:
        """The picture that is shown."""
        return self._picture

    def show_picture(self, picture: Picture | None, name: str) -> None:
        """Show another picture; `name` is for screen readers."""
        self._picture = picture
        self.setAccessibleName(name)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor(self._theme.well))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if self._picture is None:
            return
        ratio = self.devicePixelRatioF()
        image = self._pictures.image(self._picture, (self.size() - QSize(4, 4)) * ratio, Fit.WHOLE)
        if image is not None:
            size = image.size() / ratio
            corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
            painter.drawImage(QRectF(corner, size), image)
