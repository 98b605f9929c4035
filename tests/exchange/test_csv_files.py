"""CSV: fields that any reader parts in the same way, and that no spreadsheet evaluates."""

import pytest

from leda_desktop.domain.words import clean
from leda_desktop.exchange.outgoing import Format
from leda_desktop.exchange.writers.cells import may_act
from leda_desktop.exchange.writers.csv_files import guarded
from tests.documents.sessions import board, everywhere, notes, questionnaire, session
from tests.exchange.exports import ACTING, EN, NASTY, contents, csv_rows, made, rows_of
from tests.gallery.pages import overfull_summary, typical_summary


def test_there_is_a_file_for_each_table() -> None:
    names = list(contents(made(Format.CSV, typical_summary())))
    assert names[:4] == [
        "01 Översikt.csv", "02 Körschema.csv", "03 Deltagarna presenterar sig.csv", "04 Förhoppningar och farhågor.csv",
    ]  # fmt: skip
    assert names[-3:] == ["11 Teman.csv", "12 Citat.csv", "13 Det här kommer.csv"]


def test_swedish_spreadsheets_get_semicolons_and_decimal_commas() -> None:
    data = made(Format.CSV, session(questionnaire([4, 5, 5, 5, 5])))
    assert all(file.startswith(b"\xef\xbb\xbf") and file.endswith(b"\r\n") for file in contents(data).values())
    heads, values = csv_rows(data, "Punkten enkät")
    assert dict(zip(heads, values, strict=True))["Medel"] == "4,8"


def test_english_ones_get_commas_and_points() -> None:
    heads, values = csv_rows(made(Format.CSV, session(questionnaire([4, 5, 5, 5, 5])), EN), "Punkten enkät", ",")
    assert dict(zip(heads, values, strict=True))["Mean"] == "4.8"


def test_times_are_written_with_their_day() -> None:
    heads, first, *_ = csv_rows(made(Format.CSV, typical_summary()), "Körschema")
    assert dict(zip(heads, first, strict=True))["Planerad start"] == "2024-02-07 11:00"


@pytest.mark.parametrize("text", ACTING)
def test_what_could_act_is_held_by_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Ord", "1 = 1", "a@b", "'=1", "– tankstreck", ""])
def test_other_words_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", NASTY)
def test_no_field_of_any_file_can_act_and_none_breaks_its_row(text: str) -> None:
    for file in contents(made(Format.CSV, everywhere(text))).values():
        heads, *rows = rows_of(file)
        assert all(len(row) == len(heads) for row in rows)
        assert not [field for row in rows for field in row if may_act(field)]


@pytest.mark.parametrize("text", [text for text in NASTY if text.strip()])
def test_words_come_back_as_they_were_kept(text: str) -> None:
    rows = csv_rows(made(Format.CSV, session(board(notes([text])))), "Punkten punkt")
    assert rows[1][-1] == guarded(clean(text, lines=True))


def test_an_overfull_session_keeps_every_note() -> None:
    rows = csv_rows(made(Format.CSV, overfull_summary()), "Förhoppningar och farhågor")
    assert len([row for row in rows if "om det som är för mycket" in str(row)]) == 1000
