"""The boxes that rows of a view are ticked with."""

from leda_desktop.paths import resource
from leda_desktop.ui.theme import Theme


def tick_boxes(view: str, theme: Theme) -> str:
    """The style of the boxes of a class of views, as clear as other check boxes of the desk."""
    side, check = theme.px(14), resource("style", "check.png").as_posix()
    return f"""
        {view}::indicator {{
            width: {side}px; height: {side}px; border: 1px solid {theme.field_edge};
            border-radius: {theme.px(4)}px; background: {theme.card};
        }}
        {view}::indicator:checked {{
            background: {theme.spruce}; border-color: {theme.spruce}; image: url("{check}");
        }}
    """
