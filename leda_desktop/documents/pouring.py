"""Pours parts into pages: what belongs together stays together, and no page ends in a hole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

# What is taller than this part of a page is parted rather than moved to the next page, which would leave a hole.
_KEPT = 0.42


class Pourable(Protocol):
    """A part of a flow. `above` is the space before it, dropped at the top of a page; a `glued` one ends no page.

    A `kept` one is rather moved to the next page whole than parted, unless it is a large one.
    """

    @property
    def above(self) -> float:
        """The space before the part, in points."""
        ...

    @property
    def glued(self) -> bool:
        """True when what follows must begin on the same page."""
        ...

    @property
    def kept(self) -> bool:
        """True when it is rather moved than parted."""
        ...

    @property
    def height(self) -> float:
        """The height of the part, in points."""
        ...

    def split(self, room: float) -> tuple[Any, Any] | None:
        """The part as one that fits in the room and the rest; None when it cannot be parted there."""
        ...


P = TypeVar("P", bound=Pourable)


@dataclass(frozen=True, slots=True)
class Laid(Generic[P]):
    """A part and where on its page it stands."""

    part: P
    y: float


@dataclass(frozen=True, slots=True)
class Room:
    """Where a flow goes, in points from the top of the page: from `first` on its first page, from `top` on others."""

    first: float
    top: float
    bottom: float


def pour(parts: Iterable[P], room: Room, repeated: P | None = None) -> list[list[Laid[P]]]:
    """The parts on as many pages as they take; a repeated part stands at the head of all but the first."""
    flow = _Flow(room, repeated)
    chain: list[P] = []
    for part in parts:
        chain.append(part)
        if not part.glued:
            flow.place(chain)
            chain = []
    if chain:
        flow.place(chain)
    return flow.pages


class _Flow(Generic[P]):
    """Fills pages from top to bottom."""

    def __init__(self, room: Room, repeated: P | None) -> None:
        self.pages: list[list[Laid[P]]] = [[]]
        self._room = room
        self._repeated = repeated
        self._y = room.first
        self._fresh = True

    def place(self, chain: Sequence[P]) -> None:
        """Put parts that belong together on one page if that leaves no hole, else part the last of them."""
        *heads, body = chain
        height = self._height(chain)
        if height > self._left:
            small = body.kept and height <= _KEPT * (self._room.bottom - self._top)
            if small or not self._begins(heads, body):
                self._turn()
        for part in chain:
            self._pour(part)

    def _height(self, chain: Sequence[P]) -> float:
        total = sum(part.above + part.height for part in chain)
        return total - chain[0].above if chain and self._fresh else total

    def _begins(self, heads: Sequence[P], body: P) -> bool:
        return body.split(self._left - self._height(heads) - body.above) is not None

    @property
    def _left(self) -> float:
        return self._room.bottom - self._y

    @property
    def _top(self) -> float:
        return self._room.top + (self._repeated.height if self._repeated else 0)

    @property
    def _is_empty(self) -> bool:
        """Whether turning would give no more room than there is."""
        return self._fresh and self._y <= self._top

    def _turn(self) -> None:
        if self._is_empty:
            return
        self.pages.append([])
        self._y = self._room.top
        if self._repeated:
            self._put(self._repeated)
        self._fresh = True

    def _put(self, part: P) -> None:
        if not self._fresh:
            self._y += part.above
        self.pages[-1].append(Laid(part, self._y))
        self._y += part.height
        self._fresh = False

    def _pour(self, part: P) -> None:
        rest: P | None = part
        while rest is not None:
            above = 0 if self._fresh else rest.above
            if above + rest.height <= self._left:
                self._put(rest)
                return
            rest = self._parted(rest, above)

    def _parted(self, part: P, above: float) -> P | None:
        """Put as much as fits on this page and turn; gives what is left."""
        parts: tuple[P, P] | None = part.split(self._left - above)
        if parts:
            self._put(parts[0])
            self._turn()
            return parts[1]
        if self._is_empty:
            self._put(part)
            return None
        self._turn()
        return part
