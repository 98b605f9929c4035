"""How the time went: what was planned beside what became of it, and when the session ended."""

from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Rundown
from leda_desktop.texts import Texts
from leda_desktop.ui.review.times_item_model import Column, TimesItemModel
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label

_ROW_HEIGHT = 28


class Times(QWidget):
    """A sentence and a table."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        self._late = plain_label(role=LabelRole.SOFT)
        layout.addWidget(self._late)
        self._model = TimesItemModel(texts)
        layout.addWidget(_table(self._model, texts, theme), 1)

    def show_rundown(self, rundown: Rundown) -> None:
        """Show how the time went so far."""
        self._late.setText(_ends(rundown, self._texts))
        self._model.show_rundown(rundown)


def _table(model: TimesItemModel, texts: Texts, theme: Theme) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(texts.t("How the time went"))
    table.setShowGrid(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(Column.TITLE.value, QHeaderView.ResizeMode.Stretch)
    return table


def _ends(rundown: Rundown, texts: Texts) -> str:
    planned, expected = texts.time(rundown.planned_end), texts.time(rundown.expected_end)
    match rundown.phase:
        case RunPhase.IDLE:
            sentence = texts.t("Planned end {planned}")
        case RunPhase.RUNNING | RunPhase.PAUSED:
            sentence = texts.t("Planned end {planned}, expected end {expected}")
        case RunPhase.ENDED:
            sentence = texts.t("Planned end {planned}, ended {expected}")
    return sentence.format(planned=planned, expected=expected)
