"""Tables copied from a spreadsheet: a column of themes beside their notes, or cells that are notes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from leda_desktop.exchange.paste_lines import Line

CELL = "cell"
_COUNTER = re.compile(r"[\d\s.:–-]*$")
_THEME_AND_NOTE = 2
_REPEATED = 0.7


def settle_tables(lines: Sequence[Line]) -> list[Line]:
    """The lines with the cells of a table as items of their own; lines that are no table stay as they are."""
    if len(lines) < _THEME_AND_NOTE or any(line.mark or ("\t" not in line.text and not line.indent) for line in lines):
        return list(lines)
    rows = [_cells(line) for line in lines]
    width = len(rows[0])
    if width < _THEME_AND_NOTE or any(len(row) != width for row in rows):
        return list(lines)
    first_column = [row[0] for row in rows]
    if any(_COUNTER.match(cell) for cell in first_column if cell):
        return list(lines)
    if width == _THEME_AND_NOTE and first_column[0] and len(set(filter(None, first_column))) < len(rows) * _REPEATED:
        return _themed(lines, rows)
    return [_item(line, cell) for line, row in zip(lines, rows, strict=True) for cell in row if cell]


def _cells(line: Line) -> list[str]:
    cells = [cell.strip() for cell in line.text.split("\t")]
    return ["", *cells] if line.indent else cells


def _themed(lines: Sequence[Line], rows: Sequence[list[str]]) -> list[Line]:
    """The notes of each theme together, below its heading; an empty theme cell repeats the one above."""
    themes: dict[str, list[Line]] = {}
    title = rows[0][0]
    for line, (theme, note) in zip(lines, rows, strict=True):
        title = theme or title
        themes.setdefault(title, [replace(line, text=title, indent=0, mark="#")]).append(_item(line, note))
    return [line for theme in themes.values() for line in theme]


def _item(line: Line, text: str) -> Line:
    return replace(line, text=text, indent=0, mark=CELL)
