"""How the desk speaks and looks, handed as one value to what is built from many parts."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Manner:
    """The language, the look, and where window sizes are remembered (None: nowhere)."""

    texts: Texts
    theme: Theme
    settings: QSettings | None = None
