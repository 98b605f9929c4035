"""Labels that show text exactly as it was written, however long its words are."""

import re
from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QStylePainter, QWidget

from leda_desktop.ui.widgets.qt import Elide, Policy, override

_LONG_WORD = re.compile(r"\S{30,}")
_BREAK = "\u200b"
_LINE_BREAKS = re.compile(r"\s*[\r\n\u2028\u2029]+\s*")
_ELIDED_MINIMUM = 6
_LONG_TIP = 80
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class LabelRole(Enum):
    """What a label is for; the style sheet gives each its size, weight and colour."""

    BODY = "body"
    STRONG = "strong"
    SOFT = "soft"
    SMALL = "small"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"
    LATE = "late"
    ERROR = "error"
    ON_SPRUCE = "on_spruce"
    ON_SPRUCE_SOFT = "on_spruce_soft"
    PROGRAMME = "programme"
    SPEAKER = "speaker"


class PlainLabel(QLabel):
    """A label whose text is never markup; words that are too long for a line are broken anywhere."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show the text; nothing in it is read as markup or as a shortcut."""
        self._text = text
        super().setText(_LONG_WORD.sub(lambda word: _BREAK.join(word[0]), text))

    @override
    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def set_role(self, role: LabelRole) -> None:
        """Dress the label for something else."""
        if self.property("role") != role.value:
            self.setProperty("role", role.value)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """A label of one line that ends in an ellipsis when there is no room; the tooltip then has the whole text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(Policy.Preferred, Policy.Fixed)

    @override
    def setText(self, text: str) -> None:
        self._text = _LINE_BREAKS.sub(" ", text)
        QLabel.setText(self, self._text)
        self._tell_whole_text()

    @override
    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * _ELIDED_MINIMUM
        return QSize(min(width, self.sizeHint().width()), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole_text()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOption()
        option.initFrom(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self._text, Elide.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()), shown)

    def _tell_whole_text(self) -> None:
        short = self.fontMetrics().horizontalAdvance(self._text) > self.contentsRect().width()
        self.setToolTip(tooltip(self._text) if short else "")


def plain_label(text: str = "", *, role: LabelRole = LabelRole.BODY, wrap: bool = True) -> PlainLabel:
    """A label for any text, ours or a participant's, dressed for what it is for."""
    label = PlainLabel(text)
    label.set_role(role)
    label.setWordWrap(wrap)
    return label


def elided_label(text: str = "", *, role: LabelRole = LabelRole.BODY) -> ElidedLabel:
    """A label of one line for any text, dressed for what it is for."""
    label = ElidedLabel(text)
    label.set_role(role)
    return label


def tooltip(text: str) -> str:
    """The text as a tooltip, where Qt would otherwise read markup; long text is wrapped."""
    return f"<span>{text.translate(_ENTITIES)}</span>" if "<" in text or len(text) > _LONG_TIP else text
