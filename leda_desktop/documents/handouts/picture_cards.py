"""Picture cards: numbered pictures, two or four to a page, the same that the wall shows."""

from dataclasses import dataclass, replace

from leda_desktop.documents.handouts.grid import Grid
from leda_desktop.documents.handouts.photos import draw_photo
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import INK, SMALL, SOFT, Style, Weight
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of, one_line
from leda_desktop.domain.cards import PictureCard, deck_of
from leda_desktop.domain.handouts import Handout, Layout

_TITLE = replace(SMALL, colour=INK)
_SOURCE = replace(SMALL, size=7.5, leading=10, colour=SOFT)
_NUMBERS = 0.24
"""How much of the width of a card its number takes."""
_MOST_DIGITS = 3


def picture_cards(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many sets of the programme's deck."""
    halves = handout.layout is Layout.HALVES
    grid = Grid(columns=1, rows=2) if halves else Grid(columns=2, rows=2, landscape=True)
    deck = deck_of(studio.material.programme.cards)
    pages: list[Sheet] = [_Page(grid, cards, studio).draw for cards in grid.pages(deck)]
    return pages * handout.count


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of cards."""

    grid: Grid
    cards: tuple[PictureCard, ...]
    studio: Studio

    def draw(self, pen: Pen) -> None:
        """Draw them and where they are cut."""
        self.grid.begin(pen)
        for (x, y), card in zip(self.grid.spots(), self.cards, strict=False):
            self._draw_card(pen, x, y, card)

    def _draw_card(self, pen: Pen, x: float, y: float, card: PictureCard) -> None:
        width, height = self.grid.inner
        across = width * (1 - _NUMBERS)
        words = self._words(card, across)
        size = (across, height - (height_of(words) + 4 if words else 0))
        alt = self.studio.texts.t("Picture card {n}").format(n=card.number)
        with pen.element(Role.FIGURE, " · ".join(part for part in (alt, one_line(card.title)) if part)):
            if not draw_photo(pen, (x, y), size, card.picture, self.studio):
                self._draw_number(pen, x + size[0] / 2, y + size[1] / 2, card.number, size[0] / 2)
        with pen.element(Role.PARAGRAPH):
            pen.lines(x, y + height - height_of(words), words)
            self._draw_number(pen, x + width * (1 - _NUMBERS / 2), y + height / 2, card.number, width * _NUMBERS * 0.8)

    def _words(self, card: PictureCard, width: float) -> tuple[Line, ...]:
        pairs = ((card.title, _TITLE), (card.source, _SOURCE))
        return tuple(
            line for text, style in pairs if text.strip() for line in self.studio.setter.title(text, style, width)
        )

    def _draw_number(self, pen: Pen, x: float, y: float, number: int, width: float) -> None:
        """The number around a point; all of a deck are equally large."""
        digits = max(_MOST_DIGITS, len(str(number)))
        unit = self.studio.setter.width("0" * digits, Style(1, 1, Weight.SEMIBOLD))
        style = Style(width / unit, width / unit, Weight.SEMIBOLD)
        pen.text_centred(x, y - style.leading / 2, str(number), style)
