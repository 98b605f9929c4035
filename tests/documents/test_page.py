"""Pages: what stays together, what is parted, and that nothing leaves the page."""

from dataclasses import replace
from itertools import groupby

from hypothesis import assume, given
from hypothesis import strategies as st

from leda_desktop.documents.blocks import Block, Ground, Heading, Passage, Slip, Stack
from leda_desktop.documents.page import BOTTOM, FULL, TOP, Page, paginate
from leda_desktop.documents.style import BODY, HEADING
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line

_HEADINGS_OF_A_PAGE = 19
"""A page has no room for so many and the text that follows them: that they then part is shown apart."""


def passage(lines: int, above: float = 0) -> Passage:
    return Passage(tuple(Line(str(i), BODY) for i in range(lines)), above)


def heading() -> Heading:
    return Heading((Line("Rubrik", HEADING),), above=18, role=Role.SUBHEADING)


def stack(heights: list[float]) -> Stack:
    slips = tuple(Slip((Line(str(i), BODY),), height) for i, height in enumerate(heights))
    return Stack(slips, 3, Ground(), gap=6, sink=6)


def lines_on(page: Page) -> int:
    return sum(len(p.part.lines) for p in page if isinstance(p.part, Passage))


blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(heading),
    st.builds(passage, st.integers(1, 150), st.floats(0, 40)),
    st.builds(stack, st.lists(st.floats(10, 190), min_size=1, max_size=60)),
)


@given(st.lists(blocks, max_size=25))
def test_nothing_reaches_below_the_page(sequence: list[Block]) -> None:
    placed = [p for page in paginate(sequence) for p in page]
    assert all(p.y >= TOP and p.y + p.part.height <= BOTTOM + 0.01 for p in placed)


@given(st.lists(blocks, max_size=25))
def test_blocks_of_a_page_never_overlap(sequence: list[Block]) -> None:
    for page in paginate(sequence):
        ends = [p.y + p.part.height for p in page]
        assert all(end <= following.y + 0.01 for end, following in zip(ends, page[1:], strict=False))


@given(st.lists(blocks, max_size=25))
def test_no_page_ends_with_a_heading_that_something_follows(sequence: list[Block]) -> None:
    runs = [len(list(run)) for is_heading, run in groupby(sequence, lambda b: isinstance(b, Heading)) if is_heading]
    assume(max(runs, default=0) < _HEADINGS_OF_A_PAGE)
    pages = paginate([*sequence, passage(3)])
    assert not any(isinstance(page[-1].part, Heading) for page in pages)


@given(st.lists(blocks, max_size=25))
def test_no_line_and_no_note_is_lost(sequence: list[Block]) -> None:
    placed = [p.part for page in paginate(sequence) for p in page]
    for kind, part in ((Passage, "lines"), (Stack, "slips")):
        before = sum(len(getattr(b, part)) for b in sequence if isinstance(b, kind))
        assert sum(len(getattr(b, part)) for b in placed if isinstance(b, kind)) == before


def test_a_heading_goes_to_the_next_page_with_its_text() -> None:
    first, second = paginate([passage(int(FULL / BODY.leading) - 2), heading(), passage(6)])
    assert len(first) == 1
    assert [type(p.part) for p in second] == [Heading, Passage]


def test_a_small_theme_is_kept_together() -> None:
    first, second = paginate([passage(int(FULL / BODY.leading) - 8), heading(), stack([40.0] * 12)])
    assert len(first) == 1
    assert len(second) == 2


def test_a_large_theme_begins_where_there_is_room() -> None:
    pages = paginate([passage(10), heading(), stack([40.0] * 90)])
    assert [type(p.part) for p in pages[0]] == [Passage, Heading, Stack]


def test_a_chain_too_tall_for_any_page_goes_on_over_pages() -> None:
    pages = paginate([*(replace(heading(), below=200) for _ in range(8)), passage(2)])
    assert [len(page) for page in pages] == [3, 3, 3]


def test_two_lines_at_least_stand_on_either_page() -> None:
    full = int(FULL / BODY.leading)
    pages = paginate([passage(full + 1)])
    assert [lines_on(page) for page in pages] == [full - 1, 2]


def test_the_space_above_is_dropped_at_the_top_of_a_page() -> None:
    assert paginate([passage(1, above=40)])[0][0].y == TOP
