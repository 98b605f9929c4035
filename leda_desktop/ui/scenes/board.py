"""The board in pages: themes side by side, or one theme at a time."""

from dataclasses import dataclass
from functools import lru_cache

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import BoardColumn, BoardNote, BoardScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.cards import paint_card
from leda_desktop.ui.scenes.flow import (
    GAP,
    GUTTER,
    Chunk,
    Page,
    heading_block,
    ranked_pages,
    spread_pages,
    themed_pages,
)
from leda_desktop.ui.scenes.frame import CORNER, FOOT, KICKER, below_header, footer, header, header_block
from leda_desktop.ui.scenes.lettering import Style

_NOTES = tuple(Style(size, leading=1.24, hanging=True) for size in (44, 38, 34))
_LARGE_NOTE = Style(48, leading=1.24, hanging=True)
_EMPTY = Style(56, leading=1.3)
_COLUMNS = range(3, 6)
_UNSORTED_COLUMNS = 4
_THEME_COLUMNS = 3
_FEW = 40
_KICKER_HEIGHT = 56.0


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A page of the board with the y of its notes; `theme` is the theme that it shows alone."""

    page: Page
    top: float
    theme: BoardColumn | None = None


def board_pages(scene: BoardScene) -> tuple[BoardPage, ...]:
    """All pages of the board, at least one."""
    if scene.most_first:
        return _ranked(scene.title, tuple(note for column in scene.columns for note in column.notes))
    if scene.one_theme and scene.columns:
        return _theme_pages(scene.columns)
    return _pages(scene.title, scene.columns)


def paint(canvas: Canvas, scene: BoardScene) -> None:
    """Paint the page of the step."""
    pages = board_pages(scene)
    step = min(max(scene.step, 0), len(pages) - 1)
    board_page, texts = pages[step], canvas.texts
    if board_page.theme is None:
        header(canvas, scene.title, corner=True)
    else:
        _theme_header(canvas, scene.title, theme_title(board_page.theme.title, texts))
    _paint_page(canvas, board_page, _empty_words(scene, texts))
    place = texts.t("Page {i} of {n}").format(i=step + 1, n=len(pages)) if len(pages) > 1 else ""
    footer(canvas, _told(scene, board_page.theme, texts), place)


def _empty_words(scene: BoardScene, texts: Texts) -> str:
    if scene.most_first:
        return texts.t("The notes with most dots will appear here")
    return texts.t("Your notes will appear here")


def _told(scene: BoardScene, theme: BoardColumn | None, texts: Texts) -> str:
    """How many notes there are, and how many dots they got."""
    count = len(theme.notes) if theme else scene.count
    votes = sum(note.votes for note in theme.notes) if theme else scene.votes
    told = [texts.n("{n} note", "{n} notes", count)] if count else []
    if votes:
        told.append(texts.n("{n} dot", "{n} dots", votes))
    return " · ".join(told)


def theme_title(title: str | None, texts: Texts) -> str:
    """The name of a theme; notes without one are still unsorted."""
    return title or texts.t("Unsorted")


@lru_cache(maxsize=8)
def _pages(title: str, columns: tuple[BoardColumn, ...]) -> tuple[BoardPage, ...]:
    """Notes are larger while all of them fit on one page."""
    top = below_header(title, corner=True)
    notes = tuple(note for column in columns for note in column.notes)
    pages: tuple[Page, ...] = ()
    for style in _NOTES if len(notes) <= _FEW else _NOTES[-1:]:
        if any(column.title for column in columns):
            pages = themed_pages(columns, _area(top), style, _COLUMNS)
        else:
            pages = spread_pages(notes, _area(top), style, _UNSORTED_COLUMNS)
        if len(pages) == 1:
            break
    return tuple(BoardPage(page, top) for page in pages)


@lru_cache(maxsize=8)
def _ranked(title: str, notes: tuple[BoardNote, ...]) -> tuple[BoardPage, ...]:
    """As large and in as few columns as has room on one page."""
    top = below_header(title, corner=True)
    pages: tuple[Page, ...] = ()
    for style, count in ((_LARGE_NOTE, 2), (_LARGE_NOTE, 3), (_NOTES[1], 3), (_NOTES[-1], 4)):
        pages = ranked_pages(notes, _area(top), style, count)
        if len(pages) == 1:
            break
    return tuple(BoardPage(page, top) for page in pages)


@lru_cache(maxsize=8)
def _theme_pages(columns: tuple[BoardColumn, ...]) -> tuple[BoardPage, ...]:
    found: list[BoardPage] = []
    for column in columns:
        top = below_header(column.title or "", corner=True) + _KICKER_HEIGHT
        pages = spread_pages(column.notes, _area(top), _LARGE_NOTE, _THEME_COLUMNS)
        found += (BoardPage(page, top, column) for page in pages)
    return tuple(found)


def _area(top: float) -> Box:
    return Box(CONTENT.x, top, CONTENT.width, FOOT.y - 20 - top)


def _theme_header(canvas: Canvas, board: str, theme: str) -> None:
    above = Box(CONTENT.x, CONTENT.y, CORNER.x - CONTENT.x - 48, KICKER.line)
    canvas.write_line(board, KICKER, above, canvas.look.accent)
    canvas.put(header_block(theme, corner=True), CONTENT.x, CONTENT.y + _KICKER_HEIGHT)


def _paint_page(canvas: Canvas, board_page: BoardPage, empty: str) -> None:
    page = board_page.page
    if not page.heading and not any(chunk.cards for chunk in page.chunks):
        room = Box(CONTENT.x, board_page.top, CONTENT.width, FOOT.y - board_page.top)
        canvas.write_middle(empty, _EMPTY, room, canvas.look.soft)
    for i, chunk in enumerate(page.chunks):
        x = CONTENT.x + i * (page.width + GUTTER)
        if page.heading and (i == 0 or not chunk.continued):
            _paint_heading(canvas, chunk, x, board_page.top, page.width)
        _paint_cards(canvas, chunk, Box(x, board_page.top + page.heading, page.width, 0))


def _paint_heading(canvas: Canvas, chunk: Chunk, x: float, y: float, width: float) -> None:
    """The name of a theme where it begins, and again where it goes on at the top of a page."""
    title = theme_title(chunk.title, canvas.texts)
    if chunk.continued:
        title = canvas.texts.t("{title} (continued)").format(title=title)
    quiet = chunk.continued or not chunk.title
    canvas.put(heading_block(title, width), x, y, canvas.look.soft if quiet else canvas.look.ink)


def _paint_cards(canvas: Canvas, chunk: Chunk, box: Box) -> None:
    y = box.y
    for card in chunk.cards:
        paint_card(canvas, card, Box(box.x, y, box.width, card.height))
        y += card.height + GAP
