"""The board in pages: themes side by side, or one theme at a time."""

from dataclasses import dataclass
from functools import lru_cache

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import BoardColumn, BoardScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.flow import (
    GAP,
    GUTTER,
    PADDING_X,
    PADDING_Y,
    Chunk,
    Page,
    heading_block,
    pages_of,
)
from leda_desktop.ui.scenes.frame import CORNER, FOOT, KICKER, below_header, footer, header, header_block
from leda_desktop.ui.scenes.lettering import Style, Weight

_NOTE = Style(36, Weight.REGULAR, 1.26)
_LARGE_NOTE = Style(48, Weight.REGULAR, 1.26)
_CHOICES = (3, 4, 5)
_LARGE_CHOICES = (3,)
_EMPTY = Style(56, Weight.REGULAR, 1.3)
_RADIUS = 14.0
_KICKER_HEIGHT = 56.0


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A page of the board; `theme` is the theme that it shows alone, `count` the notes of that theme."""

    page: Page
    top: float
    theme: BoardColumn | None = None


def board_pages(scene: BoardScene) -> tuple[BoardPage, ...]:
    """All pages of the board, at least one."""
    return _board_pages(scene.title, scene.columns, one_theme=scene.one_theme)


def paint(canvas: Canvas, scene: BoardScene) -> None:
    """Paint the page of the step."""
    pages = board_pages(scene)
    step = min(max(scene.step, 0), len(pages) - 1)
    shown_page, texts = pages[step], canvas.texts
    if shown_page.theme is None:
        header(canvas, scene.title, corner=True)
        count = scene.count
    else:
        _theme_header(canvas, scene.title, theme_title(shown_page.theme.title, texts))
        count = len(shown_page.theme.notes)
    for i, chunk in enumerate(shown_page.page.chunks):
        x = CONTENT.x + i * (shown_page.page.width + GUTTER)
        _paint_chunk(canvas, chunk, shown_page.page, Box(x, shown_page.top, shown_page.page.width, 0))
    if not any(chunk.title or chunk.cards for chunk in shown_page.page.chunks):
        room = Box(CONTENT.x, shown_page.top, CONTENT.width, FOOT.y - shown_page.top)
        canvas.write_middle(texts.t("Your notes will appear here"), _EMPTY, room, canvas.look.soft)
    place = texts.t("Page {i} of {n}").format(i=step + 1, n=len(pages)) if len(pages) > 1 else ""
    footer(canvas, texts.n("{n} note", "{n} notes", count), place)


def theme_title(title: str | None, texts: Texts) -> str:
    """The name of a theme; notes without one are still unsorted."""
    return title or texts.t("Unsorted")


@lru_cache(maxsize=32)
def _board_pages(title: str, columns: tuple[BoardColumn, ...], *, one_theme: bool) -> tuple[BoardPage, ...]:
    if not one_theme or not columns:
        top = below_header(title, corner=True)
        pages = pages_of(columns, _area(top), _NOTE, _CHOICES) or (Page((), CONTENT.width, 0),)
        return tuple(BoardPage(page, top) for page in pages)
    found: list[BoardPage] = []
    for column in columns:
        top = below_header(column.title or "", corner=True) + _KICKER_HEIGHT
        alone = (BoardColumn(None, column.notes),)
        pages = pages_of(alone, _area(top), _LARGE_NOTE, _LARGE_CHOICES)
        found += (BoardPage(page, top, column) for page in pages)
    return tuple(found)


def _area(top: float) -> Box:
    return Box(CONTENT.x, top, CONTENT.width, FOOT.y - 20 - top)


def _theme_header(canvas: Canvas, board: str, theme: str) -> None:
    above = Box(CONTENT.x, CONTENT.y, CORNER.x - CONTENT.x - 48, KICKER.line)
    canvas.write_line(board, KICKER, above, canvas.look.accent)
    canvas.put(header_block(theme, corner=True), CONTENT.x, CONTENT.y + _KICKER_HEIGHT)


def _paint_chunk(canvas: Canvas, chunk: Chunk, page: Page, box: Box) -> None:
    if page.heading:
        title = theme_title(chunk.title, canvas.texts)
        if chunk.continued:
            title = canvas.texts.t("{title} (continued)").format(title=title)
        colour = canvas.look.soft if chunk.continued or not chunk.title else canvas.look.ink
        canvas.put(heading_block(title, page.width), box.x, box.y, colour)
    y = box.y + page.heading
    for card in chunk.cards:
        canvas.fill(Box(box.x, y, box.width, card.height), canvas.look.note(card.tone), _RADIUS)
        canvas.put(card.block, box.x + PADDING_X, y + PADDING_Y)
        y += card.height + GAP
