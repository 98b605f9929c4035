"""The line in the place of the composer while votes are counted: how many dots there are, and for how many people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout

from leda_desktop.domain.ballots import Ballot
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Align

_MOST_DOTS, _MOST_VOTERS = 99, 999
_FIELD, _INSET = 68, 6


class VotingBar(QFrame):
    """Tells how many of all dots are given. `ballot_changed` has other dots or voters, `ended` wishes to be done.

    `wall_wished` asks that the wall shows the notes with most dots first.
    """

    ballot_changed = Signal(Ballot)
    order_toggled = Signal()
    wall_wished = Signal()
    ended = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self.setObjectName("card")
        self.told = plain_label("", role=LabelRole.STRONG, wrap=False)
        self.dots = _number(texts.t("Dots per person"), 1, _MOST_DOTS)
        self.voters = _number(texts.t("Voters"), 0, _MOST_VOTERS)
        self.voters.setSpecialValueText("–")
        self.order = button(texts.t("Most first"), role=ButtonRole.CHIP, tip=texts.t("A list with most dots first"))
        self.order.follow_state()
        tip = texts.t("The projector shows the notes with most dots first")
        self.wall = button(texts.t("On the wall"), role=ButtonRole.CHIP, tip=tip)
        self._done = button(texts.t("Done"), role=ButtonRole.PRIMARY, key_hint="V")
        self._build(theme)
        for field in (self.dots, self.voters):
            field.valueChanged.connect(self._tell)
        self.order.clicked.connect(self.order_toggled)
        self.wall.clicked.connect(self.wall_wished)
        self._done.clicked.connect(self.ended)

    def show_ballot(self, ballot: Ballot) -> None:
        """Show these dots and voters, without telling anybody."""
        for field, value in ((self.dots, ballot.dots), (self.voters, ballot.voters)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)

    def show_given(self, given: int, ballot: Ballot) -> None:
        """Tell how many dots are given, and by how many there are too many."""
        texts, total = self._texts, ballot.total
        told = texts.n("{n} dot", "{n} dots", given)
        if total:
            told = texts.t("{given} of {total} dots").format(given=given, total=total)
        if total and given > total:
            told = f"{told} · {texts.n('{n} too many', '{n} too many', given - total)}"
        self.told.setText(told)
        self.told.set_role(LabelRole.LATE if total and given > total else LabelRole.STRONG)

    def _build(self, theme: Theme) -> None:
        hint = elided_label(
            self._texts.t("Digits give the number · ⏎ Next · ⌫ Back · , No dots · + − one more or less")
        )
        hint.set_role(LabelRole.SMALL)
        hint.setAlignment(Align.AlignRight | Align.AlignVCenter)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.told)
        above.addWidget(hint, 1)
        below.setSpacing(theme.px(8))
        for field in (self.dots, self.voters):
            label = plain_label(field.accessibleName(), role=LabelRole.SOFT, wrap=False)
            label.setBuddy(field)
            field.setFixedWidth(theme.px(_FIELD))
            field.lineEdit().setTextMargins(theme.px(_INSET), 0, 0, 0)
            below.addWidget(label)
            below.addWidget(field)
        below.addStretch(1)
        for made in (self.order, self.wall, self._done):
            below.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(4))
        layout.addLayout(above)
        layout.addLayout(below)

    def _tell(self) -> None:
        self.ballot_changed.emit(Ballot(self.dots.value(), self.voters.value()))


def _number(name: str, lowest: int, highest: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(lowest, highest)
    field.setAccessibleName(name)
    return field
