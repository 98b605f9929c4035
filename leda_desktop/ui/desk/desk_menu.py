"""The menu of the desk: the language, and what else is done seldom."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from leda_desktop.texts import Language, Texts

Entry = tuple[str, Callable[[], object]]
"""What is read in the menu, and what is done then."""

# Whoever does not read the language that is shown still finds the own one.
_IN_THEIR_OWN_WORDS = {Language.SV: "Svenska", Language.EN: "English"}


def fill_menu(menu: QMenu, texts: Texts, speak: Callable[[Language], None], groups: Sequence[Sequence[Entry]]) -> None:
    """Fill the menu anew: the languages first, then each group behind a line."""
    menu.clear()
    group = QActionGroup(menu)
    for language, name in _IN_THEIR_OWN_WORDS.items():
        action = _add(menu, name, partial(speak, language))
        action.setCheckable(True)
        action.setChecked(language is texts.language)
        group.addAction(action)
    for entries in groups:
        menu.addSeparator()
        for name, act in entries:
            _add(menu, name, act)


def _add(menu: QMenu, name: str, act: Callable[[], object]) -> QAction:
    action = QAction(name, menu)
    action.triggered.connect(lambda _checked=False: act())
    menu.addAction(action)
    return action
