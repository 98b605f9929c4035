"""Documents to print: each page says its number, and one of them may lie."""

from io import BytesIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas


def paper(pages: int, lying: int = 0, size: tuple[float, float] = A4) -> bytes:
    """A document with a large number in the upper left corner of each page; page `lying` is landscape."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=size)
    for number in range(1, pages + 1):
        own = landscape(size) if number == lying else size
        canvas.setPageSize(own)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(60, own[1] - 100, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
