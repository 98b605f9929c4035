"""Keeps the message of a session: shows it, and takes it away when its time is over."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from leda_desktop.domain.message import Message, message_text
from leda_desktop.services.suite import Suite
from leda_desktop.ui.desk.live import Live


class MessageKeeper(QObject):
    """One timer for the message that lies on the wall; the clock, not the timer, says whether it is over."""

    def __init__(self, suite: Suite, live: Live, attempt: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__()
        self._suite = suite
        self._live = live
        self._attempt = attempt
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._stuck: Message | None = None
        live.scene_changed.connect(self.look)
        self.look()

    @property
    def shown(self) -> bool:
        """Whether a message lies on the wall."""
        return self._live.stage.message is not None

    def say(self, text: str, seconds: float) -> bool:
        """Show a message; False when there is nothing to show, or it could not be."""
        line = message_text(text)
        if not line:
            return False
        message = Message(line, self._suite.clock.now(), seconds)
        return self._attempt(lambda: self._suite.stages.say(self._live.session_id, message))

    def hush(self) -> bool:
        """Take the message away; False where that could not be."""
        return self._attempt(lambda: self._suite.stages.hush(self._live.session_id))

    def look(self) -> None:
        """Take the message away if its time is over, else look again then."""
        self._timer.stop()
        message = self._live.stage.message
        left = None if message is None else message.left(self._suite.clock.now())
        if message is None or left is None or message == self._stuck:
            return
        if left <= 0:
            # What cannot be taken away, because nothing can be written, is not tried every second.
            self._stuck = None if self.hush() else message
        else:
            self._timer.start(math.ceil(left * 1000) + 1)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
