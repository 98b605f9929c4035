"""The parts that sections are made of: headings, sentences, notes in columns, answers, quotes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from leda_desktop.documents.blocks import Block, Ground, Heading, Passage, Place, Slip, Stack
from leda_desktop.documents.style import (
    BODY,
    CONTENT_WIDTH,
    HEADING,
    KICKER,
    NOTE,
    NOTE_AUTHOR,
    QUOTE,
    SMALL,
    SUBHEADING,
    SUN,
    TITLE,
    Style,
    tint,
)
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, Typesetter, height_of, plain
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Note, Quote

T = TypeVar("T")

_ABOVE = 6.0
# A note longer than this many lines of its column is set across the page, where it can be parted between pages.
_TALLEST_SLIP = 14
_HAIR = Line("", Style(1, 3))
# As wide as each other, so that what goes on in a point stands behind its dash.
_DASH, _BEHIND = "– ", "   "
_QUOTE = Ground(side=16, edge=1, bar=SUN)


def section_title(title: str, kicker: str, key: str, setter: Typesetter, *, aside: str = "") -> Heading:
    """The title of a section under a hairline; the kicker above it says when, the aside how much."""
    room = CONTENT_WIDTH - setter.width(aside, KICKER) - 12
    return Heading(
        lines=setter.title(title, TITLE, room),
        above=38,
        role=Role.HEADING,
        kicker=setter.title(kicker, KICKER, CONTENT_WIDTH) if kicker else (),
        place=Place(key, setter.fitted(title, TITLE, 3 * CONTENT_WIDTH), 0),
        aside=Line(aside, KICKER) if aside else None,
        ruled=True,
        below=4,
    )


def question_heading(text: str, key: str, setter: Typesetter, *, aside: str = "") -> Heading:
    """The heading of a column or question."""
    room = CONTENT_WIDTH - setter.width(aside, KICKER) - 12
    return Heading(
        lines=setter.title(text, HEADING, room),
        above=18,
        role=Role.SUBHEADING,
        place=Place(key, setter.fitted(text, HEADING, 3 * CONTENT_WIDTH), 1),
        aside=Line(aside, KICKER) if aside else None,
        below=2,
    )


def group_heading(text: str, count: int, key: str, setter: Typesetter) -> Heading:
    """The heading of a theme or table with its count."""
    title = setter.fitted(text, SUBHEADING, CONTENT_WIDTH - 60)
    line = Line(f"{title} · {count}", SUBHEADING)
    return Heading(lines=(line,), above=13, role=Role.MINOR_HEADING, place=Place(key, title, 2), below=5)


def sentence(text: str, setter: Typesetter, *, style: Style = BODY, above: float = 6) -> Passage:
    """Running text in the words of the program or of the plan."""
    return Passage(setter.lines(text, style, CONTENT_WIDTH), above)


NoteLines = Callable[[Note, float, Typesetter], tuple[Line, ...]]


def notes(notes: Sequence[Note], tone: Tone, setter: Typesetter, lines_of: NoteLines | None = None) -> Iterator[Block]:
    """Notes as tinted slips in columns; the very long ones across the page."""
    pile = replace(_NOTES, ground=replace(_NOTES.ground, tint=tint(tone)))
    yield from pile.blocks(notes, lambda note, width: (lines_of or note_lines)(note, width, setter))


@dataclass(frozen=True, slots=True)
class _Pile:
    """A way of putting many short texts into columns."""

    ground: Ground
    columns: int
    gap: float
    sink: float
    kept: bool = True

    def blocks(self, items: Iterable[T], lines_of: Callable[[T, float], tuple[Line, ...]]) -> Iterator[Block]:
        """The items as one list in columns in their order; one too tall for a column is set across the page."""
        width = Stack.slip_width(self.columns, self.gap) - 2 * self.ground.side
        slips: list[Slip] = []
        first = True
        for item in items:
            lines = lines_of(item, width)
            if len(lines) > _TALLEST_SLIP:
                yield from self._stack(slips, first=first)
                wide = lines_of(item, CONTENT_WIDTH - 2 * self.ground.side)
                yield Passage(wide, _ABOVE, ground=self.ground, role=Role.ITEM_BODY, first=first and not slips)
                slips, first = [], False
            elif lines:
                slips.append(Slip(lines, height_of(lines) + 2 * self.ground.edge))
        yield from self._stack(slips, first=first)

    def _stack(self, slips: Sequence[Slip], *, first: bool) -> Iterator[Stack]:
        if slips:
            stack = Stack(tuple(slips), self.columns, self.ground, self.gap, self.sink, _ABOVE, self.kept)
            yield replace(stack, first=first)


_NOTES = _Pile(Ground(side=8, edge=5.5), columns=3, gap=6, sink=6)
_ANSWERS = _Pile(Ground(edge=6, ruled=True), columns=2, gap=22, sink=0, kept=False)


def note_lines(note: Note, width: float, setter: Typesetter) -> tuple[Line, ...]:
    """The words of a note, who said it, and how many dots it got."""
    lines = pointed_lines(note.text, NOTE, width, setter)
    votes = setter.texts.n("{n} dot", "{n} dots", note.votes) if note.votes else ""
    about = " · ".join(filter(None, (signature(note.author, note.organisation), votes)))
    return lines + setter.title(about, NOTE_AUTHOR, width) if lines and about else lines


def pointed_lines(text: str, style: Style, width: float, setter: Typesetter) -> tuple[Line, ...]:
    """The words of a note, its points set in behind dashes."""
    head, *points = plain(text).split("\n")
    lines = setter.lines(head, style, width)
    for point in points:
        broken = setter.lines(point, style, width - setter.width(_BEHIND, style))
        lines += tuple(replace(line, text=(_BEHIND if row else _DASH) + line.text) for row, line in enumerate(broken))
    return lines


def answers(texts: Iterable[str], setter: Typesetter) -> Iterator[Block]:
    """Answers in two columns under hairlines; the very long ones across the page."""
    yield from _ANSWERS.blocks(texts, lambda text, width: setter.lines(text, NOTE, width))


def quotes(quotes: Iterable[Quote], setter: Typesetter) -> Iterator[Block]:
    """Quotes beside a bar, with the name of those who agreed to it."""
    width = CONTENT_WIDTH - _QUOTE.side
    for quote in quotes:
        if plain(quote.text):
            lines = setter.lines(setter.texts.quoted(quote.text), QUOTE, width)
            name = signature(quote.author, quote.organisation)
            by = (_HAIR, *setter.title(name, SMALL, width)) if name else ()
            yield Passage(lines + by, 14, ground=_QUOTE, role=Role.QUOTE)


def signature(author: str, organisation: str) -> str:
    """Who said it: name, organisation."""
    return ", ".join(part for part in (author.strip(), organisation.strip()) if part)
