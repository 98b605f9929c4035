"""The slides of a speaker, made while the demonstration runs: nobody's slides ship with Leda."""

from collections.abc import Iterable
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from leda_desktop.demo.voices import Shown
from leda_desktop.documents.fonts import font_name
from leda_desktop.documents.style import INK, SPRUCE, SUN

_WIDTH, _HEIGHT = 960.0, 540.0
_LEFT = 64.0


def slides_pdf(slides: Iterable[Shown]) -> bytes:
    """A document with a page for each slide."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(_WIDTH, _HEIGHT), initialFontName=font_name("NotoSans-Regular"))
    for number, slide in enumerate(slides):
        _draw(canvas, slide, title=number == 0)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw(canvas: Canvas, slide: Shown, *, title: bool) -> None:
    canvas.setFillColorRGB(*SPRUCE)
    canvas.circle(_WIDTH - 110, 90, 170, stroke=0, fill=1)
    canvas.setFillColorRGB(*SUN)
    canvas.circle(_WIDTH - 10, 40, 95, stroke=0, fill=1)
    canvas.setFillColorRGB(*SPRUCE)
    canvas.setFont(font_name("NotoSans-SemiBold"), 56 if title else 40)
    top = _HEIGHT / 2 + 30 if title else _HEIGHT - 110
    canvas.drawString(_LEFT, top, slide.heading)
    canvas.setFillColorRGB(*INK)
    canvas.setFont(font_name("NotoSans-Regular"), 24)
    for line, text in enumerate(slide.lines):
        canvas.drawString(_LEFT, top - 64 - 48 * line, text)
