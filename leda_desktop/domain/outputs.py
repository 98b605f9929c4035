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
    """A connected screen."""

    name: ScreenName
    area: Rect

    @property
    def real(self) -> bool:
        """False for the placeholder that stands in while no screen is connected."""
        return self.area.width > 0 and self.area.height > 0 and bool(self.name.connector.lstrip(":0123456789."))


class WallState(Enum):
    """How the wall is doing."""

    NONE = "none"
    READY = "ready"
    LOST = "lost"
    MIRRORED = "mirrored"
    MISPLACED = "misplaced"
    UNDECIDED = "undecided"
    REHEARSAL = "rehearsal"


def free_outputs(outputs: tuple[Output, ...], desk: Output) -> tuple[Output, ...]:
    """The screens that the wall may use: real ones that share nothing with the desk's own screen."""
    return tuple(o for o in outputs if o.real and o != desk and not o.area.meets(desk.area))


def choose_output(free: tuple[Output, ...], remembered: ScreenName | None) -> Output | None:
    """The very screen that was used before, else one of its model, else the only one; None when that is unclear."""
    if remembered is not None:
        exact = [o for o in free if o.name == remembered]
        alike = [o for o in free if (o.name.maker, o.name.model) == (remembered.maker, remembered.model)]
        for found in (exact, alike):
            if len(found) == 1:
                return found[0]
    return free[0] if len(free) == 1 else None


def mirrored(outputs: tuple[Output, ...], desk: Output) -> bool:
    """True when another screen shows the same area as the desk's."""
    return any(o is not desk and o != desk and o.area == desk.area for o in outputs)


def name_to_plain(name: ScreenName) -> dict[str, str]:
    """Plain values to remember a screen by."""
    return asdict(name)
