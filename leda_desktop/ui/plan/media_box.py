"""What is seen of a chosen file in a form: an empty place, a preview with what is known, or that it is being read."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import Media, MediaKind
from leda_desktop.domain.pictures import DocumentPage, Photo
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.presenter.preview import Preview
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label

_PREVIEW = QSize(96, 64)
_MEGABYTE, _KILOBYTE = 1_000_000, 1_000
_EMPTY, _FILLED, _READING = range(3)


class MediaBox(QFrame):
    """Three faces of one field; its buttons are for the field to connect."""

    def __init__(self, kind: MediaKind, media: MediaKeeper, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._kind = kind
        self._texts = texts
        self._theme = theme
        self.setObjectName("media")
        picture = kind is MediaKind.PICTURE
        self.choose = button(texts.t("Choose a picture …") if picture else texts.t("Choose a PDF …"))
        self.replace = button(texts.t("Replace …"), role=ButtonRole.GHOST)
        self.remove = button(texts.t("Remove"), role=ButtonRole.GHOST, tip=texts.t("Remove (Del)"))
        self.cancel = button(texts.t("Cancel"), role=ButtonRole.GHOST, key_hint="Esc")
        self.name = elided_label(role=LabelRole.STRONG)
        self.facts = elided_label(role=LabelRole.SMALL)
        self.told = elided_label(role=LabelRole.SMALL)
        self.preview = Preview(media.pictures, _PREVIEW * theme.scale, theme)
        self._pages = QStackedLayout(self)
        for page in (self._empty(), self._filled(), self._reading()):
            self._pages.addWidget(page)
        self.setFixedHeight(theme.px(_PREVIEW.height() + 22))
        self.mark(dragged_over=False)

    @property
    def is_reading(self) -> bool:
        """Whether it is seen that a file is being read."""
        return self._pages.currentIndex() == _READING

    def mark(self, *, dragged_over: bool) -> None:
        """Show whether something can be dropped here."""
        theme = self._theme
        edge, ground = (theme.spruce, theme.spruce2) if dragged_over else (theme.edge, theme.card)
        line = "solid" if self._pages.currentIndex() == _FILLED else "dashed"
        self.setStyleSheet(
            f"#media {{ background: {ground}; border: 1px {line} {edge}; border-radius: {theme.px(8)}px; }}"
        )

    def name_reading(self, name: str) -> None:
        """Remember what is being read."""
        self.told.setText(self._texts.t("Reading {name} …").format(name=name))

    def show_reading(self) -> None:
        """Show that it takes a while."""
        self._turn_to(_READING)
        self._bar.show()

    def end_reading(self) -> None:
        """Show what is there again."""
        self._bar.hide()
        self._turn_to(_EMPTY)

    def show_media(self, value: MediaId | None, media: Media | None) -> None:
        """Show a file, or that there is none."""
        if value is None:
            self.preview.show_picture(None, "")
            self._turn_to(_EMPTY)
            return
        picture = Photo(value) if self._kind is MediaKind.PICTURE else DocumentPage(value, 0)
        self.preview.show_picture(picture if media else None, media.name if media else "")
        self.name.setText(media.name if media else self._texts.t("The file is gone"))
        self.facts.setText(media_facts(media, self._texts) if media else "")
        self._turn_to(_FILLED)

    def _turn_to(self, number: int) -> None:
        if number != self._pages.currentIndex():
            self._pages.setCurrentIndex(number)
            self.mark(dragged_over=False)

    def _empty(self) -> QWidget:
        picture = self._kind is MediaKind.PICTURE
        hint = self._texts.t("or drop one here, or paste it") if picture else self._texts.t("or drop one here")
        page, row = _row(self._theme)
        row.addWidget(self.choose)
        row.addWidget(plain_label(hint, role=LabelRole.SMALL), 1)
        return page

    def _filled(self) -> QWidget:
        page, row = _row(self._theme)
        row.addWidget(self.preview)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self.name)
        column.addWidget(self.facts)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, self._theme.px(2), 0, 0)
        for made in (self.replace, self.remove):
            made.setProperty("narrow", True)
            buttons.addWidget(made)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        row.addLayout(column, 1)
        return page

    def _reading(self) -> QWidget:
        page, row = _row(self._theme)
        column = QVBoxLayout()
        column.addStretch()
        column.addWidget(self.told)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(self._theme.px(6))
        self._bar.hide()
        column.addWidget(self._bar)
        column.addStretch()
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        return page


def media_facts(media: Media, texts: Texts) -> str:
    """What is known of a file in one line: its pages or its size in pixels, and how much it takes."""
    if media.kind is MediaKind.DOCUMENT:
        shape = texts.n("{n} page", "{n} pages", media.pages)
    else:
        shape = f"{media.width} × {media.height}"
    return f"{shape} · {file_size(media.size, texts)}"


def file_size(size: int, texts: Texts) -> str:
    """How much a file takes, in the unit that is read most easily."""
    if size >= _MEGABYTE:
        return f"{texts.decimal(size / _MEGABYTE)} MB"
    return f"{max(1, round(size / _KILOBYTE))} kB"


def _row(theme: Theme) -> tuple[QWidget, QHBoxLayout]:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
    row.setSpacing(theme.px(12))
    return page, row
