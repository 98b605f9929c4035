"""A number of pieces that is typed, or stepped with the buttons beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import HintButton, button
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.qt import Align, Key, override

MOST = 999
_FIELD, _HEIGHT = 46, 30


class _Digits(QLineEdit):
    """The number itself; plus and minus step it, and never stand in it."""

    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Plus:
                self.stepped.emit(1)
            case Key.Key_Minus:
                self.stepped.emit(-1)
            case Key.Key_Up | Key.Key_Down:
                event.ignore()  # the list goes to another line
            case _:
                super().keyPressEvent(event)


class CountField(QWidget):
    """Tells a number from 1 on that was chosen otherwise, typed numbers once they are complete."""

    count_chosen = Signal(int)

    def __init__(self, name: str, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._count = 1
        self.edit = _Digits()
        self.edit.setAccessibleName(name)
        self.edit.setValidator(QIntValidator(1, MOST, self.edit))
        self.edit.setAlignment(Align.AlignHCenter)
        self.edit.setFixedSize(theme.px(_FIELD), theme.px(_HEIGHT))
        self.edit.stepped.connect(self.step)
        self.edit.editingFinished.connect(self._on_finished)
        self.fewer = self._button(Glyph.MINUS, -1, texts.t("Fewer: {name}").format(name=name), theme)
        self.more = self._button(Glyph.PLUS, 1, texts.t("More: {name}").format(name=name), theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        for widget in (self.fewer, self.edit, self.more):
            row.addWidget(widget)

    def show_count(self, count: int) -> None:
        """Show a number, without telling anybody; what is being typed is left alone."""
        changed, self._count = count != self._count, count
        if changed or not self.edit.isModified():
            self.edit.setText(str(count))
        self.fewer.setEnabled(count > 1)
        self.more.setEnabled(count < MOST)

    def step(self, by: int) -> None:
        """Choose so many more."""
        self._choose(min(MOST, max(1, self._typed() + by)))

    def _typed(self) -> int:
        text = self.edit.text()
        return int(text) if text.isdecimal() and int(text) else self._count

    def _on_finished(self) -> None:
        self._choose(self._typed())

    def _choose(self, count: int) -> None:
        self.edit.setText(str(count))
        if count != self._count:
            self.count_chosen.emit(count)

    def _button(self, glyph: Glyph, by: int, name: str, theme: Theme) -> HintButton:
        made = button("")
        made.setProperty("compact", "true")
        made.setIcon(glyph_icon(glyph, theme.ink, theme.px(12)))
        made.setFixedSize(theme.px(_HEIGHT), theme.px(_HEIGHT))
        made.setAccessibleName(name)
        made.clicked.connect(lambda: self.step(by))
        return made
