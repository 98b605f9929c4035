"""A field for where a picture comes from; it is only there while there is a picture."""

from PySide6.QtWidgets import QLineEdit

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.words import clean
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.fields import Field
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override
from leda_desktop.wording import explain


class SourceField(Field[MediaId | None]):
    """One line that is told when it is finished. A picture with another source is another one, so undo works."""

    def __init__(self, label: str, media: MediaKeeper, texts: Texts, theme: Theme) -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, theme)
        self._media = media
        self._texts = texts
        self._value: MediaId | None = None
        self._source = ""
        self.edit.setPlaceholderText(texts.t("Photo: …"))
        self.edit.editingFinished.connect(self.flush)

    @override
    def show_value(self, value: MediaId | None, *, anew: bool = False) -> None:
        typed = clean(self.edit.text()) != self._source
        if value == self._value and typed and not anew:
            return
        media = self._media.library.find(value) if value is not None else None
        self._value, self._source = value, media.source if media else ""
        self.setVisible(media is not None)
        self.edit.setText(self._source)
        self.say("")

    @override
    def flush(self) -> None:
        source = clean(self.edit.text())
        media = self._media.library.find(self._value) if self._value is not None else None
        if media is None or source == media.source:
            return
        try:
            changed = self._media.library.with_source(media, source)
        except Problem as problem:
            self.say(explain(problem, self._texts))
            return
        self._value, self._source = changed.id, source
        self.on_entered(changed.id)
