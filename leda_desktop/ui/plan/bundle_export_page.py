"""The sheet for saving a programme as a bundle: how much of it travels."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout

from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.sheet import SheetPage
from leda_desktop.ui.plan.bundle_progress import BundleProgress
from leda_desktop.ui.plan.bundle_words import level_holds, level_name, personal_data
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, PlainLabel, plain_label

_WIDTH = 560
_INDENT = 26


class BundleExportPage(SheetPage):
    """Three levels, the one with the least chosen; `save_requested` has the level."""

    save_requested = Signal(BundleLevel)

    def __init__(self, title: str, texts: Texts, theme: Theme) -> None:
        super().__init__(theme.px(_WIDTH))
        self._theme = theme
        self._choices = QButtonGroup(self)
        self.save = button(texts.t("Save as …"), role=ButtonRole.PRIMARY)
        self.save.clicked.connect(lambda: self.save_requested.emit(self.level))
        self.progress = BundleProgress(texts, theme)
        self._warning = plain_label(personal_data(texts), role=LabelRole.ERROR)
        self._trouble = plain_label(role=LabelRole.ERROR)
        self._build(title, texts)
        self._choices.idToggled.connect(lambda _index, _on: self._show_warning())
        self.choose(BundleLevel.TEMPLATE)
        self.say("")

    @property
    def level(self) -> BundleLevel:
        """The level that is chosen."""
        return tuple(BundleLevel)[self._choices.checkedId()]

    def choose(self, level: BundleLevel) -> None:
        """Choose a level."""
        self._choices.button(tuple(BundleLevel).index(level)).setChecked(True)
        self._show_warning()

    def say(self, trouble: str) -> None:
        """Say why it could not be saved; empty says nothing."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def set_busy(self, words: str) -> None:
        """Show that it is being saved; empty when it is no longer."""
        for made in (self.save, *self._choices.buttons()):
            made.setEnabled(not words)
        if words:
            self.progress.begin(words)
        else:
            self.progress.hide()

    def _build(self, title: str, texts: Texts) -> None:
        px = self._theme.px
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(6))
        column.addWidget(plain_label(title, role=LabelRole.HEADING))
        column.addWidget(plain_label(texts.t("A file that Leda on another computer can import."), role=LabelRole.SOFT))
        for number, level in enumerate(BundleLevel):
            column.addSpacing(px(4))
            choice = QRadioButton(level_name(level, texts))
            choice.setAccessibleDescription(level_holds(level, texts))
            self._choices.addButton(choice, number)
            column.addWidget(choice)
            column.addWidget(self._indented(plain_label(level_holds(level, texts), role=LabelRole.SOFT)))
        column.addWidget(self._indented(self._warning))
        column.addWidget(self._trouble)
        column.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(self.save)
        row.addWidget(self.progress, 1)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)

    def _indented(self, label: PlainLabel) -> PlainLabel:
        label.setContentsMargins(self._theme.px(_INDENT), 0, 0, 0)
        return label

    def _show_warning(self) -> None:
        self._warning.setVisible(self.level is BundleLevel.EVERYTHING)
