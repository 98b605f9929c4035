"""What stands on the handouts, and what does not."""

from dataclasses import replace
from datetime import time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.domain.details import Break, Talk
from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial, Layout
from leda_desktop.domain.ids import MediaId, NoteId, PersonId, SessionId
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.notes import Board, Note
from leda_desktop.domain.people import Person
from leda_desktop.domain.pictures import Drawn, Picture
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Language
from tests.documents.handouts.prints import SV, offered, page_count, printed, rasterised, some_pictures
from tests.documents.pdfs import page_texts, words_of
from tests.gallery.materials import LONG_NAME
from tests.gallery.pages import SAID_AT, UNBROKEN


def with_first(material: HandoutMaterial, kind: Kind, **changes: object) -> HandoutMaterial:
    """The material with its first activity of a kind changed."""
    found = next(activity for activity in material.plan.activities if activity.kind is kind)
    changed: Activity = replace(found, **changes)  # type: ignore[arg-type]
    activities = tuple(changed if activity is found else activity for activity in material.plan.activities)
    return replace(material, plan=replace(material.plan, activities=activities))


def people(*names: str) -> tuple[Person, ...]:
    return tuple(Person(PersonId(name), SessionId("s"), name, "Verket") for name in names)


def with_notes(material: HandoutMaterial, *texts: str, quote: Consent | None = None) -> HandoutMaterial:
    """The material with just these notes on its first board."""
    board = next(activity for activity in material.plan.activities if activity.kind is Kind.BOARD)
    notes = tuple(
        Note(NoteId(f"n{n}"), NoteId(f"n{n}"), board.id, None, None, text, float(n), SAID_AT, quote=quote)
        for n, text in enumerate(texts)
    )
    return replace(material, boards={board.id: Board(board.id, (), notes)})


def test_the_agenda_tells_what_happens_when_and_where(typical: HandoutMaterial) -> None:
    text = words_of(printed(HandoutKind.AGENDA, typical))
    for words in ("Onsdag 7 februari 2024, 11:00–16:00 · RISE, Scharinska villan", "11:30 Inflygning kring", "Lunch"):
        assert words in text
    assert "Martin Börjesson, Senior forskare, RISE" in text
    assert "16:00 Slut" in text
    assert "Webinar: Ledarskap för hållbara framtida arbetsplatser" in text
    assert "Tisdag 19 mars" in text


def test_what_is_left_out_is_not_on_the_agenda_but_in_the_rundown(typical: HandoutMaterial) -> None:
    material = with_first(typical, Kind.TALK, skipped=True)
    assert "Inflygning" not in words_of(printed(HandoutKind.AGENDA, material))
    assert "Inflygning" in words_of(printed(HandoutKind.RUNDOWN, material))


@pytest.mark.parametrize("kind", set(HandoutKind) - {HandoutKind.RUNDOWN})
def test_private_notes_stand_in_the_rundown_alone(typical: HandoutMaterial, kind: HandoutKind) -> None:
    activities = tuple(replace(activity, private_notes="HEMLIGT") for activity in typical.plan.activities)
    material = replace(typical, plan=replace(typical.plan, activities=activities))
    assert "HEMLIGT" in words_of(printed(HandoutKind.RUNDOWN, material))
    assert "HEMLIGT" not in words_of(printed(kind, material))


def test_the_rundown_tells_what_is_fixed_and_what_is_asked(typical: HandoutMaterial) -> None:
    material = with_first(typical, Kind.BREAK, fixed_start=time(12, 30), hard_stop=time(13, 15), details=Break("Soppa"))
    text = words_of(printed(HandoutKind.RUNDOWN, material))
    assert "Börjar 12:30, inte tidigare" in text
    assert "Slutar 13:15, vad som än händer" in text
    assert "Soppa" in text
    assert "– Vad har ni hört?" in text
    assert "delas inte ut" in text


def test_the_attendance_list_repeats_its_head_and_has_rows_for_more(typical: HandoutMaterial) -> None:
    pages = page_texts(printed(HandoutKind.ATTENDANCE, typical))
    assert len(pages) == 2
    assert all("Underskrift" in page for page in pages)
    assert str(len(typical.people) + 6) in pages[1]


def test_an_empty_roll_gives_an_empty_list_and_blank_badges(empty: HandoutMaterial) -> None:
    assert "30" in words_of(printed(HandoutKind.ATTENDANCE, empty))
    badges = printed(HandoutKind.BADGES, empty, count=9)
    assert page_count(badges) == 2
    assert words_of(badges).count("Organisation") == 9


def test_everybody_has_a_badge_and_more_are_blank(typical: HandoutMaterial) -> None:
    material = replace(typical, people=people("Ada Berg", "Bo Ek"))
    text = words_of(printed(HandoutKind.BADGES, material, count=3))
    assert "Ada Berg Verket" in text
    assert "Bo Ek Verket" in text
    assert text.count("Organisation") == 1


def test_a_long_name_is_whole_on_its_badge(typical: HandoutMaterial) -> None:
    text = words_of(printed(HandoutKind.BADGES, replace(typical, people=people(LONG_NAME))))
    assert LONG_NAME in text


def test_a_name_no_badge_holds_is_cut_with_a_sign(typical: HandoutMaterial) -> None:
    assert "…" in words_of(printed(HandoutKind.BADGES, replace(typical, people=people(UNBROKEN))))


def test_a_speaker_reads_what_awaits_them(typical: HandoutMaterial) -> None:
    material = with_first(typical, Kind.TALK, hard_stop=time(11, 50))
    text = words_of(printed(HandoutKind.SPEAKER, material))
    for words in (
        "Martin Börjesson Senior forskare, RISE Har arbetat med framsyn",
        "11:10–11:30 Deltagarna presenterar sig",
        "11:30–11:50 Inflygning kring transformation",
        "Du har 20 min, frågor inräknade.",
        "Det slutar 11:50, vad som än händer.",
        "Ungefär 23 personer lyssnar.",
    ):
        assert words in text


def test_a_speaker_gets_the_questions_that_may_leave_the_room(typical: HandoutMaterial) -> None:
    talk = next(activity for activity in typical.plan.activities if activity.kind is Kind.TALK)
    asked = Note(NoteId("a"), NoteId("a"), talk.id, None, None, "Hur började det?", 1.0, SAID_AT)
    secret = replace(asked, id=NoteId("b"), origin=NoteId("b"), text="Förtroligt", quote=Consent.ROOM)
    text = words_of(
        printed(HandoutKind.SPEAKER, replace(typical, boards={talk.id: Board(talk.id, (), (asked, secret))}))
    )
    assert "– Hur började det?" in text
    assert "Förtroligt" not in text


def test_a_portrait_stands_beside_the_name(typical: HandoutMaterial) -> None:
    material = with_first(typical, Kind.TALK, details=Talk("Ada Berg", portrait=MediaId("m")))
    pdf = handouts_pdf(material, [offered(HandoutKind.SPEAKER, material)], SV, lambda _, n: some_pictures(Drawn(1), n))
    assert len(PdfReader(BytesIO(pdf)).pages[0].images) == 1


def test_a_table_has_its_number_on_sign_and_sheet(typical: HandoutMaterial) -> None:
    signs = page_texts(printed(HandoutKind.TABLE_SIGNS, typical, count=12))
    assert [page.split().count("12") for page in signs] == [0] * 11 + [2]
    sheets = page_texts(printed(HandoutKind.TABLE_SHEETS, typical, count=2))
    assert "Bord 2" in sheets[1]
    assert "Hur kan vi applicera i Umeå?" in sheets[1]


def test_note_sheets_ask_what_the_board_asks(typical: HandoutMaterial) -> None:
    text = words_of(printed(HandoutKind.NOTE_SHEETS, typical))
    assert "Förhoppningar Farhågor" in text
    without = with_first(typical, Kind.BOARD, prompts=())
    assert page_count(printed(HandoutKind.NOTE_SHEETS, without, count=2)) == 2


def test_notes_are_eight_to_a_page_with_where_they_belong(typical: HandoutMaterial) -> None:
    board = next(activity for activity in typical.plan.activities if activity.kind is Kind.BOARD)
    pdf = handouts_pdf(typical, [Handout(HandoutKind.NOTE_CARDS, board.id)], SV)
    notes = typical.boards[board.id].notes
    assert page_count(pdf) == -(-len(notes) // 8)
    assert words_of(pdf).count("Förhoppningar · Mod") == sum(
        theme.title == "Mod" for note in notes for theme in typical.boards[board.id].themes if theme.id == note.theme_id
    )


@pytest.mark.parametrize("words", [1, 30, 70, 200, 900])
def test_no_card_loses_a_word(typical: HandoutMaterial, words: int) -> None:
    said = [f"ord{number}" for number in range(words)]
    text = words_of(printed(HandoutKind.NOTE_CARDS, with_notes(typical, " ".join(said), "kort")))
    assert [word for word in text.split() if word.startswith("ord")] == said


def test_what_stays_in_the_room_is_on_no_card(typical: HandoutMaterial) -> None:
    material = with_notes(typical, "Förtroligt", quote=Consent.ROOM)
    pdf = printed(HandoutKind.NOTE_CARDS, material)
    assert "Förtroligt" not in words_of(pdf)
    assert page_count(pdf) == 1


@pytest.mark.parametrize(("layout", "pages"), [(Layout.HALVES, 3), (Layout.QUARTERS, 2)])
def test_a_commitment_has_a_part_to_keep(typical: HandoutMaterial, layout: Layout, pages: int) -> None:
    pdf = printed(HandoutKind.COMMITMENTS, typical, layout=layout, count=5)
    assert page_count(pdf) == pages
    text = words_of(pdf)
    assert text.count("Mitt löfte") == text.count("Behåll den här delen.") == 5
    assert text.count("Senast") == 10
    assert "Vi följer upp det tisdag 19 mars." in text
    assert "Om det här kommer emellan" in text


@pytest.mark.parametrize(("layout", "pages"), [(Layout.HALVES, 20), (Layout.QUARTERS, 10)])
def test_picture_cards_are_numbered_and_stay_small(typical: HandoutMaterial, layout: Layout, pages: int) -> None:
    pdf = printed(HandoutKind.CARDS, typical, layout=layout)
    assert page_count(pdf) == pages
    assert {str(number) for number in range(1, 41)} <= set(words_of(pdf).split())
    assert sum(len(page.images) for page in PdfReader(BytesIO(pdf)).pages) == 39
    assert len(pdf) < 40 * 30_000


def test_a_picture_that_cannot_be_read_leaves_its_frame(typical: HandoutMaterial) -> None:
    def broken(_picture: Picture, _longest: int) -> bytes | None:
        return b"\xff\xd8\xff\xe0 no picture"

    pdf = handouts_pdf(typical, [offered(HandoutKind.CARDS, typical)], SV, broken)
    assert page_count(pdf) == 10


def test_two_sets_of_cards_are_twice_the_pages(typical: HandoutMaterial) -> None:
    assert page_count(printed(HandoutKind.CARDS, typical, count=2)) == 20


def test_what_lies_on_its_side_is_a_landscape_page_among_upright_ones(typical: HandoutMaterial, tmp_path: Path) -> None:
    handouts = [offered(HandoutKind.CARDS, typical), offered(HandoutKind.AGENDA, typical)]
    pages = rasterised(handouts_pdf(typical, handouts, SV), tmp_path, 20)
    assert [page.width > page.height for page in pages] == [True] * 10 + [False]


def test_english_handouts_are_english(typical: HandoutMaterial) -> None:
    text = words_of(printed(HandoutKind.COMMITMENTS, typical, language=Language.EN))
    assert "If this gets in the way" in text
