"""The feed: services publish facts, screens and phones listen."""

from collections.abc import Callable

from leda_desktop.domain.facts import Fact

Listener = Callable[[Fact], None]


class Feed:
    """Delivers each fact to every listener, in the thread that publishes it, in the order of listening."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear every fact from now on; call what is returned to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, fact: Fact) -> None:
        """Tell everybody; called only after the change is on disk."""
        for listener in tuple(self._listeners):
            listener(fact)
