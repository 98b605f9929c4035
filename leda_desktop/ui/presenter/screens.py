"""Screens as values: what is connected, where the desk stands, and which Qt screen a value means."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import Output, Rect, ScreenName


def output_of(screen: QScreen) -> Output:
    """The value of a screen; only values are kept, for a screen may be gone at any time."""
    name = ScreenName(screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    area = screen.geometry()
    return Output(name, Rect(area.x(), area.y(), area.width(), area.height()), screen.devicePixelRatio())


def outputs() -> tuple[Output, ...]:
    """All connected screens."""
    return tuple(output_of(screen) for screen in QGuiApplication.screens())


def output_under(window: QWidget) -> Output:
    """The screen that most of a window stands on; what Qt remembers can lag behind."""
    return output_covered(window) or output_of(window.screen())


def output_covered(window: QWidget) -> Output | None:
    """The same; None where the window can be seen on no screen at all."""

    def covered(screen: QScreen) -> int:
        shared = screen.geometry().intersected(window.frameGeometry())
        return shared.width() * shared.height()

    if not places_windows():
        return output_of(window.screen())
    most = max(QGuiApplication.screens(), key=covered)
    return output_of(most) if covered(most) else None


def screen_of(output: Output) -> QScreen | None:
    """The screen a value means, if it is still connected."""
    return next((screen for screen in QGuiApplication.screens() if output_of(screen) == output), None)


def places_windows() -> bool:
    """Whether programs know where their windows are; under Wayland they only know the screen."""
    return not QGuiApplication.platformName().startswith("wayland")
