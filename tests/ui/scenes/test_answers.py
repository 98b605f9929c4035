"""The read-out in pages: a table at a time, never smaller than can be read, and nothing left out."""

from dataclasses import replace

import pytest

from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.scenes import (
    Answer,
    AnswersColumn,
    BoardColumn,
    BoardNote,
    BoardScene,
    ReadOutScene,
    TableAnswers,
)
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.answers import page_at, read_out_pages, step_of, table_after
from leda_desktop.ui.scenes.board import board_pages
from leda_desktop.ui.scenes.lettering import Style, laid_out
from leda_desktop.ui.scenes.steps import steps_of
from tests.gallery.scenes import LONG_TEXT, scene_pictures

SMALLEST_ANSWER = 34


def column(*answers: str, said: int = 0) -> AnswersColumn:
    return AnswersColumn("Vad har ni hört?", tuple(map(Answer, answers)), Tone.SUN, said)


def scene(*tables: tuple[int, tuple[AnswersColumn, ...]], step: int = 0) -> ReadOutScene:
    return ReadOutScene("Dialog", tuple(TableAnswers(*table) for table in tables), step)


MANY = tuple(f"Svar {number} om hur vi träffas igen och gör det vi sade" for number in range(30))


def test_every_table_has_a_page_even_before_it_has_answered(swedish: Texts) -> None:
    short = scene((1, (column("Mod"),)), (2, (column(),)), (5, (column("Soppa"),)))
    assert [page.table for page in read_out_pages(short)] == [1, 2, 5]
    assert steps_of(short, swedish) == 3


def test_more_than_fits_is_on_further_pages_of_the_same_table() -> None:
    pages = read_out_pages(scene((1, (column(*MANY), column("Mod"), column())), (2, (column("Soppa"),))))
    assert len(pages) > 2
    assert [page.table for page in pages] == [1] * (len(pages) - 1) + [2]
    assert [page.number for page in pages[:-1]] == list(range(len(pages) - 1))
    shown = [card.block.text for page in pages for column_ in page.columns[:1] for card in column_.cards]
    assert tuple(shown[:-1]) == MANY


def test_one_press_of_the_clicker_goes_on_by_one_page() -> None:
    both = scene((1, (column(*MANY),)), (2, (column("Soppa"),)))
    last = len(read_out_pages(both)) - 1
    assert [page_at(replace(both, step=step)).table for step in (0, last - 1, last, last + 9)] == [1, 1, 2, 2]  # type: ignore[union-attr]
    assert (step_of(both, 1), step_of(both, 2), step_of(both, 9)) == (0, last, None)


def test_the_next_table_is_the_same_on_all_pages_of_a_table() -> None:
    both = scene((1, (column(*MANY),)), (4, (column("Soppa"),)))
    assert [table_after(replace(both, step=step)) for step in (0, 1, 99)] == [4, 4, None]
    assert page_at(scene()) is None
    assert table_after(scene()) is None


def test_no_answer_is_smaller_than_can_be_read() -> None:
    shown = [example for _, example, _ in scene_pictures() if isinstance(example, ReadOutScene)]
    sizes = {
        card.block.style.size
        for example in shown
        for page in read_out_pages(example)
        for column_ in page.columns
        for card in column_.cards
    }
    assert min(sizes) >= SMALLEST_ANSWER


def test_an_answer_that_is_taller_than_a_page_goes_on_without_losing_a_word() -> None:
    long = " ".join([LONG_TEXT] * 2)[:2900]
    pages = read_out_pages(scene((1, (column(long), column("kort"), column("kort")))))
    words = " ".join(card.block.text for page in pages for card in page.columns[0].cards)
    assert words.split() == long.split()


def test_six_questions_stand_on_two_pages_three_by_three() -> None:
    pages = read_out_pages(scene((1, tuple(column(f"svar {number}") for number in range(6)))))
    assert [len(page.columns) for page in pages] == [3, 3]


def test_a_single_question_has_two_lanes_before_it_has_two_pages() -> None:
    pages = read_out_pages(scene((1, (column(*MANY[:12]),))))
    assert len(pages) == 1
    assert [place.beside for place in pages[0].columns] == [False, True]
    assert all(place.cards for place in pages[0].columns)


def test_what_was_said_before_is_told_where_the_answers_end() -> None:
    pages = read_out_pages(scene((1, (column(*MANY, said=3), column("Mod", said=1)))))
    assert [page.columns[0].said for page in pages] == [0] * (len(pages) - 1) + [3]
    assert pages[0].columns[1].said == 1


@pytest.mark.parametrize(
    "text", ["Möts\n– ofta och gärna på den plats där de andra är", "😀😀\n– ett och två och tre och fyra"]
)
def test_points_are_set_in_and_go_on_behind_their_dash(text: str) -> None:
    layout = laid_out(text, Style(40, hanging=True), 300)
    lefts = [layout.lineAt(line).position().x() for line in range(layout.lineCount())]
    assert lefts[0] == 0
    assert 0 < lefts[1] < lefts[2]
    plain = laid_out(text, Style(40), 300)
    assert {plain.lineAt(line).position().x() for line in range(plain.lineCount())} == {0.0}


def test_the_most_chosen_notes_are_read_column_by_column() -> None:
    notes = tuple(BoardNote(f"Lapp {number}", votes=20 - number) for number in range(16))
    ranked = BoardScene("Tavla", (BoardColumn(None, notes),), votes=200, most_first=True)
    (page,) = board_pages(ranked)
    marks = [card.mark for chunk in page.page.chunks for card in chunk.cards]
    assert marks == [str(20 - number) for number in range(16)]


def test_a_note_without_dots_has_no_badge_and_keeps_its_width() -> None:
    without, with_dots = BoardNote("Lapp"), BoardNote("Lapp", votes=3)
    (page,) = board_pages(BoardScene("Tavla", (BoardColumn(None, (without, with_dots)),)))
    plain, marked = (card for chunk in page.page.chunks for card in chunk.cards)
    assert (plain.mark, marked.mark) == ("", "3")
    assert marked.block.width < plain.block.width
