"""Outputs: which screen the wall belongs on, decided from values alone."""

from dataclasses import asdict, dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class ScreenName:
    """What a screen is called by its maker: never its place or number, which change from venue to venue."""

    maker: str
    model: str
    serial: str
    connector: str


@dataclass(frozen=True, slots=True)
class Rect:
    """A screen's area of the desktop in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int

    def meets(self, other: "Rect") -> bool:
        """True when the two share any area."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        down = self.y < other.y + other.height and other.y < self.y + self.height
        return across and down


@dataclass(frozen=True, slots=True)
class Output:
    """A connected screen; `ratio` is how many of its own pixels make one of the desktop's."""

    name: ScreenName
    area: Rect
    ratio: float = 1.0

    @property
    def real(self) -> bool:
        """False for the placeholder that stands in while no screen is connected."""
        return self.area.width > 0 and self.area.height > 0 and bool(self.name.connector.lstrip(":0123456789."))

    @property
    def pixels(self) -> tuple[int, int]:
        """Its own pixels, which is what is printed on the box."""
        return round(self.area.width * self.ratio), round(self.area.height * self.ratio)


class WallState(Enum):
    """How the wall is doing."""

    NONE = "none"
    READY = "ready"
    LENT = "lent"
    LOST = "lost"
    MIRRORED = "mirrored"
    MISPLACED = "misplaced"
    UNDECIDED = "undecided"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class KnownScreens:
    """The screens the wall has been on: the one somebody chose, and the one it was on last.

    Only a choice replaces the chosen one; that it is missing today says nothing about tomorrow.
    """

    chosen: ScreenName | None = None
    last: ScreenName | None = None

    @property
    def names(self) -> tuple[ScreenName, ...]:
        """Those there are, what was chosen first."""
        return tuple(name for name in (self.chosen, self.last) if name is not None)


@dataclass(frozen=True, slots=True)
class WallMemory:
    """What the wall knows when it looks for its screen.

    `shown` is where it is now. `lost` says that its screen went away, and `left_out` names the screens that were free
    at that moment: nobody chose them, so the picture does not jump there.
    """

    known: KnownScreens = KnownScreens()
    shown: ScreenName | None = None
    lost: bool = False
    left_out: frozenset[ScreenName] = frozenset()


def free_outputs(outputs: tuple[Output, ...], desk: Output) -> tuple[Output, ...]:
    """The screens that the wall may use: real ones that share nothing with the desk's own screen."""
    return tuple(o for o in outputs if o.real and o != desk and not o.area.meets(desk.area))


def decide(outputs: tuple[Output, ...], desk: Output, memory: WallMemory) -> Output | WallState:
    """The screen for the wall, or why there is none."""
    free = free_outputs(outputs, desk)
    for name in (*memory.known.names, memory.shown):
        exact = [output for output in free if output.name == name]
        if len(exact) == 1:
            return exact[0]
    fresh = tuple(output for output in free if output.name not in memory.left_out)
    chosen = choose_output(fresh, memory.known)
    if chosen is not None:
        return chosen
    if fresh:
        return WallState.UNDECIDED
    if mirrored(outputs, desk):
        return WallState.MIRRORED
    return WallState.LOST if memory.lost else WallState.NONE


def choose_output(free: tuple[Output, ...], known: KnownScreens) -> Output | None:
    """The very screen that was used before, else one of its model, else the only one; None when that is unclear."""
    for name in known.names:
        exact = [output for output in free if output.name == name]
        alike = [output for output in free if name.model and _model(output.name) == _model(name)]
        for found in (exact, alike):
            if len(found) == 1:
                return found[0]
    return free[0] if len(free) == 1 else None


def mirrored(outputs: tuple[Output, ...], desk: Output) -> bool:
    """True when another screen shows the desk, or a part of it."""
    return any(o.real and o != desk and o.area.meets(desk.area) for o in outputs)


def name_to_plain(name: ScreenName) -> dict[str, str]:
    """Plain values to remember a screen by."""
    return asdict(name)


def _model(name: ScreenName) -> tuple[str, str]:
    return name.maker, name.model
