"""The attendance list: who is on the roll, with room to sign, and rows for those who come besides."""

from collections.abc import Iterator

from leda_desktop.documents.handouts.agenda import when_and_where
from leda_desktop.documents.handouts.flow import Cell, TableRow
from leda_desktop.documents.handouts.frame import flowing, head_of
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.handouts.titles import kind_name
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, MM, SMALL, STRONG
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line
from leda_desktop.domain.handouts import USUAL_PEOPLE, Handout

_NAME = 22.0
_ORGANISATION = 185.0
_SIGNATURE = 330.0
_GAP = 10.0
_SPARE = 6
_ROW = 10.5 * MM


def attendance(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many copies of the list."""
    session = studio.material.plan.session
    about = " · ".join(part for part in (session.theme.strip(), when_and_where(session, studio)) if part)
    head = head_of(kind_name(handout.kind, studio.texts), about, studio)
    heads = _heads(studio)
    return flowing(head, [heads, *_rows(studio)], studio, repeated=heads) * handout.count


def _heads(studio: Studio) -> TableRow:
    texts = studio.texts
    heads = (
        (_NAME, texts.p("attendance", "Name")),
        (_ORGANISATION, texts.p("attendance", "Organisation")),
        (_SIGNATURE, texts.p("attendance", "Signature")),
    )
    cells = tuple(Cell(x, (Line(head, SMALL),)) for x, head in heads)
    return TableRow(cells, CONTENT_WIDTH, Role.HEADER_CELL, edge=3, glued=True)


def _rows(studio: Studio) -> Iterator[TableRow]:
    people = studio.material.people
    for number, person in enumerate(people, 1):
        yield _row(number, person.name, person.organisation, studio)
    spare = _SPARE if people else USUAL_PEOPLE
    yield from (_row(number, "", "", studio) for number in range(len(people) + 1, len(people) + spare + 1))


def _row(number: int, name: str, organisation: str, studio: Studio) -> TableRow:
    setter = studio.setter
    cells = (
        Cell(0, (Line(str(number), SMALL),)),
        Cell(_NAME, setter.lines(name, STRONG, _ORGANISATION - _NAME - _GAP)),
        Cell(_ORGANISATION, setter.lines(organisation, BODY, _SIGNATURE - _ORGANISATION - _GAP)),
        Cell(_SIGNATURE),
    )
    return TableRow(cells, CONTENT_WIDTH, edge=8, least=_ROW)
