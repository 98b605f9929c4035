"""Probes: the ways to a check, each independent of the others."""

from collections.abc import Callable
from dataclasses import dataclass

from leda_desktop.domain.checks import Check, Topic


@dataclass(frozen=True, slots=True)
class Probe:
    """Looks at one topic. What takes its time is looked at `beside` the screen; only such a probe must not touch Qt.

    `act` is what the button of its line does besides looking again.
    """

    topic: Topic
    look: Callable[[], Check]
    beside: bool = False
    act: Callable[[], object] | None = None
