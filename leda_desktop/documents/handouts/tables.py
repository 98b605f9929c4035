"""What lies on tables: a sign to fold over, and the sheet on which a table writes its answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from leda_desktop.documents.handouts.flow import Part, Words
from leda_desktop.documents.handouts.form_parts import WritingLines
from leda_desktop.documents.handouts.frame import flowing, head_of
from leda_desktop.documents.handouts.grid import SAFE, Grid
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import CONTENT_WIDTH, INK, KICKER, MARGIN, MM, PAGE_HEIGHT, PAGE_WIDTH, Style, Weight
from leda_desktop.documents.tags import Role
from leda_desktop.domain.details import Conversation
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.programme import Activity

_FOLD = Grid(columns=1, rows=2)
_NUMBER = 230.0
_TABLE = Style(30, 38, Weight.SEMIBOLD, INK)
_QUESTION = Style(12.5, 16.5, Weight.SEMIBOLD)
_LINE = 10 * MM
_FEWEST = 3
_MOST = 18


def table_signs(handout: Handout, studio: Studio) -> list[Sheet]:
    """Signs for so many tables."""
    return [_Sign(number, studio).draw for number in range(1, handout.count + 1)]


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign that is folded in the middle and read from both sides."""

    number: int
    studio: Studio

    def draw(self, pen: Pen) -> None:
        """Draw the near side, the far side upside down, and the fold."""
        _FOLD.begin(pen)
        with pen.turned(PAGE_WIDTH / 2, PAGE_HEIGHT / 2):
            self._draw_side(pen)
        with pen.element(Role.TITLE):
            self._draw_side(pen)

    def _draw_side(self, pen: Pen) -> None:
        top, middle = PAGE_HEIGHT / 2 + SAFE, PAGE_WIDTH / 2
        pen.text_centred(middle, top, self.studio.texts.p("table sign", "Table"), _TABLE)
        whole = Style(_NUMBER, _NUMBER, Weight.SEMIBOLD)
        width = self.studio.setter.width(str(self.number), whole)
        size = _NUMBER * min(1, CONTENT_WIDTH / width)
        pen.text_centred(middle, top + _TABLE.leading + 4, str(self.number), Style(size, _NUMBER, Weight.SEMIBOLD))
        foot = self.studio.setter.fitted(self.studio.origin, KICKER, CONTENT_WIDTH)
        pen.text_centred(middle, PAGE_HEIGHT - MARGIN - KICKER.leading, foot, KICKER)


def table_sheets(handout: Handout, studio: Studio) -> list[Sheet]:
    """A sheet for each of so many tables, with lines for the answers as far as the page goes."""
    activity = studio.activity(handout)
    rows = _rows(activity, studio)
    return [sheet for number in range(1, handout.count + 1) for sheet in _of_table(number, activity, rows, studio)]


def _rows(activity: Activity, studio: Studio) -> int:
    fitting = (rows for rows in range(_MOST, _FEWEST - 1, -1) if len(_of_table(1, activity, rows, studio)) == 1)
    return next(fitting, 2 * _FEWEST)


def _of_table(number: int, activity: Activity, rows: int, studio: Studio) -> list[Sheet]:
    details = activity.details
    instruction = details.instruction.strip() if isinstance(details, Conversation) else ""
    about = " · ".join(part for part in (activity.title.strip(), instruction) if part)
    head = head_of(studio.texts.t("Table {number}").format(number=number), about, studio)
    return flowing(head, _questions(activity, rows, studio), studio)


def _questions(activity: Activity, rows: int, studio: Studio) -> Iterator[Part]:
    for prompt in activity.prompts:
        yield Words(studio.setter.lines(prompt.text, _QUESTION, CONTENT_WIDTH), Role.HEADING, above=20, glued=True)
        yield WritingLines(rows, CONTENT_WIDTH, _LINE)
    if not activity.prompts:
        yield WritingLines(rows, CONTENT_WIDTH, _LINE)
