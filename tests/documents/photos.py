"""Photographs for documents, drawn when they are asked for."""

from io import BytesIO

from PIL import Image, ImageDraw

from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, FlipchartId, MediaId
from leda_desktop.domain.pictures import Photo, Picture

GONE, BROKEN = MediaId("gone"), MediaId("broken")
STANDING = MediaId("standing")


def flipchart(name: str, media_id: MediaId, caption: str = "", activity_id: ActivityId | None = None) -> Flipchart:
    """A flipchart of a photograph."""
    return Flipchart(FlipchartId(name), media_id, caption, activity_id)


def drawn_photos(picture: Picture, longest: int) -> bytes | None:
    """A sheet with lines on it for every photograph but two: one is not there, and one is cut off."""
    name = picture.media_id if isinstance(picture, Photo) else GONE
    if name == GONE:
        return None
    data = _sheet((longest * 3 // 4, longest) if name == STANDING else (longest, longest * 3 // 4), name)
    return data[: len(data) // 2] if name == BROKEN else data


def _sheet(size: tuple[int, int], name: str) -> bytes:
    sheet = Image.new("RGB", size, "#efe8d8")
    pencil = ImageDraw.Draw(sheet)
    for row in range(7):
        y = (row + 1) * size[1] // 9
        pencil.line((size[0] // 10, y, size[0] * (8 - row % 3) // 10, y + 6), fill="#1c2a2e", width=6)
    pencil.text((size[0] // 10, size[1] // 20), name, fill="#1c2a2e")
    file = BytesIO()
    sheet.save(file, "JPEG")
    return file.getvalue()
