"""The pages of one handout as they will be printed, made while nobody waits, with what is done with it alone."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leda_desktop.documents.package import handouts_pdf, page_counts
from leda_desktop.documents.pictures import Pictures
from leda_desktop.domain.handout_choices import HandoutKey, key_of
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Progress
from leda_desktop.ui.background import Background, Task
from leda_desktop.ui.handouts.words import named
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.review.pages import Pages
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label

_SETTLED_MS = 150

Made = tuple[bytes, dict[HandoutKey, int]]


class HandoutPreview(QFrame):
    """Shows the current handout, and tells how much paper every handout takes once that is known.

    What was shown stays until the next pages are there, so that nothing flickers while somebody counts upwards.
    """

    counted = Signal(object)
    problem_raised = Signal(Problem)
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, background: Background, pictures: Pictures, manner: Manner) -> None:
        super().__init__()
        self._background = background
        self._pictures = pictures
        self._texts = manner.texts
        self._shown: Handout | None = None
        self._wished: tuple[Handout, tuple[Handout, ...], HandoutMaterial] | None = None
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self._make)
        self.pdf = b""
        texts, px = manner.texts, manner.theme.px
        self.setObjectName("panel")
        self.title = elided_label(role=LabelRole.HEADING)
        self.print = button(texts.t("Print …"), tip=texts.t("Print this handout alone"))
        self.save = button(texts.t("Save as PDF …"), tip=texts.t("Save this handout alone"))
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.pages = Pages(texts, manner.theme, texts.t("Pages of the handout"), texts.t("Making the pages …"))
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(12), px(16), px(8))
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        for made in (self.print, self.save):
            made.setEnabled(False)
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)

    @property
    def is_making(self) -> bool:
        """Whether other pages than those shown are on their way."""
        return self._soon.isActive() or self._task is not None

    def show_handout(self, handout: Handout, all_of_them: tuple[Handout, ...], material: HandoutMaterial) -> None:
        """Show this one of all handouts as soon as it is made."""
        wished = (handout, all_of_them, material)
        if wished == self._wished:
            return
        self._wished = wished
        self.title.setText(named(handout, material, self._texts).whole)
        self._soon.start()

    def stop(self) -> None:
        """Make nothing any more until the next handout is shown."""
        self._soon.stop()
        self._wished = None
        if self._task is not None:
            self._task.cancel()

    def _make(self) -> None:
        if self._wished is None:
            return
        if self._task is not None:
            self._task.cancel()
        handout, all_of_them, material = self._wished
        texts, pictures = self._texts, self._pictures

        def work(progress: Progress) -> Made:
            pages = page_counts(material, all_of_them, texts)
            paper = {key_of(one): count for one, count in zip(all_of_them, pages, strict=True)}
            return handouts_pdf(material, (handout,), texts, pictures, progress), paper

        self._task = self._background.watch(
            work,
            lambda made: self._show(handout, made),
            self.problem_raised.emit,
            self,
            stepped=lambda _done, _of: None,
            stopped=lambda: None,
        )

    def _show(self, handout: Handout, made: Made) -> None:
        self._task = None
        before, self._shown = self._shown, handout
        self.pdf, paper = made
        other = before is None or key_of(before) != key_of(handout)
        self.pages.show_pdf(self.pdf, from_the_top=other)
        self.print.setEnabled(True)
        self.save.setEnabled(True)
        self.counted.emit(paper)
