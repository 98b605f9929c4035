"""The condition of the computer: what it tells of itself before a session."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Power:
    """Where the electricity comes from: None where the computer does not tell. `percent` is what the battery holds."""

    plugged: bool | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class BackedUp:
    """The newest backup: when it was made, and whether it proves to be whole."""

    made_at: datetime
    whole: bool
