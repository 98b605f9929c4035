"""Elements of the page. Words go in as text and never as markup, which the library that writes them sees to."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from leda_desktop.documents.text import plain


def part(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A further element with a text, made plain; a class is given as `kind`."""
    if "kind" in attributes:
        attributes["class"] = attributes.pop("kind")
    made = SubElement(parent, tag, attributes)
    made.text = plain(text).replace("\n", " ")
    return made


def words(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """An element with what somebody said: its first line, and the others as a list of points under it."""
    head, *points = plain(text).split("\n")
    made = part(parent, tag, head, **attributes)
    if points:
        listed(made, points)
    return made


def listed(parent: Element, items: Iterable[str], **attributes: str) -> Element:
    """A list of short texts."""
    made = part(parent, "ul", **attributes)
    for item in items:
        part(made, "li", item)
    return made


def table(parent: Element, caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Element:
    """A table whose first column names its rows."""
    made = part(parent, "table")
    part(made, "caption", caption)
    row = part(part(made, "thead"), "tr")
    for head in heads:
        part(row, "th", head, scope="col")
    body = part(made, "tbody")
    for cells in rows:
        row = part(body, "tr")
        for number, cell in enumerate(cells):
            part(row, "td", cell) if number else part(row, "th", cell, scope="row")
    return made
