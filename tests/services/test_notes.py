"""Notes are stored once, sorted freely, and every change can be taken back."""

from dataclasses import replace

import pytest

from leda_desktop.domain.facts import Fact, NotesChanged, NotesRemoved, ThemesChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, NoteId, PromptId, ThemeId, new_id
from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.notes import Board, Note, Theme
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.words import NOTE_LIMIT
from leda_desktop.models.store import Store
from leda_desktop.services.note_changes import Group
from leda_desktop.services.notes import Notes
from tests.fakes import FakeClock

HOSTILE = (
    '<b>fet</b> <img src="/etc/hostname">',
    "x" * 100_000,
    "abc \u202eesrever\u202c",
    "\x00\x07kontroll\x1b[31m",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇸🇪",
    "Sámi giella: čáhci, ŋ, đ, ŧ",
    "a" + "\u0301" * 500,
    "'; DROP TABLE note; --",
)


@pytest.fixture
def notes(store: Store, feed: Feed, clock: FakeClock) -> Notes:
    """The notes in the store."""
    return Notes(store, feed, clock)


@pytest.fixture
def board(first: SessionPlan) -> Activity:
    """The sample's hopes and fears."""
    return first.activities[4]


@pytest.fixture
def key(board: Activity) -> ActivityId:
    """The activity that notes are added to."""
    return board.id


def written(notes: Notes, key: ActivityId, *texts: str, theme_id: ThemeId | None = None) -> list[NoteId]:
    """Add notes and return their ids."""
    made = [notes.add(key, text, theme_id=theme_id) for text in texts]
    return [note.id for note in made if note is not None]


def themed(notes: Notes, key: ActivityId, title: str) -> Theme:
    """Add a theme."""
    theme = notes.add_theme(key, title)
    assert theme is not None
    return theme


def texts(notes: Notes, key: ActivityId, theme_id: ThemeId | None = None) -> list[str]:
    """The texts of a column in order."""
    return [note.text for note in notes.board(key).within(theme_id)]


def test_a_note_keeps_what_is_known_of_it(notes: Notes, board: Activity, clock: FakeClock) -> None:
    prompt_id = board.prompts[1].id
    made = notes.add(board.id, " Vardagen \n tar över ", prompt_id=prompt_id, table=3, channel=Channel.PAPER)
    assert made is not None
    assert notes.board(board.id).notes == (made,)
    assert (made.text, made.prompt_id, made.table) == ("Vardagen\ntar över", prompt_id, 3)
    assert made.created_at == clock.now().wall


def test_notes_stand_in_the_order_of_writing_also_after_a_restart(
    notes: Notes, key: ActivityId, store: Store, feed: Feed, clock: FakeClock
) -> None:
    written(notes, key, "ett", "två")
    later = Notes(store, feed, clock)
    written(later, key, "tre")
    assert texts(later, key) == ["ett", "två", "tre"]


def test_a_blank_text_adds_nothing(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    facts.clear()
    assert notes.add(key, " \t\u200b\n ") is None
    assert not notes.board(key).notes
    assert not facts


def test_adding_with_the_same_id_again_changes_nothing(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    note_id = NoteId(new_id())
    made = notes.add(key, "en gång", note_id=note_id)
    facts.clear()
    assert notes.add(key, "en gång till", note_id=note_id) == made
    assert notes.board(key).count == 1
    assert not facts


def test_a_retry_of_a_long_text_adds_no_part_twice(notes: Notes, key: ActivityId) -> None:
    note_id = NoteId(new_id())
    for _ in range(2):
        notes.add(key, "ord " * NOTE_LIMIT, note_id=note_id)
    assert "".join(texts(notes, key)).count("ord") == NOTE_LIMIT


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_stored_harmless_and_whole(notes: Notes, key: ActivityId, text: str) -> None:
    notes.add(key, text)
    stored = texts(notes, key)
    assert all(len(part) <= NOTE_LIMIT for part in stored)
    assert not any(char in part for part in stored for char in "\x00\x1b\u202e")
    assert sum(part.count("x") for part in stored) == text.count("x")


def test_many_notes_come_in_one_step_with_their_themes(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    themed(notes, key, "Mod")
    facts.clear()
    groups = [Group(None, ("ett",)), Group("mod", ("två", "tre")), Group("Skav", ("fyra",))]
    change = notes.add_many(key, groups)
    assert change is not None
    mod, skav = notes.board(key).themes
    assert (mod.title, skav.title) == ("Mod", "Skav")
    assert texts(notes, key, mod.id) == ["två", "tre"]
    assert [type(fact) for fact in facts] == [ThemesChanged, NotesChanged]


def test_a_failed_paste_leaves_nothing_behind(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    facts.clear()
    with pytest.raises(Exception, match="FOREIGN KEY"):
        notes.add_many(key, [Group("Mod", ("ett",))], prompt_id=PromptId("no such prompt"))
    assert notes.board(key) == Board(key)
    assert not facts


def test_editing_changes_every_copy(notes: Notes, key: ActivityId) -> None:
    (note_id,) = written(notes, key, "Mod")
    theme = themed(notes, key, "Ledarskap")
    notes.copy([note_id], theme.id)
    notes.edit(note_id, "Mod att börja")
    assert {note.text for note in notes.board(key).notes} == {"Mod att börja"}
    assert notes.board(key).count == 1


def test_a_blank_edit_is_not_taken(notes: Notes, key: ActivityId) -> None:
    (note_id,) = written(notes, key, "Mod")
    assert notes.edit(note_id, "  ") is None
    assert texts(notes, key) == ["Mod"]


def test_an_edit_that_grows_too_long_loses_no_word(notes: Notes, key: ActivityId) -> None:
    (note_id,) = written(notes, key, "kort")
    change = notes.edit(note_id, "ord " * NOTE_LIMIT)
    assert " ".join(texts(notes, key)).count("ord") == NOTE_LIMIT
    assert change is not None
    notes.apply(change.reversed)
    assert texts(notes, key) == ["kort"]


def test_notes_go_in_front_of_another(notes: Notes, key: ActivityId) -> None:
    first, _, third = written(notes, key, "ett", "två", "tre")
    notes.move([third], None, before=first)
    assert texts(notes, key) == ["tre", "ett", "två"]


def test_notes_can_be_put_between_the_same_two_for_ever(notes: Notes, key: ActivityId) -> None:
    _, here, there = written(notes, key, "ett", "två", "tre")
    for _ in range(120):
        notes.move([there], None, before=here)
        here, there = there, here
    assert texts(notes, key) == ["ett", "två", "tre"]
    assert len({note.rank for note in notes.board(key).notes}) == 3


def test_a_note_stands_in_a_second_theme_once(notes: Notes, key: ActivityId) -> None:
    (note_id,) = written(notes, key, "Mod")
    theme = themed(notes, key, "Ledarskap")
    assert notes.copy([note_id], theme.id)
    assert notes.copy([note_id], theme.id) is None
    assert texts(notes, key, theme.id) == texts(notes, key) == ["Mod"]


def test_removed_notes_come_back_as_they_were(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    ids = written(notes, key, "ett", "två", "tre")
    before = notes.board(key)
    removed = notes.remove(ids[:2])
    assert texts(notes, key) == ["tre"]
    assert facts[-1] == NotesRemoved(key, (ids[0], ids[1]))
    notes.restore(removed)
    assert notes.board(key) == before


def test_a_quote_covers_all_copies_and_keeps_the_author(notes: Notes, key: ActivityId) -> None:
    made = notes.add(key, "Våga", author="Anna Öhman", organisation="Umeå kommun")
    assert made is not None
    notes.copy([made.id], themed(notes, key, "Mod").id)
    notes.set_quote([made.id], Consent.ANONYMOUS)
    expected = replace(made, quote=Consent.ANONYMOUS)
    assert {(n.quote, n.author) for n in notes.board(key).notes} == {(expected.quote, "Anna Öhman")}
    notes.set_quote([made.id], None, "", "")
    assert {(n.quote, n.author) for n in notes.board(key).notes} == {(None, "")}


def test_a_note_can_answer_another_question(notes: Notes, board: Activity) -> None:
    hopes, fears = board.prompts[0].id, board.prompts[1].id
    made = notes.add(board.id, "Vardagen", prompt_id=hopes)
    assert made is not None
    notes.set_prompt([made.id], fears)
    assert notes.board(board.id).notes[0].prompt_id == fears


def test_themes_are_renamed_and_reordered(notes: Notes, key: ActivityId) -> None:
    first, _, third = (themed(notes, key, title) for title in ("A", "B", "C"))
    notes.move_theme(third.id, before=first.id)
    notes.rename_theme(first.id, "Mod <i>och</i> vilja")
    assert [theme.title for theme in notes.board(key).themes] == ["C", "Mod <i>och</i> vilja", "B"]
    assert notes.rename_theme(first.id, " ") is None


def test_a_removed_theme_gives_its_notes_back_and_can_be_restored(notes: Notes, key: ActivityId) -> None:
    theme = themed(notes, key, "Mod")
    ids = written(notes, key, "ett", "två", theme_id=theme.id)
    before = notes.board(key)
    removed = notes.remove_theme(theme.id)
    assert removed is not None
    assert removed.note_ids == tuple(ids)
    assert texts(notes, key) == ["ett", "två"]
    notes.restore_theme(removed)
    assert notes.board(key) == before


def test_notes_of_equal_rank_stand_on_the_screen_as_they_stand_in_the_store(
    notes: Notes, key: ActivityId, clock: FakeClock
) -> None:
    theme = themed(notes, key, "Mod")
    written(notes, key, "ett", "två", theme_id=theme.id)
    clock.advance(1)
    third, fourth = written(notes, key, "tre", "fyra")
    notes.move([fourth], None, before=third)
    shown = notes.board(key)
    assert [note.rank for note in shown.notes] == [1, 2, 2, 3]
    removed = notes.remove_theme(theme.id)
    assert removed is not None
    assert shown.with_notes(notes.find(removed.note_ids)).notes == notes.board(key).notes
    assert texts(notes, key) == ["ett", "två", "fyra", "tre"]


def test_undoing_a_theme_lets_go_of_notes_that_came_later(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    change = notes.add_many(key, [Group("Mod", ("ett",))])
    assert change is not None
    theme_id = change.themes_after[0].id
    (later,) = written(notes, key, "från en telefon", theme_id=theme_id)
    facts.clear()
    notes.apply(change.reversed)
    assert texts(notes, key) == ["från en telefon"]
    assert NotesChanged(key, (later,)) in facts


def test_what_is_gone_already_changes_nothing(notes: Notes, key: ActivityId, facts: list[Fact]) -> None:
    gone = NoteId(new_id())
    facts.clear()
    assert notes.move([gone], None) is notes.copy([gone], None) is notes.edit(gone, "x") is None
    assert notes.remove([gone]) == ()
    assert notes.remove_theme(ThemeId(new_id())) is None
    assert not facts


def test_a_thousand_notes_are_moved_at_once(notes: Notes, key: ActivityId) -> None:
    theme = themed(notes, key, "Mod")
    change = notes.add_many(key, [Group(None, tuple(f"lapp {number}" for number in range(1000)))])
    assert change is not None
    ids = [note.id for note in change.notes_after]
    notes.move(ids, theme.id)
    assert texts(notes, key, theme.id) == [f"lapp {number}" for number in range(1000)]


def test_boards_do_not_mix(notes: Notes, first: SessionPlan) -> None:
    here, there = first.activities[4].id, first.activities[1].id
    written(notes, here, "hopp")
    written(notes, there, "ord")
    assert texts(notes, here) == ["hopp"]
    assert isinstance(notes.board(there).notes[0], Note)
