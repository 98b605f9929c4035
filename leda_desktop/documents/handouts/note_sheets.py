"""Note sheets: the columns of a board with boxes as large as sticky notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from leda_desktop.documents.handouts.frame import BOTTOM, Head, draw_foot, head_of
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import CONTENT_WIDTH, HEADING, INK, MARGIN, MM
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, height_of
from leda_desktop.domain.details import Conversation
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.programme import Activity

_GAP = 6 * MM
_WIDTH = (CONTENT_WIDTH - _GAP) / 2
_ROWS = 3


def note_sheets(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many copies: two columns beside each other on a page, a single one across it."""
    activity = studio.activity(handout)
    head = head_of(activity.title, _about(activity, studio), studio)
    texts = [prompt.text for prompt in activity.prompts]
    pages = [texts[i : i + 2] for i in range(0, len(texts), 2)] or [[]]
    sheets: list[Sheet] = [_page(page, head, f"{n} / {len(pages)}", studio).draw for n, page in enumerate(pages, 1)]
    return sheets * handout.count


def _about(activity: Activity, studio: Studio) -> str:
    details = activity.details
    instruction = details.instruction.strip() if isinstance(details, Conversation) else ""
    return " ".join(part for part in (instruction, studio.texts.t("One thought in each box.")) if part)


def _page(questions: Sequence[str], head: Head, number: str, studio: Studio) -> "_Page":
    width = _WIDTH if len(questions) > 1 else CONTENT_WIDTH
    return _Page(head, tuple(studio.setter.title(text, HEADING, width) for text in questions), number)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with its questions and two columns of boxes."""

    head: Head
    questions: tuple[tuple[Line, ...], ...]
    number: str

    def draw(self, pen: Pen) -> None:
        """Draw head, questions, boxes and foot."""
        self.head.draw(pen, MARGIN, MARGIN)
        y = MARGIN + self.head.height + 14
        for x, question in zip(_lefts(), self.questions, strict=False):
            with pen.element(Role.HEADING):
                pen.lines(x, y, question)
        self._draw_boxes(pen, y + max(map(height_of, self.questions), default=0) + 6)
        draw_foot(pen, "", self.number)

    def _draw_boxes(self, pen: Pen, top: float) -> None:
        height = (BOTTOM - top - (_ROWS - 1) * _GAP / 2) / _ROWS
        for row in range(_ROWS):
            for x in _lefts():
                pen.frame(x, top + row * (height + _GAP / 2), (_WIDTH, height), INK, 0.7, radius=4)


def _lefts() -> tuple[float, float]:
    return MARGIN, MARGIN + _WIDTH + _GAP
