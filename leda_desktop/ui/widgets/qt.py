"""Short names for Qt's enumerations, and the mark for methods that override Qt's."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy

if sys.version_info >= (3, 12):
    from typing import override
else:
    _Method = TypeVar("_Method", bound=Callable[..., Any])

    def override(method: _Method) -> _Method:
        """Mark a method that overrides one of Qt's; checked by the type checker from Python 3.12."""
        return method


Align = Qt.AlignmentFlag
Attribute = Qt.WidgetAttribute
ContextMenu = Qt.ContextMenuPolicy
Cursor = Qt.CursorShape
Edit = QAbstractItemView.EditTrigger
Elide = Qt.TextElideMode
EventType = QEvent.Type
Focus = Qt.FocusPolicy
FocusReason = Qt.FocusReason
Frame = QFrame.Shape
ItemFlag = Qt.ItemFlag
ItemRole = Qt.ItemDataRole
Key = Qt.Key
Modifier = Qt.KeyboardModifier
Mouse = Qt.MouseButton
Orientation = Qt.Orientation
Pen = Qt.PenStyle
Policy = QSizePolicy.Policy
ScrollBar = Qt.ScrollBarPolicy
Selection = QAbstractItemView.SelectionMode
Tick = Qt.CheckState

__all__ = [
    "Align",
    "Attribute",
    "ContextMenu",
    "Cursor",
    "Edit",
    "Elide",
    "EventType",
    "Focus",
    "FocusReason",
    "Frame",
    "ItemFlag",
    "ItemRole",
    "Key",
    "Modifier",
    "Mouse",
    "Orientation",
    "Pen",
    "Policy",
    "ScrollBar",
    "Selection",
    "Tick",
    "override",
]
