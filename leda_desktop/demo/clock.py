"""The clock of the demonstration: an afternoon in a minute."""

from datetime import UTC, datetime, timedelta

from leda_desktop.domain.clock import Moment


class CompressedClock:
    """Stands still until it is told how many minutes have passed."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._passed = 0.0

    def now(self) -> Moment:
        """Read all clocks."""
        return Moment(self._start + timedelta(seconds=self._passed), self._passed, self._passed, "demonstration")

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self._passed += minutes * 60
