"""Asks, beside the board, how far a note may travel as a quote."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.notes import Note
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.beside_form import BesideForm
from leda_desktop.ui.capture.note_words import consent_words
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.media_field import MediaField
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override

_WIDTH = 330
_LONGEST_NAME = 200


class QuoteForm(BesideForm):
    """A card with the choices of consent. `chosen` has the consent (None unmarks), name, organisation and portrait.

    What was not touched is None; a portrait that was taken away is empty.
    """

    chosen = Signal(object, object, object, object)

    def __init__(
        self, notes: tuple[Note, ...], texts: Texts, theme: Theme, parent: QWidget, media: MediaKeeper | None = None
    ) -> None:
        super().__init__(texts.t("May this be shown on?"), notes, texts, theme, parent)
        self.setFixedWidth(theme.px(_WIDTH))
        self.setAccessibleName(texts.t("Mark as quote"))
        self._choices = QButtonGroup(self)
        self._consents: list[Consent | None] = [Consent.NAMED, Consent.ANONYMOUS, Consent.ROOM]
        if any(note.quote is not None for note in notes):
            self._consents.append(None)
        self._author = self._line(texts.t("Name"), _common([note.author for note in notes]))
        self._organisation = self._line(texts.t("Organisation"), _common([note.organisation for note in notes]))
        self._portrait = self._make_portrait(notes, media)
        self._changed: MediaId | None = None
        self._build(notes)

    @override
    def begin(self) -> None:
        checked = self._choices.checkedButton()
        if checked is not None:
            checked.setFocus()

    def _build(self, notes: tuple[Note, ...]) -> None:
        for index, consent in enumerate(self._consents):
            choice = QRadioButton(self._wording(consent))
            self._choices.addButton(choice, index)
            self.column.addWidget(choice)
        self.column.addWidget(self._author)
        self.column.addWidget(self._organisation)
        if self._portrait is not None:
            self.column.addWidget(self._portrait)
        self.column.addLayout(self.buttons(self._texts.t("Mark")))
        given = notes[0].quote or Consent.ANONYMOUS
        self._choices.idToggled.connect(lambda _index, _on: self._show_names())
        self._choices.button(self._consents.index(given)).setChecked(True)
        self._show_names()

    def _line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(text, maxLength=_LONGEST_NAME)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        return line

    def _make_portrait(self, notes: tuple[Note, ...], media: MediaKeeper | None) -> MediaField | None:
        """The photograph of who said it, where somebody can read one."""
        if media is None:
            return None
        field = MediaField(self._texts.t("Portrait"), MediaKind.PICTURE, media, self._texts, self._theme)
        faces = {note.portrait for note in notes}
        field.show_value(faces.pop() if len(faces) == 1 else None, anew=True)
        field.on_entered = self._take_portrait
        return field

    def _take_portrait(self, portrait: MediaId | None) -> None:
        self._changed = portrait or MediaId("")

    def _wording(self, consent: Consent | None) -> str:
        return self._texts.t("Not a quote") if consent is None else consent_words(consent, self._texts)

    @property
    def _consent(self) -> Consent | None:
        return self._consents[self._choices.checkedId()]

    def _show_names(self) -> None:
        named = self._consent is Consent.NAMED
        for field in (self._author, self._organisation, self._portrait):
            if field is not None:
                field.setVisible(named)
        self.adjustSize()

    @override
    def answer(self) -> None:
        named = self._consent is Consent.NAMED
        author = self._author.text() if named and self._author.isModified() else None
        organisation = self._organisation.text() if named and self._organisation.isModified() else None
        self.chosen.emit(self._consent, author, organisation, self._changed if named else None)


def _common(words: list[str]) -> str:
    """What all of them say; nothing when they differ."""
    return words[0] if len(set(words)) == 1 else ""
