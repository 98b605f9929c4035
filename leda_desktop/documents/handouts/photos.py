"""Pictures in their boxes on paper; where one cannot be had, its frame stands alone."""

from io import BytesIO

from reportlab.lib.utils import ImageReader

from leda_desktop.documents.handouts.studio import Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import SOFT
from leda_desktop.domain.pictures import Picture

LONGEST = 1200
"""How many pixels the longer side of a picture has: some 200 to an inch on half an A4."""


def draw_photo(
    pen: Pen, spot: tuple[float, float], size: tuple[float, float], picture: Picture, studio: Studio
) -> bool:
    """Draw a picture as large as its box allows, in the middle of it; False when only the frame was drawn."""
    read = _read(studio.pictures(picture, LONGEST))
    if read is None:
        pen.frame(*spot, size, SOFT, radius=4)
        return False
    width, height = read.getSize()
    scale = min(size[0] / width, size[1] / height)
    fitted = (width * scale, height * scale)
    pen.picture(spot[0] + (size[0] - fitted[0]) / 2, spot[1] + (size[1] - fitted[1]) / 2, fitted, read)
    return True


def _read(data: bytes | None) -> ImageReader | None:
    """The picture; None where there is none or its bytes are none."""
    if not data:
        return None
    try:
        return ImageReader(BytesIO(data))
    except OSError:
        return None
