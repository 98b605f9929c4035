"""Photographs of flipcharts: with their captions, in their places, and none that stops the document."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from leda_desktop.documents.summary import summary_pdf
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, MediaId
from leda_desktop.domain.summary_choice import Section, SummaryChoice
from leda_desktop.texts import Language, Texts
from tests.documents.pdfs import outline_of, page_texts, parts_of, tool_output, words_of
from tests.documents.photos import BROKEN, GONE, STANDING, drawn_photos, flipchart
from tests.documents.sessions import board, note, session
from tests.gallery.pages import HOSTILE

LYING = MediaId("lying")


def made(*flipcharts: Flipchart, choice: SummaryChoice | None = None) -> bytes:
    summary = replace(session(board([note("En lapp")])), flipcharts=flipcharts)
    return summary_pdf(summary, Texts.load(Language.SV), choice, drawn_photos)


def pictures_on(pdf: bytes) -> list[int]:
    """How many pictures each page has."""
    return [len(page.images) for page in PdfReader(BytesIO(pdf)).pages]


def told(pdf: bytes) -> list[str]:
    return [str(part["/Alt"]) for part in parts_of(pdf) if part["/S"] == "/Figure"]


def test_photographs_have_a_section_of_their_own_in_their_order() -> None:
    pdf = made(flipchart("b", LYING, "Bord 2"), flipchart("a", STANDING, "Bord 1"))
    assert "Blädderblock" in outline_of(pdf)
    assert sum(pictures_on(pdf)) == 2
    assert told(pdf) == ["Foto av ett blädderblock: Bord 2", "Foto av ett blädderblock: Bord 1"]
    assert "Bord 2" in words_of(pdf)


def test_those_of_an_activity_stand_with_it() -> None:
    pdf = made(flipchart("a", LYING, "Tavlan", ActivityId("punkt")))
    assert "Blädderblock" not in outline_of(pdf)
    assert "Punkten punkt" in outline_of(pdf)
    assert sum(pictures_on(pdf)) == 1


def test_those_of_an_activity_that_is_gone_are_not_lost() -> None:
    assert sum(pictures_on(made(flipchart("a", LYING, activity_id=ActivityId("borta"))))) == 1


def test_two_lying_ones_share_a_page() -> None:
    assert max(pictures_on(made(*(flipchart(str(number), MediaId(f"{number}")) for number in range(5))))) == 2


@pytest.mark.parametrize("media_id", [GONE, BROKEN])
def test_one_that_cannot_be_had_is_a_frame_that_says_so(media_id: MediaId, tmp_path: Path) -> None:
    pdf = made(flipchart("a", media_id, "Bord 4"), flipchart("b", LYING))
    assert "Fotot av det här blädderblocket gick inte att läsa." in words_of(pdf)
    assert "Bord 4" in words_of(pdf)
    assert sum(pictures_on(pdf)) == 1
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert "No syntax or stream encoding errors" in tool_output("qpdf", "--check", str(tmp_path / "a.pdf"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_caption_stops_nothing(text: str) -> None:
    assert sum(pictures_on(made(flipchart("a", LYING, text)))) == 1


def test_whoever_wants_none_gets_none() -> None:
    pdf = made(flipchart("a", LYING), choice=SummaryChoice(without=frozenset({Section.FLIPCHARTS})))
    assert sum(pictures_on(pdf)) == 0
    assert len(page_texts(pdf)) == 2


def test_without_a_source_of_pictures_there_are_frames() -> None:
    summary = replace(session(), flipcharts=(flipchart("a", LYING),))
    assert "gick inte att läsa" in words_of(summary_pdf(summary, Texts.load(Language.SV)))
