"""Where a scene gets the pixels of its pictures from."""

from enum import Enum
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from leda_desktop.domain.pictures import Picture


class Fit(Enum):
    """How a picture takes its box: whole with room left over, or all of the box with something cut off."""

    WHOLE = "whole"
    FILL = "fill"


class Pictures(Protocol):
    """Gives pictures that are ready, and says of the others whether it is worth waiting."""

    def image(self, picture: Picture, size: QSize, fit: Fit) -> QImage | None:
        """The picture for a box of so many device pixels; None while it is not there."""
        ...

    def prepare(self, picture: Picture, size: QSize, fit: Fit) -> None:
        """Have a picture ready that may be asked for next."""
        ...

    def is_coming(self, picture: Picture) -> bool:
        """Whether the picture is being made; False when it is there, or can never be."""
        ...


class NoPictures:
    """For scenes without any."""

    def image(self, _picture: Picture, _size: QSize, _fit: Fit) -> QImage | None:
        """None."""
        return None

    def prepare(self, _picture: Picture, _size: QSize, _fit: Fit) -> None:
        """Nothing is ever made."""

    def is_coming(self, _picture: Picture) -> bool:
        """Nothing ever comes."""
        return False


class Watched:
    """Passes pictures on and remembers whether one of them was asked for too early."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self.too_early = False

    def image(self, picture: Picture, size: QSize, fit: Fit) -> QImage | None:
        """The picture, if it is there."""
        found = self._pictures.image(picture, size, fit)
        self.too_early = self.too_early or (found is None and self._pictures.is_coming(picture))
        return found

    def prepare(self, picture: Picture, size: QSize, fit: Fit) -> None:
        """Have a picture ready that may be asked for next."""
        self._pictures.prepare(picture, size, fit)

    def is_coming(self, picture: Picture) -> bool:
        """Whether the picture is being made."""
        return self._pictures.is_coming(picture)
