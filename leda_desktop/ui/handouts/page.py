"""Handouts: everything that is printed before a session, chosen, counted, looked at, and printed or saved together."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.documents.pictures import Pictures
from leda_desktop.domain.facts import Fact, HandoutsChanged
from leda_desktop.domain.handout_choices import HandoutKey, key_of
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Progress
from leda_desktop.models.whole_files import write_whole
from leda_desktop.services.handouts import Handouts
from leda_desktop.ui.background import Background
from leda_desktop.ui.desk.key_filter import claim_escape
from leda_desktop.ui.desk.panes import mark_pane
from leda_desktop.ui.handouts.list import HandoutList
from leda_desktop.ui.handouts.model import HandoutsModel
from leda_desktop.ui.handouts.preview import HandoutPreview
from leda_desktop.ui.handouts.words import named, paper_words
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.printing.print_shop import PrintShop
from leda_desktop.ui.saving import ask_for_pdf
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.progress_line import ProgressLine
from leda_desktop.ui.widgets.qt import Align, Frame, Key, override

_FRESH_MS = 700


class HandoutsPage(QWidget):
    """The list at the left, the pages of its current handout at the right, the whole below."""

    left = Signal()
    saved = Signal(Path)
    notice_requested = Signal(str)
    problem_raised = Signal(Problem)

    def __init__(  # noqa: PLR0913, PLR0917 - what the page stands on
        self,
        service: Handouts,
        session_id: SessionId,
        undo: QUndoStack,
        background: Background,
        pictures: Pictures,
        manner: Manner,
        fact_published: SignalInstance,
    ) -> None:
        super().__init__()
        self._texts = manner.texts
        self._theme = manner.theme
        self._pictures = pictures
        self._paper: dict[HandoutKey, int] = {}
        self.setObjectName("place")
        claim_escape(self)
        mark_pane(self, manner.texts.t("Handouts"))
        self.model = HandoutsModel(service, session_id, undo, self)
        self.list = HandoutList(manner.texts, manner.theme)
        self.preview = HandoutPreview(background, pictures, manner)
        self.line = ProgressLine(background, manner.texts, manner.theme, self)
        self.shop = PrintShop(self, self.line, manner)
        self._fresh = QTimer(self, singleShot=True, interval=_FRESH_MS)
        self._fresh.timeout.connect(self.model.read)
        self._build()
        self._wire()
        fact_published.connect(self._on_fact_published)
        self._show()

    @property
    def session_id(self) -> SessionId:
        """The session that is prepared."""
        return self.model.session_id

    def print_all(self) -> None:
        """Preview everything that is wanted as one document, and offer to print it."""
        self._catch_up()
        self._print(self.model.wanted)

    def save_all(self) -> None:
        """Ask for a file and write everything that is wanted into it, whole or not at all."""
        self._catch_up()
        self._save(self.model.wanted, self._texts.t("Save handouts"))

    def _catch_up(self) -> None:
        """Read now what was to be read soon: the pages that are shown may be older, so nothing is taken from there."""
        if self._fresh.isActive():
            self._fresh.stop()
            self.model.read()

    def _print(self, wanted: tuple[Handout, ...]) -> None:
        material = self.model.material
        if not wanted or not self.shop.is_open():
            return
        self.line.watch(
            lambda progress: self._package(material, wanted, progress),
            self._making_words,
            lambda pdf: self.shop.show(pdf, self._title(wanted), one_sided=True),
            self.problem_raised.emit,
        )

    def _save(self, wanted: tuple[Handout, ...], question: str) -> None:
        material = self.model.material
        path = ask_for_pdf(self, question, self._title(wanted)) if wanted else None
        if path is None:
            return

        def write(progress: Progress) -> Path:
            pdf = self._package(material, wanted, progress)
            progress(1, 1)  # the last moment at which it can be stopped
            write_whole(path, pdf)
            return path

        self.line.watch(write, self._making_words, self.saved.emit, self.problem_raised.emit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.read()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fresh.stop()
        self.preview.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _package(self, material: HandoutMaterial, wanted: tuple[Handout, ...], progress: Progress) -> bytes:
        return handouts_pdf(material, wanted, self._texts, self._pictures, progress)

    def _making_words(self, done: int, of: int) -> str:
        if not of:
            return self._texts.t("Making the handouts …")
        return self._texts.t("Making page {page} of {pages} …").format(page=min(done + 1, of), pages=of)

    def _current(self) -> tuple[Handout, ...]:
        """The handout that is current, as it is chosen now."""
        self._catch_up()
        current = self.list.current
        return () if current is None else (current,)

    def _print_current(self) -> None:
        self._print(self._current())

    def _save_current(self) -> None:
        self._save(self._current(), self._texts.t("Save handout"))

    def _title(self, handouts: tuple[Handout, ...]) -> str:
        name = self._texts.t("Handouts")
        if len(handouts) == 1:
            name = named(handouts[0], self.model.material, self._texts).whole
        session = self.model.material.plan.session
        return " – ".join(filter(None, (name, session.title)))

    def _on_fact_published(self, fact: Fact) -> None:
        if not self.isVisible():
            return
        if isinstance(fact, HandoutsChanged):
            self.model.read()
        else:
            self._fresh.start()

    def _on_changed(self, handout: Handout) -> None:
        name = named(handout, self.model.material, self._texts).whole
        self.model.change(handout, self._texts.t("Handouts: {name}").format(name=name))

    def _on_counted(self, paper: dict[HandoutKey, int]) -> None:
        self._paper = paper
        self.list.show_paper(paper, self.model.material)
        self._show_total()

    def _show(self) -> None:
        model = self.model
        self.list.show_handouts(model.handouts, model.material)
        self._hint.setText(self._hint_words())
        self._hint.setVisible(bool(self._hint.text()))
        session, texts = model.material.plan.session, self._texts
        told = (session.title, session.theme, texts.date_weekday(session.day))
        self._when.setText(" · ".join(filter(None, told)))
        for made in (self.print_button, self.save_button):
            made.setEnabled(bool(model.wanted))
        self._show_total()
        self._show_current()

    def _show_current(self) -> None:
        if self.list.current is not None and self.isVisible():
            self.preview.show_handout(self.list.current, self.model.handouts, self.model.material)

    def _show_total(self) -> None:
        wanted = self.model.wanted
        words = self._texts.n("{n} handout", "{n} handouts", len(wanted))
        if all(key_of(handout) in self._paper for handout in wanted):
            paper = sum(self._paper[key_of(handout)] for handout in wanted)
            words = f"{words} · {paper_words(paper, self._texts)}"
        self.total.setText(words if wanted else self._texts.t("Nothing is ticked, so nothing is printed."))

    def _hint_words(self) -> str:
        material = self.model.material
        if not material.plan.activities:
            return self._texts.t(
                "The agenda is empty. Add items to it, and their forms, sheets and cards are offered here."
            )
        if not material.people:
            return self._texts.n(
                "Nobody is on the list yet, so the numbers are for {n} person.",
                "Nobody is on the list yet, so the numbers are for {n} people.",
                material.expected,
            )
        return ""

    def _wire(self) -> None:
        self.model.changed.connect(self._show)
        self.list.current_changed.connect(self._show_current)
        self.list.handout_changed.connect(self._on_changed)
        self.preview.counted.connect(self._on_counted)
        self.preview.print_requested.connect(self._print_current)
        self.preview.save_requested.connect(self._save_current)
        self.shop.printed.connect(self.notice_requested)
        for source in (self.model, self.preview, self.shop):
            source.problem_raised.connect(self.problem_raised)
        self.back.clicked.connect(self.left)
        # Esc stops first what goes on.
        self.line.seen.connect(lambda seen: self.back.set_key_hint("" if seen else "Esc"))
        self.print_button.clicked.connect(self.print_all)
        self.save_button.clicked.connect(self.save_all)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_all)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save_all)

    def _build(self) -> None:
        texts = self._texts
        self.back = button(texts.t("Back to the agenda"), key_hint="Esc")
        self.back.setIcon(glyph_icon(Glyph.BACK, self._theme.ink, self._theme.px(12)))
        self._when = elided_label(role=LabelRole.SOFT)
        self._hint = plain_label(role=LabelRole.SOFT)
        self.total = plain_label(role=LabelRole.STRONG, wrap=False)
        self.print_button = button(texts.t("Print all for the session …"), role=ButtonRole.PRIMARY, key_hint="Ctrl P")
        self.save_button = button(texts.t("Save all as PDF …"), key_hint="Ctrl S")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._left_column(), 1)
        row.addWidget(self.preview, 1)

    def _left_column(self) -> QVBoxLayout:
        px = self._theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(12), px(20), px(8))
        head.setSpacing(px(1))
        title = QHBoxLayout()
        title.addWidget(plain_label(self._texts.t("Handouts"), role=LabelRole.TITLE, wrap=False), 1)
        title.addWidget(self.back, 0, Align.AlignTop)
        head.addLayout(title)
        head.addWidget(self._when)
        head.addWidget(self._hint)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFrameShape(Frame.NoFrame)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(rule)
        column.addLayout(self._foot())
        return column

    def _foot(self) -> QVBoxLayout:
        px = self._theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(20), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.total)
        foot.addWidget(self.line)
        foot.addLayout(buttons)
        return foot
