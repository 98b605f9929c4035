"""A desktop that is asked to stay awake."""

import threading
from dataclasses import dataclass, field

from leda_desktop.ui.awake import Told

PATIENCE = 5.0


def _at_once() -> threading.Event:
    """Answers without thinking."""
    event = threading.Event()
    event.set()
    return event


@dataclass
class System:
    """A desktop that grants or refuses to stay awake, and remembers what it was asked."""

    grants: bool = True
    answering: threading.Event = field(default_factory=_at_once)
    log: list[str] = field(default_factory=list)

    def hold(self, told: Told, released: threading.Event) -> None:
        """Take its time to answer, then hold."""
        self.answering.wait(PATIENCE)
        self.log.append("held" if self.grants else "refused")
        told(self.grants)
        released.wait(PATIENCE)
        self.log.append("released")
