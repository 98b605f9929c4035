"""How the time went: planned and actual times, and the end in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from leda_desktop.domain.programme import Activity
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import RowStatus, Rundown
from leda_desktop.domain.summary import SessionSummary
from tests.documents.pdfs import made, words_of
from tests.gallery.pages import typical_summary


def ended(late: timedelta) -> str:
    summary = typical_summary()
    end = summary.rundown.planned_end + late
    return words_of(made(replace(summary, rundown=replace(summary.rundown, expected_end=end))))


def with_first_row(status: RowStatus, *, begun: bool) -> str:
    summary = typical_summary()
    first, *others = summary.rundown.rows
    row = replace(first, status=status, actual_start=first.actual_start if begun else None, actual_end=None)
    return words_of(made(with_rundown(summary, replace(summary.rundown, rows=(row, *others)))))


def with_rundown(summary: SessionSummary, rundown: Rundown) -> SessionSummary:
    return replace(summary, rundown=rundown)


def test_a_row_has_the_plan_and_what_became_of_it(typical_pdf: bytes) -> None:
    assert "11:10 Deltagarna presenterar sig 20 min 11:11 21 min" in words_of(typical_pdf)


def test_a_row_names_the_speaker(typical_pdf: bytes) -> None:
    assert "Inspirationsföreläsning Heiti Ernits, Forskare, RISE" in words_of(typical_pdf)


def test_what_was_left_out_says_so(typical_pdf: bytes) -> None:
    assert "Om Leda omställning tillsammans 10 min utgick" in words_of(typical_pdf)


def test_what_is_running_says_so() -> None:
    assert "Välkommen hit! 10 min 11:01 pågår" in with_first_row(RowStatus.CURRENT, begun=True)


def test_what_is_still_to_come_has_only_its_plan() -> None:
    assert "Välkommen hit! 10 min 11:10" in with_first_row(RowStatus.COMING, begun=False)


@pytest.mark.parametrize(
    ("late", "words"),
    [
        (timedelta(minutes=5), "Träffen slutade 16:05, 5 min senare än planerat."),
        (timedelta(minutes=-12), "Träffen slutade 15:48, 12 min tidigare än planerat."),
        (timedelta(seconds=20), "Träffen slutade 16:00, som planerat."),
        (timedelta(minutes=75), "Träffen slutade 17:15, 1 h 15 min senare än planerat."),
    ],
)
def test_the_end_is_told_in_words(late: timedelta, words: str) -> None:
    assert words in ended(late)


def test_a_rehearsal_is_called_one() -> None:
    summary = typical_summary()
    text = words_of(made(with_rundown(summary, replace(summary.rundown, rehearsal=True))))
    assert "Det var en repetition." in text


def test_a_session_that_is_only_planned_shows_an_agenda() -> None:
    summary = typical_summary()
    text = words_of(made(with_rundown(summary, replace(summary.rundown, phase=RunPhase.IDLE))))
    assert "Så gick tiden" not in text
    assert "Träffen är inte genomförd." in text


def test_an_agenda_of_long_titles_fits() -> None:
    summary = typical_summary()
    rows = tuple(replace(row, activity=_long(row.activity)) for row in summary.rundown.rows)
    assert made(with_rundown(summary, replace(summary.rundown, rows=rows)))


def _long(activity: Activity) -> Activity:
    return replace(activity, title="Rubrik " * 200, part="Del " * 200, minutes=1440)
