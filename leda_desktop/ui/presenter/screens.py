"""Screens as values: what is connected, where the desk stands, and which Qt screen a value means."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import Output, Rect, ScreenName


def output_of(screen: QScreen) -> Output:
    """The value of a screen; only values are kept, for a screen may be gone at any time."""
    name = ScreenName(screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    area = screen.geometry()
    return Output(name, Rect(area.x(), area.y(), area.width(), area.height()))


def outputs() -> tuple[Output, ...]:
    """All connected screens."""
    return tuple(output_of(screen) for screen in QGuiApplication.screens())


def output_under(window: QWidget) -> Output:
    """The screen that most of a window stands on; what Qt remembers can lag behind."""

    def covered(screen: QScreen) -> int:
        shared = screen.geometry().intersected(window.frameGeometry())
        return shared.width() * shared.height()

    most = max(QGuiApplication.screens(), key=covered)
    return output_of(most if covered(most) else window.screen())


def screen_of(output: Output) -> QScreen | None:
    """The screen a value means, if it is still connected."""
    return next((screen for screen in QGuiApplication.screens() if output_of(screen) == output), None)
