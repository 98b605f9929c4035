"""The camera of the demonstration: numbered pictures of desk and wall."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from leda_desktop.demo.hands import Hands
from leda_desktop.ui.presenter.surface import Surface


class Camera:
    """Takes pictures of the real windows."""

    def __init__(self, folder: Path, desk: QWidget, wall: Surface, hands: Hands) -> None:
        self._folder = folder
        self._desk = desk
        self._wall = wall
        self._hands = hands
        self._count = 0

    def both(self, name: str) -> None:
        """Desk and wall at the same moment."""
        self._hands.settle()
        self._count += 1
        self._save(self._desk, f"{name}-desk")
        self._save(self._wall, f"{name}-wall")

    def desk(self, name: str) -> None:
        """The desk alone."""
        self._hands.settle()
        self._count += 1
        self._save(self._desk, f"{name}-desk")

    def wall(self, name: str) -> None:
        """The wall alone."""
        self._hands.settle()
        self._count += 1
        self._save(self._wall, f"{name}-wall")

    def _save(self, window: QWidget, name: str) -> None:
        window.grab().save(str(self._folder / f"{self._count:02}-{name}.png"))
