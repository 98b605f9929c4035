"""The line above the grid of tables: how many there are, and which of them reads out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.capture.reading import Reading
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Align


class TablesBar(QWidget):
    """`number_wished` asks for one table more or less, `shown` for a table on the wall, `marked` for its mark."""

    number_wished = Signal(int)
    shown = Signal()
    marked = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._number = plain_label("", role=LabelRole.STRONG, wrap=False)
        self.fewer = button("−", role=ButtonRole.CHIP, tip=texts.t("One table less"))
        self.more = button("+", role=ButtonRole.CHIP, tip=texts.t("One table more"))
        self.told = elided_label("", role=LabelRole.SOFT)
        self.told.setAlignment(Align.AlignRight | Align.AlignVCenter)
        self.show_it = button(texts.t("Read out"), role=ButtonRole.CHIP, key_hint="O")
        self.mark = button(texts.p("table", "Has read"), role=ButtonRole.CHIP, key_hint="X")
        self.mark.follow_state()
        for made, name in ((self.fewer, texts.t("One table less")), (self.more, texts.t("One table more"))):
            made.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._number)
        row.addWidget(self.fewer)
        row.addWidget(self.more)
        row.addWidget(self.told, 1)
        row.addWidget(self.show_it)
        row.addWidget(self.mark)
        self.fewer.clicked.connect(lambda: self.number_wished.emit(-1))
        self.more.clicked.connect(lambda: self.number_wished.emit(1))
        self.show_it.clicked.connect(self.shown)
        self.mark.clicked.connect(self.marked)

    def show_number(self, number: int) -> None:
        """Tell how many tables there are."""
        self._number.setText(self._texts.n("{n} table", "{n} tables", number))
        self.fewer.setEnabled(number > 1)

    def show_reading(self, reading: Reading, table: int | None) -> None:
        """Tell who reads out and who is next, and whether the table in question is done."""
        self.told.setText(self._words(reading))
        self.show_it.setEnabled(table is not None)
        self.mark.setEnabled(table is not None)
        self.mark.setChecked(table in reading.done)
        tip = self._texts.t("Mark table {number} as read").format(number=table) if table is not None else ""
        self.mark.setToolTip(f"{tip} (X)" if tip else "")

    def _words(self, reading: Reading) -> str:
        if reading.now is None:
            return ""
        told = self._texts.t("Table {number} reads out").format(number=reading.now)
        if reading.following is None:
            return told
        after = self._texts.t("then table {number}").format(number=reading.following)
        return f"{told} · {after}"
