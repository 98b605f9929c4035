"""The titles of the picture cards that ship with Leda, read from the list beside them."""

import tomllib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardTitle:
    """What a drawn card shows, in both languages."""

    number: int
    swedish: str
    english: str


def read_titles(text: str) -> dict[int, CardTitle]:
    """The titles by number; raises KeyError or ValueError where the text is no such list."""
    entries = tomllib.loads(text)["cards"]
    return {e["number"]: CardTitle(e["number"], e["title_sv"], e["title_en"]) for e in entries}
