"""Guards the desk against what screens do to it: it must never come to lie on the screen the room looks at."""

from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import Output, ScreenName
from leda_desktop.ui.presenter.screens import output_covered, output_under, outputs

_CALLS = 3


class DeskIs(Enum):
    """Where the desk is: on a screen of its own, on none, or on its way back to one."""

    HERE = "here"
    AWAY = "away"
    MOVING = "moving"


class DeskGuard(QObject):
    """Sends the desk out of sight and calls it home.

    `covered` tells that there is no screen for the desk: the lid is closed, or everything is off. `called` hands over
    the screen where the desk belongs. `wall_screen` is the one the room looks at.
    """

    covered = Signal()
    called = Signal(object)

    def __init__(self, desk: QWidget, last_wall: ScreenName | None) -> None:
        super().__init__(desk)
        self._desk = desk
        self.wall_screen: ScreenName | None = None
        self._last_wall = last_wall
        self._home: ScreenName | None = None
        self._shifted = True
        self._away = False
        self._out_of_sight = False
        self._calls = 0

    @property
    def away(self) -> bool:
        """Whether the desk has no screen now."""
        return self._away

    @property
    def shifted(self) -> bool:
        """Whether screens have changed since it was last looked."""
        return self._shifted

    def note_shift(self) -> None:
        """The screens have changed: where the desk stands now is not where it was put."""
        self._shifted = True

    def note_removal(self) -> None:
        """A screen goes, and Qt will move the desk in a moment."""
        self._shifted = True
        real = _real()
        if not real or self._only(real) is not None:
            self._send_away()

    def look(self) -> DeskIs:
        """See where the desk is, now that the screens have settled, and act on it."""
        real = _real()
        if self._only(real) is not None and not self._was_opened():
            self._send_away()
            self._out_of_sight = self._desk.isMinimized()
            return DeskIs.AWAY
        if not real:
            # Nothing to stand on; where there never was a screen with a name, nothing is missing either.
            if self._home is not None:
                self._send_away()
            return DeskIs.HERE
        target = self._target(real)
        if target is not None and self._calls < _CALLS:
            self._calls += 1
            self._away = self._out_of_sight = False
            self.called.emit(target)
            return DeskIs.MOVING
        self._arrive()
        return DeskIs.HERE

    def only_screen(self) -> Output | None:
        """The screen the room looks at, if there is no other."""
        return self._only(_real())

    def _arrive(self) -> None:
        here = output_under(self._desk)
        self._calls = 0
        self._shifted = self._away = self._out_of_sight = False
        if not any(other != here and other.area.meets(here.area) for other in outputs()):
            self._home = here.name

    def _target(self, real: tuple[Output, ...]) -> Output | None:
        """The screen for a desk that was sent away, or that the screens have put where it may not be."""
        wall = self.wall_screen or self._last_wall
        here = output_covered(self._desk)
        if not (self._away or self._calls or (self._shifted and self._strayed(here, wall))):
            return None
        walls = [output for output in real if output.name == wall]
        others = [output for output in real if not any(output.area.meets(wall.area) for wall in walls)]
        at_home = [output for output in others if output.name == self._home]
        target = next(iter(at_home or others), None)
        return None if target == here and not self._away else target

    def _strayed(self, here: Output | None, wall: ScreenName | None) -> bool:
        """True when the room sees the desk, or nobody does."""
        return here is None or (here.name == wall and self._home != wall)

    def _only(self, real: tuple[Output, ...]) -> Output | None:
        alone = self.wall_screen is not None and [output.name for output in real] == [self.wall_screen]
        return real[0] if alone else None

    def _was_opened(self) -> bool:
        """True when somebody brought the desk back though the room sees it; from then on it is theirs."""
        opened = self._out_of_sight and not self._desk.isMinimized()
        if opened:
            self.wall_screen = None
        return opened

    def _send_away(self) -> None:
        if not self._away:
            self._away = True
            self.covered.emit()


def _real() -> tuple[Output, ...]:
    return tuple(output for output in outputs() if output.real)
