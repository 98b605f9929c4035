"""The questionnaire on paper: its codes, its sheets, its circles and its lines."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from pypdf import PdfReader

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial, Layout, read_form_code
from leda_desktop.domain.ids import ActivityId, PromptId
from leda_desktop.domain.kinds import Kind, PromptKind
from leda_desktop.domain.programme import Activity, Prompt
from tests.documents.handouts.prints import SV, page_count, printed, rasterised
from tests.documents.pdfs import page_texts, words_of

RULE = "Ett kryss för varje fråga."


def scale(lowest: int, highest: int, low: str = "", high: str = "") -> Prompt:
    return Prompt(PromptId("s"), PromptKind.SCALE, "Hur går det?", low=low, high=high, lowest=lowest, highest=highest)


def question(number: int) -> Prompt:
    return Prompt(PromptId(f"q{number}"), PromptKind.OPEN, f"Fråga nummer {number}?")


def form_of(material: HandoutMaterial, *prompts: Prompt, layout: Layout = Layout.WHOLE, count: int = 1) -> bytes:
    """A form that asks just this."""
    activity = Activity(ActivityId("enkät"), Kind.QUESTIONNAIRE, "Enkät", 10, prompts=prompts)
    plan = replace(material.plan, activities=(activity,))
    handout = Handout(HandoutKind.FORM, activity.id, count, layout)
    return handouts_pdf(replace(material, plan=plan), [handout], SV)


def codes(pdf: bytes, folder: Path) -> list[tuple[ActivityId, int]]:
    """What the codes say, page by page and from left to right, at the resolution of a plain scanner."""
    found = []
    for page in rasterised(pdf, folder, 150):
        read = sorted(zxingcpp.read_barcodes(page), key=lambda code: code.position.top_left.x)
        found += [read_form_code(code.text) for code in read]
    return [code for code in found if code]


@pytest.mark.parametrize("layout", [Layout.WHOLE, Layout.HALVES])
def test_a_scan_tells_which_sheet_of_which_form_it_is(typical: HandoutMaterial, layout: Layout, tmp_path: Path) -> None:
    form = next(activity for activity in typical.plan.activities if activity.kind is Kind.QUESTIONNAIRE)
    pdf = printed(HandoutKind.FORM, typical, layout=layout, count=3)
    assert codes(pdf, tmp_path) == [(form.id, 1), (form.id, 2), (form.id, 3)]


@pytest.mark.parametrize(("layout", "pages"), [(Layout.WHOLE, 3), (Layout.HALVES, 2)])
def test_the_sample_fits_on_one_piece_with_its_number_beside_the_code(
    typical: HandoutMaterial, layout: Layout, pages: int
) -> None:
    pdf = printed(HandoutKind.FORM, typical, layout=layout, count=3)
    assert page_count(pdf) == pages
    text = words_of(pdf)
    assert all(f"Blad {sheet}" in text for sheet in (1, 2, 3))
    assert text.count("1 / 1") == 3


def test_every_page_of_a_long_form_carries_its_sheet(typical: HandoutMaterial, tmp_path: Path) -> None:
    pdf = form_of(typical, *map(question, range(1, 15)), count=2)
    name = ActivityId("enkät")
    assert codes(pdf, tmp_path) == [(name, 1), (name, 1), (name, 2), (name, 2)]


def test_halves_of_a_long_form_lie_beside_each_other(typical: HandoutMaterial, tmp_path: Path) -> None:
    pdf = form_of(typical, *map(question, range(1, 11)), layout=Layout.HALVES)
    assert page_count(pdf) == 1
    assert len(codes(pdf, tmp_path)) == 2
    assert "2 / 2" in words_of(pdf)


def test_a_form_says_what_whoever_fills_it_in_needs(typical: HandoutMaterial) -> None:
    text = words_of(printed(HandoutKind.FORM, typical))
    assert "Svaren är anonyma: skriv inte ditt namn. Resultat visas först från 5 svar." in text
    assert RULE in text
    assert "Fel? Kryssa den rätta och ringa in den." in text
    assert "Din kod (för att kunna jämföra mellan träffarna):" in text
    assert "2. Hur bra anser du att du är på att innovera i mellanrummen?" in text


def test_without_a_scale_there_is_nothing_to_cross(typical: HandoutMaterial) -> None:
    assert RULE not in words_of(form_of(typical, question(1)))
    assert RULE in words_of(form_of(typical, scale(1, 10)))


@pytest.mark.parametrize(("lowest", "highest"), [(1, 2), (0, 10), (1, 7), (-5, 5), (0, 100), (4, 4)])
@pytest.mark.parametrize("layout", [Layout.WHOLE, Layout.HALVES])
def test_every_step_of_any_scale_has_its_circle(
    typical: HandoutMaterial, lowest: int, highest: int, layout: Layout
) -> None:
    text = " ".join(page_texts(form_of(typical, scale(lowest, highest, "aldrig", "alltid"), layout=layout)))
    after = text[text.index("Hur går det?") :].split()
    assert all(str(step) in after for step in range(lowest, highest + 1))


def test_long_words_for_the_ends_stand_above_the_circles_whole(typical: HandoutMaterial) -> None:
    long = "det stämmer inte alls med hur jag har upplevt det under året"
    text = words_of(form_of(typical, scale(1, 10, long, "ja")))
    assert f"1 = {long}" in text
    assert "10 = ja" in text


def test_circles_are_dark_enough_for_any_copier(typical: HandoutMaterial, tmp_path: Path) -> None:
    many, few = (
        rasterised(form_of(typical, scale(1, highest)), tmp_path, 150)[0].point(lambda level: level < 90).histogram()[1]
        for highest in (10, 2)
    )
    assert many - few > 8 * 200


def test_room_that_is_left_becomes_lines_to_write_on(typical: HandoutMaterial) -> None:
    def lines(*prompts: Prompt) -> int:
        page = PdfReader(BytesIO(form_of(typical, *prompts))).pages[0]
        return page.get_contents().get_data().count(b" l S")  # type: ignore[union-attr]

    assert lines(question(1), scale(1, 10)) == lines(scale(1, 10)) + 7
    assert lines(*map(question, range(1, 8))) == lines() + 7 * 2
