"""Photographs of flipcharts: taken in, named, put in order, removed, all of it with undo."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QUndoStack
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import FlipchartId, SessionId, new_id
from leda_desktop.domain.media import Media
from leda_desktop.domain.pictures import Photo
from leda_desktop.domain.problems import Problem
from leda_desktop.services.flipcharts import Flipcharts
from leda_desktop.texts import Texts
from leda_desktop.ui.commands import PutValue
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.cards import Cards, Lens
from leda_desktop.ui.plan.fields import Field, LineField
from leda_desktop.ui.plan.form import Change, Edit, Form
from leda_desktop.ui.plan.scrolling import scrolling
from leda_desktop.ui.presenter.preview import Preview
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import override

_PREVIEW = QSize(132, 92)
Photos = tuple[Flipchart, ...]


class FlipchartForm(Form[Flipchart]):
    """One photograph beside what it is called."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Flipchart], media: MediaKeeper) -> None:
        super().__init__(theme, edit)
        self._preview = Preview(media.pictures, _PREVIEW * theme.scale, theme)
        self.named: Field[str] = LineField(texts.t("Caption"), theme, placeholder=texts.t("What is on it"))
        self.bind("caption", self.named, lambda f: f.caption, lambda f, v: replace(f, caption=v))
        self.row(self._preview, self.named, stretches=(0, 1))

    @override
    def show_value(self, whole: Flipchart, *, anew: bool = False) -> None:
        super().show_value(whole, anew=anew)
        self._preview.show_picture(Photo(whole.media_id), whole.caption)


class FlipchartsPanel(QWidget):
    """The photographs of a session; files can be chosen, dropped and pasted."""

    problem_raised = Signal(Problem)

    def __init__(
        self,
        service: Flipcharts,
        session_id: SessionId,
        media: MediaKeeper,
        undo: QUndoStack,
        texts: Texts,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._service = service
        self._key = session_id
        self._media = media
        self._undo = undo
        self._texts = texts
        self.setAcceptDrops(True)
        lens: Lens[Photos, Flipchart] = Lens(
            name="flipcharts",
            get=lambda photos: photos,
            put=lambda _photos, changed: changed,
            shape=lambda _index, photo: photo.id,
            title=lambda index, _photo: texts.t("Photograph {number}").format(number=index + 1),
        )
        self.cards = Cards(
            lens, lambda _photo, edit: FlipchartForm(texts, theme, edit, media), self._edit, texts, theme
        )
        self.choose = button(texts.t("Add photographs …"))
        self.choose.clicked.connect(self._choose)
        self._lesson = plain_label(
            texts.t("Photograph the flipcharts with a phone and bring the files here: they go into the summary."),
            role=LabelRole.SOFT,
        )
        self._reading = plain_label(role=LabelRole.SOFT)
        self._lay_out(theme)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now."""
        photos = self._service.photos(self._key)
        self.cards.show_value(photos)
        self._lesson.setVisible(not photos)

    def flush(self) -> None:
        """Store what was typed and not told yet."""
        self.cards.flush()

    def take(self, chosen: Path | QImage, name: str) -> None:
        """Read one photograph in the background, and put it behind the others."""
        self._reading.setText(self._texts.t("Reading {name} …").format(name=name))
        self._reading.show()

        def done(media: Media) -> None:
            self._reading.hide()
            self._edit("", lambda photos: (*photos, Flipchart(FlipchartId(new_id()), media.id)))

        def failed(problem: Problem) -> None:
            self._reading.hide()
            self.problem_raised.emit(problem)

        self._media.take_picture(chosen, name, done, failed, self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take_from(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_from(event.mimeData())

    def _take_from(self, offered: QMimeData) -> None:
        files = _files(offered)
        for path in files:
            self.take(path, path.name)
        image = offered.imageData() if not files and offered.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self.take(image, self._texts.t("Pasted picture"))

    def _choose(self) -> None:
        kinds = self._texts.t("Pictures") + " (*.jpg *.jpeg *.png)"
        title = self._texts.t("Choose photographs")
        chosen, _kind = QFileDialog.getOpenFileNames(self, title, str(Path.home()), kinds)
        for path in map(Path, chosen):
            self.take(path, path.name)

    def _edit(self, name: str, change: Change[Photos]) -> None:
        """Write a change and make it a step of undo; typing in one field is one step."""
        try:
            before = self._service.photos(self._key)
            after = change(before)
            if before == after:
                return
            self._put(after)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return
        self.refresh()
        text = self._texts.t("Change the caption") if name else self._texts.t("Change the photographs")
        self._undo.push(PutValue(text, self._put, before, self._service.photos(self._key), self.problem_raised.emit))

    def _put(self, photos: Photos) -> None:
        self._service.put(self._key, photos)

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.addWidget(self.cards)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self._reading, 1)
        row.addStretch()
        self._reading.hide()
        layout.addLayout(row)
        layout.addWidget(self._lesson)
        layout.addWidget(scrolling(inside), 1)


def _files(offered: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile()]
