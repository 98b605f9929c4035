"""The read-out: what one table answered, question by question, over as many pages as that takes."""

from dataclasses import dataclass, replace
from functools import lru_cache

from leda_desktop.domain.charts import Box
from leda_desktop.domain.points import dashed
from leda_desktop.domain.scenes import AnswersColumn, ReadOutScene, TableAnswers
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.cards import paint_card
from leda_desktop.ui.scenes.fitting import cut, parted
from leda_desktop.ui.scenes.flow import GAP, GUTTER, PADDING_X, PADDING_Y, Card, badge_room, column_width
from leda_desktop.ui.scenes.frame import CORNER, FOOT, KICKER, footer
from leda_desktop.ui.scenes.lettering import Block, Style, Weight, shown

_TABLE = Style(132, Weight.BOLD, 1.06)
_QUESTION = Style(38, Weight.SEMIBOLD, 1.2)
_ANSWERS = tuple(Style(size, leading=1.24, hanging=True) for size in (48, 44, 40, 34))
_SAID = Style(30, leading=1.3)
_EMPTY = Style(56, leading=1.3)
_TOP = CONTENT.y + KICKER.line + _TABLE.line + 28
_QUESTION_LINES = 3
_BAR = 10.0
_BAR_GAP = 14.0
_MOST_COLUMNS = 4
_LANES = 2


@dataclass(frozen=True, slots=True)
class PageColumn:
    """A question with those of its answers that stand on one page; `said` is told where they end.

    A column that is `beside` goes on with the answers of the one to its left.
    """

    column: AnswersColumn
    cards: tuple[Card, ...]
    said: int = 0
    beside: bool = False


@dataclass(frozen=True, slots=True)
class ReadOutPage:
    """A page of one table: its `number` from 0 of `count`, and what stands on it side by side."""

    table: int
    number: int
    count: int
    columns: tuple[PageColumn, ...]
    heading: float


def read_out_pages(scene: ReadOutScene) -> tuple[ReadOutPage, ...]:
    """The pages of all tables in their order; every table has at least one."""
    return _pages(scene.tables)


def page_at(scene: ReadOutScene) -> ReadOutPage | None:
    """The page of the step; None while there is no table."""
    pages = read_out_pages(scene)
    return pages[min(max(scene.step, 0), len(pages) - 1)] if pages else None


def table_after(scene: ReadOutScene) -> int | None:
    """The table that reads out after the one of the step."""
    page = page_at(scene)
    following = [answers.table for answers in scene.tables if page is not None and answers.table > page.table]
    return following[0] if following else None


def step_of(scene: ReadOutScene, table: int) -> int | None:
    """The step at which a table begins."""
    return next((step for step, page in enumerate(read_out_pages(scene)) if page.table == table), None)


def paint(canvas: Canvas, scene: ReadOutScene) -> None:
    """Paint the page of the step."""
    texts, page = canvas.texts, page_at(scene)
    kicker = Box(CONTENT.x, CONTENT.y, CORNER.x - CONTENT.x - 48, KICKER.line)
    canvas.write_line(scene.title, KICKER, kicker, canvas.look.accent)
    room = Box(CONTENT.x, _TOP, CONTENT.width, FOOT.y - _TOP)
    if page is None:
        canvas.write_middle(texts.t("What the tables say will appear here"), _EMPTY, room, canvas.look.soft)
        return
    name = texts.t("Table {number}").format(number=page.table)
    canvas.write_line(name, _TABLE, Box(kicker.x, kicker.bottom, CORNER.x - CONTENT.x, _TABLE.line))
    _paint_columns(canvas, page)
    if not any(column.cards or column.said for column in page.columns):
        canvas.write_middle(texts.t("What you say will appear here"), _EMPTY, room, canvas.look.soft)
    footer(canvas, _place(page, texts), _following(scene, texts))


def _place(page: ReadOutPage, texts: Texts) -> str:
    return texts.t("Page {i} of {n}").format(i=page.number + 1, n=page.count) if page.count > 1 else ""


def _following(scene: ReadOutScene, texts: Texts) -> str:
    after = table_after(scene)
    return texts.t("Then table {number}").format(number=after) if after is not None else ""


@lru_cache(maxsize=8)
def _pages(tables: tuple[TableAnswers, ...]) -> tuple[ReadOutPage, ...]:
    return tuple(page for answers in tables for page in _table_pages(answers))


def _table_pages(answers: TableAnswers) -> tuple[ReadOutPage, ...]:
    """Answers are larger while every question has room for all of its own; then they go on on further pages."""
    pages: list[tuple[float, tuple[PageColumn, ...]]] = []
    for columns in _groups(answers.columns):
        pages += _group_pages(columns)
    return tuple(
        ReadOutPage(answers.table, number, len(pages), columns, heading)
        for number, (heading, columns) in enumerate(pages)
    )


def _groups(columns: tuple[AnswersColumn, ...]) -> list[tuple[AnswersColumn, ...]]:
    """As many questions as have room side by side, about equally many on each page."""
    if len(columns) <= _MOST_COLUMNS:
        return [columns]
    pages = -(-len(columns) // (_MOST_COLUMNS - 1))
    each = -(-len(columns) // pages)
    return [columns[start : start + each] for start in range(0, len(columns), each)]


def _group_pages(columns: tuple[AnswersColumn, ...]) -> list[tuple[float, tuple[PageColumn, ...]]]:
    lanes = _LANES if len(columns) == 1 else 1
    width = column_width(CONTENT, max(1, len(columns) * lanes))
    heading = max((_question(column.question, width).height for column in columns), default=0.0) + _BAR + _BAR_GAP + 14
    room = FOOT.y - 20 - _TOP - heading
    chunked: list[list[PageColumn]] = []
    for style in _ANSWERS:
        chunked = [_chunks(column, style, width, room) for column in columns]
        if all(len(chunks) <= lanes for chunks in chunked):
            break
    count = -(-max(map(len, chunked), default=1) // lanes)
    return [
        (heading, tuple(_lane(chunks, page * lanes + lane, lane) for chunks in chunked for lane in range(lanes)))
        for page in range(count)
    ]


def _lane(chunks: list[PageColumn], number: int, lane: int) -> PageColumn:
    """What stands in a lane of a question; nothing where its answers have ended."""
    found = chunks[number] if number < len(chunks) else PageColumn(chunks[0].column, ())
    return replace(found, beside=lane > 0)


def _chunks(column: AnswersColumn, style: Style, width: float, room: float) -> list[PageColumn]:
    """The answers as far as each page has room for them; what was said before is told below the last one."""
    pages: list[list[Card]] = [[]]
    used = 0.0
    for card in _cards(column, style, width, room):
        if pages[-1] and used + card.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(card)
        used += card.height + GAP
    if column.said and used + _SAID.line > room and pages[-1]:
        pages.append([])
    last = len(pages) - 1
    return [PageColumn(column, tuple(cards), column.said if page == last else 0) for page, cards in enumerate(pages)]


def _cards(column: AnswersColumn, style: Style, width: float, room: float) -> list[Card]:
    """A card for each answer; one that is taller than a page goes on in a second card."""
    found: list[Card] = []
    for answer in column.answers:
        mark = f"×{answer.count}" if answer.count > 1 else ""
        inner = width - 2 * PADDING_X - badge_room(mark)
        for part in parted(dashed(shown(answer.text)), style, inner, room - 2 * PADDING_Y):
            found.append(Card(part, column.tone, mark))
            mark = ""
    return found


def _question(text: str, width: float) -> Block:
    return cut(shown(text).replace("\n", " "), _QUESTION, width, _QUESTION.line * _QUESTION_LINES)


def _paint_columns(canvas: Canvas, page: ReadOutPage) -> None:
    width = column_width(CONTENT, max(1, len(page.columns)))
    for place, column in enumerate(page.columns):
        box = Box(CONTENT.x + place * (width + GUTTER), _TOP, width, FOOT.y - 20 - _TOP)
        _paint_column(canvas, column, page.heading, box)


def _paint_column(canvas: Canvas, column: PageColumn, heading: float, box: Box) -> None:
    canvas.fill(Box(box.x, box.y, box.width, _BAR), canvas.look.tone(column.column.tone), _BAR / 2)
    if not column.beside:
        question = column.column.question or canvas.texts.t("Other answers")
        canvas.put(_question(question, box.width), box.x, box.y + _BAR + _BAR_GAP)
    y = box.y + heading
    for card in column.cards:
        paint_card(canvas, card, Box(box.x, y, box.width, card.height))
        y += card.height + GAP
    if column.said:
        told = canvas.texts.n("+ {n} answer that was said before", "+ {n} answers that were said before", column.said)
        canvas.write_line(told, _SAID, Box(box.x + PADDING_X, y, box.width - PADDING_X, _SAID.line), canvas.look.soft)
