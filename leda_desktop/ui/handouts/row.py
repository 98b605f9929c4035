"""One handout of the list: whether it is printed, how many, how it lies on the paper, and how much paper that is."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.handouts import Handout, layouts_of
from leda_desktop.texts import Texts
from leda_desktop.ui.handouts.count_field import CountField
from leda_desktop.ui.handouts.words import Named, layout_words, paper_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.calm_combo import CalmCombo
from leda_desktop.ui.widgets.labels import LabelRole, elided_label
from leda_desktop.ui.widgets.qt import Align, Focus, Key, override

_LAYOUT, _PAPER = 142, 66


class HandoutRow(QFrame):
    """Shows a handout, and tells how somebody wants it otherwise.

    The row itself takes the focus: space ticks it, plus and minus change the number. Only the current row lets Tab into
    its fields, so that a long list is passed in one step.
    """

    entered = Signal()
    changed = Signal(Handout)
    moved = Signal(int)

    def __init__(self, handout: Handout, named: Named, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._handout = handout
        self._named = named
        self.setObjectName("handout")
        self.tick = QCheckBox()
        self.tick.setFocusPolicy(Focus.NoFocus)
        self.tick.clicked.connect(self._on_ticked)
        self.name = elided_label(named.name, role=LabelRole.STRONG)
        self.of = elided_label(named.of, role=LabelRole.SMALL)
        self.count = CountField(texts.t("Number of {name}").format(name=named.whole), texts, theme)
        self.count.count_chosen.connect(lambda count: self.changed.emit(replace(self._handout, count=count)))
        self.layouts = CalmCombo()
        self.layouts.setAccessibleName(texts.t("Layout of {name}").format(name=named.whole))
        self.layouts.activated.connect(self._on_layout)
        self.paper = elided_label(role=LabelRole.SOFT)
        self.paper.setAlignment(Align.AlignRight | Align.AlignVCenter)
        self._lay_out(theme)
        self.set_current(current=False)
        self.show_handout(handout, named, None)

    @property
    def handout(self) -> Handout:
        """What is shown."""
        return self._handout

    def show_handout(self, handout: Handout, named: Named, paper: int | None) -> None:
        """Show how it is chosen now; the amount of paper is None until it is known."""
        self._handout, self._named = handout, named
        self.name.setText(named.name)
        self.of.setText(named.of)
        self.of.setVisible(bool(named.of))
        self.tick.setChecked(handout.wanted)
        self.count.show_count(handout.count)
        layouts = layouts_of(handout.kind)
        if self.layouts.count() != len(layouts):
            self.layouts.addItems([layout_words(layout, self._texts) for layout in layouts])
        self.layouts.setCurrentIndex(layouts.index(handout.layout))
        self.paper.setText("" if paper is None else paper_words(paper, self._texts))
        for label in (self.name, self.paper):
            label.setEnabled(handout.wanted)
        state = self._texts.t("printed") if handout.wanted else self._texts.t("not printed")
        self.setAccessibleName(", ".join(filter(None, (named.whole, state, str(handout.count), self.paper.text()))))

    def set_current(self, *, current: bool) -> None:
        """Be the row whose pages are shown, and the one that Tab stops at."""
        self.setProperty("current", "true" if current else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setFocusPolicy(Focus.StrongFocus if current else Focus.ClickFocus)
        inside = (self.count.edit, self.layouts)
        for widget in inside:
            widget.setFocusPolicy(Focus.StrongFocus if current else Focus.ClickFocus)
        for made in (self.count.fewer, self.count.more):
            made.setFocusPolicy(Focus.NoFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Space:
                self.tick.click()
            case Key.Key_Plus:
                self.count.step(1)
            case Key.Key_Minus:
                self.count.step(-1)
            case Key.Key_Up:
                self.moved.emit(-1)
            case Key.Key_Down:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus()

    def _on_ticked(self) -> None:
        self.changed.emit(replace(self._handout, wanted=self.tick.isChecked()))
        self.entered.emit()

    def _on_layout(self, number: int) -> None:
        self.changed.emit(replace(self._handout, layout=layouts_of(self._handout.kind)[number]))

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.of)
        names.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(5), px(10), px(5))
        row.setSpacing(px(10))
        row.addWidget(self.tick)
        row.addLayout(names, 1)
        row.addWidget(self._layouts(px(_LAYOUT)))
        row.addWidget(self.count)
        self.paper.setFixedWidth(px(_PAPER))
        row.addWidget(self.paper)

    def _layouts(self, width: int) -> QWidget:
        """The choice of a layout, or room for it where there is none, so that all numbers stand below each other."""
        room = QWidget()
        room.setFixedWidth(width)
        inside = QHBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.layouts)
        self.layouts.setVisible(len(layouts_of(self._handout.kind)) > 1)
        return room
