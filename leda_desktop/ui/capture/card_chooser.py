"""Chooses a picture card by its number: what somebody says aloud is typed, and the picture fills the wall."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRegularExpression, QSize, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leda_desktop.domain.cards import PictureCard
from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.presenter.preview import Preview
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Align

_VIEW = QSize(152, 114)
_FIELD = 84
_NUMBER = QRegularExpression("[0-9]{0,3}")


class CardChooser(QWidget):
    """The chosen card beside the field for the next number. `chosen` has a card's number, `cleared` takes it away.

    `deck_requested` asks for all cards at once.
    """

    chosen = Signal(int)
    cleared = Signal()
    deck_requested = Signal()

    def __init__(self, pictures: PictureSource, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._cards: dict[int, PictureCard] = {}
        self._names: Mapping[int, str] = {}
        self.number: int | None = None
        self.view = Preview(pictures, QSize(theme.px(_VIEW.width()), theme.px(_VIEW.height())), theme)
        self.field = QLineEdit()
        self._title = elided_label("", role=LabelRole.HEADING)
        self._hint = plain_label("", role=LabelRole.SOFT)
        self.deck = button(texts.t("All cards"), role=ButtonRole.CHIP, key_hint="Ctrl K")
        self.clear = button(texts.t("Show all on the wall"), role=ButtonRole.CHIP)
        self._build()
        self.show_number(None)

    def set_cards(self, cards: Sequence[PictureCard], names: Mapping[int, str]) -> None:
        """Choose from this deck; `names` has what each card is called."""
        self._cards = {card.number: card for card in cards}
        self._names = names
        self.show_number(self.number)

    def show_number(self, number: int | None) -> None:
        """Show the card with this number as the chosen one."""
        self.number = number if number in self._cards else None
        card = None if self.number is None else self._cards[self.number]
        name = "" if self.number is None else self._names.get(self.number, "")
        empty = self._texts.t("No card chosen")
        self.view.show_picture(card.picture if card else None, name or empty)
        self._title.setText(name or empty)
        self.field.setText("" if self.number is None else str(self.number))
        self._say(self._texts.t("Type the number that is said; Enter shows the picture. Then write the sentence."))
        self.clear.setEnabled(self.number is not None)

    def begin(self) -> None:
        """Take the keyboard, ready for another number."""
        self.field.setFocus()
        self.field.selectAll()

    def _build(self) -> None:
        px = self._theme.px
        self.field.setValidator(QRegularExpressionValidator(_NUMBER, self.field))
        self.field.setFixedWidth(px(_FIELD))
        self.field.setAccessibleName(self._texts.t("Number of the picture card"))
        self.field.setPlaceholderText(self._texts.t("No."))
        self.field.setProperty("large", True)
        self.field.returnPressed.connect(self._choose)
        self.deck.clicked.connect(self.deck_requested)
        self.clear.clicked.connect(self.cleared)
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.field)
        first.addWidget(self._title, 1)
        pills = QHBoxLayout()
        pills.setSpacing(px(8))
        pills.addWidget(self.deck)
        pills.addWidget(self.clear)
        pills.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addLayout(first)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addLayout(pills)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addWidget(self.view, 0, Align.AlignTop)
        row.addLayout(column, 1)

    def _choose(self) -> None:
        typed = self.field.text()
        number = int(typed) if typed.isdecimal() else None
        if number in self._cards:
            self.chosen.emit(number)
        elif typed:
            highest = max(self._cards, default=0)
            self._say(
                self._texts.t("There is no card {number}. The highest is {highest}.").format(
                    number=typed, highest=highest
                )
            )
            self.field.selectAll()
        else:
            self.cleared.emit()

    def _say(self, words: str) -> None:
        self._hint.setText(words)
        self.field.setAccessibleDescription(words)
