"""Composes handouts: lays them all out, then draws them page by page into one file."""

from collections.abc import Sequence

from leda_desktop.documents.cover import programme_name
from leda_desktop.documents.fonts import load_faces
from leda_desktop.documents.handouts.registry import sheets_of
from leda_desktop.documents.handouts.studio import Studio
from leda_desktop.documents.handouts.titles import title_of
from leda_desktop.documents.imprint import Imprint
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pictures import Pictures, no_pictures
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.progress import Progress
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name


def compose(
    material: HandoutMaterial, handouts: Sequence[Handout], texts: Texts, pictures: Pictures, progress: Progress
) -> bytes:
    """The handouts as one PDF file."""
    faces = load_faces()
    studio = Studio(material, Typesetter(faces, texts), pictures)
    laid = [(title_of(handout, material, texts), sheets_of(handout, studio)) for handout in handouts]
    pages = sum(len(sheets) for _, sheets in laid)
    pen = Pen(_imprint(material, [title for title, _ in laid], texts), faces, {})
    done = 0
    for number, (title, sheets) in enumerate(laid, 1):
        for index, sheet in enumerate(sheets):
            progress(done, pages)
            if index == 0:
                pen.bookmark(f"h{number}", title, 0, 0)
            sheet(pen)
            pen.turn()
            done += 1
    return pen.finished()


def counted(material: HandoutMaterial, handouts: Sequence[Handout], texts: Texts) -> tuple[int, ...]:
    """How many pages each handout takes."""
    studio = Studio(material, Typesetter(load_faces(), texts), no_pictures)
    return tuple(len(sheets_of(handout, studio)) for handout in handouts)


def _imprint(material: HandoutMaterial, titles: Sequence[str], texts: Texts) -> Imprint:
    name = titles[0] if len(titles) == 1 else texts.t("Handouts")
    session = material.plan.session
    parts = (name, session_name(session, texts), session.theme.strip())
    return Imprint(
        title=" · ".join(part for part in parts if part),
        author=material.programme.organiser,
        subject=programme_name(material.programme),
        language=texts.language,
        made_at=material.made_at,
    )
