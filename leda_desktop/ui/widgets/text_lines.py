"""Wraps text for what is painted by hand: at words where it can, anywhere where it must, never more than asked."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from leda_desktop.ui.widgets.qt import Elide

_LONGEST = 600


def wrapped(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """The lines that the text takes in `width`; the last of at most `most` ends in an ellipsis if more follows."""
    text = " ".join(text[:_LONGEST].split())
    if not text:
        return ()
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts = _starts(layout, width, most)
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], QFontMetricsF(font).elidedText(rest, Elide.ElideRight, width)]
    return tuple(lines)


def _starts(layout: QTextLayout, width: float, most: int) -> list[int]:
    """Where the lines begin in the text; stops after one line too many."""
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        starts.append(line.textStart())
    layout.endLayout()
    return starts
