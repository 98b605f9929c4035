"""The page for the door: never a second page, the most of what was said, and nothing that was not to leave the room."""

from dataclasses import replace

import pytest

from leda_desktop.documents.summary import door_pdf
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.texts import Language, Texts
from tests.documents.pdfs import page_texts, words_of
from tests.documents.sessions import board, note, questionnaire, session
from tests.gallery.pages import HOSTILE, UNBROKEN, empty_summary, overfull_summary, typical_summary


def door(summary: SessionSummary, language: Language = Language.SV) -> bytes:
    """The page of a session."""
    return door_pdf(summary, Texts.load(language))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("summary", [empty_summary(), typical_summary(), overfull_summary()])
def test_it_is_one_page_whatever_was_said(summary: SessionSummary, language: Language) -> None:
    assert len(page_texts(door(summary, language))) == 1


def test_it_says_ratings_themes_quotes_and_when_we_meet_again() -> None:
    words = words_of(door(typical_summary()))
    for part in ("Innovera i mellanrummen", "5,4", "4,3", "5,2", "Kunskap och inspiration · 14", "19 mars"):
        assert part in words
    assert "”" in words


def test_without_anything_it_points_to_the_summary() -> None:
    assert "Det som blev sagt i dag står i sammanfattningen." in words_of(door(empty_summary()))


def test_of_many_quotes_it_shows_the_short_ones_and_counts_the_rest() -> None:
    said = [note(f"Ett kort citat nummer {n}.", n, Consent.ANONYMOUS) for n in range(1, 40)]
    long = note("Lång " * 200, 99, Consent.ANONYMOUS)
    words = words_of(door(session(board([long, *said]))))
    assert "Ett kort citat nummer 1." in words
    assert "Lång Lång" not in words
    assert "till i sammanfattningen" in words


def test_what_was_said_in_confidence_and_ratings_of_few_are_not_on_it() -> None:
    words = words_of(door(session(board([note("Stannar här", 1, Consent.ROOM)]), questionnaire([9, 9]))))
    assert "Stannar här" not in words
    assert "9,0" not in words


def test_names_stand_only_with_consent() -> None:
    words = words_of(door(session(board([note("Öppet", 1, Consent.NAMED), note("Dolt", 2, Consent.ANONYMOUS)]))))
    assert words.count("Ada Berg") == 1


@pytest.mark.parametrize("text", [*HOSTILE, UNBROKEN])
def test_hostile_words_anywhere_leave_it_one_page(text: str) -> None:
    hostile = session(board([note(text, 1, Consent.NAMED)]))
    hostile = replace(hostile, session=replace(hostile.session, theme=text, venue=text))
    assert len(page_texts(door(hostile))) == 1
