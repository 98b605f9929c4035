"""Pasted text in the short form that the tests compare."""

from leda_desktop.exchange.paste import parse

Outline = list[tuple[str | None, list[str]]]


def outline(text: str) -> Outline:
    return [(theme.title, list(theme.texts)) for theme in parse(text).themes]


def notes(text: str) -> list[str]:
    return [note.text for note in parse(text).notes]
