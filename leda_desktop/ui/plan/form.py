"""A form over one value: its fields read parts of the value and tell how each entry changes the whole."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.ui.plan.fields import Field
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label

Whole = TypeVar("Whole")
Part = TypeVar("Part")
Change = Callable[[Whole], Whole]
Edit = Callable[[str, Change[Whole]], None]


class Form(QWidget, Generic[Whole]):
    """Fields below each other. `edit` is told the name of the field and a change of the whole value."""

    def __init__(self, theme: Theme, edit: Edit[Whole]) -> None:
        super().__init__()
        self._theme = theme
        self.edit = edit
        self._bound: list[tuple[Field[Any], Callable[[Whole], Any]]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))

    def bind(
        self, name: str, field: Field[Part], get: Callable[[Whole], Part], put: Callable[[Whole, Part], Whole]
    ) -> None:
        """Let the field show what `get` reads and change it through `put`."""
        if not self._bound:
            self.setFocusProxy(field)
        self._bound.append((field, get))

        def entered(value: Part) -> None:
            self.edit(name, lambda whole: put(whole, value))

        field.on_entered = entered

    def show_value(self, whole: Whole, *, anew: bool = False) -> None:
        """Show a value; unless `anew`, what is being typed is left alone."""
        for field, get in self._bound:
            field.show_value(get(whole), anew=anew)

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        for field, _ in self._bound:
            field.flush()

    def leave(self) -> None:
        """The form is about something else from now on."""
        for field, _ in self._bound:
            field.leave()

    def row(self, *widgets: QWidget, stretches: tuple[int, ...] = ()) -> QHBoxLayout:
        """Add widgets side by side."""
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(10))
        for number, widget in enumerate(widgets):
            line.addWidget(widget, stretches[number] if stretches else 1)
        self.column.addLayout(line)
        return line

    def caption(self, text: str) -> None:
        """Add a heading between groups of fields."""
        self.column.addSpacing(self._theme.px(4))
        self.column.addWidget(plain_label(text, role=LabelRole.CAPTION, wrap=False))
