"""Named examples of scenes with photographs and documents in many shapes."""

from collections.abc import Iterator
from itertools import product

from leda_desktop.domain import scenes as s
from leda_desktop.domain.details import Label, Talk
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Diagram
from leda_desktop.domain.pictures import DocumentPage, Photo
from leda_desktop.domain.rundown import Face
from tests.gallery.pictures import FACE, LOST, PAPERS, SHAPES

CREDIT = "Foto: Nathalie Näslund"
TEXT = "Vi som håller i dagarna\nEn processledare, två forskare och en som kokar kaffet.\nFråga oss om allt."


def media_scenes(idle: Face, long_title: str, long_text: str) -> Iterator[tuple[str, s.Scene, Face]]:
    """Slides, speaker cards and pages of documents."""
    for name, scene in (*_slides(long_title, long_text), *_talks(long_title, long_text), *_diagrams()):
        yield name, scene, idle


def _slides(long_title: str, long_text: str) -> Iterator[tuple[str, s.Scene]]:
    words = {"alone": ("", ""), "title": ("Klimatneutrala Umeå 2030", ""), "text": ("Välkommen hit!", TEXT)}
    for shape, (kind, (title, text)) in product(SHAPES, words.items()):
        photo = Photo(MediaId(shape))
        alone = kind == "alone"
        scene = s.SlideScene(title, text, CREDIT, picture=photo, shape=SHAPES[shape], alone=alone)
        yield f"slide-picture-{shape}-{kind}", scene
    for shape in SHAPES:
        photo = Photo(MediaId(shape))
        scene = s.SlideScene(long_title, long_text, long_title, picture=photo, shape=SHAPES[shape])
        yield f"slide-picture-{shape}-overfull", scene
    lost = s.SlideScene("Mingel", "Det finns kaffe kvar", CREDIT, picture=Photo(LOST), shape=(2400, 1600))
    yield "slide-picture-lost", lost


def _talks(long_title: str, long_text: str) -> Iterator[tuple[str, s.Scene]]:
    about = "Har i tjugo år följt hur städer ställer om, och skriver nu om dem som arbetar mellan husen."
    speaker = Talk("Ánde Čáhppe Larsson", "forskare", "Umeå universitet", about, FACE)
    yield "talk-portrait-typical", s.TalkScene("Inspirationsföreläsning", speaker, CREDIT)
    wide = Talk("Maja Ek", "", "", "", MediaId("wide"))
    yield "talk-portrait-wide", s.TalkScene("Inflygning kring transformation", wide)
    full = Talk(long_title, long_title, long_title, long_text, FACE)
    yield "talk-portrait-overfull", s.TalkScene(long_title, full, long_title)
    for paper in PAPERS:
        page = DocumentPage(MediaId(paper), 1)
        yield f"pages-{paper}-typical", s.PagesScene("Inspirationsföreläsning", page, 1, 3)
    yield "pages-lost", s.PagesScene("Inspirationsföreläsning", DocumentPage(LOST, 0), 0, 3)


def _diagrams() -> Iterator[tuple[str, s.Scene]]:
    for kind, count in product((Diagram.ICEBERG, Diagram.SATELLITES), (1, 3, 8)):
        labels = tuple(Label(f"Etikett {n + 1}", "beteenden, normer och värderingar") for n in range(count))
        yield f"{kind.value}-labels-{count}", s.SlideScene("Så hänger det ihop", "", CREDIT, kind, labels)
