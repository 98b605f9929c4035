"""Lists of people are read as people write them, and nobody on them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.exchange.people_list import PersonLine, parse_people, parse_person


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ánne Sara, Sámi giellaguovddáš, mod", PersonLine("Ánne Sara", "Sámi giellaguovddáš", "mod")),
        ("Bo Ek", PersonLine("Bo Ek")),
        ("Bo Ek,, lust", PersonLine("Bo Ek", "", "lust")),
        ("Bo Ek, Verket, mod, lust och hopp", PersonLine("Bo Ek", "Verket", "mod, lust och hopp")),
        ("Bo Ek\tVerket, norra\tmod", PersonLine("Bo Ek", "Verket, norra", "mod")),
        ("Bo Ek; Verket; mod", PersonLine("Bo Ek", "Verket", "mod")),
        ("Bo-Erik Ek - Berg", PersonLine("Bo-Erik Ek - Berg")),
    ],
)
def test_a_line_is_name_organisation_and_word(typed: str, meant: PersonLine) -> None:
    assert parse_person(typed) == meant


@pytest.mark.parametrize("typed", ["", "  ", ", Verket", "\t\t"])
def test_a_line_without_a_name_is_nobody(typed: str) -> None:
    assert parse_person(typed) is None


@pytest.mark.parametrize(
    "pasted",
    [
        "Ada Berg, Verket\nBo Ek, Norr AB",
        "Ada Berg\tVerket\nBo Ek\tNorr AB",
        "Ada Berg; Verket\nBo Ek; Norr AB",
        "Ada Berg – Verket\nBo Ek – Norr AB",
        "• Ada Berg, Verket\n• Bo Ek, Norr AB\n\n",
        "1. Ada Berg, Verket\r\n2. Bo Ek, Norr AB",
        "Namn\tOrganisation\nAda Berg\tVerket\nBo Ek\tNorr AB",
        "Företag;Namn\nVerket;Ada Berg\nNorr AB;Bo Ek",
        "Förnamn\tEfternamn\tE-post\tOrganisation\nAda\tBerg\ta@verket.se\tVerket\nBo\tEk\tb@norr.se\tNorr AB",
        "Ada Berg, Verket\nBo Ek\tNorr AB",
    ],
)
def test_a_list_is_read_however_its_columns_are_parted(pasted: str) -> None:
    assert parse_people(pasted) == (PersonLine("Ada Berg", "Verket"), PersonLine("Bo Ek", "Norr AB"))


def test_names_alone_are_people() -> None:
    assert [person.name for person in parse_people("Ada\nBo-Erik\nÁnte Ŋuŋŋi")] == ["Ada", "Bo-Erik", "Ánte Ŋuŋŋi"]


def test_seats_and_words_come_along() -> None:
    listed = parse_people("Namn,Plats,Ord\nAda,12,mod\nBo,fönstret,")
    assert listed == (PersonLine("Ada", "", "mod", 12), PersonLine("Bo"))


def test_who_stands_twice_is_pointed_out_and_kept() -> None:
    listed = parse_people("Ada, Verket\nBo\nada, Annat\nČeavži", known=["ČEAVŽI"])
    assert [(person.name, person.near) for person in listed] == [
        ("Ada", False), ("Bo", False), ("ada", True), ("Čeavži", True),
    ]  # fmt: skip


def test_a_person_called_as_a_heading_is_no_heading_further_down() -> None:
    assert [person.name for person in parse_people("Ada\nNamn")] == ["Ada", "Namn"]


@given(st.lists(st.from_regex(r"[A-ZÅÄÖČŠŽ][a-zåäöčšž]{1,9} [A-ZÅÄÖ][a-zåäö]{1,9}", fullmatch=True), max_size=30))
def test_everybody_on_a_list_of_names_is_there(names: list[str]) -> None:
    assert [person.name for person in parse_people("\n".join(names))] == names


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_read(text: str) -> None:
    assert all(person.name for person in parse_people(text))


@pytest.mark.parametrize("gap", [" ", "\t", "\N{NO-BREAK SPACE}"])
def test_a_row_of_a_million_spaces_is_read_at_once(gap: str) -> None:
    row = f"Ada{gap * 1_000_000}-{gap * 1_000_000}Bo"
    assert parse_people(f"Čeavži\n{row}")[0] == PersonLine("Čeavži")
    assert parse_person(row) is not None
