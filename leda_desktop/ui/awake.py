"""Keeps screen and computer awake, as far as the system allows it to programs."""

import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal

from leda_desktop.domain.wakefulness import Wakefulness

Told = Callable[[bool], None]
Holding = Callable[[Told, threading.Event], None]

_PATIENCE_SECONDS = 1.0


def hold_awake(told: Told, released: threading.Event) -> None:
    """Ask the system to stay awake, tell whether it will, and hold on until released."""
    from wakepy import keep

    with keep.presenting(on_fail="pass") as mode:
        told(mode.active)
        released.wait()


class KeepAwake(QObject):
    """Asks in a thread of its own, because the system may take long to answer, and holds on there."""

    state_changed = Signal()
    _answered = Signal(object, bool)

    def __init__(self, holding: Holding = hold_awake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holding = holding
        self._hold: _Hold | None = None
        self._holds: list[_Hold] = []
        self._state = Wakefulness.OFF
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> Wakefulness:
        """How it stands."""
        return self._state

    def want(self, *, awake: bool) -> None:
        """Stay awake from now on, or no longer."""
        if awake and self._hold is None:
            self._begin()
            self._set(Wakefulness.ASKED)
        elif not awake and self._hold is not None:
            self._end()

    def renew(self) -> None:
        """Ask again, for instance after a sleep, which may have ended what was held; holds the old until then."""
        before = self._hold
        if before is not None:
            self._begin()
            before.released.set()

    def close(self) -> None:
        """Let go for good."""
        self._answered.disconnect()
        self._end()
        for hold in self._holds:
            hold.join(_PATIENCE_SECONDS)

    def _begin(self) -> None:
        self._holds = [hold for hold in self._holds if hold.is_alive()]
        self._hold = _Hold(self._holding, self._answered.emit)
        self._holds.append(self._hold)
        self._hold.start()

    def _end(self) -> None:
        if self._hold is not None:
            self._hold.released.set()
            self._hold = None
            self._set(Wakefulness.OFF)

    def _on_answered(self, hold: object, held: bool) -> None:  # noqa: FBT001 - a slot
        if hold is self._hold:
            self._set(Wakefulness.HELD if held else Wakefulness.REFUSED)

    def _set(self, state: Wakefulness) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()


class _Hold(threading.Thread):
    """One request, held until it is released. What holds must be let go of in the same thread."""

    def __init__(self, holding: Holding, answer: Callable[["_Hold", bool], None]) -> None:
        super().__init__(name="keep awake", daemon=True)
        self.released = threading.Event()
        self._holding = holding
        self._answer = answer

    def run(self) -> None:
        """Hold on; a system that cannot even be asked has refused."""
        try:
            self._holding(self._tell, self.released)
        except Exception:  # noqa: BLE001 - whatever a desktop answers must not stop a session
            self._tell(False)

    def _tell(self, held: bool) -> None:  # noqa: FBT001 - called by what holds
        with suppress(RuntimeError):  # nobody is there any more
            self._answer(self, held)
