"""Paints a board: plates, headers and notes from kept pictures, and what the mouse is doing over them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.notes import Note
from leda_desktop.ui.capture.board_carrying import Carried, CarriedPainter
from leda_desktop.ui.capture.board_columns import Place
from leda_desktop.ui.capture.board_empty import paint_lesson
from leda_desktop.ui.capture.board_headers import HeaderFace, HeaderPixmaps
from leda_desktop.ui.capture.board_layout import LaidColumn, shows_meta
from leda_desktop.ui.capture.board_model import BoardModel
from leda_desktop.ui.capture.board_viewport import Viewport
from leda_desktop.ui.capture.note_pixmaps import SHADOW, Mark, NoteFace, NotePixmaps
from leda_desktop.ui.capture.note_words import card_words, consent_words, source_words, time_words
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.key_cap import key_cap_size, paint_key_cap
from leda_desktop.ui.widgets.qt import Align, Pen

_PLATE_RADIUS = 10
_RING = 2.0
_DIMMED = 0.32
_MOST_SHOWN = 1000


@dataclass(frozen=True, slots=True)
class Scenery:
    """What is painted beside the board itself."""

    focused: bool = False
    keys: bool = False
    copying: bool = False
    adding: bool = False
    edited: NoteId | None = None
    band: QRect | None = None
    carried: Carried | None = None


class BoardPainter:
    """Paints what a viewport shows of a model."""

    def __init__(self, theme: Theme, pixmaps: NotePixmaps, model: BoardModel, viewport: Viewport) -> None:
        self._theme = theme
        self._pixmaps = pixmaps
        self._model = model
        self._viewport = viewport
        self._headers = HeaderPixmaps(theme)
        self._shown: dict[NoteId, tuple[Note, int, float, QPixmap]] = {}
        self._dress = model.dress
        self._carrying = CarriedPainter(theme, viewport)

    def paint(self, painter: QPainter, scenery: Scenery, ratio: float, stale: QRect) -> None:
        """Paint everything that reaches into the stale part of the board."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for laid in self._viewport.visible_columns():
            if not self._viewport.plate(laid).intersects(stale):
                continue
            self._paint_plate(painter, laid, scenery)
            self._paint_header(painter, laid, scenery, ratio)
            self._paint_notes(painter, laid, scenery, ratio)
        self._paint_ghost(painter, scenery)
        columns = self._viewport.layout.columns
        if not self._model.board.notes and columns:
            room, themes = self._viewport.body(columns[0]), self._model.offers_themes
            paint_lesson(painter, room, self._model.texts, self._theme, themes=themes)
        if scenery.band is not None:
            self._paint_band(painter, scenery.band)
        if scenery.carried is not None:
            self._carrying.paint(painter, scenery.carried, self.paint_note, ratio)

    def face(self, note: Note) -> NoteFace:
        """What a note shows."""
        model = self._model
        tone = model.tone(note)
        highlight = model.query if model.query and model.query in note.text.casefold() else ""
        votes = note.votes if note.votes or model.voting else None
        if not shows_meta(note):
            return NoteFace(note.text, tone, highlight=highlight, votes=votes)
        aside = model.aside(note)
        is_fresh = note.theme_id is None and not note.author and not aside
        right = time_words(note, model.texts, model.zone) if is_fresh else ""
        if note.quote is None:
            left = " · ".join(filter(None, (self._source(note, aside), aside)))
            mark = Mark.NONE if aside or not left else _door(note)
            return NoteFace(note.text, tone, left, right, mark, highlight, votes)
        left = " · ".join(filter(None, (card_words(note, model.texts), consent_words(note.quote, model.texts))))
        if note.quote is Consent.NAMED and note.author:
            left = source_words(note, model.texts)
        return NoteFace(note.text, tone, left, right, Mark.QUOTE, highlight, votes)

    def _source(self, note: Note, aside: str) -> str:
        """Where a note came from; not where that is plain from what is shown, or is part of what is said beside it."""
        if note.table is not None and (self._model.lens is not None or aside.startswith("×")):
            return ""
        is_quiet = note.theme_id is not None and note.table is None and not note.author and not note.organisation
        return "" if is_quiet else source_words(note, self._model.texts)

    def _paint_plate(self, painter: QPainter, laid: LaidColumn, scenery: Scenery) -> None:
        place = laid.column.place
        aimed = scenery.carried is not None and scenery.carried.target == place
        painter.setPen(Pen.NoPen)
        painter.setBrush(QColor(self._theme.spruce2 if aimed else self._theme.well))
        plate, radius = QRectF(self._viewport.plate(laid)), self._theme.px(_PLATE_RADIUS)
        if aimed or (scenery.focused and self._is_spot(place)):
            painter.setPen(QPen(QColor(self._theme.spruce), _RING))
            plate.adjust(1, 1, -1, -1)
        painter.drawRoundedRect(plate, radius, radius)

    def _is_spot(self, place: Place) -> bool:
        return self._model.spot.note_id is None and self._model.spot.place == place

    def _paint_header(self, painter: QPainter, laid: LaidColumn, scenery: Scenery, ratio: float) -> None:
        column = laid.column
        offered = scenery.keys and (column.place.theme_id is not None or not scenery.copying)
        digit = column.digit if offered else ""
        face = HeaderFace(laid.title, len(column.notes), laid.width, laid.inset, digit, scenery.copying)
        painter.drawPixmap(self._viewport.header(laid).topLeft(), self._headers.pixmap(face, ratio))

    def _paint_notes(self, painter: QPainter, laid: LaidColumn, scenery: Scenery, ratio: float) -> None:
        body = self._viewport.body(laid)
        left, top = body.left() - SHADOW, body.top() - self._viewport.top(laid) - SHADOW
        notes, selected = laid.column.notes, self._model.selected
        faint = self._faint(scenery)
        painter.save()
        painter.setClipRect(body)
        for index in self._viewport.visible_notes(laid):
            note = notes[index]
            x, y = laid.corner(index)
            painter.setOpacity(_DIMMED if faint(note.id) else 1.0)
            painter.drawPixmap(left + x, top + y, self._picture(note, laid.note_width, ratio))
            if note.id in selected:
                strong = scenery.focused and note.id == self._model.spot.note_id
                self._paint_ring(painter, self._viewport.note_rect(laid, index), strong=strong)
        painter.setOpacity(1.0)
        if scenery.carried is not None and scenery.carried.target == laid.column.place:
            self._carrying.paint_insertion(painter, laid, scenery.carried.before)
        painter.restore()
        self._paint_thumb(painter, laid)

    def _faint(self, scenery: Scenery) -> Callable[[NoteId], bool]:
        """Which notes stand back: those that are carried or edited, and those that the search did not find."""
        away = {scenery.edited}
        if scenery.carried is not None and not scenery.carried.copying:
            away.update(scenery.carried.note_ids)
        if not self._model.query:
            return away.__contains__
        found = set(self._model.matches) - away
        return lambda note_id: note_id not in found

    def _picture(self, note: Note, width: int, ratio: float) -> QPixmap:
        """The picture of a note; what was on the screen in the last frame is found again at once."""
        if self._dress != self._model.dress or len(self._shown) > _MOST_SHOWN:
            self._shown.clear()
            self._dress = self._model.dress
        shown = self._shown.get(note.id)
        if shown is not None and shown[0] is note and shown[1] == width and shown[2] == ratio:
            return shown[3]
        picture = self._pixmaps.pixmap(self.face(note), width, ratio)
        self._shown[note.id] = (note, width, ratio, picture)
        return picture

    def paint_note(self, painter: QPainter, note: Note, rect: QRect, ratio: float) -> None:
        """Paint one note with its upper left corner and its width taken from the rectangle."""
        picture = self._picture(note, rect.width(), ratio)
        painter.drawPixmap(rect.topLeft() - QPoint(SHADOW, SHADOW), picture)

    def _paint_ring(self, painter: QPainter, rect: QRect, *, strong: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.sky), _RING if strong else _RING * 0.75))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if strong:
            painter.setPen(QPen(QColor(self._theme.sky), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(-1.5, -1.5, 1.5, 1.5), 7, 7)

    def _paint_thumb(self, painter: QPainter, laid: LaidColumn) -> None:
        thumb = self._viewport.thumb(laid)
        if thumb.isEmpty():
            return
        painter.setPen(Pen.NoPen)
        painter.setBrush(QColor(self._theme.edge))
        painter.drawRoundedRect(thumb, 2, 2)

    def _paint_ghost(self, painter: QPainter, scenery: Scenery) -> None:
        ghost = self._viewport.ghost()
        if ghost.isEmpty():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.edge), 1.5, Pen.DashLine))
        radius = self._theme.px(_PLATE_RADIUS)
        painter.drawRoundedRect(QRectF(ghost).adjusted(1, 1, -1, -1), radius, radius)
        if scenery.adding:
            return
        painter.setFont(self._theme.font(14))
        painter.setPen(QColor(self._theme.soft))
        label = self._model.texts.t("+ New theme")
        room = ghost.adjusted(self._theme.px(10), self._theme.px(10), -self._theme.px(10), 0)
        painter.drawText(room, Align.AlignTop | Align.AlignLeft, label)
        size = key_cap_size(painter.font(), "T")
        cap = QRectF(
            room.right() - size.width(),
            room.top() + (self._theme.px(19) - size.height()) / 2,
            size.width(),
            size.height(),
        )
        paint_key_cap(painter, cap, "T")

    def _paint_band(self, painter: QPainter, band: QRect) -> None:
        fill = QColor(self._theme.sky)
        fill.setAlpha(36)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(self._theme.sky), 1))
        painter.drawRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5))


def _door(note: Note) -> Mark:
    if note.author or note.organisation:
        return Mark.NONE
    if note.table is not None:
        return Mark.TABLE
    doors = {Channel.DESK: Mark.KEYBOARD, Channel.PAPER: Mark.PAPER, Channel.PHONE: Mark.PHONE}
    return doors[note.channel]
