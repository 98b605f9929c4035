"""Finding the preflight in a window."""

from PySide6.QtWidgets import QWidget

from leda_desktop.ui.preflight.panel import Preflight


def shown_preflight(window: QWidget) -> Preflight:
    """The preflight that is shown."""
    found = next(panel for panel in window.findChildren(Preflight) if panel.isVisible())
    assert isinstance(found, Preflight)
    return found
