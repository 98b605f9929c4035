"""Photographs and documents of our own making, for tests, benches and the gallery."""

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDE = (960.0, 540.0)


def photograph(width: int, height: int) -> QImage:
    """A lake below hills in the evening."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    for at, colour in ((0, "#26516B"), (0.42, "#E9A86B"), (0.55, "#F6DDA9"), (0.56, "#5D7F86"), (1, "#16343E")):
        sky.setColorAt(at, QColor(colour))
    painter.fillRect(image.rect(), sky)
    painter.setPen(QColor(0, 0, 0, 0))
    size = min(width, height)
    painter.setBrush(QColor("#FFF1C9"))
    painter.drawEllipse(QPointF(width * 0.68, height * 0.4), size * 0.07, size * 0.07)
    for number, colour in enumerate(("#6C6A7A", "#41505E", "#22343F")):
        painter.setBrush(QColor(colour))
        painter.drawPolygon(_hills(width, height, number))
    painter.setBrush(QColor("#0F2027"))
    painter.drawRect(QRectF(width * 0.2, height * 0.5, width * 0.012, height * 0.3))
    painter.end()
    return image


def _hills(width: int, height: int, number: int) -> QPolygonF:
    peaks = ((0, 0.5), (0.2, 0.36), (0.42, 0.5), (0.6, 0.4), (0.85, 0.32), (1, 0.47))
    low = 0.05 * number
    points = [
        QPointF(x * width, (min(0.55, y + low + 0.04 * ((i + number) % 2))) * height) for i, (x, y) in enumerate(peaks)
    ]
    return QPolygonF([*points, QPointF(width, 0.56 * height), QPointF(0, 0.56 * height)])


def face(width: int, height: int) -> QImage:
    """Somebody before a wall, with the face in the upper half."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#C9D6CF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    x, y, r = width / 2, height * 0.36, min(width, height) * 0.2
    for colour, rect in (
        ("#3B4A54", QRectF(x - 2.1 * r, y + 1.3 * r, 4.2 * r, 5 * r)),
        ("#2E221C", QRectF(x - 1.2 * r, y - 1.45 * r, 2.4 * r, 2.6 * r)),
        ("#E3B697", QRectF(x - r, y - 1.1 * r, 2 * r, 2.4 * r)),
    ):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(rect)
    painter.setBrush(QColor("#2E221C"))
    for side in (-1, 1):
        painter.drawEllipse(QPointF(x + side * 0.4 * r, y), 0.09 * r, 0.09 * r)
    painter.drawRect(QRectF(x - 0.3 * r, y + 0.62 * r, 0.6 * r, 0.06 * r))
    painter.end()
    return image


def encoded(image: QImage, kind: str = "jpg") -> bytes:
    """The bytes of an image file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # the stubs know names of files alone
    return bytes(buffer.data().data())


def pdf(pages: int = 3, size: tuple[float, float] = WIDE, locked_with: str = "", *, pictures: bool = False) -> bytes:
    """A document with a number, lines of text and, if asked for, a picture on each page."""
    file = BytesIO()
    locked = StandardEncryption(locked_with, strength=128) if locked_with else None
    canvas = Canvas(file, pagesize=size, encrypt=locked)
    photo = ImageReader(BytesIO(encoded(photograph(800, 600)))) if pictures else None
    for number in range(1, pages + 1):
        _draw_page(canvas, number, size, photo)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_page(canvas: Canvas, number: int, size: tuple[float, float], photo: ImageReader | None) -> None:
    width, height = size
    canvas.setFillColorRGB(0.07, 0.28, 0.29)
    canvas.rect(0, height - 90, width, 90, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont("Helvetica-Bold", 40)
    canvas.drawString(40, height - 62, f"The spaces between, {number}")
    canvas.setFillColorRGB(0.1, 0.16, 0.18)
    canvas.setFont("Helvetica", 20)
    lines = (
        "Nobody owns them, so somebody can",
        "What is learnt here is used elsewhere",
        "Begin before everything is ready",
    )
    for line in range(12):
        canvas.drawString(40, height - 140 - 30 * line, f"{line + 1}. {lines[line % 3]}")
    if photo is not None:
        canvas.drawImage(photo, width - 400, height / 2 - 150, 360, 270)


def heavy_pdf(depth: int) -> bytes:
    """A document of one page that takes the longer to render the deeper its drawings are nested."""
    drawings = [b"0 0 10 10 re f", *([b"/F Do /F Do /F Do"] * depth)][::-1]
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length 5>>stream\n/F Do\nendstream",
    ]
    for number, drawing in enumerate(drawings, start=6):
        inner = b"" if number - 5 == len(drawings) else b"/Resources<</XObject<</F %d 0 R>>>>" % number
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 960 540]%s/Length %d>>" % (inner, len(drawing))
        objects.append(head + b"stream\n" + drawing + b"\nendstream")
    return assembled(objects)


def empty_pdf() -> bytes:
    """A document without any page."""
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])


def assembled(objects: list[bytes]) -> bytes:
    """A document of these objects, the first of which is its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def put(folder: Path, name: str, content: bytes) -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content)
    return path


def with_exif(jpeg: bytes, orientation: int = 1, secret: bytes = b"N 63 49 34 E 20 15 47") -> bytes:
    """The same photograph as a camera writes it: how it was held, and where it was taken."""
    ifd = (
        b"\x00\x02"
        + b"\x01\x12\x00\x03\x00\x00\x00\x01"
        + orientation.to_bytes(2, "big")
        + b"\x00\x00"
        + b"\x88\x25\x00\x04\x00\x00\x00\x01"
        + (38).to_bytes(4, "big")
        + b"\x00\x00\x00\x00"
    )
    gps = b"\x00\x01\x00\x02\x00\x02" + len(secret).to_bytes(4, "big") + (56).to_bytes(4, "big") + b"\x00\x00\x00\x00"
    tiff = b"MM\x00\x2a\x00\x00\x00\x08" + ifd
    tiff = tiff.ljust(38, b"\x00") + gps
    body = b"Exif\x00\x00" + tiff.ljust(56, b"\x00") + secret
    return jpeg[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + jpeg[2:]


def transparent(width: int, height: int) -> QImage:
    """A sign on nothing, with a note about its author in the file."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("#12484A"))
    painter.end()
    image.setText("Author", "Somebody who is not to be named")
    return image


def of_bytes(content: bytes) -> QImage:
    """The image in these bytes."""
    image = QImage()
    image.loadFromData(QByteArray(content))
    return image
