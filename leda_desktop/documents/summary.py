"""The summary of a session as a PDF, ready seconds after its last activity."""

from leda_desktop.domain.summary import SessionSummary
from leda_desktop.texts import Texts


def door_pdf(summary: SessionSummary, texts: Texts) -> bytes:
    """What a session came to, on one page to hang on the door."""
    from leda_desktop.documents.door import compose_door  # noqa: PLC0415

    return compose_door(summary, texts)


def summary_pdf(summary: SessionSummary, texts: Texts) -> bytes:
    """The document of a session: the same bytes for the same summary.

    What stays in the room is left out, whatever the summary holds. Make one document at a time: reportlab keeps its
    fonts for the whole program.
    """
    # reportlab takes its time to load, and most starts of Leda never make a document.
    from leda_desktop.documents.composition import compose  # noqa: PLC0415

    return compose(summary, texts)
