"""Names of files: whatever they are made from, every file system keeps them."""

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.file_names import MOST_BYTES, safe_file_name
from tests.gallery.pages import HOSTILE, UNBROKEN

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=300)
RESERVED = ("CON", "con", "Aux", "nul.", "COM1", "lpt9", "COM¹", "PRN .tar", "CONIN$")


def test_words_stay_as_they_are() -> None:
    assert safe_file_name("Träff 1 Ŋŋ, ođđa vuohki (utkast)", "pdf") == "Träff 1 Ŋŋ, ođđa vuohki (utkast).pdf"


@pytest.mark.parametrize("name", RESERVED)
def test_what_windows_keeps_for_devices_is_no_name(name: str) -> None:
    made = safe_file_name(name, "csv")
    assert not PureWindowsPath(made.replace("¹", "1")).is_reserved()
    assert made.endswith(".csv")


@pytest.mark.parametrize("name", ["", "   ", "...", "///", "\x00\u202e", "–"])
def test_a_name_is_never_empty(name: str) -> None:
    assert safe_file_name(name, "docx") == "Leda.docx"


def test_a_path_leads_nowhere() -> None:
    assert safe_file_name("../../etc/C:\\passwd", "zip") == "etc C passwd.zip"


def test_two_ways_of_writing_a_letter_give_one_name() -> None:
    assert safe_file_name("e\u0301tude", "json") == safe_file_name("\u00e9tude", "json")


def test_a_long_name_ends_with_a_word() -> None:
    assert safe_file_name("mellanrum " * 30, "pdf") == "mellanrum " * 8 + "mellanrum.pdf"


@given(ANYTHING, st.sampled_from(["pdf", "xlsx", "zip"]))
def test_any_text_makes_a_name_that_can_be_kept(text: str, ending: str) -> None:
    made = safe_file_name(text, ending)
    assert len(made.encode()) <= MOST_BYTES
    assert made.endswith(f".{ending}") and made != f".{ending}"
    assert not set(made) & set('/\\:*?"<>|\0\n\r\t')
    assert made[0] not in " .-" and unicodedata.is_normalized("NFC", made)
    assert safe_file_name(made.removesuffix(f".{ending}"), ending) == made


@pytest.mark.parametrize("text", [*HOSTILE, UNBROKEN, "å" * 99, "👩🏽‍💻" * 30, "e" + "\u0316" * 200])
def test_hostile_words_make_a_name_a_disk_takes(text: str, tmp_path: Path) -> None:
    name = safe_file_name(text, "pdf")
    (tmp_path / name).write_bytes(b"")
    assert [path.name for path in tmp_path.iterdir()] == [name]
