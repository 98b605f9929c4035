"""The three places of the desk, named after the facilitator's day."""

from enum import Enum

from leda_desktop.texts import Texts


class Place(Enum):
    """Where in the day the facilitator is."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


def place_title(place: Place, texts: Texts) -> str:
    """The word on the switch."""
    match place:
        case Place.BEFORE:
            return texts.p("place", "Before")
        case Place.DURING:
            return texts.p("place", "During")
        case Place.AFTER:
            return texts.p("place", "After")


def place_key(place: Place) -> str:
    """The key that goes there."""
    return f"Alt+{list(Place).index(place) + 1}"
