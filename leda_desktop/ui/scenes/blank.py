"""The covered wall: nothing but its ground."""

from leda_desktop.domain.scenes import BlankScene
from leda_desktop.ui.scenes.canvas import Canvas


def paint(canvas: Canvas, scene: BlankScene) -> None:
    """Paint nothing: the ground is black or white already."""
