"""The context menu of a board: everything the keys can do, for those who look for it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from leda_desktop.domain.ids import ThemeId
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_columns import Column
from leda_desktop.ui.capture.board_keys import BoardKeys, BoardView
from leda_desktop.ui.capture.board_model import BoardModel

_LONGEST = 40


class BoardMenu:
    """Builds the menu for a note, for a theme, or for the empty board."""

    def __init__(self, model: BoardModel, actions: BoardActions, keys: BoardKeys, view: BoardView) -> None:
        self._model = model
        self._actions = actions
        self._keys = keys
        self._view = view

    def for_notes(self, parent: QWidget) -> QMenu:
        """What can be done with the selected notes."""
        texts = self._model.texts
        menu = QMenu(parent)
        self._add(menu, texts.t("Edit"), "F2", self._keys.edit)
        self._add_columns(menu.addMenu(texts.t("Move to")), self._send)
        copy = menu.addMenu(texts.t("Copy to a second theme"))
        self._add_columns(copy, self._copy, themes_only=True)
        copy.setEnabled(bool(self._model.board.themes))
        self._add_prompts(menu)
        self._add(menu, texts.t("Quote …"), "Q", self._keys.quote)
        for offer, sign, act in self._keys.offers:
            self._add(menu, offer, sign, act)
        menu.addSeparator()
        self._add(menu, texts.t("Copy text"), "Ctrl+C", self._keys.copy_text)
        self._add(menu, texts.t("Remove"), "Del", self._keys.remove)
        return menu

    def for_theme(self, theme_id: ThemeId, parent: QWidget) -> QMenu:
        """What can be done with a theme."""
        texts = self._model.texts
        menu = QMenu(parent)
        self._add(menu, texts.t("Rename"), "F2", lambda: self._view.edit_theme(theme_id))
        self._add(menu, texts.t("Move left"), "Alt+Left", lambda: self._actions.nudge_theme(theme_id, -1))
        self._add(menu, texts.t("Move right"), "Alt+Right", lambda: self._actions.nudge_theme(theme_id, 1))
        menu.addSeparator()
        self._add(menu, texts.t("Remove theme, keep its notes"), "Del", lambda: self._actions.remove_theme(theme_id))
        return menu

    def for_board(self, parent: QWidget) -> QMenu:
        """What can be done where there is nothing."""
        texts = self._model.texts
        menu = QMenu(parent)
        self._add(menu, texts.t("New theme"), "Ctrl+T", self._view.begin_theme)
        self._add(menu, texts.t("Select all notes"), "Ctrl+A", self._keys.select_all)
        return menu

    def _add(self, menu: QMenu, text: str, key: str, act: Callable[[], object]) -> QAction:
        # The key is shown, not bound: the view listens to it itself.
        shown = f"{_plain(text)}\t{key}" if key else _plain(text)
        action = menu.addAction(shown)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _add_columns(self, menu: QMenu, act: Callable[[Column], object], *, themes_only: bool = False) -> None:
        for column in self._model.columns:
            if column.place.theme_id is not None or not themes_only:
                self._add(menu, column.title, column.digit, partial(act, column))

    def _add_prompts(self, menu: QMenu) -> None:
        prompts = self._model.prompts
        if len(prompts) < 2:  # noqa: PLR2004
            return
        sub = menu.addMenu(self._model.texts.t("Question"))
        for prompt in prompts:
            self._add(sub, prompt.text, "", partial(self._actions.answer, self._model.chosen, prompt.id))

    def _send(self, column: Column) -> None:
        self._actions.move(self._model.chosen, column.place)

    def _copy(self, column: Column) -> None:
        self._actions.copy(self._model.chosen, column.place)


def _plain(text: str) -> str:
    """Text for a menu, where an ampersand and a tab would mean something."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    return short.replace("&", "&&").replace("\t", " ")
