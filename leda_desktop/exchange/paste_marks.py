"""Bullets, numbering and check boxes: which beginnings of lines are marks of a list, and which are words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from leda_desktop.exchange.paste_lines import Gap, Line
from leda_desktop.exchange.paste_numbers import NUMBER, NUMBERED, in_sequence, read_numbers

# Bullets as typed, Word's bullets from the private-use area, encircled digits.
_GLYPHS = "•‣◦∙·▪▫■□●○◘\u2043⦁⦾⦿➢➣➤►▶▸▹◆◇❖♦✓✔✗✘☐☑☒❑❒❏❐✦\uf000-\uf0ff①-⑳❶-➓"
_GLYPH = f"[{_GLYPHS}](?![{_GLYPHS}])\ufe0f?|[0-9]\ufe0f?\u20e3"
_DASHES = "\\-–—\u2212\u2010\u2011*"
_CHECK = r"\[[ xX✓✔]?\](?=\s|$)"
_MARK = re.compile(
    rf"(?P<glyph>{_GLYPH})"
    rf"|(?P<dash>[{_DASHES}+](?=\s|$))"
    rf"|(?P<check>{_CHECK})"
    # Word's bullets as they come out when the symbol font got lost on the way.
    r"|(?P<symbol>[Øü§qvŸ](?=\s+[^\W\d]))"
    r"|(?P<circle>o(?=\s|$))"
    r"|(?P<arrow>(?:[→⇒⟶➔➜➞]|-{1,2}>|=>)(?=\s|$))"
    rf"|(?P<glued>(?!\*[^*]*\*:?$)[{_DASHES}](?=[^\W\d_])|o(?=[A-ZÅÄÖ][a-zåäö]))"
    rf"|(?P<number>{NUMBER})"
)
_NESTED = re.compile(rf"(?:(?:{_GLYPH}|[{_DASHES}](?=\s|$)|{_CHECK})\s*)+")
_PLAIN_BULLETS = ("glyph", "dash", "check", "circle")
_SEVERAL = 2
_FIRM_LIST = 3
_WRAPPED_FROM = 25


@dataclass(frozen=True, slots=True)
class _Mark:
    """What may be a mark: the kind of it, its family within the text and its own letters."""

    kind: str
    family: str
    sign: str


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines with what may be marks on them, and what the whole text says about that."""

    lines: Sequence[Line]
    marks: Sequence[_Mark | None]
    seen: Counter[tuple[str, str]]
    kinds: Counter[str]
    counted: frozenset[int]

    def number_of(self, *kinds: str) -> int:
        """How many lines begin with a mark of these kinds."""
        return sum(self.kinds[kind] for kind in kinds)


def mark_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines with their bullets and numbers taken off and named in `mark`; words that only look so stay."""
    marks = [None if line.mark else _find(line.text) for line in lines]
    seen = Counter((mark.kind, mark.family) for mark in marks if mark)
    if not seen:
        return list(lines)
    numbers = read_numbers([mark.sign if mark and mark.kind == "number" else None for mark in marks])
    kinds = Counter(mark.kind for mark in marks if mark)
    text = _Text(lines, marks, seen, kinds, frozenset(in_sequence(numbers)))
    marked: list[Line] = []
    for index, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if mark and _is_list_mark(text, index, mark):
            number = numbers[index]
            marked.extend(_items(line, mark, family=NUMBERED + number.style if number else mark.family, text=text))
        else:
            marked.append(line)
    return marked


def without_marks(text: str) -> str:
    """The text of an item without further marks at its beginning, as in "- [x] Boka lokal"."""
    nested = _NESTED.match(text)
    return text[nested.end() :] if nested else text


def _find(text: str) -> _Mark | None:
    match = _MARK.match(text)
    if match is None:
        return None
    kind = str(match.lastgroup)
    return _Mark(kind, kind if kind in ("check", "arrow", "number") else match[0][0], match[0])


def _is_list_mark(text: _Text, index: int, mark: _Mark) -> bool:
    match mark.kind:
        case "glyph" | "check":
            return True
        case "number":
            return index in text.counted
        case "dash":
            return not _is_dash_in_sentence(text, index, mark)
        case "circle":
            return _is_circle(text, index)
    return _is_frequent(text, mark) and (mark.kind != "arrow" or not text.number_of(*_PLAIN_BULLETS))


def _is_frequent(text: _Text, mark: _Mark) -> bool:
    spaced = text.seen["dash", mark.family] + text.seen["circle", mark.family] if mark.kind == "glued" else 0
    return text.seen[mark.kind, mark.family] + spaced >= _SEVERAL


def _is_circle(text: _Text, index: int) -> bool:
    """Whether an "o" is a bullet; alone it may be a short "och" at the beginning of a wrapped line."""
    if text.kinds["circle"] >= _SEVERAL or text.seen["glued", "o"] or index == 0:
        return True
    line, before = text.lines[index], text.lines[index - 1]
    return line.indent > before.indent or line.text[1:2] == "\t" or line.text[1:].lstrip()[:1].isupper()


def _is_dash_in_sentence(text: _Text, index: int, mark: _Mark) -> bool:
    """Whether a wrapped sentence happens to go on with a dash at the beginning of its second line."""
    if mark.family not in "–—" or text.seen["dash", mark.family] > 1 or index == 0:
        return False
    line, before = text.lines[index], text.lines[index - 1]
    goes_on = line.text[1:].lstrip()[:1].islower() and line.gap is Gap.NONE and line.indent <= before.indent
    return goes_on and len(before.text) >= _WRAPPED_FROM and text.number_of("glyph", "circle", "number") >= _FIRM_LIST


def _items(line: Line, mark: _Mark, family: str, text: _Text) -> list[Line]:
    """The item of the line without its mark; several where the bullet occurs again within the line."""
    bare = line.text[len(mark.sign) :].strip()
    if mark.sign == "+" and text.seen["dash", "-"]:
        return [replace(line, mark="-")]
    if mark.kind != "glyph" or mark.sign not in bare:
        return [Line(bare, line.indent, line.gap, line.page, family)]
    parts = [part.strip() for part in re.split(rf"\s{re.escape(mark.sign)}\s", bare)]
    first = replace(line, text=parts[0], mark=family)
    return [first, *(replace(first, text=part, gap=Gap.NONE) for part in parts[1:] if part)]
