"""Habits of lists that show only over several lines: numbered questions, and bullets that lost their texts."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import replace

from leda_desktop.exchange.paste_lines import Line
from leda_desktop.exchange.paste_numbers import NUMBERED
from leda_desktop.exchange.paste_wraps import begins_small

_SEVERAL = 2


def settle_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines with numbered headings marked as such, and with every bullet beside its text."""
    return _numbered_titles(_reunited(lines))


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
