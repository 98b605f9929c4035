"""Times a summary of some thirty pages against a bare reportlab canvas that writes the same lines in the same font."""

from collections.abc import Callable, Sequence
from io import BytesIO
from statistics import median
from time import perf_counter

from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from leda_desktop.documents.summary import summary_pdf
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.paths import resource
from leda_desktop.texts import Language, Texts
from tests.gallery.pages import many_notes_summary

ROUNDS = 15
COPIES = 11
FONT = "floor"


def read_pages(pdf: bytes) -> list[list[str]]:
    """The lines of each page."""
    return [page.extract_text().splitlines() for page in PdfReader(BytesIO(pdf)).pages]


def bare(pages: Sequence[Sequence[str]]) -> bytes:
    """The same lines, written under each other and nothing else."""
    file = BytesIO()
    canvas = Canvas(file, pageCompression=1, initialFontName=FONT)
    for lines in pages:
        canvas.setFont(FONT, 9)
        for number, line in enumerate(lines):
            canvas.drawString(57, 800 - 7 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000


def measure(summary: SessionSummary, texts: Texts) -> tuple[float, float, int]:
    """The median of the document and of the floor in milliseconds, and the pages; each runs once before."""
    pages = read_pages(summary_pdf(summary, texts))
    bare(pages)
    rounds = [
        (milliseconds(lambda: summary_pdf(summary, texts)), milliseconds(lambda: bare(pages))) for _ in range(ROUNDS)
    ]
    return median(ours for ours, _ in rounds), median(floor for _, floor in rounds), len(pages)


def register_font() -> None:
    """Let the floor write in the font of the summary."""
    pdfmetrics.registerFont(TTFont(FONT, str(resource("fonts", "NotoSans-Regular.ttf"))))


def main() -> None:
    """Print the figures, the ratio last."""
    register_font()
    ours, floor, pages = measure(many_notes_summary(COPIES), Texts.load(Language.SV))
    print(f"summary {ours:.1f} ms, bare canvas {floor:.1f} ms, {ROUNDS} rounds")
    print(f"ratio {ours / floor:.2f} pages {pages}")


if __name__ == "__main__":
    main()
