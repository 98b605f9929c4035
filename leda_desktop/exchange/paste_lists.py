"""Habits of lists that show only over several lines: questions as headings, bullets without texts, bare indentation."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from leda_desktop.exchange.paste_lines import Line
from leda_desktop.exchange.paste_numbers import NUMBERED
from leda_desktop.exchange.paste_titles import looks_like_title
from leda_desktop.exchange.paste_wraps import begins_small

_SEVERAL = 2
_INDENTED = "indented"


def settle_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines with headings among numbers and bullets marked as such, and with every bullet beside its text."""
    if not any(line.mark for line in lines):
        return _indented_lists(lines)
    return _asking_titles(_numbered_titles(_reunited(lines)))


def _indented_lists(lines: Sequence[Line]) -> list[Line]:
    """Lists without any bullets, where only indentation shows what stands below what."""
    base = min((line.indent for line in lines), default=0)
    deeper = [line.indent > base + 1 and not begins_small(line.text) for line in lines]
    if not any(deeper) or lines[0].indent > base + 1 or any("\t" in line.text for line in lines):
        return list(lines)
    tops = [index for index, line in enumerate(lines) if line.indent <= base + 1]
    all_lead = all(index + 1 < len(lines) and deeper[index + 1] for index in tops)
    mark_of_tops = "#" if all_lead and all(looks_like_title(lines[index].text) for index in tops) else _INDENTED
    marks = dict.fromkeys(tops, mark_of_tops)
    return [
        replace(line, mark=marks.get(index, _INDENTED if deeper[index] else "")) for index, line in enumerate(lines)
    ]


def _numbered_titles(lines: list[Line]) -> list[Line]:
    """Numbered lines are headings where bullets of another kind stand under them, as under numbered questions."""
    children = _first_children(lines)
    styles: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.mark.startswith(NUMBERED):
            styles[line.mark].append(index)
    for indices in styles.values():
        if _are_titles(lines, indices, children):
            for index in indices:
                lines[index] = replace(lines[index], mark=f"#{lines[index].mark}")
    return lines


def _first_children(lines: Sequence[Line]) -> dict[int, int]:
    """For every numbered line the index of the bullet that comes next, if it is no number itself."""
    children = {}
    parent = None
    for index, line in enumerate(lines):
        if line.mark.startswith(NUMBERED):
            parent = index
        elif line.mark:
            if parent is not None and line.is_item:
                children[parent] = index
            parent = None
    return children


def _are_titles(lines: Sequence[Line], indices: Sequence[int], children: dict[int, int]) -> bool:
    parents = [index for index in indices if index in children]
    if not parents or len(parents) * 2 < len(indices):
        return False
    asks = [lines[children[index] - 1].text.endswith(("?", ":")) for index in parents]
    level = [lines[children[index]].indent <= lines[index].indent for index in parents]
    return all(asks) or (len(parents) >= _SEVERAL and all(map(any, zip(asks, level, strict=True))))


def _asking_titles(lines: list[Line]) -> list[Line]:
    """Bullets are headings where all of their kind ask something and have bullets of another kind below them."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.is_item:
            kinds[line.mark].append(index)
    for mark, indices in kinds.items():
        if len(kinds) > 1 and len(indices) >= _SEVERAL and all(_asks_below(lines, index) for index in indices):
            for index in indices:
                lines[index] = replace(lines[index], mark=f"#{mark}")
    return lines


def _asks_below(lines: Sequence[Line], index: int) -> bool:
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or not following.is_item or following.mark == lines[index].mark:
        return False
    return lines[index].text.endswith(("?", ":")) and following.indent >= lines[index].indent


def _reunited(lines: Sequence[Line]) -> list[Line]:
    """Some documents give all bullets first and their texts after them; each text gets its bullet back."""
    result: list[Line] = []
    waiting: deque[Line] = deque()
    single = True
    for line in lines:
        if line.is_item and not line.text:
            single = not waiting
            waiting.append(line)
        elif not waiting or line.mark or single:
            result.extend([*waiting, line])
            waiting.clear()
        elif begins_small(line.text) and result and result[-1].is_item:
            result.append(line)
        else:
            result.append(replace(line, mark=waiting.popleft().mark))
    return [*result, *waiting]
