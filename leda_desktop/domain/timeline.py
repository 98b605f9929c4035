"""The one time line of a run: boots joined end to end, and steps of the wall clock taken back where asked for."""

from dataclasses import dataclass, field
from datetime import timedelta

from leda_desktop.domain.clock import Moment

PLACED = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Places readings of the clocks on one line, so that they can be compared across restarts.

    `offsets` says for each boot how many seconds to add to its room clock to continue the first boot. `steps` says
    from which room second on the wall clock is how many seconds ahead of the one the facilitator kept. `last` is the
    latest placed reading: a boot without an offset is joined to it by the wall clock. Lines are equal when they keep
    the same wall clock, however much of it they have seen.
    """

    offsets: tuple[tuple[str, float], ...] = field(default=(), compare=False)
    steps: tuple[tuple[float, float], ...] = ()
    last: Moment | None = field(default=None, compare=False)

    def place(self, at: Moment) -> Moment:
        """The reading on the line; one that was placed already stays where it is."""
        if at.boot == PLACED:
            return at
        room = at.room + self.offset_of(at)
        ahead = sum(seconds for since, seconds in self.steps if room >= since)
        return Moment(at.wall - timedelta(seconds=ahead), room, at.awake + room - at.room, PLACED)

    @property
    def ahead(self) -> float:
        """Seconds that the machine's wall clock is ahead of the one that was kept."""
        return sum(seconds for _, seconds in self.steps)

    def offset_of(self, at: Moment) -> float:
        """The seconds to add to the room clock of this reading."""
        known = dict(self.offsets).get(at.boot)
        if known is not None:
            return known
        if self.last is None:
            return 0.0
        return self.last.room + seconds_away(self.last, at) - at.room

    def joined(self, at: Moment, seconds: float | None = None) -> "Timeline":
        """The line with this reading as its latest; `seconds` since the one before it, if its boot is new."""
        offset = self.offset_of(at)
        if seconds is not None and self.last is not None:
            offset = self.last.room + seconds - at.room
        offsets = self.offsets if at.boot in dict(self.offsets) else (*self.offsets, (at.boot, offset))
        placed = Moment(at.wall, at.room + dict(offsets)[at.boot], at.awake, at.boot)
        return Timeline(offsets, self.steps, placed)


def seconds_away(before: Moment, after: Moment) -> float:
    """Wall seconds from one reading to a later one of another boot; 0 if the wall clock went backwards."""
    return max(0.0, (after.wall - before.wall).total_seconds())


def earlier(at: Moment, seconds: float) -> Moment:
    """The reading that all clocks showed this many seconds before."""
    return Moment(at.wall - timedelta(seconds=seconds), at.room - seconds, at.awake - seconds, at.boot)
