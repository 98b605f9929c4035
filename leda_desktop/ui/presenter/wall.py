"""The wall: keeps the presenter on the right screen, away from the desk, through everything a venue does to it."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import KnownScreens, Output, WallMemory, WallState, decide, free_outputs
from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.desk_guard import DeskGuard, DeskIs
from leda_desktop.ui.presenter.loss import Loss
from leda_desktop.ui.presenter.placement import Placement
from leda_desktop.ui.presenter.rehearsal import Rehearsal
from leda_desktop.ui.presenter.screen_watch import ScreenWatch
from leda_desktop.ui.presenter.screens import output_under, outputs
from leda_desktop.ui.presenter.surface import Surface


class Wall(QObject):
    """Says where the presenter belongs, and when it is away. The surface in it outlives its windows.

    `returned_late` tells that the projector came back after more than 30 seconds: the room then first sees a
    standby picture. `screens_shifted` comes while the screens change. `guard` says where the desk should be then.
    """

    state_changed = Signal(WallState)
    returned_late = Signal()
    screens_known = Signal(KnownScreens)
    screens_shifted = Signal()

    def __init__(
        self,
        desk: QWidget,
        surface: Surface,
        texts: Texts,
        known: KnownScreens | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self.surface = surface
        self._known = known or KnownScreens()
        self._state = WallState.NONE
        self._loss = Loss(seconds)
        self._lent = False
        self._rehearsal = Rehearsal(surface, texts, self)
        self._rehearsal.ended.connect(self.end_rehearsal)
        self.guard = DeskGuard(desk, self._known.last)
        self._placement = Placement(surface, texts, self._is_clear, self)
        self._placement.failed.connect(lambda: self._tell(WallState.MISPLACED))
        self._watch = ScreenWatch(desk)
        self._watch.removed.connect(self._on_removed)
        self._watch.shifted.connect(self._give_way)
        self._watch.shifted.connect(self.screens_shifted)
        self._watch.desk_moved.connect(self._on_desk_moved)
        self._watch.settled.connect(self._on_settled)

    @property
    def state(self) -> WallState:
        """How the wall is doing."""
        return self._state

    @property
    def shown_on(self) -> Output | None:
        """The screen that the presenter fills."""
        return self._placement.output

    @property
    def choices(self) -> tuple[Output, ...]:
        """The screens that the presenter could fill."""
        return free_outputs(outputs(), output_under(self._desk))

    def place(self) -> None:
        """Put the presenter where it belongs, or say why it cannot be."""
        match self.guard.look():
            case DeskIs.AWAY:
                self._stay()
            case DeskIs.MOVING:
                self._watch.settle()
            case DeskIs.HERE:
                self._place_beside_desk()

    def place_soon(self) -> None:
        """Place again once the screens have settled, for instance after the desk was moved."""
        self._watch.settle()

    def use(self, output: Output) -> None:
        """Fill the screen that the facilitator chose, now and next time."""
        self._know(replace(self._known, chosen=output.name))
        self._reopen()

    def swap(self, move_desk: Callable[[Output], None]) -> None:
        """Let the desk have the projector's screen, and the wall the one the desk leaves."""
        there, here = self.shown_on, output_under(self._desk)
        if there is not None:
            self._placement.take_down()
            self._know(replace(self._known, last=here.name))
            move_desk(there)
            self._watch.settle()

    def lend(self) -> None:
        """Leave the projector to another program until `reclaim`, whatever happens to the screens meanwhile."""
        if self.shown_on is not None:
            self._lent = True
            self._placement.take_down()
            self._tell(WallState.LENT)

    def reclaim(self) -> None:
        """Show the room the wall again, as it was."""
        if self._lent:
            self._reopen()

    def rehearse(self) -> None:
        """Show the wall as an ordinary window beside the desk."""
        if not (self._rehearsal.on or self._lent) and self.shown_on is None:
            self._rehearsal.open()
            self._tell(WallState.REHEARSAL)

    def end_rehearsal(self) -> None:
        """Close the rehearsal window."""
        if self._rehearsal.on:
            self._rehearsal.close()
            self._reopen()

    def take_down(self) -> None:
        """Hide the presenter at once."""
        self._placement.take_down()

    def close(self) -> None:
        """Take the presenter down for good."""
        self._watch.close()
        self._rehearsal.close()
        self._placement.take_down()

    def _place_beside_desk(self) -> None:
        if self._lent:
            return
        found = decide(outputs(), output_under(self._desk), self._memory())
        if isinstance(found, WallState):
            self._leave(found)
        elif found == self.shown_on:
            self._placement.look()
        else:
            self._put_on(found)

    def _memory(self) -> WallMemory:
        shown = self.shown_on
        return WallMemory(
            self._known,
            shown=None if shown is None else shown.name,
            lost=self._loss.lasts,
            left_out=self._loss.left_out,
        )

    def _reopen(self) -> None:
        """Look for a screen from the beginning."""
        self._loss.forget_others()
        self._lent = False
        self.place()

    def _put_on(self, found: Output) -> None:
        self._rehearsal.close()
        if not self._placement.put_on(found):
            return
        self.guard.wall_screen = found.name
        if not any(output.name == self._known.last for output in outputs()):
            # Where the desk lies on that screen only for a while, the wall goes back to it.
            self._know(replace(self._known, last=found.name))
        if self._loss.end():
            self.returned_late.emit()
        self._tell(WallState.READY)

    def _leave(self, why: WallState) -> None:
        if self.shown_on is not None:
            self._loss.begin()
            why = WallState.LOST if why is WallState.NONE else why
        self._placement.take_down()
        self._tell(why)

    def _is_clear(self, output: Output) -> bool:
        return self.guard.away or not output.area.meets(output_under(self._desk).area)

    def _stay(self) -> None:
        """Fill the one screen there is, which is the room's; the desk is out of sight."""
        only = self.guard.only_screen()
        if only is not None and only != self.shown_on and not self._lent:
            self._put_on(only)

    def _know(self, known: KnownScreens) -> None:
        if known != self._known:
            self._known = known
            self.screens_known.emit(known)

    def _tell(self, state: WallState) -> None:
        if self._rehearsal.on:
            state = WallState.REHEARSAL
        if state is not self._state or state is WallState.UNDECIDED:
            self._state = state
            self.state_changed.emit(state)

    def _on_settled(self) -> None:
        """Place again, unless that was refused and nothing has changed but the desk."""
        if self._state is not WallState.MISPLACED or self.guard.shifted:
            self.place()

    def _on_removed(self, output: Output) -> None:
        """Qt tells before it moves windows to the screen that is left: now is the moment to hide."""
        self.screens_shifted.emit()
        shown = self.shown_on
        if shown is not None and output.name == shown.name:
            self._placement.take_down()
            self._loss.begin(tuple(choice for choice in self.choices if choice.name != output.name))
            self._tell(WallState.LOST)
        self.guard.note_removal()

    def _give_way(self) -> None:
        """Leave at once where the projector has begun to show the desk."""
        shown = self.shown_on
        self.guard.note_shift()
        now = next((output for output in outputs() if shown is not None and output.name == shown.name), None)
        if now is not None and not self._is_clear(now):
            self._loss.begin()
            self._placement.take_down()

    def _on_desk_moved(self) -> None:
        """Give way to a desk that was moved onto the projector."""
        if self.shown_on is not None and not self._is_clear(self.shown_on):
            self._placement.take_down()
