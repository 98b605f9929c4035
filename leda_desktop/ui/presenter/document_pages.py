"""Pages of documents, rendered one after the other in a thread of their own."""

import atexit
import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.scenes.pictures import Fit

_PATIENCE_MS = 10_000
_PARTING_MS = 1_000
_MOST_OPEN = 4
_MOST_WAITING = 16
_MOST_TIMES = 4
_TROUBLES = {
    QPdfDocument.Error.FileNotFound: Trouble.MEDIA_MISSING,
    QPdfDocument.Error.IncorrectPassword: Trouble.DOCUMENT_LOCKED,
    QPdfDocument.Error.UnsupportedSecurityScheme: Trouble.DOCUMENT_LOCKED,
}


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page for a box of so many pixels. `done` gets it with the number of pages there are, `failed` the reason.

    `key` names the job; `dropped` is called when others became more urgent and it will not be done. A document that is
    not `kept` is closed at once, so that whoever owns the file can change it.
    """

    key: Hashable
    path: Path
    name: str
    page: int
    box: QSize
    done: Callable[[QImage, int], object]
    failed: Callable[[Problem], object]
    dropped: Callable[[], object] = lambda: None
    fit: Fit = Fit.WHOLE
    kept: bool = True


class DocumentPages(QObject):
    """Renders pages without ever keeping the screen waiting.

    Qt lets only one thread at a time into any document. So nothing is asked of a document while a page is rendered, and
    when a page is not there after `patience` milliseconds, nothing is asked of any document until it is: what waits
    fails at once, and `answered` tells when it may be tried again.
    """

    answered = Signal()

    def __init__(self, patience: int = _PATIENCE_MS) -> None:
        super().__init__()
        self._documents: dict[Path, QPdfDocument] = {}
        self._waiting: list[PageJob] = []
        self._running: PageJob | None = None
        self._stuck = False
        self._nothing = QPdfDocument()
        self._renderer = QPdfPageRenderer()
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._patience = QTimer(self, singleShot=True, interval=patience)
        self._patience.timeout.connect(self._lose_patience)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._begin_next)

    @property
    def is_busy(self) -> bool:
        """Whether a page is being rendered."""
        return self._running is not None

    def render(self, job: PageJob, *, urgent: bool = True) -> None:
        """Take on a job: an urgent one before all others, another one after them."""
        self._waiting.insert(0 if urgent else len(self._waiting), job)
        if len(self._waiting) > _MOST_WAITING:
            self._waiting.pop().dropped()
        self._next.start()

    def hurry(self, key: Hashable) -> None:
        """Do a job that waits before all others."""
        self._waiting.sort(key=lambda job: job.key != key)

    def close(self) -> None:
        """Let go of all documents; one that does not answer is left behind, and keeps nobody from leaving."""
        self._waiting.clear()
        if self._running is not None and not self._stuck:
            self._wait_for_the_last()
        for timer in (self._next, self._patience):
            timer.stop()
        if self._running is not None:
            atexit.register(self._leave)
            return
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)
        self._renderer.setDocument(self._nothing)
        self._documents.clear()

    def _wait_for_the_last(self) -> None:
        loop = QEventLoop()
        self.answered.connect(loop.quit)
        enough = QTimer(singleShot=True, interval=_PARTING_MS)
        enough.timeout.connect(loop.quit)
        enough.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        enough.stop()

    def _leave(self) -> None:
        """The thread of a page that never comes cannot be ended, only left; everything of ours is on disk."""
        if self._running is not None:
            os._exit(0)

    def _begin_next(self) -> None:
        if self._stuck:
            self._refuse_all()
        elif self._running is None and self._waiting:
            job = self._waiting.pop(0)
            try:
                self._begin(job)
            except Problem as problem:
                self._forget(job)
                self._next.start()
                job.failed(problem)

    def _begin(self, job: PageJob) -> None:
        document = self._opened(job)
        size = _fitted(document.pagePointSize(job.page), job.box, job.fit)
        if self._renderer.document() is not document:
            self._renderer.setDocument(document)
        if not self._renderer.requestPage(job.page, size):
            raise Problem(Trouble.DOCUMENT_DAMAGED, name=job.name)
        self._running = job
        self._patience.start()

    def _opened(self, job: PageJob) -> QPdfDocument:
        """The document, kept open for the pages that come."""
        document = self._documents.pop(job.path, None) or _open(job.path, job.name)
        self._documents[job.path] = document
        if len(self._documents) > _MOST_OPEN:
            del self._documents[next(iter(self._documents))]
        if not document.pageCount():
            raise Problem(Trouble.DOCUMENT_EMPTY, name=job.name)
        return document

    def _on_rendered(self, _page: int, _size: QSize, image: QImage) -> None:
        self._patience.stop()
        job, self._running = self._running, None
        self._stuck = False
        self._next.start()
        if job is not None:
            pages = self._documents[job.path].pageCount()
            self._forget(job)
            self._tell(job, image, pages)
        self.answered.emit()

    def _tell(self, job: PageJob, image: QImage, pages: int) -> None:
        if image.isNull():
            job.failed(Problem(Trouble.DOCUMENT_DAMAGED, name=job.name))
        else:
            job.done(on_paper(image), pages)

    def _forget(self, job: PageJob) -> None:
        if not job.kept and job.path in self._documents:
            self._renderer.setDocument(self._nothing)
            del self._documents[job.path]

    def _lose_patience(self) -> None:
        if self._running is not None:
            self._stuck = True
            self._running.failed(Problem(Trouble.DOCUMENT_SLOW, name=self._running.name))
            self._refuse_all()

    def _refuse_all(self) -> None:
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            job.failed(Problem(Trouble.DOCUMENT_SLOW, name=job.name))


def on_paper(image: QImage) -> QImage:
    """A page with white behind what is transparent in it."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    painter.fillRect(image.rect(), QColor("#FFFFFF"))
    painter.end()
    image.reinterpretAsFormat(QImage.Format.Format_RGB32)
    return image


def _open(path: Path, name: str) -> QPdfDocument:
    document = QPdfDocument()
    trouble = trouble_of(document.load(str(path)))
    if trouble is not None:
        raise Problem(trouble, name=name)
    return document


def trouble_of(error: QPdfDocument.Error) -> Trouble | None:
    """What is wrong with a document that was opened with this outcome; None when it is open."""
    return None if error is QPdfDocument.Error.None_ else _TROUBLES.get(error, Trouble.DOCUMENT_DAMAGED)


def _fitted(page: QSizeF, box: QSize, fit: Fit) -> QSize:
    """The size of the page in the box, however long or narrow it is."""
    mode = Qt.AspectRatioMode.KeepAspectRatio if fit is Fit.WHOLE else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    whole = page.expandedTo(QSizeF(1, 1)).scaled(QSizeF(box), mode).toSize()
    return whole.boundedTo(box * _MOST_TIMES).expandedTo(QSize(1, 1))
