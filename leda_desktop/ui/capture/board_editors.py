"""Editing on the board itself: the text of a note and the title of a theme, where they stand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_columns import Place
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.board_viewport import Viewport
from leda_desktop.ui.desk.keyboard import keep_keyboard
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import EventType, FocusReason, Key, Modifier, Policy, ScrollBar, override

_LONGEST_TITLE = 200
_SMALLEST_EDITOR = 80
_KEEPING = (Key.Key_Return, Key.Key_Enter, Key.Key_F2)
_FOR_A_WHILE = (FocusReason.PopupFocusReason, FocusReason.ActiveWindowFocusReason)

Field = QLineEdit | QPlainTextEdit


class InPlace(QObject):
    """Watches a field for its end: Enter and leaving keep the text, Escape does not. `ended` says which, once."""

    ended = Signal(bool)

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._is_open = True
        keep_keyboard(field)
        field.installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind in (EventType.ShortcutOverride, EventType.KeyPress):
            return self._take_key(event)
        # The field's own menu and another window take the focus only for a while.
        left = isinstance(event, QFocusEvent) and kind == EventType.FocusOut and event.reason() not in _FOR_A_WHILE
        if left or kind == EventType.Hide:
            self._end(keep=True)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        keeps, drops = event.key() in _KEEPING, event.key() == Key.Key_Escape
        if (not keeps and not drops) or (keeps and event.modifiers() & Modifier.ShiftModifier):
            # With Shift a further line begins: a point of the note.
            return False
        event.accept()
        if event.type() == EventType.KeyPress:
            self._end(keep=keeps)
        return True

    def _end(self, *, keep: bool) -> None:
        if self._is_open:
            self._is_open = False
            self.ended.emit(keep)


class BoardEditing(QObject):
    """The one editor that may be open on a board, and where it stands.

    `changed` follows its opening and closing. `adding` is true while the title of a new theme is typed.
    """

    changed = Signal()

    def __init__(
        self, canvas: QWidget, model: BoardModel, actions: BoardActions, viewport: Viewport, theme: Theme
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._model = model
        self._actions = actions
        self._viewport = viewport
        self._theme = theme
        self._field: Field | None = None
        self._column: Place | None = None
        self.note_id: NoteId | None = None
        self.adding = False

    def open_note(self, note_id: NoteId) -> None:
        """Edit the text of a note."""
        note = self._model.board.find(note_id)
        if note is None:
            return
        self.close()
        self.note_id = note_id
        field = QPlainTextEdit(note.text, self._canvas)
        field.setTabChangesFocus(True)
        field.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setAccessibleName(self._model.texts.t("Edit note"))
        field.setFont(self._theme.font(14))
        # With this margin the letters stay where they are when the editor opens.
        field.document().setDocumentMargin(self._theme.px(7))
        self._open(field, partial(self._actions.edit, note_id))

    def open_theme(self, theme_id: ThemeId) -> None:
        """Edit the title of a theme."""
        column = self._model.column_at(Place(theme_id))
        if column is None:
            return
        self.close()
        self._column = column.place
        self._open(self._title_field(column.title), partial(self._actions.rename_theme, theme_id))

    def open_new_theme(self) -> None:
        """Type the title of a new theme."""
        self.close()
        self.adding = True
        self._open(self._title_field(""), self._add_theme)

    def follow(self) -> None:
        """Stand where the edited thing stands now; close when it is gone."""
        field, where = self._field, self._where()
        if field is None:
            return
        if where is None:
            self.close()
        else:
            field.setGeometry(where)

    def close(self) -> None:
        """Close the editor; what was typed has been kept or dropped already."""
        field, self._field = self._field, None
        self.note_id = self._column = None
        self.adding = False
        if field is not None:
            field.hide()
            field.deleteLater()

    def _title_field(self, title: str) -> QLineEdit:
        field = QLineEdit(title, self._canvas)
        field.setSizePolicy(Policy.Ignored, Policy.Fixed)
        field.setMaxLength(_LONGEST_TITLE)
        field.setPlaceholderText(self._model.texts.t("Title of the theme"))
        field.setAccessibleName(self._model.texts.t("Title of the theme"))
        field.setFont(self._theme.font(14, bold=True))
        field.selectAll()
        return field

    def _open(self, field: Field, keep: Callable[[str], object]) -> None:
        self._field = field
        InPlace(field).ended.connect(partial(self._end, field, keep))
        self.changed.emit()
        self.follow()
        field.show()
        field.setFocus()

    def _end(self, field: Field, keep: Callable[[str], object], kept: bool) -> None:  # noqa: FBT001
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        had_focus = field.hasFocus()
        self.close()
        if kept:
            keep(text)
        if had_focus:
            self._canvas.setFocus()
        self.changed.emit()

    def _add_theme(self, title: str) -> None:
        theme_id = self._actions.add_theme(title)
        if theme_id is not None:
            self._model.expect(Spot(Place(theme_id)))

    def _where(self) -> QRect | None:
        px = self._theme.px
        if self.adding:
            return self._viewport.ghost().adjusted(px(6), px(6), -px(6), 0).intersected(self._header_band())
        if self._column is not None:
            laid = self._viewport.laid_at(self._column)
            return self._viewport.header(laid).adjusted(px(4), px(4), -px(4), 0) & self._header_band() if laid else None
        rect = self._viewport.rect_of(self.note_id)
        return None if rect is None else self._over(rect)

    def _header_band(self) -> QRect:
        return QRect(-10_000, 0, 20_000, self._theme.px(40))

    def _over(self, note: QRect) -> QRect:
        """Over a note and a little larger, so that there is room to write."""
        grow = self._theme.px(4)
        height = max(note.height(), self._theme.px(_SMALLEST_EDITOR)) + grow
        room = note.adjusted(-grow, -grow, grow, height - note.height())
        room.moveBottom(min(room.bottom(), self._canvas.height()))
        return room
