"""Loads the fonts that Leda ships, so that every machine shows the same letters."""

import logging
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from leda_desktop.paths import resource

_log = logging.getLogger(__name__)


def shipped_fonts() -> tuple[Path, ...]:
    """The font files among the resources."""
    return tuple(sorted(resource("fonts").glob("*.ttf")))


def load_fonts(paths: Iterable[Path]) -> frozenset[str]:
    """Make the fonts known to Qt and return their families; one that cannot be read is logged and left out."""
    families: set[str] = set()
    for path in paths:
        font_id = QFontDatabase.addApplicationFont(str(path))
        if font_id < 0:
            _log.warning("The font %s cannot be read", path.name)
        families.update(QFontDatabase.applicationFontFamilies(font_id))
    return frozenset(families)
