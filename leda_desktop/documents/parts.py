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
    Weight,
    tint,
)
from leda_desktop.documents.text import Line, Typesetter, height_of, plain
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Note, Quote

T = TypeVar("T")

_ABOVE = 6.0
# A note longer than this many lines of its column is set across the page, where it can be parted between pages.
_TALLEST_SLIP = 14
_HAIR = Line("", Style(1, 3))
_CARD_TITLE = Style(8.75, 13, Weight.SEMIBOLD)
_QUOTE = Ground(side=16, edge=1, bar=SUN)


def section_title(title: str, kicker: str, key: str, setter: Typesetter, *, aside: str = "") -> Heading:
    """The title of a section under a hairline; the kicker above it says when, the aside how much."""
    room = CONTENT_WIDTH - setter.width(aside, KICKER) - 12
    above = setter.title(kicker, KICKER, CONTENT_WIDTH) if kicker else ()
    return Heading(
        lines=above + setter.title(title, TITLE, room),
        above=38,
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
        place=Place(key, setter.fitted(text, HEADING, 3 * CONTENT_WIDTH), 1),
        aside=Line(aside, KICKER) if aside else None,
        below=2,
    )


def group_heading(text: str, count: int, key: str, setter: Typesetter) -> Heading:
    """The heading of a theme or table with its count."""
    title = setter.fitted(text, SUBHEADING, CONTENT_WIDTH - 60)
    line = Line(f"{title} · {count}", SUBHEADING)
    return Heading(lines=(line,), above=13, place=Place(key, title, 2), below=5)


def sentence(text: str, setter: Typesetter, *, style: Style = BODY, above: float = 6) -> Passage:
    """Running text in the words of the program or of the plan."""
    return Passage(setter.lines(text, style, CONTENT_WIDTH), above)


def notes(notes: Sequence[Note], tone: Tone, setter: Typesetter) -> Iterator[Block]:
    """Notes as tinted slips in columns; the very long ones across the page."""
    pile = replace(_NOTES, ground=replace(_NOTES.ground, tint=tint(tone)))
    yield from pile.blocks(notes, lambda note, width: _note_lines(note, width, setter))


def cards(groups: Iterable[tuple[str, Sequence[Note]]], tone: Tone, setter: Typesetter) -> Iterator[Block]:
    """A tinted card for each group, with its name and all its notes; the very long ones across the page."""
    pile = replace(_NOTES, ground=replace(_NOTES.ground, tint=tint(tone)), level=True)
    yield from pile.blocks(groups, lambda group, width: _card_lines(group, width, setter))


def _card_lines(group: tuple[str, Sequence[Note]], width: float, setter: Typesetter) -> tuple[Line, ...]:
    title, members = group
    lines = setter.title(title, _CARD_TITLE, width) if title else ()
    for note in members:
        lines += (_HAIR, *_note_lines(note, width, setter))
    return lines


@dataclass(frozen=True, slots=True)
class _Pile:
    """A way of putting many short texts into columns."""

    ground: Ground
    columns: int
    gap: float
    sink: float
    level: bool = False
    kept: bool = True

    def blocks(self, items: Iterable[T], lines_of: Callable[[T, float], tuple[Line, ...]]) -> Iterator[Block]:
        """The items in columns in their order; one too tall for a column is set across the page."""
        width = Stack.slip_width(self.columns, self.gap) - 2 * self.ground.side
        slips: list[Slip] = []
        for item in items:
            lines = lines_of(item, width)
            if len(lines) > _TALLEST_SLIP:
                yield from self._stack(slips)
                wide = lines_of(item, CONTENT_WIDTH - 2 * self.ground.side)
                yield Passage(wide, _ABOVE, ground=self.ground)
                slips = []
            elif lines:
                slips.append(Slip(lines, height_of(lines) + 2 * self.ground.edge))
        yield from self._stack(slips)

    def _stack(self, slips: Sequence[Slip]) -> Iterator[Stack]:
        if slips:
            yield Stack(tuple(slips), self.columns, self.ground, self.gap, self.sink, _ABOVE, self.level, self.kept)


_NOTES = _Pile(Ground(side=8, edge=5.5), columns=3, gap=6, sink=6)
_ANSWERS = _Pile(Ground(edge=6, ruled=True), columns=2, gap=22, sink=0, kept=False)


def _note_lines(note: Note, width: float, setter: Typesetter) -> tuple[Line, ...]:
    lines = setter.lines(note.text, NOTE, width)
    name = signature(note.author, note.organisation)
    return lines + setter.title(name, NOTE_AUTHOR, width) if lines and name else lines


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
            yield Passage(lines + by, 14, ground=_QUOTE)


def signature(author: str, organisation: str) -> str:
    """Who said it: name, organisation."""
    return ", ".join(part for part in (author.strip(), organisation.strip()) if part)
