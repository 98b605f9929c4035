"""Probes: the ways to a check, each independent of the others."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from leda_desktop.domain.checks import Check, Topic


@dataclass(frozen=True, slots=True)
class Probe:
    """Looks at one topic. What takes its time is looked at `beside` the screen; only such a probe must not touch Qt.

    What takes its time in ways of its own has `ask` instead: it tells its check as long as the owner lives.

    `act` is what the button of its line does besides looking again.
    """

    topic: Topic
    look: Callable[[], Check]
    beside: bool = False
    act: Callable[[], object] | None = None
    ask: Callable[[Callable[[Check], object], QObject], object] | None = None
