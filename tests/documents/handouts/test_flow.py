"""The flow of handouts: nothing is lost, nothing leaves the page, heads come again."""

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.documents.handouts.flow import Cell, Part, TableRow, Words
from leda_desktop.documents.pouring import Room, pour
from leda_desktop.documents.style import BODY
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line

ROOM = Room(first=200, top=60, bottom=700)
HEAD = TableRow((Cell(0, (Line("huvud", BODY),)),), 300, Role.HEADER_CELL)


def words(count: int, above: float = 0, *, glued: bool = False) -> Words:
    return Words(tuple(Line("rad", BODY) for _ in range(count)), above=above, glued=glued)


def row(left: int, right: int, least: float = 0) -> TableRow:
    cells = tuple(Cell(x, tuple(Line("rad", BODY) for _ in range(count))) for x, count in ((0, left), (90, right)))
    return TableRow(cells, 300, least=least)


parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(words, st.integers(1, 150), st.floats(0, 40), glued=st.booleans()),
    st.builds(row, st.integers(0, 120), st.integers(1, 120), st.floats(0, 60)),
)


def lines_in(part: Part) -> int:
    if isinstance(part, Words):
        return len(part.lines)
    assert isinstance(part, TableRow)
    return sum(len(cell.lines) for cell in part.cells)


@given(st.lists(parts, max_size=20), st.booleans())
def test_no_line_is_lost_and_nothing_leaves_the_page(sequence: list[Part], repeat: bool) -> None:  # noqa: FBT001
    pages = pour(sequence, ROOM, HEAD if repeat else None)
    laid = [each for page in pages for each in page]
    heads = sum(each.part is HEAD for each in laid)
    assert heads == (len(pages) - 1 if repeat else 0)
    assert sum(lines_in(each.part) for each in laid) - heads == sum(map(lines_in, sequence))
    assert all(each.y >= ROOM.top and each.y + each.part.height <= ROOM.bottom + 0.01 for each in laid)


@given(st.lists(parts, max_size=20))
def test_parts_of_a_page_never_overlap(sequence: list[Part]) -> None:
    for page in pour(sequence, ROOM):
        ends = [each.y + each.part.height for each in page]
        assert all(end <= following.y + 0.01 for end, following in zip(ends, page[1:], strict=False))


def test_a_heading_goes_on_with_what_it_is_for() -> None:
    first, second = pour([words(30), words(1, glued=True), words(8)], ROOM)
    assert len(first) == 1
    assert len(second) == 2


def test_nothing_gives_one_empty_page() -> None:
    assert pour([], ROOM) == [[]]


def test_room_for_the_hand_is_there_once() -> None:
    tall = TableRow((Cell(0, box=13, blank=50), Cell(20, words(100).lines)), 300)
    cells = [each.part.cells[0] for page in pour([tall], ROOM) for each in page if isinstance(each.part, TableRow)]
    assert [bool(cell.box) for cell in cells] == [True, *[False] * (len(cells) - 1)]
    assert len(cells) > 1
