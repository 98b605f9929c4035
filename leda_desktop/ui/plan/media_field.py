"""A field of the plan for a picture or a PDF: chosen, dropped or pasted, seen small, and removed."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QFileDialog

from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.media import Media, MediaKind
from leda_desktop.domain.problems import Problem
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.fields import Field
from leda_desktop.ui.plan.media_box import MediaBox
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Key, override
from leda_desktop.wording import explain

_SHOWN_AS_READING_MS = 250


class MediaField(Field[MediaId | None]):
    """Holds one file of a kind; Enter chooses one, Ctrl+V pastes one, Del removes it, Esc leaves the reading of one.

    Reading goes on in the background. What comes when the form is about something else already is not put anywhere.
    """

    def __init__(self, label: str, kind: MediaKind, media: MediaKeeper, texts: Texts, theme: Theme) -> None:
        self.box = MediaBox(kind, media, texts, theme)
        super().__init__(label, self.box, theme)
        self._kind = kind
        self._media = media
        self._texts = texts
        self._value: MediaId | None = None
        self._reading = 0
        self._slow = QTimer(self, singleShot=True, interval=_SHOWN_AS_READING_MS)
        self._slow.timeout.connect(self.box.show_reading)
        self.setFocusProxy(self.box.choose)
        self.setAcceptDrops(True)
        self.box.setAccessibleName(label)
        for choose in (self.box.choose, self.box.replace):
            choose.setAccessibleDescription(label)
            choose.clicked.connect(self._choose)
        self.box.remove.clicked.connect(self.remove)
        self.box.cancel.clicked.connect(self.leave)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._slow.isActive() or self.box.is_reading

    @override
    def show_value(self, value: MediaId | None, *, anew: bool = False) -> None:
        if value != self._value or anew:
            self._value = value
            self.say("")
        media = self._media.library.find(value) if value is not None else None
        if not self.is_reading:
            self.box.show_media(value, media)
        self.setFocusProxy(self.box.choose if value is None else self.box.replace)

    @override
    def leave(self) -> None:
        """Call off what is being read."""
        if self.is_reading:
            self._reading += 1
            self._end_reading()

    def take(self, chosen: Path | QImage, name: str) -> None:
        """Read a file or a pasted picture, and keep it."""
        self._reading += 1
        number = self._reading
        self.say("")
        self.box.name_reading(name)
        self._slow.start()

        def done(media: Media) -> None:
            if number == self._reading:
                self._put(media.id)

        def failed(problem: Problem) -> None:
            if number == self._reading:
                self._end_reading()
                self.say(explain(problem, self._texts))

        if self._kind is MediaKind.DOCUMENT and isinstance(chosen, Path):
            self._media.take_document(chosen, done, failed, self)
        else:
            self._media.take_picture(chosen, name, done, failed, self)

    def remove(self) -> None:
        """Be without a file again; undo brings it back."""
        self.leave()
        if self._value is not None:
            self._put(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take_from(QGuiApplication.clipboard().mimeData())
        elif event.key() == Key.Key_Delete:
            self.remove()
        elif event.key() == Key.Key_Escape and self.is_reading:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._offered(event.mimeData()) is not None:
            self.box.mark(dragged_over=True)
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.box.mark(dragged_over=False)
        super().dragLeaveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.box.mark(dragged_over=False)
        event.acceptProposedAction()
        self._take_from(event.mimeData())

    def _put(self, value: MediaId | None) -> None:
        self._end_reading()
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        self.show_value(value)
        if held:
            self.setFocus()
        self.on_entered(value)

    def _end_reading(self) -> None:
        self._slow.stop()
        self.box.end_reading()
        self.show_value(self._value)

    def _choose(self) -> None:
        texts = self._texts
        if self._kind is MediaKind.PICTURE:
            title, kinds = texts.t("Choose a picture"), texts.t("Pictures") + " (*.jpg *.jpeg *.png)"
        else:
            title, kinds = texts.t("Choose a PDF"), "PDF (*.pdf)"
        chosen, _kind = QFileDialog.getOpenFileName(self, title, str(Path.home()), kinds)
        if chosen:
            self.take(Path(chosen), Path(chosen).name)

    def _take_from(self, offered: QMimeData) -> None:
        taken = self._offered(offered)
        match taken:
            case Path():
                self.take(taken, taken.name)
            case QImage():
                self.take(taken, self._texts.t("Pasted picture"))
            case None:
                self.say(self._texts.t("There is nothing here that can be used. Copy a file first, or choose one."))

    def _offered(self, offered: QMimeData) -> Path | QImage | None:
        files = [Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile()]
        if files:
            return files[0]
        image = offered.imageData() if offered.hasImage() and self._kind is MediaKind.PICTURE else None
        return image if isinstance(image, QImage) and not image.isNull() else None
