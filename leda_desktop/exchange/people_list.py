"""Lists of people as values: one person a line, their columns parted by tabs, semicolons, dashes or commas."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from leda_desktop.domain.words import clean

_MARK = re.compile(r"^\s*(?:[•‣◦▪■●○*·–-]|\d{1,3}[.)])\s+")
# The spaces around them go when the cells are cleaned: looking for them here would take forever in a long row of them.
_PARTS = (re.compile(r"\t"), re.compile(r";"), re.compile(r"(?<=\s)[–—-](?=\s)"), re.compile(r","))
_MOST_COLUMNS = 3
_HEADINGS = {
    "namn": "name", "name": "name", "deltagare": "name", "participant": "name", "för- och efternamn": "name",
    "förnamn": "first", "first name": "first", "efternamn": "last", "last name": "last", "surname": "last",
    "organisation": "organisation", "organization": "organisation", "företag": "organisation",
    "arbetsplats": "organisation", "arbetsgivare": "organisation", "company": "organisation",
    "ord": "said", "word": "said", "mening": "said", "sentence": "said",
    "plats": "seat", "stol": "seat", "seat": "seat",
}  # fmt: skip
_USUAL = ("name", "organisation", "said")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as a list names them; `near` when somebody of that name is known already or stands above."""

    name: str
    organisation: str = ""
    said: str = ""
    seat: int | None = None
    near: bool = False


def parse_person(text: str) -> PersonLine | None:
    """One line: name, organisation, and what the person said, which may have commas; None without a name."""
    part = next((part for part in (_PARTS[0], _PARTS[1], _PARTS[3]) if part.search(text)), _PARTS[3])
    return _person(part.split(text, _MOST_COLUMNS - 1), _USUAL)


def parse_people(text: str, known: Iterable[str] = ()) -> tuple[PersonLine, ...]:
    """Everybody on a list; a row of headings says what the columns are. Nobody is left out."""
    rows = [_MARK.sub("", row) for row in text.splitlines() if clean(row)]
    cells = _split(rows)
    headings = _headings(cells[0]) if cells else None
    columns = headings or _USUAL
    found = (_person(row, columns) for row in (cells[1:] if headings else cells))
    return tuple(_flagged([person for person in found if person is not None], known))


def _split(rows: Sequence[str]) -> list[list[str]]:
    """The cells of each row, parted by what parts most rows; rows that it does not part are parted by what does."""
    order = sorted(_PARTS, key=lambda part: -sum(bool(part.search(row)) for row in rows))
    return [_cells(row, order) for row in rows]


def _cells(row: str, order: Sequence[re.Pattern[str]]) -> list[str]:
    part = next((part for part in order if part.search(row)), None)
    return [row] if part is None else part.split(row)


def _headings(row: Sequence[str]) -> tuple[str, ...] | None:
    """What the columns are, if this is a row of headings."""
    found = tuple(_HEADINGS.get(clean(cell).casefold(), "") for cell in row)
    return found if found and {"name", "first"} & set(found) else None


def _person(cells: Sequence[str], columns: Sequence[str]) -> PersonLine | None:
    by: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        by.setdefault(column, clean(cell))
    rest = [clean(cell) for cell in cells[len(columns) :]] if columns == _USUAL else []
    said = ", ".join(part for part in (by.get("said", ""), *rest) if part)
    name = by.get("name") or " ".join(part for part in (by.get("first"), by.get("last")) if part)
    seat = by.get("seat", "")
    if not name:
        return None
    number = int(seat) if seat.isascii() and seat.isdecimal() and len(seat) <= _MOST_COLUMNS else None
    return PersonLine(name, by.get("organisation", ""), said, number)


def _flagged(people: Sequence[PersonLine], known: Iterable[str]) -> Iterable[PersonLine]:
    seen = {name.casefold() for name in known}
    for person in people:
        yield replace(person, near=person.name.casefold() in seen)
        seen.add(person.name.casefold())
