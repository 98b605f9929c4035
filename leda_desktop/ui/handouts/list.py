"""The list of everything that can be printed for a session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leda_desktop.domain.handout_choices import HandoutKey, key_of
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.texts import Texts
from leda_desktop.ui.handouts.row import HandoutRow
from leda_desktop.ui.handouts.words import named
from leda_desktop.ui.plan.scrolling import scrolling
from leda_desktop.ui.theme import Theme


class HandoutList(QWidget):
    """One row for each handout, one of which is current."""

    current_changed = Signal()
    handout_changed = Signal(Handout)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._rows: dict[HandoutKey, HandoutRow] = {}
        self._paper: dict[HandoutKey, int] = {}
        self._current: HandoutKey | None = None
        self.setAccessibleName(texts.t("Handouts"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = scrolling(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    @property
    def rows(self) -> tuple[HandoutRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows.values())

    @property
    def current(self) -> Handout | None:
        """The handout whose pages are looked at."""
        return self._rows[self._current].handout if self._current is not None else None

    def show_handouts(self, handouts: tuple[Handout, ...], material: HandoutMaterial) -> None:
        """Show these handouts; rows that are there already stay, with the keyboard in them."""
        keys = [key_of(handout) for handout in handouts]
        if keys != list(self._rows):
            self._rebuild(handouts, material)
        for handout in handouts:
            key = key_of(handout)
            self._rows[key].show_handout(handout, named(handout, material, self._texts), self._paper.get(key))

    def show_paper(self, paper: dict[HandoutKey, int], material: HandoutMaterial) -> None:
        """Show how much paper each handout takes."""
        self._paper = paper
        self.show_handouts(tuple(row.handout for row in self.rows), material)

    def choose(self, key: HandoutKey) -> None:
        """Make another row the current one."""
        if key == self._current or key not in self._rows:
            return
        for other, row in self._rows.items():
            row.set_current(current=other == key)
        self._current = key
        self._area.ensureWidgetVisible(self._rows[key], 0, 0)
        self.current_changed.emit()

    def enter(self) -> None:
        """Put the keyboard on the current row."""
        if self._current is not None:
            self._rows[self._current].setFocus()

    def _rebuild(self, handouts: tuple[Handout, ...], material: HandoutMaterial) -> None:
        held = any(row.isAncestorOf(row.focusWidget() or self) or row.hasFocus() for row in self.rows)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {key_of(handout): self._row(handout, material) for handout in handouts}
        for number, row in enumerate(self.rows):
            self._column.insertWidget(number, row)
        kept, self._current = self._current, None
        self.choose(kept if kept in self._rows else key_of(handouts[0]))
        if held:
            self.enter()

    def _row(self, handout: Handout, material: HandoutMaterial) -> HandoutRow:
        row, key = HandoutRow(handout, named(handout, material, self._texts), self._texts, self._theme), key_of(handout)
        row.entered.connect(lambda: self.choose(key))
        row.moved.connect(lambda step: self._move(key, step))
        row.changed.connect(self.handout_changed)
        return row

    def _move(self, key: HandoutKey, step: int) -> None:
        keys = list(self._rows)
        at = keys.index(key) + step
        if 0 <= at < len(keys):
            self.choose(keys[at])
            self.enter()
