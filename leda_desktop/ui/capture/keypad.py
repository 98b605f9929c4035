"""The keypad of a questionnaire: paper forms keyed in with one hand, and some of them a second time."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from leda_desktop.domain.double_keying import Check
from leda_desktop.domain.ids import ResponseId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.keypad_card import KeypadCard
from leda_desktop.ui.capture.keypad_check import CheckPad
from leda_desktop.ui.capture.keypad_sheets import Place, SheetsPad
from leda_desktop.ui.capture.keypad_words import sheet_line
from leda_desktop.ui.desk.keys import OwnKey
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Focus, Frame, ItemRole, ScrollBar

_LIST_WIDTH = 216


@dataclass(frozen=True, slots=True)
class KeypadDraft:
    """Where somebody is: at which sheet, and in which second pass if there is one."""

    place: Place
    check: Check | None = None


class KeypadEntry(QWidget):
    """Sheets left, those that are keyed in right; during the second pass these are hidden, so that nobody peeks."""

    problem_raised = Signal(Problem)

    def __init__(
        self, service: Questionnaires, activity: Activity, undo: QUndoStack, texts: Texts, theme: Theme
    ) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self.sheets = SheetsPad(service, activity, undo, texts, self)
        self.check = CheckPad(service, activity, undo, texts, self)
        self.card = KeypadCard(self.sheets, texts, theme)
        self._build()
        self._connect()
        self._show()

    @property
    def is_checking(self) -> bool:
        """Whether the second pass has the card."""
        return self._checking

    def focus_capture(self) -> None:
        """Put the keyboard on the keypad."""
        self.card.take_keyboard()

    def flush(self) -> None:
        """Store the open answer that is being typed."""
        self.card.flush()

    def draft(self) -> KeypadDraft:
        """Where somebody is."""
        return KeypadDraft(self.sheets.place, self.check.check if self._checking else None)

    def set_draft(self, draft: KeypadDraft) -> None:
        """Go on there."""
        self.sheets.go_to(draft.place)
        if draft.check is not None:
            self._turn_to_check()
            self.check.go_on(draft.check)

    def hear(self, response_ids: tuple[ResponseId, ...]) -> None:
        """Follow what happened to responses, these among them."""
        self.sheets.hear(response_ids)
        self.check.hear()

    def begin_check(self) -> None:
        """Begin the second pass, if there is something to key in again."""
        if self.sheets.sheets and self.sheets.scales:
            self.card.flush()
            self.check.begin()
            self._turn_to_check()
            self.focus_capture()

    def keys(self) -> tuple[OwnKey, ...]:
        """The keys and what they do, for the help."""
        texts = self._texts
        return (
            ("0–9", texts.t("Answer and go on by itself; 0 means 10")),
            ("⏎", texts.t("Next question; at the end the next sheet")),
            ("− , Del", texts.t("No answer, next question")),
            ("⌫", texts.t("One question back")),
            ("+ T", texts.t("Type the open answers")),
            ("*", texts.t("The open answers that are left stand on paper")),
            ("/ #", texts.t("Go to a sheet by its number")),
            ("F9", texts.t("Second pass over some sheets")),
        )

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(16))
        self._checking = False
        layout.addWidget(scrolled(self.card), 1)
        layout.addWidget(self._column())

    def _column(self) -> QWidget:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        texts = self._texts
        self._list = QListWidget()
        self._list.setFixedWidth(self._theme.px(_LIST_WIDTH))
        self._list.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self._list.setAccessibleName(texts.t("Sheets keyed in"))
        self._jump = button(texts.t("Another sheet"), role=ButtonRole.CHIP, key_hint="/")
        self._remove = button(texts.t("Remove this sheet"), role=ButtonRole.GHOST)
        self._check = button(texts.t("Check sheets"), role=ButtonRole.PLAIN, key_hint="F9")
        self._check.setToolTip(texts.t("Key some sheets in again without seeing the first time (F9)"))
        column.addWidget(plain_label(texts.t("KEYED IN"), role=LabelRole.CAPTION, wrap=False))
        column.addWidget(self._list, 1)
        for widget in (self._jump, self._remove, self._check):
            column.addWidget(widget)
        return self._side

    def _connect(self) -> None:
        for pad in (self.sheets, self.check):
            pad.problem_raised.connect(self.problem_raised)
        self.sheets.changed.connect(self._show)
        self.check.ended.connect(self._end_check)
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)
        self._jump.clicked.connect(self._ask_sheet)
        self._remove.clicked.connect(self._remove_sheet)
        self._check.clicked.connect(self.begin_check)

    def _show(self) -> None:
        sheets = self.sheets.sheets
        lines = [(number, sheet_line(number, r, self.sheets.scales, self._texts)) for number, r in sheets.items()]
        if lines != [(item.data(ItemRole.UserRole), item.text()) for item in self._items()]:
            self._fill(lines)
        here = list(sheets).index(self.sheets.sheet) if self.sheets.sheet in sheets else -1
        self._list.setCurrentRow(here)
        self._remove.setEnabled(self.sheets.is_stored)
        self._check.setEnabled(bool(sheets) and bool(self.sheets.scales))

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _fill(self, lines: list[tuple[int, str]]) -> None:
        self._list.clear()
        for number, line in lines:
            item = QListWidgetItem(line)
            item.setData(ItemRole.UserRole, number)
            item.setToolTip(line)
            self._list.addItem(item)
        self._list.scrollToBottom()

    def _open(self, item: QListWidgetItem) -> None:
        self.card.flush()
        self.sheets.open(item.data(ItemRole.UserRole))
        self.focus_capture()

    def _ask_sheet(self) -> None:
        self.card.flush()
        self.sheets.ask_sheet()
        self.focus_capture()

    def _remove_sheet(self) -> None:
        self.sheets.remove()
        self.focus_capture()

    def _turn_to_check(self) -> None:
        self._checking = True
        self._side.hide()
        self.card.set_pad(self.check)

    def _end_check(self) -> None:
        self._checking = False
        self._side.show()
        self.card.set_pad(self.sheets)
        self.focus_capture()


def scrolled(card: QWidget) -> QScrollArea:
    """The card in an area that scrolls where the window is too low for it; the keyboard stays on the card."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(Frame.NoFrame)
    area.setFocusPolicy(Focus.NoFocus)
    area.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
    area.setWidget(card)
    return area
