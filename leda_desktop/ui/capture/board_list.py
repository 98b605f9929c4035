"""The board as a list: the same notes, the same keys, for the keyboard and for screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_columns import Place
from leda_desktop.ui.capture.board_keys import BoardKeys
from leda_desktop.ui.capture.board_menu import BoardMenu
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.board_rows import BoardRows, Index
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Attribute, Edit, EventType, Key, Selection, override

_ABOUT_WIDTH = 190
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class BoardList(QTreeView):
    """Shows and edits the board as a tree of columns and notes. `left` gives the keyboard away."""

    quote_requested = Signal(tuple)
    left = Signal()
    copying_changed = Signal(bool)

    def __init__(self, model: BoardModel, actions: BoardActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = model
        self._actions = actions
        self._rows = BoardRows(model, actions, theme, self)
        self.keys = BoardKeys(model, actions, self, self)
        self._menu = BoardMenu(model, actions, self.keys, self)
        self._named: Place | None = None
        self._is_following = False
        self.setModel(self._rows)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(Selection.ExtendedSelection)
        self.setEditTriggers(Edit.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, theme.px(_ABOUT_WIDTH))
        self._connect()
        self._follow_board()

    def edit_note(self, note_id: NoteId) -> None:
        """Edit the text of a note in its row."""
        place = self._board.place_of(note_id)
        if place is not None:
            self.edit(self._rows.index_of(Spot(place, note_id)))

    def edit_theme(self, theme_id: ThemeId) -> None:
        """Edit the title of a theme in its row."""
        self.edit(self._rows.index_of(Spot(Place(theme_id))))

    def begin_theme(self) -> None:
        """Add a theme, and let its title be typed as soon as it is there."""
        theme_id = self._actions.add_theme(self._board.texts.t("New theme"))
        if theme_id is not None:
            self._named = Place(theme_id)
            self._board.expect(Spot(self._named))

    def ask_quote(self, note_ids: Sequence[NoteId]) -> None:
        """Pass on the wish to mark quotes."""
        self.quote_requested.emit(tuple(note_ids))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == EventType.ShortcutOverride and isinstance(event, QKeyEvent) and self.keys.handles(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QTreeView.State.EditingState:
            # The Enter that ends editing comes by here too.
            super().keyPressEvent(event)
        elif self.keys.press(event):
            event.accept()
        elif event.key() == Key.Key_Escape and not self._board.query:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        theme_id = self._board.theme_id
        if self._board.selected:
            menu = self._menu.for_notes(self)
        elif theme_id is not None:
            menu = self._menu.for_theme(theme_id, self)
        else:
            menu = self._menu.for_board(self)
        menu.setAttribute(Attribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The heights of rows were measured before the style sheet was there.
        self.doItemsLayout()
        self._show_selection()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._tell_board()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell_board()

    def _connect(self) -> None:
        self._board.changed.connect(self._follow_board)
        self._board.selection_changed.connect(self._show_selection)
        self._rows.modelReset.connect(self.expandAll)
        self.keys.copying_changed.connect(self.copying_changed)
        self.expandAll()

    def _tell_board(self) -> None:
        """Let the board know what is selected here."""
        if self._is_following or not self.isVisible():
            return
        notes = [self._rows.note_of(index) for index in self.selectionModel().selectedRows()]
        current = self.currentIndex()
        spot = self._rows.spot_of(current) if current.isValid() else None
        self._is_following = True
        self._board.select([note.id for note in notes if note is not None], spot)
        self._is_following = False

    def _follow_board(self) -> None:
        self.setAccessibleName(self._board.texts.t("Notes as a list"))
        # What is said beside a note can change without the note.
        self.viewport().update()
        self._show_selection()
        if self._named is not None and self._board.column_at(self._named) is not None:
            index, self._named = self._rows.index_of(Spot(self._named)), None
            self.edit(index)

    def _show_selection(self) -> None:
        """Select here what is selected on the board."""
        if self._is_following or not self.isVisible():
            return
        self._is_following = True
        current = self._rows.index_of(self._board.spot)
        self.selectionModel().select(self._rows.selection_of(self._board.selected), _SELECT)
        self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        if current.isValid():
            self.scrollTo(current)
        self._is_following = False
