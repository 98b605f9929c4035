"""The handouts of a session as one PDF, in the order and number in which they are printed."""

from collections.abc import Sequence

from leda_desktop.documents.pictures import Pictures, no_pictures
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.texts import Texts


def handouts_pdf(
    material: HandoutMaterial,
    handouts: Sequence[Handout],
    texts: Texts,
    pictures: Pictures = no_pictures,
    progress: Progress = unwatched,
) -> bytes:
    """The handouts in their order, with a bookmark for each: the same bytes for the same material.

    A page is a step of the progress. Raises LookupError for a handout of an activity that is not on the agenda. Make
    one document at a time: reportlab keeps its fonts for the whole program.
    """
    # reportlab takes its time to load, and most starts of Leda never print.
    from leda_desktop.documents.handouts.composition import compose  # noqa: PLC0415

    return compose(material, handouts, texts, pictures, progress)


def page_counts(material: HandoutMaterial, handouts: Sequence[Handout], texts: Texts) -> tuple[int, ...]:
    """How many pages each of the handouts takes; nothing is drawn for it."""
    from leda_desktop.documents.handouts.composition import counted  # noqa: PLC0415

    return counted(material, handouts, texts)
