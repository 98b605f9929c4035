"""What the participants of the demonstration say."""

import tomllib
from dataclasses import dataclass
from typing import Any

from leda_desktop.domain.kinds import Consent
from leda_desktop.paths import resource

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that somebody said. `table` 0 means at no table, no `consent` that nobody was asked.

    `card` is the picture card it was said about.
    """

    text: str
    name: str = ""
    organisation: str = ""
    table: int = 0
    consent: Consent | None = None
    card: int | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """One filled-in questionnaire: the open answers and the ratings in the order of the levels; None is a skip."""

    take_home: str
    ratings: tuple[int | None, ...]
    hard: str
    good: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One slide of a speaker."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """Everything that is said during the demonstration."""

    hopes: dict[str, tuple[str, ...]]
    fears: dict[str, tuple[str, ...]]
    words: tuple[Said, ...]
    pictures: tuple[Said, ...]
    tables: dict[str, tuple[Said, ...]]
    perspectives: tuple[Said, ...]
    reflections: tuple[Said, ...]
    filled: tuple[Filled, ...]
    slides: tuple[Shown, ...]
    dots: tuple[int, ...]


def read_voices() -> Voices:
    """The voices that ship with Leda."""
    root = tomllib.loads(resource("sample", "voices.toml").read_text(encoding="utf-8"))
    return Voices(
        hopes={theme: tuple(notes) for theme, notes in root["hopes"].items()},
        fears={theme: tuple(notes) for theme, notes in root["fears"].items()},
        words=tuple(Said(w["word"], w["name"], w["organisation"]) for w in root["round"]["words"]),
        pictures=tuple(Said(p["text"], card=p["card"]) for p in root["round"]["pictures"]),
        tables={q: tuple(Said(a["text"], table=a["table"]) for a in list_) for q, list_ in root["tables"].items()},
        perspectives=tuple(map(_quote, root["quotes"]["perspectives"])),
        reflections=tuple(map(_quote, root["quotes"]["reflections"])),
        dots=tuple(root["dots"]["given"]),
        filled=_filled(root["answers"], root["ratings"]),
        slides=tuple(Shown(slide["heading"], tuple(slide["lines"])) for slide in root["slides"]),
    )


def _quote(table: Table) -> Said:
    return Said(table["text"], table["name"], table["organisation"], consent=Consent(table["consent"]))


def _filled(answers: Table, ratings: Table) -> tuple[Filled, ...]:
    def at(name: str, person: int) -> str:
        return answers[name][person] if person < len(answers[name]) else ""

    people = zip(ratings["me"], ratings["organisation"], ratings["together"], strict=True)
    return tuple(
        Filled(at("take_home", n), tuple(rating or None for rating in rated), at("hard", n), at("good", n))
        for n, rated in enumerate(people)
    )
