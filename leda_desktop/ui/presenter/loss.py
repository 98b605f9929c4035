"""The loss of the wall's screen: since when, and what else was there."""

from collections.abc import Callable

from leda_desktop.domain.outputs import Output, ScreenName

_LONG_S = 30.0


class Loss:
    """Remembers a loss until it is over. `left_out` names the screens that were free then and that nobody chose."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._since: float | None = None
        self.left_out: frozenset[ScreenName] = frozenset()

    @property
    def lasts(self) -> bool:
        """Whether the screen is still away."""
        return self._since is not None

    def begin(self, others: tuple[Output, ...] = ()) -> None:
        """The screen has gone, or may not be used."""
        if self._since is None:
            self._since = self._seconds()
        self.left_out = frozenset(output.name for output in others)

    def forget_others(self) -> None:
        """Every screen counts again."""
        self.left_out = frozenset()

    def end(self) -> bool:
        """The wall has a screen again; True when that took long."""
        late = self._since is not None and self._seconds() - self._since > _LONG_S
        self._since = None
        self.forget_others()
        return late
