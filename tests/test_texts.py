"""Texts, numbers, dates and times in the words of each language."""

import datetime as dt
import subprocess
import sys

import pytest

from leda_desktop.texts import Language, Texts

FIRST_SESSION = dt.date(2024, 2, 7)


@pytest.fixture(scope="module")
def swedish() -> Texts:
    """The primary language."""
    return Texts.load(Language.SV)


@pytest.fixture(scope="module")
def english() -> Texts:
    """The language the code is written in."""
    return Texts.load(Language.EN)


def test_dates_are_written_out(swedish: Texts, english: Texts) -> None:
    assert swedish.date_long(FIRST_SESSION) == "onsdag 7 februari 2024"
    assert english.date_long(FIRST_SESSION) == "Wednesday 7 February 2024"


def test_dates_leave_out_what_the_reader_knows(swedish: Texts) -> None:
    assert swedish.date_weekday(FIRST_SESSION) == "onsdag 7 februari"
    assert swedish.date_day(FIRST_SESSION) == "7 februari"
    assert swedish.date_short(FIRST_SESSION) == "7 feb 2024"


@pytest.mark.parametrize("language", list(Language))
def test_every_day_of_a_year_has_its_words(language: Language) -> None:
    texts = Texts.load(language)
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=n) for n in range(366)]
    assert len({texts.date_long(day) for day in days}) == 366
    assert len({texts.date_short(day) for day in days}) == 366


def test_a_line_can_start_with_a_date(swedish: Texts) -> None:
    assert swedish.capitalised(swedish.date_weekday(FIRST_SESSION)) == "Onsdag 7 februari"
    assert swedish.capitalised("") == ""


def test_times_have_two_digits_and_ranges_an_en_dash(swedish: Texts) -> None:
    assert swedish.time(dt.time(9, 5)) == "09:05"
    assert swedish.time_range(dt.time(11), dt.datetime(2024, 2, 7, 16, tzinfo=dt.UTC)) == "11:00–16:00"


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [(4.25, 1, "4,3"), (4.24, 1, "4,2"), (3, 1, "3,0"), (-0.04, 1, "0,0"), (-1.5, 2, "−1,50"), (7.4, 0, "7")],
)
def test_decimals_are_rounded_and_use_a_comma(swedish: Texts, value: float, places: int, written: str) -> None:
    assert swedish.decimal(value, places) == written


def test_decimals_use_a_point_in_english(english: Texts) -> None:
    assert english.decimal(4.25) == "4.3"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30 min"), (1440, "24 h"), (-5, "−5 min")],
)
def test_durations_are_hours_and_minutes(swedish: Texts, minutes: int, words: str) -> None:
    assert swedish.duration_words(minutes) == words


@pytest.mark.parametrize(
    ("seconds", "svenska", "words"),
    [
        (300, "5 min sen", "5 min late"),
        (31, "1 min sen", "1 min late"),
        (30, "i tid", "on time"),
        (-30, "i tid", "on time"),
        (-180, "3 min före", "3 min early"),
        (3900, "1 h 5 min sen", "1 h 5 min late"),
    ],
)
def test_lateness_is_told_in_words(swedish: Texts, english: Texts, seconds: int, svenska: str, words: str) -> None:
    assert swedish.late(seconds) == svenska
    assert english.late(seconds) == words


def test_quotation_marks_are_those_of_the_language(swedish: Texts, english: Texts) -> None:
    assert swedish.quoted("Mod {text}") == "”Mod {text}”"
    assert english.quoted("Courage") == "“Courage”"


def test_a_count_is_filled_in_and_other_fields_are_left(english: Texts) -> None:
    assert english.n("{n} note in {theme}", "{n} notes in {theme}", 1) == "1 note in {theme}"
    assert english.n("{n} note in {theme}", "{n} notes in {theme}", 0) == "0 notes in {theme}"


def test_an_empty_text_stays_empty(swedish: Texts) -> None:
    assert swedish.t("") == ""


def test_the_texts_load_without_qt_and_without_babel() -> None:
    code = "import sys, leda_desktop.texts as t; t.Texts.load(t.Language.SV); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"PySide6", "babel", "polib"} & set(done.stdout.split())
