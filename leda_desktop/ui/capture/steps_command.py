"""Undo for an act that several services wrote: the parts are taken back in reverse order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leda_desktop.domain.problems import Problem
from leda_desktop.ui.commands import DoneCommand
from leda_desktop.ui.widgets.qt import override


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was written, and how it is written again and taken back."""

    apply: Callable[[], object]
    revert: Callable[[], object]


class StepsCommand(DoneCommand):
    """One act of several parts. It knows no screen, so it can be undone while another activity is shown."""

    def __init__(self, text: str, parts: Sequence[Part], report: Callable[[Problem], object]) -> None:
        super().__init__(text)
        self._parts = tuple(parts)
        self._report = report

    @override
    def apply(self) -> None:
        self.attempt(lambda: [part.apply() for part in self._parts], self._report)

    @override
    def revert(self) -> None:
        self.attempt(lambda: [part.revert() for part in reversed(self._parts)], self._report)
