"""The card of the keypad: the question large, the numbers larger, and the keys that work right now."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leda_desktop.domain.words import clean
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.keypad_face import Face, Pad, Press, Strip, Writing
from leda_desktop.ui.capture.keypad_tiles import KeypadTiles
from leda_desktop.ui.desk.key_filter import claim_escape, claim_signs
from leda_desktop.ui.desk.keys import OwnKey
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.flow_box import FlowBox
from leda_desktop.ui.widgets.key_cap import KeyCap
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, EventType, Focus, FocusReason, Key, Modifier, override
from leda_desktop.ui.widgets.rating_row import RatingRow

SIGNS = "0123456789+-*/#.,"
_PRESSES = {
    "+": Press.WRITE,
    "T": Press.WRITE,
    "*": Press.PAPER,
    "/": Press.SHEET,
    "#": Press.SHEET,
    "-": Press.SKIP,
    ".": Press.SKIP,
    ",": Press.SKIP,
}
_KEYS = {
    Key.Key_Return: Press.ENTER,
    Key.Key_Enter: Press.ENTER,
    Key.Key_Delete: Press.SKIP,
    Key.Key_Backspace: Press.BACK,
    Key.Key_Up: Press.UP,
    Key.Key_Down: Press.DOWN,
    Key.Key_Escape: Press.CANCEL,
}
_WITHOUT_NUM_LOCK = (Key.Key_Home, Key.Key_End, Key.Key_Insert, Key.Key_Clear)
_SHORT_QUESTION = 70


class KeypadCard(QFrame):
    """Shows the face of a pad and hands its keys on to it. `focused` tells that it has the keyboard, or not."""

    focus_changed = Signal(bool)

    def __init__(self, pad: Pad, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._pad = pad
        self._texts = texts
        self._theme = theme
        self._face = Face("", "")
        self._row: RatingRow | None = None
        self._caps: list[QWidget] = []
        self.setObjectName("card")
        self.setFocusPolicy(Focus.StrongFocus)
        claim_signs(self, SIGNS)
        self._caption = plain_label("", role=LabelRole.CAPTION, wrap=False)
        self._aside = plain_label("", role=LabelRole.STRONG, wrap=False)
        self._question = plain_label("", role=LabelRole.SPEAKER)
        self._strip = QWidget()
        self._low = plain_label("", role=LabelRole.SMALL)
        self._high = plain_label("", role=LabelRole.SMALL)
        self.field = QLineEdit()
        self.tiles = KeypadTiles(theme)
        self._told = plain_label("", role=LabelRole.STRONG)
        self._keys = FlowBox(theme.px(14), theme.px(6))
        self._build()
        self._connect()
        self.set_pad(pad)

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._face

    def set_pad(self, pad: Pad) -> None:
        """Show another pad."""
        self._pad.changed.disconnect(self._show) if self._pad is not pad else None
        self._pad = pad
        pad.changed.connect(self._show)
        self._show()

    def take_keyboard(self) -> None:
        """Put the keyboard where the next key means something."""
        (self.field if self._face.writing else self).setFocus(FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Store the open answer that is being typed."""
        if self._face.writing is not None:
            self._pad.keep_text(clean(self.field.text()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign, press = event.text(), self._press_of(event)
        if event.modifiers() & ~(Modifier.KeypadModifier | Modifier.ShiftModifier):
            super().keyPressEvent(event)
        elif sign.isascii() and sign.isdecimal():
            if not event.isAutoRepeat():
                self._pad.digit(sign)
        elif press is None or (press is Press.CANCEL and not self._face.uses_escape):
            super().keyPressEvent(event)
        elif press in (Press.BACK, Press.UP, Press.DOWN) or not event.isAutoRepeat():
            self._pad.press(press)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Escape and Up leave the field of the open answers, and none of them reaches the card behind it."""
        if event.type() != EventType.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in (Key.Key_Return, Key.Key_Enter):
            self._pad.finish_text(clean(self.field.text()))
            return True
        if event.key() in (Key.Key_Escape, Key.Key_Up):
            self.flush()
            self._pad.press(Press.CANCEL)
            return True
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.take_keyboard()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    @staticmethod
    def _press_of(event: QKeyEvent) -> Press | None:
        if event.modifiers() & Modifier.KeypadModifier and event.key() in _WITHOUT_NUM_LOCK:
            return Press.NUM_LOCK
        return _PRESSES.get(event.text().upper().replace("−", "-")) or _KEYS.get(Key(event.key()))

    def _build(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(14), px(18), px(14))
        layout.setSpacing(px(8))
        top = QHBoxLayout()
        top.addWidget(self._caption, 1)
        top.addWidget(self._aside)
        layout.addLayout(top)
        strip = QVBoxLayout(self._strip)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(px(4))
        ends = QHBoxLayout()
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        self._high.setAlignment(Align.AlignRight)
        strip.addLayout(ends)
        for widget in (self._question, self._strip, self.field):
            layout.addWidget(widget)
        layout.addSpacing(px(4))
        layout.addWidget(self.tiles)
        layout.addWidget(self._told)
        layout.addStretch(1)
        layout.addWidget(self._keys)

    def _connect(self) -> None:
        self.field.setPlaceholderText(self._texts.t("Write the answer, or press Enter to skip"))
        self.field.installEventFilter(self)
        claim_escape(self.field)

    def _show(self) -> None:
        before, self._face = self._face, self._pad.face()
        face = self._face
        self._caption.setText(face.caption)
        self._aside.setText(face.aside)
        self._question.set_role(LabelRole.SPEAKER if len(face.question) <= _SHORT_QUESTION else LabelRole.TITLE)
        self._question.setText(face.question)
        self.tiles.show_tiles(face.tiles)
        self._told.setText(face.told)
        if face.keys != before.keys:
            self._show_keys(face.keys)
        self._show_strip(face.strip)
        self._show_writing(before.writing, face.writing)
        claim_escape(self, wanted=face.uses_escape)
        self._tell_reader(before, face)

    def _show_keys(self, keys: tuple[OwnKey, ...]) -> None:
        for old in self._caps:
            old.hide()
            old.deleteLater()
        self._caps = [self._key(cap, words) for cap, words in keys]
        self._keys.replace(self._caps)

    def _key(self, cap: str, words: str) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(5))
        layout.addWidget(KeyCap(cap))
        layout.addWidget(plain_label(words, role=LabelRole.SMALL, wrap=False))
        return made

    def _show_strip(self, strip: Strip | None) -> None:
        self._strip.setVisible(strip is not None)
        if strip is None:
            return
        prompt = strip.prompt
        if self._row is None or self._row.steps != range(prompt.lowest, prompt.highest + 1):
            self._exchange_row(RatingRow(prompt.lowest, prompt.highest, self._theme))
        if self._row is not None:
            self._row.set_rating(strip.chosen)
            self._row.setAccessibleName(prompt.text)
        for label, words in ((self._low, prompt.low), (self._high, prompt.high)):
            label.setText(words)
            label.setVisible(bool(prompt.low or prompt.high))

    def _exchange_row(self, row: RatingRow) -> None:
        layout = self._strip.layout()
        if self._row is not None:
            self._row.deleteLater()
        row.setFocusPolicy(Focus.NoFocus)
        row.rated.connect(self._choose)
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, row)
        self._row = row

    def _choose(self, step: int) -> None:
        self._pad.choose(step)

    def _show_writing(self, before: Writing | None, now: Writing | None) -> None:
        has_keyboard = self.hasFocus() or self.field.hasFocus()
        if now is None:
            # Before the field goes, or Qt hands the keyboard on to whatever comes next.
            if self.field.hasFocus():
                self.setFocus(FocusReason.OtherFocusReason)
            self.field.hide()
            return
        self.field.setAccessibleName(now.prompt.text)
        self.field.show()
        is_another = before is None or before.prompt != now.prompt
        if is_another or (before != now and clean(self.field.text()) != now.text):
            self.field.setText(now.text)
        if has_keyboard:
            self.field.setFocus(FocusReason.OtherFocusReason)

    def _tell_reader(self, before: Face, now: Face) -> None:
        """Say aloud what the eyes see: the question when it is another one, and what is told."""
        self.setAccessibleName(f"{now.caption}. {now.question}")
        self.setAccessibleDescription(now.told)
        said = [now.question] if now.question != before.question else []
        said += [now.told] if now.told != before.told and now.told else []
        if said and QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ". ".join(said)))
