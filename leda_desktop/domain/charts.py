"""Charts as plain shapes, laid out once for the wall and for paper: y points down, units are those of the box."""

from collections.abc import Sequence
from dataclasses import dataclass

_GAP = 0.16
_STUB = 0.02
_LABEL_LINE = 1.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of a scale; an unchosen step is a stub, so that the scale stays visible."""

    box: Box
    step: int
    count: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Caption:
    """A short text centred on `x` that stands on the baseline `y`."""

    x: float
    y: float
    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar for each step, the line they stand on, a mark where the mean is, and the numbers below."""

    bars: tuple[Bar, ...]
    baseline: Rule
    mean: Rule | None = None
    captions: tuple[Caption, ...] = ()


def distribution_chart(
    counts: Sequence[int], box: Box, *, lowest: int = 1, tallest: int = 0, label_size: float = 0
) -> Chart:
    """The bars of one distribution inside the box.

    `tallest` is the count that fills the height, so that charts beside each other can share it; 0 takes the largest
    of `counts`. With a `label_size` the steps are numbered below the bars, inside the box.
    """
    labels = label_size * _LABEL_LINE
    floor = box.bottom - labels
    top = max(tallest, *counts, 1) if counts else 1
    bars = tuple(
        Bar(_bar(box, floor, i, len(counts), count / top), lowest + i, count) for i, count in enumerate(counts)
    )
    captions = (
        tuple(
            Caption(bar.box.x + bar.box.width / 2, box.bottom - label_size * 0.25, str(bar.step), label_size)
            for bar in bars
        )
        if label_size
        else ()
    )
    return Chart(bars, Rule(box.x, floor, box.right, floor), _mean(bars, box.y, floor), captions)


def _bar(box: Box, floor: float, index: int, steps: int, share: float) -> Box:
    slot = box.width / steps
    height = (floor - box.y) * max(share, _STUB)
    return Box(box.x + slot * (index + _GAP / 2), floor - height, slot * (1 - _GAP), height)


def _mean(bars: tuple[Bar, ...], top: float, floor: float) -> Rule | None:
    n = sum(bar.count for bar in bars)
    if not n:
        return None
    x = sum((bar.box.x + bar.box.width / 2) * bar.count for bar in bars) / n
    return Rule(x, top, x, floor)
