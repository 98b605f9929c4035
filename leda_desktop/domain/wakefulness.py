"""Whether the computer is kept from falling asleep."""

from enum import Enum


class Wakefulness(Enum):
    """How it stands: not asked for, asked for, held, or refused by the computer."""

    OFF = "off"
    ASKED = "asked"
    HELD = "held"
    REFUSED = "refused"
