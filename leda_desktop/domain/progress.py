"""Progress of long work: told step by step, and the place where it hears that nobody wants it any more."""

from collections.abc import Callable


class Cancelled(Exception):
    """Whoever asked for the work does not want it any more; what was made until then is thrown away."""


Progress = Callable[[int, int], None]
"""Told before each step: how many are done, and how many there are. Raises `Cancelled` to stop the work there."""


def unwatched(_done: int, _of: int) -> None:
    """Progress that nobody looks at and nobody stops."""
