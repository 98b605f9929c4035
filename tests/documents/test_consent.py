"""Consent: what is printed of a note in each of its states, and with which name."""

from dataclasses import replace

import pytest

from leda_desktop.domain.consent import printable
from leda_desktop.domain.ids import MediaId, NoteId, PersonId
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.scales import OpenAnswers
from leda_desktop.domain.summary import ActivitySummary
from tests.documents.pdfs import made, words_of
from tests.documents.sessions import activity, board, note, questionnaire, session

SAID = "Kanariefågelns ord"
KINDS = (Kind.BOARD, Kind.ROUND, Kind.TABLES, Kind.QUOTES, Kind.TALK, Kind.OPEN_SPACE, Kind.SLIDE, Kind.BREAK)


def printed(*activities: ActivitySummary) -> str:
    return words_of(made(session(*activities)))


@pytest.mark.parametrize("kind", KINDS)
def test_what_stays_in_the_room_is_nowhere(kind: Kind) -> None:
    text = printed(board([note(SAID, consent=Consent.ROOM), note("Något annat", 2)], kind))
    assert "Kanarie" not in text
    assert "Ada" not in text
    assert "Något annat" in text


@pytest.mark.parametrize("kind", KINDS)
def test_an_anonymous_quote_has_no_name(kind: Kind) -> None:
    text = printed(board([note(SAID, consent=Consent.ANONYMOUS)], kind))
    assert f"”{SAID}”" in text
    assert "Ada" not in text
    assert "Verket" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_named_quote_has_name_and_organisation(kind: Kind) -> None:
    text = printed(board([note(SAID, consent=Consent.NAMED)], kind))
    assert f"”{SAID}” Ada Berg, Verket" in text


def test_a_note_that_is_no_quote_has_no_name() -> None:
    text = printed(board([note(SAID)]))
    assert SAID in text
    assert "Ada" not in text


def test_a_confidence_is_not_even_counted() -> None:
    assert "2 lappar" not in printed(board([note(SAID, consent=Consent.ROOM), note("Något annat", 2)]))


def test_the_strictest_copy_of_a_note_holds_for_all() -> None:
    copy = replace(note(SAID, 2, Consent.ROOM), origin=NoteId("n1"))
    assert "Kanarie" not in printed(board([note(SAID, 1, Consent.NAMED), copy]))


def test_a_confidence_is_not_quoted_in_another_activity_either() -> None:
    quote = Quote(NoteId("n1"), activity().id, SAID, Consent.NAMED, "Ada Berg", "Verket")
    elsewhere = ActivitySummary(activity(Kind.QUOTES, name="sen"), quotes=(quote,))
    assert "Kanarie" not in printed(board([note(SAID, consent=Consent.ROOM)]), elsewhere)


def test_a_name_in_an_anonymous_quote_is_dropped() -> None:
    quote = Quote(NoteId("borta"), activity().id, SAID, Consent.ANONYMOUS, "Ada Berg", "Verket")
    summary = printable(session(ActivitySummary(activity(Kind.QUOTES), quotes=(quote,))))
    assert [(q.author, q.organisation) for q in summary.activities[0].quotes] == [("", "")]


def test_a_face_goes_only_where_its_name_goes() -> None:
    faces = [
        replace(note(consent.value, number, consent), portrait=MediaId("face"), person_id=PersonId("ada"))
        for number, consent in enumerate(Consent)
    ]
    summary = printable(session(board(faces)))
    assert {q.text: q.portrait for q in summary.activities[0].quotes} == {"named": MediaId("face"), "anonymous": None}
    kept = summary.activities[0].board
    assert kept is not None
    assert [n.text for n in kept.notes if n.portrait or n.person_id] == ["named"]


def test_copies_of_a_quote_are_printed_once() -> None:
    copy = replace(note(SAID, 2, Consent.ANONYMOUS), origin=NoteId("n1"))
    summary = printable(session(board([note(SAID, 1, Consent.ANONYMOUS), copy])))
    assert len(summary.activities[0].quotes) == 1


def test_a_round_and_open_answers_lose_the_order_that_would_tell_who_said_what() -> None:
    said = [
        note(text, number, Consent.ANONYMOUS) for number, text in enumerate(("Ö sist", "bland andra", "Allra först"))
    ]
    summary = printable(session(board(said, Kind.ROUND), questionnaire([5] * 5, ["två", "Ett", "tre"])))
    spoken, asked = summary.activities
    assert spoken.board is not None and asked.results is not None
    in_order = ["Allra först", "bland andra", "Ö sist"]
    assert [one.text for one in spoken.board.notes] == in_order
    assert [quote.text for quote in spoken.quotes] == in_order
    opened = asked.results.results[1]
    assert isinstance(opened, OpenAnswers) and opened.texts == ("Ett", "tre", "två")


def test_a_board_keeps_the_order_in_which_it_was_sorted() -> None:
    said = [note(text, number) for number, text in enumerate(("Ö", "B", "A"))]
    (sorted_board,) = printable(session(board(said))).activities
    assert sorted_board.board is not None
    assert [one.text for one in sorted_board.board.notes] == ["Ö", "B", "A"]
