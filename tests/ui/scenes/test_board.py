"""The board in pages: every note is shown once, large enough, in order, whatever there is of them."""

from dataclasses import replace

import pytest

from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.scenes import BoardColumn, BoardNote, BoardScene, QuestionsScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.board import board_pages
from leda_desktop.ui.scenes.steps import steps_of
from tests.gallery.scenes import FEARS, HOPES, IDLE, QUESTIONS, overfull_board, scene_pictures
from tests.ui.scenes.recorder import painted_texts, words

PICTURES = {name: scene for name, scene, _ in scene_pictures()}
LONG_NOTE = "Nu är det dags att pröva på riktigt, och det ska vi göra tillsammans i mellanrummen."


def _notes(count: int, text: str = "Lapp") -> tuple[BoardNote, ...]:
    return tuple(BoardNote(f"{text} {i:04}") for i in range(count))


def _themes(count: int, notes: int = 3) -> BoardScene:
    columns = tuple(BoardColumn(f"Tema {i:02}", _notes(notes, f"Lapp {i:02}")) for i in range(count))
    return BoardScene("Tavla", columns, count=count * notes)


def _shown_on(scene: BoardScene) -> list[list[str]]:
    """The words of the notes, page by page."""
    return [
        [card.block.text for chunk in board_page.page.chunks for card in chunk.cards]
        for board_page in board_pages(scene)
    ]


@pytest.mark.parametrize("one_theme", [False, True], ids=["together", "one theme"])
@pytest.mark.parametrize("titles", [("Mod",), (None,), (None, "Mod", "Skav")], ids=["theme", "unsorted", "both"])
def test_every_note_is_on_exactly_one_page(titles: tuple[str | None, ...], *, one_theme: bool) -> None:
    columns = tuple(BoardColumn(title, _notes(150, f"{i} {LONG_NOTE}")) for i, title in enumerate(titles))
    pages = _shown_on(BoardScene("Tavla", columns, one_theme=one_theme))
    shown = [text for page in pages for text in page]
    assert sorted(shown) == sorted(note.text for column in columns for note in column.notes)


def test_notes_of_a_theme_keep_their_order() -> None:
    pages = _shown_on(BoardScene("Tavla", (BoardColumn("Mod", _notes(90)),)))
    assert [text for page in pages for text in page] == [note.text for note in _notes(90)]


@pytest.mark.parametrize(("themes", "pages"), [(0, 1), (1, 1), (5, 1), (6, 2), (8, 2), (9, 2), (12, 3)])
def test_many_themes_are_spread_over_pages(themes: int, pages: int, swedish: Texts) -> None:
    assert steps_of(_themes(themes), swedish) == pages


def test_pages_of_many_themes_are_evenly_filled() -> None:
    assert [len(board_page.page.chunks) for board_page in board_pages(_themes(8))] == [4, 4]


def test_one_theme_at_a_time_has_a_page_for_each_theme(swedish: Texts) -> None:
    scene = replace(_themes(4), one_theme=True)
    assert steps_of(scene, swedish) == 4
    assert "Tema 02" in words(replace(scene, step=2), IDLE, swedish)


def test_one_theme_with_many_notes_takes_several_pages(swedish: Texts) -> None:
    columns = (BoardColumn("Mod", _notes(100)), BoardColumn("Skav", _notes(2)))
    scene = BoardScene("Tavla", columns, one_theme=True)
    last = replace(scene, step=steps_of(scene, swedish) - 1)
    assert steps_of(scene, swedish) > 3
    assert "Skav" in words(last, IDLE, swedish)
    assert "Mod" in words(replace(scene, step=1), IDLE, swedish)


def test_a_theme_that_goes_on_says_so_on_the_next_page(swedish: Texts) -> None:
    scene = BoardScene("Tavla", (BoardColumn("Mod", _notes(200)),), step=1)
    assert "Mod (forts.)" in words(scene, IDLE, swedish)


def test_more_notes_mean_pages_and_never_smaller_text(swedish: Texts) -> None:
    sizes = {
        painted.size
        for count in (70, 200, 1000)
        for painted in painted_texts(BoardScene("Tavla", (BoardColumn("Mod", _notes(count)),)), IDLE, swedish)
        if painted.text.startswith("Lapp")
    }
    assert sizes == {34}


def test_few_notes_are_larger(swedish: Texts) -> None:
    scene = BoardScene("Tavla", (BoardColumn("Mod", _notes(3)),))
    assert {p.size for p in painted_texts(scene, IDLE, swedish) if p.text.startswith("Lapp")} == {44}


def test_a_new_unsorted_note_leaves_the_others_where_they_are(swedish: Texts) -> None:
    texts = (*HOPES, *FEARS)
    before = BoardScene("Tavla", (BoardColumn(None, tuple(BoardNote(t) for t in texts[:18])),), count=18)
    after = BoardScene("Tavla", (BoardColumn(None, tuple(BoardNote(t) for t in texts[:19])),), count=18)
    places = [
        {(p.text, p.rect.x(), p.rect.y()) for p in painted_texts(scene, IDLE, swedish)} for scene in (before, after)
    ]
    assert places[0] < places[1]


def test_a_thousand_hard_notes_are_all_reachable(swedish: Texts) -> None:
    board = overfull_board()
    assert sum(map(len, _shown_on(board))) == sum(len(column.notes) for column in board.columns)
    assert f"Sida 1 av {steps_of(board, swedish)}" in words(board, IDLE, swedish)


def test_an_empty_board_invites(swedish: Texts) -> None:
    assert "Här kommer era lappar" in words(BoardScene("Tavla", ()), IDLE, swedish)
    assert "0 lappar" not in words(BoardScene("Tavla", ()), IDLE, swedish)


def test_the_board_counts_its_notes(swedish: Texts) -> None:
    assert "1 lapp\n" in words(BoardScene("Tavla", (BoardColumn(None, _notes(1)),), count=1), IDLE, swedish) + "\n"
    assert "12 lappar" in words(_themes(4), IDLE, swedish)


def test_notes_without_a_theme_are_called_unsorted_beside_themes(swedish: Texts) -> None:
    columns = (BoardColumn(None, _notes(1)), BoardColumn("Mod", _notes(1)))
    assert "Osorterade" in words(BoardScene("Tavla", columns), IDLE, swedish)
    assert "Osorterade" not in words(BoardScene("Tavla", columns[:1]), IDLE, swedish)


def test_a_note_keeps_the_colour_of_its_column() -> None:
    column = BoardColumn("Mod", tuple(BoardNote(tone.value, tone) for tone in Tone))
    (board_page,) = board_pages(BoardScene("Tavla", (column,)))
    assert all(card.block.text == card.tone.value for chunk in board_page.page.chunks for card in chunk.cards)


@pytest.mark.parametrize(
    ("name", "steps"),
    [("questionnaire-typical", 3), ("questionnaire-empty", 1), ("quotes-typical", 2), ("quotes-empty", 1)],
)
def test_questions_and_quotes_are_steps(name: str, steps: int, swedish: Texts) -> None:
    assert steps_of(PICTURES[name], swedish) == steps


def test_other_scenes_have_one_step(swedish: Texts) -> None:
    assert steps_of(QuestionsScene("Dialog", QUESTIONS), swedish) == 1
    assert steps_of(PICTURES["agenda-overfull"], swedish) == 1
