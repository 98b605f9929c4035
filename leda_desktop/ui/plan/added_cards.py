"""The photographs that a facilitator adds to the picture cards of a programme."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.cards import DRAWN, AddedCard, next_number
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.programme import Programme
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.cards import Cards, Lens
from leda_desktop.ui.plan.fields import LineField
from leda_desktop.ui.plan.form import Edit, Form
from leda_desktop.ui.plan.media_field import MediaField
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label


class AddedCardForm(Form[AddedCard]):
    """One photograph with what it is called and who made it."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[AddedCard], media: MediaKeeper) -> None:
        super().__init__(theme, edit)
        self.photo = MediaField(texts.t("Photograph"), MediaKind.PICTURE, media, texts, theme)
        title = LineField(texts.t("Title"), theme)
        source = LineField(texts.t("Credit"), theme, placeholder=texts.t("Photo: …"))
        self.bind("", self.photo, lambda c: c.photo, lambda c, v: replace(c, photo=v))
        self.bind("title", title, lambda c: c.title, lambda c, v: replace(c, title=v))
        self.bind("source", source, lambda c: c.source, lambda c, v: replace(c, source=v))
        self.column.addWidget(self.photo)
        self.row(title, source)
        self.setFocusProxy(self.photo)


class AddedCardsEditor(QWidget):
    """All added cards, with a button for more."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Programme], media: MediaKeeper) -> None:
        super().__init__()
        self._next = next_number(())
        lens: Lens[Programme, AddedCard] = Lens(
            name="cards",
            get=lambda programme: programme.cards,
            put=lambda programme, cards: replace(programme, cards=cards),
            shape=lambda _index, card: card.number,
            title=lambda _index, card: texts.t("Picture card {number}").format(number=card.number),
        )
        self.cards = Cards(lens, lambda _card, change: AddedCardForm(texts, theme, change, media), edit, texts, theme)
        self.more = button(texts.t("Add photograph"))
        self.more.clicked.connect(self._add)
        words = texts.t("{count} cards come with Leda. Photographs of your own follow them.").format(count=DRAWN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(plain_label(texts.t("PICTURE CARDS"), role=LabelRole.CAPTION, wrap=False))
        layout.addWidget(plain_label(words, role=LabelRole.SOFT))
        layout.addWidget(self.cards)
        left = QHBoxLayout()
        left.addWidget(self.more)
        left.addStretch(1)
        layout.addLayout(left)

    def show_value(self, programme: Programme, *, anew: bool = False) -> None:
        """Show the cards."""
        self._next = next_number(programme.cards)
        self.cards.show_value(programme, anew=anew)

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        self.cards.flush()

    def leave(self) -> None:
        """The form is about something else from now on."""
        self.cards.leave()

    def _add(self) -> None:
        self.cards.add(AddedCard(self._next))
