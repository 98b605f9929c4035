"""Tallies: what several tables answered alike, counted without losing a word."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.ballots import Ballot, most_first, votes_given
from leda_desktop.domain.ids import ActivityId, NoteId, PromptId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.tallies import Tally, alike, by_origin, tallies

START = datetime(2024, 2, 7, 14, 0, tzinfo=UTC)


def said(key: str, text: str, table: int | None = 1, prompt: str = "q", repeats: str | None = None) -> Note:
    """An answer; answers are said in the order of their keys."""
    return Note(
        id=NoteId(key),
        origin=NoteId(key),
        activity_id=ActivityId("a"),
        prompt_id=PromptId(prompt),
        theme_id=None,
        text=text,
        rank=0.0,
        created_at=START + timedelta(seconds=ord(key[0])),
        table=table,
        repeats=NoteId(repeats) if repeats else None,
    )


def shown(*notes: Note) -> list[tuple[str, int]]:
    """What is shown, with how often it was said."""
    return [(tally.first.text, tally.count) for tally in tallies(notes)]


def test_answers_that_differ_in_case_spaces_and_punctuation_are_one() -> None:
    notes = said("a", "Börja smått!"), said("b", "börja  smått", 2), said("c", "Börja – smått.", 3)
    assert shown(*notes) == [("Börja smått!", 3)]
    assert tallies(notes)[0].tables == (1, 2, 3)


def test_the_answer_that_was_said_first_is_the_one_that_is_shown() -> None:
    assert shown(said("b", "BÖRJA", 2), said("a", "Börja", 1)) == [("Börja", 2)]


def test_the_same_words_under_another_question_are_another_answer() -> None:
    assert shown(said("a", "Mod"), said("b", "Mod", 2, prompt="r")) == [("Mod", 1), ("Mod", 1)]


def test_a_table_that_says_the_same_twice_counts_once() -> None:
    assert shown(said("a", "Mod"), said("b", "mod")) == [("Mod", 1)]


def test_answers_from_no_table_count_each() -> None:
    assert shown(said("a", "Mod", None), said("b", "mod", None), said("c", "Mod", 4)) == [("Mod", 3)]


def test_a_repeat_in_other_words_keeps_its_words() -> None:
    notes = said("a", "Börja smått"), said("b", "Ta små steg", 2, repeats="a"), said("c", "börja smått", 3)
    (tally,) = tallies(notes)
    assert (tally.first.text, tally.count) == ("Börja smått", 3)
    assert [note.text for note in tally.wordings] == ["Ta små steg"]


def test_what_is_like_a_repeat_belongs_to_the_same_answer() -> None:
    assert shown(said("a", "Börja"), said("b", "Små steg", 2, repeats="a"), said("c", "små steg", 3)) == [("Börja", 3)]


def test_a_chosen_repeat_does_not_pull_what_is_merely_alike_along() -> None:
    notes = said("a", "Börja"), said("b", "Steg", 2), said("c", "steg", 3, repeats="a")
    assert shown(*notes) == [("Börja", 2), ("Steg", 1)]


def test_a_note_that_repeats_itself_stands_apart() -> None:
    assert shown(said("a", "Mod"), said("b", "mod", 2, repeats="b")) == [("Mod", 1), ("mod", 1)]


def test_when_the_first_is_gone_the_others_stay_together() -> None:
    notes = said("b", "Små steg", 2, repeats="a"), said("c", "Lite i taget", 3, repeats="a")
    assert shown(*notes) == [("Små steg", 2)]


def test_two_that_are_said_to_repeat_each_other_are_one() -> None:
    assert shown(said("a", "Mod", repeats="b"), said("b", "Våga", 2, repeats="a")) == [("Mod", 2)]


def test_a_later_answer_that_is_repeated_is_the_one_that_is_shown() -> None:
    assert shown(said("a", "Mod", repeats="b"), said("b", "Våga", 2)) == [("Våga", 2)]


def test_copies_in_themes_are_one_contribution() -> None:
    note = said("a", "Mod")
    assert shown(note, replace(note, id=NoteId("copy")), said("b", "mod", 2)) == [("Mod", 2)]


def test_signs_without_letters_are_alike_only_when_they_are_equal() -> None:
    assert alike("!!!") != alike("???")
    assert alike("🌱 ") == alike("🌱")


keys = st.sampled_from("abcdef")
answers = st.lists(
    st.tuples(st.sampled_from(["Mod", "mod!", "Våga", "våga", "…"]), st.integers(1, 4), st.none() | keys), max_size=6
)


@given(answers)
def test_nothing_is_lost_and_the_order_of_reading_does_not_matter(rows: list[tuple[str, int, str | None]]) -> None:
    notes = [said("abcdef"[i], text, table, repeats=repeats) for i, (text, table, repeats) in enumerate(rows)]
    found = tallies(notes)
    assert sorted(note.id for tally in found for note in tally.notes) == sorted(note.id for note in notes)
    assert found == tallies(reversed(notes))
    assert by_origin(found) == {note.id: tally for tally in found for note in tally.notes}


def test_a_tally_of_one_has_no_other_wordings() -> None:
    assert Tally(said("a", "Mod")).wordings == ()


def test_copies_share_their_votes() -> None:
    note = replace(said("a", "Mod"), votes=4)
    other = replace(said("b", "Våga"), votes=7)
    assert votes_given([note, replace(note, id=NoteId("copy")), other]) == 11
    assert most_first([note, other]) == (other, note)


def test_the_dots_of_a_room_are_those_of_everybody() -> None:
    assert (Ballot().dots, Ballot().total, Ballot(3, 30).total) == (3, 0, 90)
