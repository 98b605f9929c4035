"""The documents of a session: its summary for every reader, with photographs, and the page for the door."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from leda_desktop.documents.summary import door_pdf, summary_pdf
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.domain.summary_choice import Audience, Section, SummaryChoice
from leda_desktop.texts import Texts
from tests.documents.photos import GONE, STANDING, drawn_photos, flipchart
from tests.gallery.pages import example_summaries, typical_summary

Making = Callable[[], bytes]


def session_papers(texts: Texts) -> Iterator[tuple[str, Making]]:
    """Every document by name, and how it is made."""
    for name, summary in example_summaries():
        yield f"summary-{name}", partial(summary_pdf, summary, texts)
        yield f"door-{name}", partial(door_pdf, summary, texts)
    for audience in (Audience.PARTICIPANTS, Audience.CLIENT):
        for name, summary in example_summaries():
            yield f"{audience.value}-{name}", partial(summary_pdf, summary, texts, SummaryChoice(audience))
    plain = SummaryChoice(Audience.PARTICIPANTS, frozenset({Section.COVER}))
    yield "summary-flipcharts", partial(summary_pdf, with_flipcharts(), texts, plain, drawn_photos)


def with_flipcharts() -> SessionSummary:
    """The typical session with photographs of all shapes, and one that cannot be had."""
    summary = typical_summary()
    board = next(a.activity.id for a in summary.activities if a.activity.kind is Kind.BOARD)
    photos = (
        flipchart("f1", MediaId("lying"), "Förhoppningarna, som de hängde vid kaffet", board),
        flipchart("f2", MediaId("another"), "Parkeringen"),
        flipchart("f3", GONE, "Bord 2"),
        flipchart("f4", STANDING),
    )
    return replace(summary, flipcharts=photos)
