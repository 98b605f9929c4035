"""The message: a line that lies over any scene until it is hidden or its time is over."""

from dataclasses import dataclass

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.words import clean

LIMIT = 120


@dataclass(frozen=True, slots=True)
class Message:
    """What it says, since when, and for how many seconds; 0 is until somebody hides it."""

    text: str
    since: Moment
    seconds: float = 0.0

    def left(self, now: Moment) -> float | None:
        """Seconds until it goes by itself; None where it does not. From one boot to the next the wall clock counts."""
        if not self.seconds:
            return None
        same = now.boot == self.since.boot
        passed = now.room - self.since.room if same else (now.wall - self.since.wall).total_seconds()
        return self.seconds - passed


def message_text(text: str) -> str:
    """One line that is safe to show and short enough for the wall; empty when nothing is left of it."""
    line = clean(text)
    return line if len(line) <= LIMIT else line[: LIMIT - 1].rstrip() + "…"
