"""Handouts in words, as the list of them is read."""

from dataclasses import dataclass

from leda_desktop.documents.handouts.titles import kind_name
from leda_desktop.domain.handouts import Handout, HandoutMaterial, Layout
from leda_desktop.texts import Texts


@dataclass(frozen=True, slots=True)
class Named:
    """What a handout is called, and the title of the activity that it is `of`, if any."""

    name: str
    of: str = ""

    @property
    def whole(self) -> str:
        """Both in one line."""
        return " · ".join(filter(None, (self.name, self.of)))


def named(handout: Handout, material: HandoutMaterial, texts: Texts) -> Named:
    """The names of a handout."""
    activity = material.plan.find(handout.activity_id) if handout.activity_id else None
    return Named(kind_name(handout.kind, texts), activity.title.strip() if activity else "")


def layout_words(layout: Layout, texts: Texts) -> str:
    """How many pieces there are on a page."""
    match layout:
        case Layout.WHOLE:
            return texts.p("layout", "Whole page")
        case Layout.HALVES:
            return texts.p("layout", "2 on a page")
        case Layout.QUARTERS:
            return texts.p("layout", "4 on a page")


def paper_words(paper: int, texts: Texts) -> str:
    """How much paper: handouts are printed on one side."""
    return texts.n("{n} sheet", "{n} sheets", paper)
