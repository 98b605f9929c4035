"""The wall: keeps the presenter on the right screen, away from the desk, through everything a venue does to it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import Output, ScreenName, WallState, choose_output, free_outputs, mirrored
from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.screens import output_of, output_under, outputs, screen_of
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.window import PresenterWindow, RehearsalWindow

_SETTLE_MS = 350
_VERIFY_MS = 600
_TRIES = 3
_LONG_LOSS_S = 30.0


class Wall(QObject):
    """Owns the presenter window. A fresh window is made for each placement; the surface in it lives on.

    `returned_late` tells that the projector came back after more than 30 seconds: the room then first sees a
    standby picture. `desk_covered` tells that the projector is the only screen left.
    """

    state_changed = Signal(WallState)
    returned_late = Signal()
    desk_covered = Signal()
    screen_remembered = Signal(ScreenName)

    def __init__(
        self,
        desk: QWidget,
        surface: Surface,
        texts: Texts,
        remembered: ScreenName | None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self.surface = surface
        self._texts = texts
        self._remembered = remembered
        self._seconds = seconds
        self._window: PresenterWindow | None = None
        self._rehearsal: RehearsalWindow | None = None
        self._shown_on: Output | None = None
        self._state = WallState.NONE
        self._lost_at: float | None = None
        self._was_shown = False
        self._tries = 0
        self._settle = self._timer(_SETTLE_MS, self.place)
        self._verify = self._timer(_VERIFY_MS, self._check)
        self._listen()

    @property
    def state(self) -> WallState:
        """How the wall is doing."""
        return self._state

    @property
    def shown_on(self) -> Output | None:
        """The screen that the presenter fills."""
        return self._shown_on

    @property
    def choices(self) -> tuple[Output, ...]:
        """The screens that the presenter could fill."""
        return free_outputs(outputs(), output_under(self._desk))

    def place(self) -> None:
        """Put the presenter where it belongs, or say why it cannot be."""
        if self._only_projector_left():
            self.desk_covered.emit()
            return
        here = output_under(self._desk)
        free = free_outputs(outputs(), here)
        chosen = choose_output(free, self._remembered)
        if chosen is not None and chosen == self._shown_on and self._window is not None:
            return
        self.take_down()
        if chosen is None:
            self._tell(self._why_not(free, here))
        else:
            self._put_on(chosen)

    def place_soon(self) -> None:
        """Place again once the screens have settled, for instance after the desk was moved."""
        self._settle.start()

    def use(self, output: Output) -> None:
        """Fill the screen that the facilitator chose, now and next time."""
        self._remembered = output.name
        self.screen_remembered.emit(output.name)
        self._tries = 0
        self.place()

    def rehearse(self) -> None:
        """Show the wall as an ordinary window beside the desk."""
        if self._rehearsal is None and self._window is None:
            self._rehearsal = RehearsalWindow(self.surface, self._texts.t("Leda – what the room sees"))
            self._rehearsal.closed.connect(self.end_rehearsal)
            self._rehearsal.show()
            self._tell(WallState.REHEARSAL)

    def end_rehearsal(self) -> None:
        """Close the rehearsal window."""
        if self._rehearsal is not None:
            rehearsal, self._rehearsal = self._rehearsal, None
            rehearsal.release()
            self._tell(WallState.NONE)

    def close(self) -> None:
        """Take the presenter down for good."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.disconnect(self._on_added)
            application.screenRemoved.disconnect(self._on_removed)
            application.primaryScreenChanged.disconnect(self._on_primary)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.disconnect(self._on_geometry)
        self._settle.stop()
        self._verify.stop()
        self.end_rehearsal()
        self.take_down()

    def _put_on(self, chosen: Output) -> None:
        screen = screen_of(chosen)
        if screen is None:
            return
        self.end_rehearsal()
        self._window = PresenterWindow(self.surface, self._texts.t("Leda – the wall"))
        self._window.place(screen)
        self._shown_on = chosen
        self._remember(chosen.name)
        self._verify.start()
        late = self._lost_at is not None and self._seconds() - self._lost_at > _LONG_LOSS_S
        self._lost_at = None
        if late:
            self.returned_late.emit()
        self._tell(WallState.READY)

    def take_down(self) -> None:
        """Hide at once: nothing may flash over the desk, and a used window is never placed again."""
        self._verify.stop()
        window, self._window, self._shown_on = self._window, None, None
        if window is not None:
            window.release()

    def _check(self) -> None:
        """See whether the window manager did as it was asked; else try again, then say so."""
        window, wanted = self._window, self._shown_on
        if window is None or wanted is None:
            return
        screen = screen_of(wanted)
        right = screen is not None and window.geometry() == screen.geometry() and window.screen() is screen
        if right and not wanted.area.meets(output_under(self._desk).area):
            self._tries = 0
            return
        self._tries += 1
        self.take_down()
        if self._tries < _TRIES:
            self.place()
        else:
            self._tell(WallState.MISPLACED)

    def _why_not(self, free: tuple[Output, ...], here: Output) -> WallState:
        if len(free) > 1:
            return WallState.UNDECIDED
        if mirrored(outputs(), here):
            return WallState.MIRRORED
        return WallState.LOST if self._lost_at is not None else WallState.NONE

    def _only_projector_left(self) -> bool:
        """True when the laptop's lid was closed: the desk was moved onto the very screen the room looks at."""
        real = [output for output in outputs() if output.real]
        return self._remembered is not None and self._was_shown and [o.name for o in real] == [self._remembered]

    def _remember(self, name: ScreenName) -> None:
        self._was_shown = True
        if name != self._remembered:
            self._remembered = name
            self.screen_remembered.emit(name)

    def _tell(self, state: WallState) -> None:
        if self._rehearsal is not None:
            state = WallState.REHEARSAL
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _listen(self) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_added)
            application.screenRemoved.connect(self._on_removed)
            application.primaryScreenChanged.connect(self._on_primary)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_geometry)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_geometry)
        self._settle.start()

    def _on_removed(self, screen: QScreen) -> None:
        """Qt tells before it moves windows to the screen that is left: now is the moment to hide."""
        if self._shown_on is not None and output_of(screen).name == self._shown_on.name:
            self.take_down()
            self._lost_at = self._seconds()
            self._tell(WallState.LOST)
        elif self._only_projector_left():
            self.desk_covered.emit()
        self._settle.start()

    def _on_primary(self, _screen: QScreen | None) -> None:
        self._settle.start()

    def _on_geometry(self) -> None:
        here = output_under(self._desk)
        now = next((o for o in outputs() if self._shown_on and o.name == self._shown_on.name), None)
        if now is not None and now.area.meets(here.area):
            self.take_down()
        self._settle.start()
