"""What an empty board says: how notes come here, and how they are sorted."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.key_cap import key_cap_size, paint_key_cap
from leda_desktop.ui.widgets.qt import Align, Elide

_ROW = 30
_ROOM_FOR_TEXT = 260
_CENTRED = Align.AlignHCenter | Align.AlignTop | Qt.TextFlag.TextWordWrap


def paint_lesson(painter: QPainter, room: QRect, texts: Texts, theme: Theme, *, themes: bool) -> None:
    """Paint the lesson into the middle of an empty column; a narrow column only has its first line.

    `themes` says whether notes are sorted into themes here.
    """
    bold, plain = theme.font(16, bold=True), theme.font(14)
    rows = _rows(texts, themes=themes)
    fits = room.width() > theme.px(_ROOM_FOR_TEXT)
    height = theme.px(_ROW) * (1 + len(rows)) if fits else theme.px(_ROW)
    top = room.top() + max(0, (room.height() - height) // 3)
    painter.setFont(bold if fits else plain)
    painter.setPen(QColor(theme.ink if fits else theme.soft))
    heading = QRect(room.left(), top, room.width(), theme.px(_ROW) * (1 if fits else 3))
    painter.drawText(heading, _CENTRED, texts.t("Here the notes gather"))
    if not fits:
        return
    painter.setFont(plain)
    caps = max(key_cap_size(plain, key).width() for key, _ in rows)
    metrics = QFontMetrics(plain)
    width = caps + theme.px(12) + max(metrics.horizontalAdvance(text) for _, text in rows)
    left = room.left() + max(0, (room.width() - width) // 2)
    for number, (key, text) in enumerate(rows, 1):
        middle = top + theme.px(_ROW) * (number + 0.5)
        size = key_cap_size(plain, key)
        cap = QRectF(left + caps - size.width(), middle - size.height() / 2, size.width(), size.height())
        paint_key_cap(painter, cap, key)
        painter.setPen(QColor(theme.soft))
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        fitting = metrics.elidedText(text, Elide.ElideRight, room.right() - left - caps - theme.px(12))
        painter.drawText(QPointF(left + caps + theme.px(12), base), fitting)


def _rows(texts: Texts, *, themes: bool) -> tuple[tuple[str, str], ...]:
    gathering = (
        ("⏎", texts.t("adds, and the cursor stays")),
        ("Ctrl V", texts.t("a list becomes a note per line")),
    )
    sorting = (
        ("T", texts.t("makes a theme")),
        ("1–9", texts.t("sends the selected note to a theme")),
    )
    return (*gathering, *sorting) if themes else gathering
