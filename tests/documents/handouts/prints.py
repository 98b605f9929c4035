"""Handouts as the tests look at them: made, read and rasterised."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial, Layout, layouts_of, suggested
from leda_desktop.domain.pictures import Drawn, Picture
from leda_desktop.texts import Language, Texts
from tests.documents.pdfs import tool_output

SV = Texts.load(Language.SV)


def offered(kind: HandoutKind, material: HandoutMaterial, layout: Layout | None = None, count: int = 1) -> Handout:
    """The first handout of a kind that the material has, in a layout and a number."""
    found = next(handout for handout in suggested(material) if handout.kind is kind)
    return replace(found, layout=layout or found.layout, count=count)


def every_layout(material: HandoutMaterial, count: int = 1) -> list[Handout]:
    """The first handout of each kind that the material offers, in every layout."""
    first = {handout.kind: handout for handout in reversed(suggested(material))}
    return [
        replace(handout, layout=layout, count=count)
        for handout in first.values()
        for layout in layouts_of(handout.kind)
    ]


def printed(
    kind: HandoutKind,
    material: HandoutMaterial,
    *,
    layout: Layout | None = None,
    count: int = 1,
    language: Language = Language.SV,
) -> bytes:
    """One handout with pictures for the cards."""
    return handouts_pdf(material, [offered(kind, material, layout, count)], Texts.load(language), some_pictures)


def some_pictures(picture: Picture, longest: int) -> bytes | None:
    """A plain JPEG for every card that ships with Leda but the third."""
    if not isinstance(picture, Drawn) or picture.number == 3:
        return None
    file = BytesIO()
    Image.new("RGB", (longest, longest * 3 // 4), (200, 40 * (picture.number % 5), 90)).save(file, "JPEG")
    return file.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a file has."""
    return len(PdfReader(BytesIO(pdf)).pages)


def rasterised(pdf: bytes, folder: Path, dpi: int) -> list[Image.Image]:
    """The pages as a black-and-white printer gets them."""
    (folder / "printed.pdf").write_bytes(pdf)
    for old in folder.glob("page*.pgm"):
        old.unlink()
    tool_output("pdftoppm", "-gray", "-r", str(dpi), str(folder / "printed.pdf"), str(folder / "page"))
    return [_read(path) for path in sorted(folder.glob("page*.pgm"))]


def _read(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.copy()
