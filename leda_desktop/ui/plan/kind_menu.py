"""The kinds to choose from for a new item: as a menu, and as a page that teaches them while the agenda is empty."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from leda_desktop.domain.kinds import Kind
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.words import kind_help
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align
from leda_desktop.vocabulary import kind_title


def fill_kind_menu(menu: QMenu, texts: Texts, choose: Callable[[Kind], None]) -> None:
    """Offer every kind with its line of explanation; a menu's tab sets it apart."""
    for kind in Kind:
        action = menu.addAction(f"{kind_title(kind, texts)}\t{kind_help(kind, texts)}")
        action.triggered.connect(lambda _checked=False, wanted=kind: choose(wanted))


class EmptyAgenda(QWidget):
    """What is shown instead of an empty list: what to do, and a button for every kind."""

    kind_chosen = Signal(Kind)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        px = theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for row, kind in enumerate(Kind):
            made = button(kind_title(kind, texts), role=ButtonRole.ROW)
            made.setMinimumWidth(px(150))
            made.clicked.connect(lambda _checked=False, wanted=kind: self.kind_chosen.emit(wanted))
            grid.addWidget(made, row, 0)
            grid.addWidget(plain_label(kind_help(kind, texts), role=LabelRole.SOFT), row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(20), px(16))
        layout.setSpacing(px(6))
        layout.addWidget(plain_label(texts.t("The agenda is empty"), role=LabelRole.HEADING))
        words = texts.t("Add what happens, one item at a time. What will be first?")
        layout.addWidget(plain_label(words, role=LabelRole.SOFT))
        layout.addSpacing(px(8))
        layout.addLayout(grid)
        layout.addStretch(1)
        layout.setAlignment(Align.AlignTop)
