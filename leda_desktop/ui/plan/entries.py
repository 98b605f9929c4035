"""Fields for what has a form: lengths, times, numbers, dates and choices."""

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leda_desktop.domain.time_entry import parse_minutes, parse_time_of_day
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.fields import Field
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.calm_combo import CalmCombo
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.qt import Focus, override

_HEIGHT = 34

Value = TypeVar("Value")


class EntryField(Field[Value], Generic[Value]):
    """A line that must make sense: it is told when it is finished, and what makes none leaves the old value."""

    def __init__(
        self, label: str, theme: Theme, read: Callable[[str], Value | None], write: Callable[[Value], str], help_: str
    ) -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, theme)
        self._read = read
        self._write = write
        self._help = help_
        self._value: Value | None = None
        self.edit.setToolTip(help_)
        self.edit.editingFinished.connect(self.flush)
        self.edit.textEdited.connect(lambda: self.say(""))

    @override
    def show_value(self, value: Value, *, anew: bool = False) -> None:
        before, self._value = self._value, value
        typed = before is not None and self.edit.text() != self._write(before)
        if anew or not typed:
            self.say("")
            self._show()

    @override
    def flush(self) -> None:
        if self._value is None or self.edit.text() == self._write(self._value):
            self.say("")
            return
        read = self._read(self.edit.text())
        if read is None:
            self.say(self._help)
            return
        changed = read != self._value
        self._value = read
        self.say("")
        self._show()
        if changed:
            self.on_entered(read)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.sentence and event.matches(QKeySequence.StandardKey.Cancel):
            self.say("")
            self._show()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        if self._value is not None:
            self.edit.setText(self._write(self._value))


def minutes_field(label: str, texts: Texts, theme: Theme) -> EntryField[int]:
    """A length in minutes, typed as 20, 1h30 or 1:20."""
    sentence = texts.t("For example 20, 1h30 or 1:20")
    return EntryField(label, theme, parse_minutes, texts.duration_words, sentence)


def time_field(label: str, texts: Texts, theme: Theme) -> EntryField[time]:
    """A time of day, typed as 13:20, 13.20 or 1320."""
    sentence = texts.t("For example 13:20 or 9")
    return EntryField(label, theme, parse_time_of_day, texts.time, sentence)


def number_field(label: str, lowest: int, highest: int, texts: Texts, theme: Theme) -> EntryField[int]:
    """A whole number within limits."""

    def read(text: str) -> int | None:
        digits = text.strip()
        number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 6 else -1  # noqa: PLR2004
        return number if lowest <= number <= highest else None

    sentence = texts.t("A number from {lowest} to {highest}").format(lowest=lowest, highest=highest)
    return EntryField(label, theme, read, str, sentence)


class ChoiceField(Field[Value], Generic[Value]):
    """One of a few values."""

    def __init__(self, label: str, theme: Theme, choices: Sequence[tuple[Value, str]]) -> None:
        self.combo = CalmCombo()
        super().__init__(label, self.combo, theme)
        self._choices = tuple(choices)
        self.combo.setFocusPolicy(Focus.StrongFocus)
        for _, title in choices:
            self.combo.addItem(title)
        self.combo.activated.connect(self._on_activated)

    @override
    def show_value(self, value: Value, *, anew: bool = False) -> None:
        values = [choice for choice, _ in self._choices]
        self.combo.setCurrentIndex(values.index(value) if value in values else -1)

    def _on_activated(self, index: int) -> None:
        self.on_entered(self._choices[index][0])


class CheckField(Field[bool]):
    """Yes or no."""

    def __init__(self, label: str, theme: Theme) -> None:
        self.check = QCheckBox(label.replace("&", "&&"))
        super().__init__("", self.check, theme)
        self.check.setAccessibleName(label)
        self.check.clicked.connect(self._on_clicked)

    @override
    def show_value(self, value: bool, *, anew: bool = False) -> None:
        self.check.setChecked(value)

    def _on_clicked(self, checked: bool) -> None:  # noqa: FBT001 - a slot of Qt
        self.on_entered(checked)


class OptionalTimeField(Field[time | None]):
    """A time that may be fixed; while it is not, the computed one is shown."""

    def __init__(self, label: str, check: str, computed: Callable[[], time], texts: Texts, theme: Theme) -> None:
        self.check = QCheckBox(check.replace("&", "&&"))
        self.edit = QLineEdit()
        self.edit.setFixedHeight(theme.px(_HEIGHT))
        both = QWidget()
        super().__init__(label, both, theme)
        both.setFocusProxy(self.check)
        self._texts = texts
        self._computed = computed
        self._value: time | None = None
        self.edit.setAccessibleName(label)
        self.check.setAccessibleName(f"{label}: {check}")
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addWidget(self.edit)
        layout.addWidget(self.check)
        self.check.clicked.connect(self._on_checked)
        self.edit.editingFinished.connect(self.flush)
        self.edit.textEdited.connect(lambda: self.say(""))

    @override
    def show_value(self, value: time | None, *, anew: bool = False) -> None:
        typed = self._value is not None and self.edit.text() != self._texts.time(self._value)
        same = value == self._value
        self._value = value
        if anew or not typed or not same:
            self.say("")
            self.check.setChecked(value is not None)
            self.edit.setEnabled(value is not None)
            self.edit.setText(self._texts.time(value if value is not None else self._computed()))

    @override
    def flush(self) -> None:
        if self._value is None or self.edit.text() == self._texts.time(self._value):
            self.say("")
            return
        read = parse_time_of_day(self.edit.text())
        if read is None:
            self.say(self._texts.t("For example 13:20 or 9"))
            return
        changed = read != self._value
        self.show_value(read, anew=True)
        if changed:
            self.on_entered(read)

    def _on_checked(self, checked: bool) -> None:  # noqa: FBT001 - a slot of Qt
        value = self._computed() if checked else None
        self.show_value(value, anew=True)
        self.on_entered(value)
        if checked:
            self.edit.setFocus()
            self.edit.selectAll()


class _CalmDateEdit(QDateEdit):
    """A date that leaves the wheel and undo to others."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
        else:
            super().keyPressEvent(event)


class DateField(Field[date]):
    """A day, typed or picked from a calendar."""

    def __init__(self, label: str, texts: Texts, theme: Theme) -> None:
        self.edit = _CalmDateEdit()
        super().__init__(label, self.edit, theme)
        self._showing = False
        self.edit.setLocale(QLocale(texts.language.value))
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("ddd d MMM yyyy")
        self.edit.setMinimumWidth(theme.px(166))
        _dress(self.edit.calendarWidget(), theme)
        self.edit.setFocusPolicy(Focus.StrongFocus)
        self.edit.dateChanged.connect(self._on_changed)
        self.edit.setKeyboardTracking(False)

    @override
    def show_value(self, value: date, *, anew: bool = False) -> None:
        self._showing = True
        self.edit.setDate(QDate(value.year, value.month, value.day))
        self._showing = False

    @override
    def flush(self) -> None:
        self.edit.interpretText()

    def _on_changed(self, day: QDate) -> None:
        if not self._showing:
            self.on_entered(cast(date, day.toPython()))


def _dress(calendar: QCalendarWidget, theme: Theme) -> None:
    """Weekdays as single letters, weekends like other days, and arrows that can be seen."""
    calendar.setMinimumSize(theme.px(320), theme.px(250))
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    weekend = QTextCharFormat()
    weekend.setForeground(QColor(theme.soft))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    for name, glyph in (("qt_calendar_prevmonth", Glyph.LEFT), ("qt_calendar_nextmonth", Glyph.RIGHT)):
        arrow = calendar.findChild(QToolButton, name)
        if arrow is not None:
            arrow.setIcon(glyph_icon(glyph, theme.on_spruce, theme.px(14)))
