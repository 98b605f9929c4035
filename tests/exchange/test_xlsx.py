"""Spreadsheets: text stays text, numbers and times are real ones, sheets have names that programs accept."""

from dataclasses import replace
from datetime import datetime, time
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.domain.words import clean
from leda_desktop.exchange.outgoing import Format
from leda_desktop.exchange.writers.sheet_names import LONGEST_NAME, SheetNames, fitting
from tests.documents.sessions import activity, board, everywhere, notes, session
from tests.exchange.exports import ACTING, NASTY, cells_of, contents, flat, made, sheets_of, tags_in
from tests.gallery.pages import UNBROKEN, empty_summary, overfull_summary, typical_summary

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)


@pytest.fixture(scope="module")
def typical() -> bytes:
    """The spreadsheet of the typical session."""
    return made(Format.XLSX, typical_summary())


def test_there_is_a_sheet_for_each_activity_that_brought_something(typical: bytes) -> None:
    assert list(sheets_of(typical)) == [
        "Översikt", "Körschema", "Deltagarna presenterar sig", "Förhoppningar och farhågor", "Transfer in",
        "Några perspektiv", "Dialog och reflektion", "Självskattning – utifrån dagen…",
        "Öppna svar – Självskattning – …", "Summering och avslut", "Teman", "Citat", "Det här kommer",
    ]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_no_text_is_a_formula_a_link_or_markup(text: str) -> None:
    data = made(Format.XLSX, everywhere(text))
    assert not tags_in(data) & {"f", "hyperlink", "hyperlinks", "r", "externalLink", "dde"}
    assert "TargetMode" not in str(contents(data))
    assert text.strip() == "" or clean(text, lines=True) in [cell.rstrip(" ") for cell in cells_of(data)]


@settings(max_examples=40, deadline=None)
@given(ANYTHING)
def test_any_text_comes_back_as_it_was_kept(text: str) -> None:
    kept = clean(text, lines=True)
    assert flat([kept]) in flat(cells_of(made(Format.XLSX, session(board(notes([text])))))) or not flat([kept])


@pytest.mark.parametrize("text", ACTING)
def test_a_formula_stays_text_when_somebody_edits_its_cell(text: str) -> None:
    book = load_workbook(BytesIO(made(Format.XLSX, session(board(notes([text]))))))
    cells = [cell for row in book["Punkten punkt"].iter_rows() for cell in row if cell.value == clean(text)]
    assert [(cell.data_type, cell.quotePrefix, cell.number_format) for cell in cells] == [("s", True, "@")]


def test_numbers_and_times_are_real(typical: bytes) -> None:
    book = load_workbook(BytesIO(typical))
    agenda, ratings = book["Körschema"], book["Självskattning – utifrån dagen…"]
    assert agenda["F2"].value in {datetime(2024, 2, 7, 11, 0), time(11, 0)}
    assert [agenda[place].number_format for place in ("F2", "A2")] == ["hh:mm", "0"]
    assert ratings["F2"].value == pytest.approx(119 / 22)
    assert ratings["F2"].number_format == "0.0"
    assert book["Det här kommer"]["A2"].value == datetime(2024, 3, 12)


def test_heads_stay_in_place_and_filter_the_rows(typical: bytes) -> None:
    for sheet in load_workbook(BytesIO(typical)).worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_the_file_tells_what_it_is_and_of_no_computer(typical: bytes) -> None:
    properties = load_workbook(BytesIO(typical)).properties
    assert properties.title == "Sammanfattning · Lärandeträff 1 · Innovera i mellanrummen"
    assert properties.created == datetime(2024, 2, 7, 15, 8)
    assert properties.lastModifiedBy in {"", "RISE med partner i Umeå", None}


def test_what_is_too_long_for_a_cell_is_cut_where_one_sees_it() -> None:
    longest = max(cells_of(made(Format.XLSX, session(board(notes([UNBROKEN]))))), key=len)
    assert len(longest) <= 32_767
    assert longest.startswith(UNBROKEN[:32_000]) and longest.endswith("… [avkortat]")


def test_letters_outside_the_first_plane_count_twice_and_are_not_torn() -> None:
    assert fitting("😀" * 20, 30) == "😀" * 14 + "…"
    assert fitting("😀" * 15, 30) == "😀" * 15


@given(st.lists(ANYTHING, max_size=12))
def test_names_of_sheets_are_accepted_and_no_two_are_alike(titles: list[str]) -> None:
    names = SheetNames()
    given_names = [names.fresh(title) for title in [*titles, *titles, "History", "historY"]]
    assert all(name and len(name.encode("utf-16-le")) <= 2 * LONGEST_NAME for name in given_names)
    assert not any(set(name) & set("[]:*?/\\") or name[0] == "'" or name[-1] == "'" for name in given_names)
    assert len({name.casefold() for name in given_names}) == len(given_names)
    assert "history" not in {name.casefold() for name in given_names}


def test_activities_of_the_same_name_have_sheets_of_their_own() -> None:
    same = [
        replace(board(notes(["A"])), activity=replace(activity(Kind.BOARD), title=title)) for title in ("Åbo", "åBO")
    ]
    assert {"Åbo", "åBO (2)"} <= set(sheets_of(made(Format.XLSX, session(*same))))


@pytest.mark.parametrize("summary", [empty_summary(), overfull_summary()], ids=["empty", "overfull"])
def test_empty_and_overfull_sessions_can_be_read(summary: SessionSummary) -> None:
    sheets = sheets_of(made(Format.XLSX, summary))
    assert sheets["Översikt"][0] == ["Vad", "Värde"]
