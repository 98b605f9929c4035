"""The menu of the desk: language, rehearsal, keys, and leaving."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from leda_desktop.texts import Language, Texts

# Whoever does not read the language that is shown still finds the own one.
_IN_THEIR_OWN_WORDS = {Language.SV: "Svenska", Language.EN: "English"}


def fill_menu(
    menu: QMenu,
    texts: Texts,
    *,
    speak: Callable[[Language], None],
    rehearse: Callable[[], None],
    show_keys: Callable[[], None],
    leave: Callable[[], object],
) -> None:
    """Fill the menu anew, in the language of the texts."""
    menu.clear()
    group = QActionGroup(menu)
    for language, name in _IN_THEIR_OWN_WORDS.items():
        action = _add(menu, name, partial(speak, language))
        action.setCheckable(True)
        action.setChecked(language is texts.language)
        group.addAction(action)
    menu.addSeparator()
    _add(menu, texts.t("Show what the room sees in a window"), rehearse)
    _add(menu, texts.t("Show the keys"), show_keys)
    menu.addSeparator()
    _add(menu, texts.t("Quit Leda"), leave)


def _add(menu: QMenu, name: str, act: Callable[[], object]) -> QAction:
    action = QAction(name, menu)
    action.triggered.connect(lambda _checked=False: act())
    menu.addAction(action)
    return action
