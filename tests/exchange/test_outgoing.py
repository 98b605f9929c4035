"""The way out: every kind of file holds what may leave, nothing else, and says the same each time."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.progress import Cancelled
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.exchange.outgoing import Format, export, file_name
from tests.documents.sessions import activity, board, everywhere, note, questionnaire, session
from tests.exchange.exports import EN, SV, everything_in, held, made
from tests.gallery.pages import UNBROKEN, empty_summary, example_summaries, overfull_summary, typical_summary

CANARY = "Kanariefågelns ord"
EVERY = pytest.mark.parametrize("form", Format, ids=lambda form: form.value)


@EVERY
@pytest.mark.parametrize("name", ["empty", "typical", "overfull"])
def test_the_same_summary_gives_the_same_bytes(form: Format, name: str) -> None:
    summary = dict(example_summaries())[name]
    assert made(form, summary) == made(form, summary)


@EVERY
def test_what_was_said_is_in_every_file(form: Format) -> None:
    text = everything_in(made(form, typical_summary()))
    for word in (
        "Bättre frågor att ställa",
        "Nyfikenhet",
        "Sofia Hedman",
        "Ringa grannförvaltningen",
        "Det här kommer",
    ):
        assert word in text or (form is Format.JSON and word == "Det här kommer")


@EVERY
@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.value)
def test_what_stays_in_the_room_is_in_no_file(form: Format, kind: Kind) -> None:
    told = note("Något annat", 2, Consent.ANONYMOUS)
    text = everything_in(made(form, session(board([note(CANARY, consent=Consent.ROOM), told], kind))))
    assert "Något annat" in text
    assert "Kanarie" not in text and "Ada" not in text and "Verket" not in text


@EVERY
def test_the_strictest_copy_of_a_note_holds_for_every_file(form: Format) -> None:
    one = note(CANARY, 1, Consent.NAMED)
    copy = replace(note(CANARY, 2, Consent.ROOM), origin=one.id)
    quoted = Quote(one.id, activity().id, CANARY, Consent.NAMED, "Ada Berg", "Verket")
    elsewhere = ActivitySummary(activity(Kind.QUOTES, name="sen"), quotes=(quoted,))
    text = everything_in(made(form, session(board([one, copy]), elsewhere)))
    assert "Kanarie" not in text and "Ada" not in text


@EVERY
def test_a_name_is_told_only_with_consent(form: Format) -> None:
    plain, hidden = replace(note("Utan citat"), person_id=PersonId("hemlig")), note("Anonymt", 2, Consent.ANONYMOUS)
    text = everything_in(made(form, session(board([plain, hidden]))))
    assert "Utan citat" in text and "Anonymt" in text
    assert "Ada" not in text and "Verket" not in text and "hemlig" not in text
    assert "Ada Berg" in everything_in(made(form, session(board([note("Med namn", 3, Consent.NAMED)]))))


@EVERY
def test_results_of_too_few_are_in_no_file(form: Format) -> None:
    text = everything_in(made(form, held(questionnaire([2, 2, 9, 9], [CANARY] * 4))))
    assert "Kanarie" not in text and "5,5" not in text and "5.5" not in text
    assert "4 svar kom in." in text


@EVERY
def test_private_notes_and_identities_stay_at_home(form: Format) -> None:
    told = replace(board([note("Sagt")]), activity=replace(activity(), private_notes="bara för mig"))
    text = everything_in(made(form, session(told)))
    assert "bara för mig" not in text
    assert all(identity not in text for identity in (empty_summary().session.id, empty_summary().programme.id))


@EVERY
@pytest.mark.parametrize("text", [UNBROKEN, ""], ids=["endless", "none"])
def test_endless_words_and_none_make_a_file(form: Format, text: str) -> None:
    assert made(form, everywhere(text))


@EVERY
def test_nothing_at_all_makes_a_file(form: Format) -> None:
    bare = empty_summary()
    bare = replace(bare, coming=(), events=(), session=replace(bare.session, theme="", title="", venue=""))
    assert "Open space" not in everything_in(made(form, bare))


@pytest.mark.parametrize("form", [Format.XLSX, Format.CSV, Format.DOCX])
def test_long_work_tells_how_far_it_is_and_can_be_stopped(form: Format) -> None:
    steps: list[tuple[int, int]] = []
    export(form, typical_summary(), SV, lambda done, of: steps.append((done, of)))
    assert [done for done, _ in steps] == list(range(steps[0][1]))

    def stop(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export(form, overfull_summary(), SV, stop)


def test_a_file_is_named_by_number_day_and_theme() -> None:
    assert file_name(typical_summary(), "Kort", "docx", SV) == "Träff 1 2024-02-07 Kort Innovera i mellanrummen.docx"
    bare = replace(empty_summary().session, theme="", title="A/B: \x00?", number=12, day=date(2031, 1, 2))
    assert (
        file_name(replace(empty_summary(), session=bare), "Notes", "zip", EN) == "Session 12 2031-01-02 Notes A B.zip"
    )


def test_nothing_is_loaded_before_something_is_exported() -> None:
    code = "import sys, leda_desktop.exchange.outgoing; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert not {"docx", "xlsxwriter", "lxml", "zipfile", "csv"} & set(done.stdout.split())


@EVERY
def test_without_every_word_no_note_and_no_open_answer_goes_out(form: Format) -> None:
    summary = session(board([note("Kanariefågel", 1)]), questionnaire([5] * 6, ["Kanariesvar"] * 6))
    told = everything_in(export(form, summary, SV, every_word=False))
    assert "Kanarie" not in told
    assert "Kanarie" in everything_in(export(form, summary, SV))
