"""A clock for tests: it moves only when told to."""

from datetime import UTC, datetime, timedelta

from leda_desktop.domain.clock import Moment

START = datetime(2024, 4, 19, 9, 0, tzinfo=UTC)


class FakeClock:
    """A machine whose clocks stand still until a test moves them. `wall` is UTC."""

    def __init__(self, wall: datetime = START, room: float = 1000.0, boot: str = "boot-1") -> None:
        self._wall = wall.astimezone(UTC)
        self._room = room
        self._awake = room
        self._boots = 1
        self._boot = boot

    def now(self) -> Moment:
        """Read all clocks."""
        return Moment(self._wall, self._room, self._awake, self._boot)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._wall += timedelta(seconds=seconds)
        self._room += seconds
        self._awake += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass with the machine asleep."""
        self.advance(seconds)
        self._awake -= seconds

    def step_wall(self, seconds: float) -> None:
        """Set the wall clock forwards or backwards."""
        self._wall += timedelta(seconds=seconds)

    def set_wall(self, wall: datetime) -> None:
        """Set the wall clock to an aware time."""
        self._wall = wall.astimezone(UTC)

    def reboot(self, gap: float) -> None:
        """Switch off and on again after `gap` seconds: the room clock starts anew."""
        self._wall += timedelta(seconds=gap)
        self._boots += 1
        self._boot = f"boot-{self._boots}"
        self._room = self._awake = 20.0
