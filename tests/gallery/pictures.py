"""Pictures that are there at once, for scenes that are drawn in one go."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from leda_desktop.domain.pictures import Drawn, Picture
from leda_desktop.paths import resource
from leda_desktop.ui.presenter.picture_files import drawing
from leda_desktop.ui.scenes.pictures import Fit


class ReadyPictures:
    """Cards as they ship; for any photograph or page an evening sky of our own."""

    def image(self, picture: Picture, size: QSize, fit: Fit) -> QImage | None:
        """The picture, made on the spot."""
        match picture:
            case Drawn(number):
                return drawing(resource("cards", f"{number:02}.svg"), size, fit)
            case _:
                return evening(QSize(1200, 900))

    def is_coming(self, _picture: Picture) -> bool:
        """Everything is there."""
        return False


def evening(size: QSize) -> QImage:
    """A sky over a dark shore."""
    image = QImage(size, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, size.height())
    for place, colour in ((0.0, "#12484A"), (0.6, "#F2B233"), (0.7, "#D9573F"), (1.0, "#1C2A2E")):
        sky.setColorAt(place, QColor(colour))
    painter = QPainter(image)
    painter.fillRect(QRectF(image.rect()), sky)
    painter.end()
    return image
