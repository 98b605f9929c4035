"""Pictures on paper: documents know them by name and are handed their pixels."""

from collections.abc import Callable

from leda_desktop.domain.pictures import Picture

Pictures = Callable[[Picture, int], bytes | None]
"""The picture as a JPEG or PNG of at most so many pixels on its longer side; None when it cannot be had."""


def no_pictures(_picture: Picture, _longest: int) -> bytes | None:
    """For documents without any: a frame stands where a picture would be."""
    return None
