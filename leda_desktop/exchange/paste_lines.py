"""From pasted text to lines: line breaks, indentation, mail quoting, underlines and pages."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from leda_desktop.domain.words import scrub
from leda_desktop.exchange.paste_columns import in_one_column

_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")
_MANY_BREAKS = re.compile("\n{3,}")
_SOFT_BREAK = re.compile("\v(?![ \t]*[•▪●■◦‣])")
_INDENT = re.compile(r"\s*")
_RULE = re.compile(r"(?:=[=\s]{2,}|[-–—][-–—\s]{2,}|_[_\s]{2,}|\*[*\s]{2,}|~[~\s]{2,}|--)$")
_UNDERLINE = re.compile("={3,}$|-{3,}$")
_HASHES = re.compile(r"(?:#{1,6}\s+)+(?=\S)")
_QUOTED = re.compile(r"[ \t]?(?:>[ \t]?)+")
_LONGEST_TITLE = 120
_SEVERAL = 2


class Gap(IntEnum):
    """What stands between a line and the one before: nothing, an empty line, or a rule that separates for certain."""

    NONE = 0
    BLANK = 1
    RULE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it. `mark` is the family of its bullet or numbering; with "#" first it is a heading."""

    text: str
    indent: int = 0
    gap: Gap = Gap.NONE
    page: int = 0
    mark: str = ""

    @property
    def is_item(self) -> bool:
        """Whether the line begins an item of a list."""
        return self.mark != "" and self.mark[0] != "#"


def read_lines(text: str) -> list[Line]:
    """The lines that hold something; headings marked with # or an underline are marked, bullets not yet."""
    lines: list[Line] = []
    gap = Gap.NONE
    page = 0
    for row in in_one_column(_unquoted(_rows(text))):
        bare = row.strip()
        if bare == "":
            page += row.count("\f")
            gap = max(gap, Gap.BLANK)
        elif _RULE.match(bare):
            if gap is Gap.NONE and lines and _underlines(bare, lines[-1], is_first=len(lines) == 1):
                lines[-1] = replace(lines[-1], mark="#")
            gap = Gap.RULE
        else:
            lines.append(_line(row, bare, gap, page))
            gap = Gap.NONE
    return lines


def _rows(text: str) -> list[str]:
    text = _MANY_BREAKS.sub("\n\n", _BREAK.sub("\n", scrub(text)))
    if "\v" in text:
        text = _SOFT_BREAK.sub(" ", text).replace("\v", "\n")
    return text.replace("\f", "\n\f\n").split("\n")


def _line(row: str, bare: str, gap: Gap, page: int) -> Line:
    head = row[: len(row) - len(row.lstrip())] if row[0].isspace() else ""
    indent = len(head.expandtabs(4))
    if bare[0] == "#" and (hashes := _HASHES.match(bare)) and len(bare) - hashes.end() <= _LONGEST_TITLE:
        return Line(bare[hashes.end() :], indent, gap, page, "#")
    return Line(bare, indent, gap, page)


def _underlines(rule: str, line: Line, *, is_first: bool) -> bool:
    """Whether the rule makes a heading of the line above it, or only ends what stands there."""
    if not _UNDERLINE.match(rule) or len(line.text) > _LONGEST_TITLE or line.text[0] in "-*•":
        return False
    return rule[0] == "=" or is_first or line.gap is not Gap.NONE


def _unquoted(rows: list[str]) -> list[str]:
    """The rows without the marks of quoted mail; a single row that begins with > is no quotation."""
    quoted = [row.lstrip(" ").startswith(">") for row in rows]
    if sum(quoted) < _SEVERAL:
        return rows
    return [_QUOTED.sub("", row, count=1) if is_quoted else row for row, is_quoted in zip(rows, quoted, strict=True)]
