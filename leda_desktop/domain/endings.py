"""How an item ends: when it warns, what happens when its time is up, and what the room reads then."""

from dataclasses import asdict, dataclass
from enum import Enum
from typing import Any

from leda_desktop.domain.plain import fitting, member

_SECONDS = 60.0


class AtZero(Enum):
    """What happens when the time of an item is up."""

    STAY = "stay"
    ARM = "arm"
    START = "start"


@dataclass(frozen=True, slots=True)
class Ending:
    """`warning` and `danger` are minutes before the end; None leaves them to the length of the item.

    `words` are what the room reads once the time is up, beside a clock that stops at zero; empty lets it count on.
    """

    at_zero: AtZero = AtZero.STAY
    warning: int | None = None
    danger: int | None = None
    words: str = ""

    def thresholds(self, whole: float) -> tuple[float, float]:
        """Seconds before the end at which an item of so many seconds warns, and warns once more.

        By itself the last fifth warns and the last twentieth more so, both within limits of their own.
        """
        warning = min(300.0, max(30.0, round(whole / 5))) if self.warning is None else self.warning * _SECONDS
        danger = min(60.0, max(15.0, round(whole / 20))) if self.danger is None else self.danger * _SECONDS
        return warning, min(danger, warning)


def ending_to_json(ending: Ending) -> dict[str, Any]:
    """Plain JSON values of an ending."""
    return {**asdict(ending), "at_zero": ending.at_zero.value}


def ending_from_json(plain: dict[str, Any]) -> Ending:
    """An ending from plain JSON values; what other versions wrote and this one does not know is ignored."""
    known = fitting(Ending(warning=0, danger=0), plain)
    return Ending(**{**known, "at_zero": member(AtZero, known.get("at_zero"), AtZero.STAY)})
