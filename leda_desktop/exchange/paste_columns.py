"""Columns side by side on a page, as some PDF tools copy them, put one below the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

_BULLET_INSIDE = re.compile(r"(?<=\S)[ ]{3,}([•‣◦▪■●○➢✓\uf000-\uf0ffo–-])(?=[ ]+\S)")
_SEVERAL = 2
_GUTTER = 2


def in_one_column(rows: Sequence[str]) -> list[str]:
    """The rows with the columns of each page in reading order; bullets inside of rows tell where columns begin."""
    if not any(_BULLET_INSIDE.search(row) for row in rows):
        return list(rows)
    pages = (list(page) for _, page in groupby(rows, key=lambda row: row == "\f"))
    return [row for page in pages for row in _unfolded(page)]


def _unfolded(rows: Sequence[str]) -> Iterator[str]:
    column = _second_column(rows)
    if column is None:
        yield from rows
        return
    left: list[str] = []
    right: list[str] = []
    for row in rows:
        if row[column - _GUTTER : column].strip() and len(row) > column:
            yield from [*left, *_unfolded(right), row]
            left, right = [], []
        else:
            left.append(row[:column])
            right.append(row[column:])
    yield from [*left, "", *_unfolded(right)]


def _second_column(rows: Sequence[str]) -> int | None:
    """Where a second column begins, if bullets on several rows agree on it."""
    starts = Counter(match.start(1) for row in rows if (match := _BULLET_INSIDE.search(row)))
    column, count = starts.most_common(1)[0] if starts else (0, 0)
    return column if count >= _SEVERAL else None
