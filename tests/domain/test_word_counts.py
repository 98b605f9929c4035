"""Words are counted as people hear them: capitals and a full stop make no difference."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.ids import ActivityId, NoteId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.word_counts import counted, key_of, said_in_order, spelled

FIRST = datetime(2024, 2, 7, 11, tzinfo=UTC)


def note(text: str, number: int = 0) -> Note:
    """A note that was written so many minutes after the first."""
    key = NoteId(f"n{number}")
    return Note(key, key, ActivityId("a"), None, None, text, float(number), FIRST + timedelta(minutes=number))


def test_the_same_word_counts_once_as_it_was_first_written() -> None:
    said = [note(text, number) for number, text in enumerate(["Mod", "Lust", "mod!", "MOD.", "lust"])]
    assert [(word.text, word.count) for word in counted(said)] == [("Mod", 3), ("Lust", 2)]


def test_a_full_stop_is_not_shown_but_a_question_is() -> None:
    assert [spelled(text) for text in ("Mod.", "Varför inte?", "Ja!", "...", "mod , ")] == [
        "Mod", "Varför inte?", "Ja!", "...", "mod",
    ]  # fmt: skip


def test_the_order_is_that_of_speaking_and_copies_say_nothing_new() -> None:
    late, early = note("sen", 5), note("tidig", 1)
    copy = replace(note("tidig", 9), origin=early.id)
    assert [n.text for n in said_in_order([late, copy, early])] == ["tidig", "sen"]
    assert sum(word.count for word in counted([late, copy, early])) == 2


@pytest.mark.parametrize("text", ["…", "!", "?!"])
def test_what_is_all_punctuation_is_kept(text: str) -> None:
    assert key_of(text) == text
    assert counted([note(text)])[0].text == text


@given(st.lists(st.text(min_size=1), max_size=20))
def test_no_word_is_lost(texts: list[str]) -> None:
    said = [note(text, number) for number, text in enumerate(texts)]
    assert sorted(n.id for word in counted(said) for n in word.notes) == sorted(n.id for n in said)
