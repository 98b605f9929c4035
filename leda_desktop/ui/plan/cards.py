"""A list of things of the same sort inside a form, each on a card that can be moved and removed."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from leda_desktop.domain.editing import moved, replaced, without
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.form import Change, Edit, Form
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Focus

Whole = TypeVar("Whole")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Lens(Generic[Whole, Item]):
    """Where the items lie in the whole, what makes a card another card, and what each is called."""

    name: str
    get: Callable[[Whole], tuple[Item, ...]]
    put: Callable[[Whole, tuple[Item, ...]], Whole]
    shape: Callable[[int, Item], Hashable]
    title: Callable[[int, Item], str]


class Card(QFrame, Generic[Item]):
    """One item: its name, buttons to move and remove it, and its form."""

    def __init__(self, form: Form[Item], texts: Texts, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.form = form
        self.title = plain_label(role=LabelRole.SMALL, wrap=False)
        self.up = _tool(Glyph.UP, texts.t("Move up"), theme)
        self.down = _tool(Glyph.DOWN, texts.t("Move down"), theme)
        self.remove = _tool(Glyph.CLOSE, texts.t("Remove"), theme)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        for made in (self.up, self.down, self.remove):
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(4), theme.px(8), theme.px(12))
        layout.setSpacing(theme.px(2))
        layout.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, theme.px(4), 0)
        inner.addWidget(form)
        layout.addLayout(inner)

    def name(self, title: str, *, first: bool, last: bool) -> None:
        """Tell which one it is and where it can go."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)


class Cards(QWidget, Generic[Whole, Item]):
    """The cards of a list; a card stays the same widget while its item stays, so that nothing typed is disturbed."""

    def __init__(
        self,
        lens: Lens[Whole, Item],
        make: Callable[[Item, Edit[Item]], Form[Item]],
        edit: Edit[Whole],
        texts: Texts,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._lens = lens
        self._make = make
        self._edit = edit
        self._texts = texts
        self._theme = theme
        self.cards: list[Card[Item]] = []
        self._shapes: list[Hashable] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(8))

    def show_value(self, whole: Whole, *, anew: bool = False) -> None:
        """Show the items of the whole."""
        items = self._lens.get(whole)
        shapes = [self._lens.shape(index, item) for index, item in enumerate(items)]
        if shapes != self._shapes:
            self._exchange(items, shapes)
        last = len(items) - 1
        for index, (made, item) in enumerate(zip(self.cards, items, strict=True)):
            made.name(self._lens.title(index, item), first=index == 0, last=index == last)
            made.form.show_value(item, anew=anew)
        self.setVisible(bool(items))

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        for made in self.cards:
            made.form.flush()

    def leave(self) -> None:
        """The form is about something else from now on."""
        for made in self.cards:
            made.form.leave()

    def add(self, item: Item, index: int | None = None) -> None:
        """Put another item in, and go there."""

        def put_in(whole: Whole) -> Whole:
            items = self._lens.get(whole)
            at = len(items) if index is None else index
            return self._lens.put(whole, (*items[:at], item, *items[at:]))

        self._edit("", put_in)
        if self.cards:
            self.cards[-1 if index is None else min(index, len(self.cards) - 1)].form.setFocus()

    def index_of(self, form: Form[Item]) -> int:
        """Which card the form is on."""
        return next((i for i, made in enumerate(self.cards) if made.form is form), -1)

    def _exchange(self, items: tuple[Item, ...], shapes: list[Hashable]) -> None:
        kept = dict(zip(self._shapes, self.cards, strict=True))
        self.cards = [
            kept.pop(shape) if shape in kept else self._card(item) for shape, item in zip(shapes, items, strict=True)
        ]
        self._shapes = shapes
        for gone in kept.values():
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for index, made in enumerate(self.cards):
            self._layout.insertWidget(index, made)

    def _card(self, item: Item) -> Card[Item]:
        def edit(name: str, change: Change[Item]) -> None:
            index = self.index_of(made.form)
            field = f"{self._lens.name} {index} {name}" if name else ""
            self._edit(field, lambda whole: self._changed(whole, index, change))

        made = Card(self._make(item, edit), self._texts, self._theme)
        made.up.clicked.connect(lambda: self._move(made, -1))
        made.down.clicked.connect(lambda: self._move(made, 1))
        made.remove.clicked.connect(lambda: self._remove(made))
        return made

    def _changed(self, whole: Whole, index: int, change: Change[Item]) -> Whole:
        items = self._lens.get(whole)
        if not 0 <= index < len(items):
            return whole
        return self._lens.put(whole, replaced(items, index, change(items[index])))

    def _move(self, made: Card[Item], step: int) -> None:
        self.flush()
        index = self.cards.index(made)
        self._edit("", lambda whole: self._lens.put(whole, moved(self._lens.get(whole), index, step)))

    def _remove(self, made: Card[Item]) -> None:
        self.flush()
        index = self.cards.index(made)
        self._edit("", lambda whole: self._lens.put(whole, without(self._lens.get(whole), index)))
        if self.cards:
            self.cards[min(index, len(self.cards) - 1)].form.setFocus()


def _tool(glyph: Glyph, name: str, theme: Theme) -> QToolButton:
    made = QToolButton()
    made.setIcon(glyph_icon(glyph, theme.soft, theme.px(14)))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Focus.StrongFocus)
    return made
