"""What every test of a screen stands on: the fonts that Leda ships, loaded before the first text is measured."""

import pytest
from PySide6.QtWidgets import QApplication

from leda_desktop.ui.fonts import load_fonts, shipped_fonts


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> frozenset[str]:
    """The families of the shipped fonts."""
    return load_fonts(shipped_fonts())
