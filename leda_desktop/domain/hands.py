"""Hands: counted in the room where nobody fills in a form, step by step of a scale."""

from collections.abc import Iterable
from dataclasses import dataclass

from leda_desktop.domain.ids import PromptId


@dataclass(frozen=True, slots=True)
class Hands:
    """How many hands went up for the steps of a scale. A step that nobody asked for is not among the `counts`."""

    prompt_id: PromptId
    counts: tuple[tuple[int, int], ...] = ()

    @property
    def n(self) -> int:
        """All hands."""
        return sum(count for _step, count in self.counts)

    def at(self, step: int) -> int | None:
        """The hands for one step; None when it was not asked for."""
        return dict(self.counts).get(step)


def people(hands: Iterable[Hands]) -> int:
    """How many people raised a hand: at least as many as hands for the scale that got most of them."""
    return max((counted.n for counted in hands), default=0)
