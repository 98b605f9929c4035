"""Pasted lists as themes and notes: what comes out of a PDF, a mail or a document, without losing a word."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leda_desktop.domain.words import clean, split_long
from leda_desktop.exchange.near_duplicates import near_duplicates
from leda_desktop.exchange.paste_blocks import Block, gather
from leda_desktop.exchange.paste_furniture import without_furniture
from leda_desktop.exchange.paste_lines import read_lines
from leda_desktop.exchange.paste_lists import settle_lists
from leda_desktop.exchange.paste_marks import mark_lines, without_marks
from leda_desktop.exchange.paste_outline import indent_levels, title_indices
from leda_desktop.exchange.paste_shape import shape_of
from leda_desktop.exchange.paste_tables import settle_tables
from leda_desktop.exchange.paste_titles import bare_title, is_more_of, without_bold

_ONLY_LINES = re.compile(r"[-–—*=_~·•\s]*$")


@dataclass(frozen=True, slots=True)
class PastedNote:
    """A note as it will be added. `near` is the earlier note it resembles, `indent` its depth in the list."""

    text: str
    near: str | None = None
    indent: int = 0


@dataclass(frozen=True, slots=True)
class PastedTheme:
    """A heading with the notes below it; without a title where notes stand before the first heading."""

    title: str | None
    notes: tuple[PastedNote, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the notes."""
        return tuple(note.text for note in self.notes)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted text says, in its order."""

    themes: tuple[PastedTheme, ...] = ()

    @property
    def notes(self) -> tuple[PastedNote, ...]:
        """All notes of all themes."""
        return tuple(note for theme in self.themes for note in theme.notes)


def parse(text: str) -> Pasted:
    """Read a pasted text; whatever it is, every word of it is in the result."""
    entries = list(_entries(_blocks(text)))
    texts = [entry.text for entry in entries if not entry.is_title]
    near = iter(near_duplicates(texts))
    themes: list[tuple[str | None, list[PastedNote]]] = []
    for entry in entries:
        if not entry.is_title:
            if not themes:
                themes.append((None, []))
            like = next(near)
            themes[-1][1].append(PastedNote(entry.text, None if like is None else texts[like], entry.indent))
        elif not themes or not is_more_of(entry.text, themes[-1][0]):
            themes.append((entry.text, []))
    return Pasted(tuple(PastedTheme(title, tuple(notes)) for title, notes in themes))


def to_json(pasted: Pasted) -> str:
    """The themes and notes as JSON, for people and for other programs."""
    themes = [{"title": theme.title, "notes": list(theme.texts)} for theme in pasted.themes]
    return json.dumps({"themes": themes}, ensure_ascii=False, indent=2)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A title, or a note with its depth."""

    text: str
    indent: int = 0
    is_title: bool = False


def _blocks(text: str) -> list[Block]:
    lines = without_furniture(mark_lines(read_lines(text)))
    lines = settle_tables(settle_lists(lines))
    return gather(lines, shape_of(lines))


def _entries(blocks: Sequence[Block]) -> Iterator[_Entry]:
    titles = title_indices(blocks)
    for index, (block, indent) in enumerate(zip(blocks, indent_levels(blocks), strict=True)):
        if index in titles:
            yield _Entry(bare_title(block.text), is_title=True)
        else:
            for part in split_long(clean(block.text)):
                text = _bare_note(part)
                if text:
                    yield _Entry(text, indent)


def _bare_note(text: str) -> str:
    """The note without marks that are left at its beginning; nothing where only rules and bullets remain."""
    before = None
    while text != before:
        before = text
        text = without_bold(without_marks(text).strip())
    return "" if _ONLY_LINES.match(text) else text
