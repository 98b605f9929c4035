"""After: what the session brought, how the time went, and the documents that people carry home."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from leda_desktop.documents.pictures import Pictures
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import unwatched
from leda_desktop.domain.summary_choice import SummaryChoice
from leda_desktop.services.suite import Suite
from leda_desktop.ui.background import Background
from leda_desktop.ui.commands import follow_keys
from leda_desktop.ui.desk.panes import set_entrance
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.portfolio import Document, Portfolio
from leda_desktop.ui.printing.print_shop import PrintShop
from leda_desktop.ui.review.contents import Contents
from leda_desktop.ui.review.facts import Facts
from leda_desktop.ui.review.flipcharts import FlipchartsPanel
from leda_desktop.ui.review.pages import Pages
from leda_desktop.ui.review.saver import Saver, kind_words
from leda_desktop.ui.review.times import Times
from leda_desktop.ui.saving import documents_folder
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.progress_line import ProgressLine
from leda_desktop.ui.widgets.qt import Align, override
from leda_desktop.ui.widgets.segments import Segments

_LEFT_WIDTH = 500
_FRESH_MS = 700
_SHOWN = (Document.SUMMARY, Document.DOOR)


@dataclass(frozen=True, slots=True)
class ReviewGround:
    """What the place stands on."""

    suite: Suite
    session_id: SessionId
    background: Background
    media: MediaKeeper
    pictures: Pictures
    undo: QUndoStack
    manner: Manner


class ReviewPlace(QWidget):
    """Shows the summary of a session for whom it is chosen, and keeps it fresh while it is looked at."""

    problem_raised = Signal(Problem)
    saved = Signal(Path)
    notice_requested = Signal(str)

    def __init__(self, ground: ReviewGround) -> None:
        super().__init__()
        self._ground = ground
        self._texts = ground.manner.texts
        self._theme = ground.manner.theme
        self._portfolio: Portfolio | None = None
        self._choice: SummaryChoice | None = None
        self._document = Document.SUMMARY
        self._pdf = b""
        self._stale = True
        self._fresh = QTimer(self, singleShot=True)
        self._fresh.timeout.connect(self.refresh)
        self.line = ProgressLine(ground.background, self._texts, self._theme, self)
        self.shop = PrintShop(self, self.line, ground.manner)
        self.saver = Saver(self, self.line, self._texts)
        self._build()
        self._wire()

    @property
    def pdf(self) -> bytes:
        """The document as it is shown; empty until it is made."""
        return self._pdf

    @property
    def _wanted(self) -> SummaryChoice:
        return self._choice or SummaryChoice()

    @Slot()
    def mark_stale(self) -> None:
        """Something of the session changed: make the summary again when it is looked at."""
        self._stale = True
        if self.isVisible():
            self._fresh.start(_FRESH_MS)

    def refresh(self) -> None:
        """Make the document now."""
        portfolio = self._read()
        if portfolio is None:
            return
        self._stale = False
        self._portfolio = portfolio
        self._facts.show_summary(portfolio.summary)
        self._times.show_rundown(portfolio.summary.rundown)
        self.contents.show_choice(self._wanted, portfolio.summary)
        self.flipcharts.refresh()
        self._make()

    def _read(self) -> Portfolio | None:
        """The session and the choice as they are stored now; None where they cannot be read, and then it is told."""
        suite, key = self._ground.suite, self._ground.session_id
        try:
            self._choice = self._choice or suite.summary_choices.choice(key)
            return Portfolio(suite.summaries.summary(key), self._texts, self._ground.pictures)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return None

    def choose(self, choice: SummaryChoice) -> None:
        """Make the summary for somebody else, or with other parts; a store that is only read does not remember it."""
        suite = self._ground.suite
        self._choice = choice
        try:
            if not suite.plans.read_only:
                suite.summary_choices.put(self._ground.session_id, choice)
        except Problem as problem:
            self.problem_raised.emit(problem)
        self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fresh.start(0)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flipcharts.flush()
        self._fresh.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not follow_keys(event, self._ground.undo):
            super().keyPressEvent(event)

    def _make(self) -> None:
        if self._portfolio is None:
            return
        paper = self._portfolio.paper(self._document, self._wanted)
        self._ground.background.make(lambda: paper.make(unwatched), self._show_pdf, self.problem_raised.emit, self)

    def _show_pdf(self, pdf: bytes) -> None:
        self._pdf = pdf
        for made in (self._save, self._print, self._more):
            made.setEnabled(True)
        self._pages.show_pdf(pdf)

    def _look_at(self, number: int) -> None:
        self._document = _SHOWN[number]
        self._make()

    def _fresh_portfolio(self) -> Portfolio | None:
        """The session as it is now. What is shown may be older than what was just chosen, so nothing of it is taken."""
        self.flipcharts.flush()
        return self._read() if self._pdf else None

    def _ask(self, document: Document) -> None:
        if portfolio := self._fresh_portfolio():
            self.saver.ask(portfolio.paper(document, self._wanted), kind_words(document, self._texts))

    def _ask_for_everything(self) -> None:
        if portfolio := self._fresh_portfolio():
            self.saver.ask_for_folder(tuple(portfolio.papers()))

    def _show_print(self) -> None:
        portfolio = self._fresh_portfolio()
        if portfolio is None or not self.shop.is_open():
            return
        paper, title = portfolio.paper(self._document, self._wanted), self._facts.title or self._texts.t("Summary")
        words = self._texts.t("Making {name} …").format(name=title)
        self.line.watch(
            paper.make, lambda _done, _of: words, lambda pdf: self.shop.show(pdf, title), self.problem_raised.emit
        )

    def _open_outside(self) -> None:
        if portfolio := self._fresh_portfolio():
            paper = portfolio.paper(self._document, self._wanted)
            self.saver.save(paper, documents_folder() / paper.name, then_open=True)

    def _wire(self) -> None:
        for part in (self.shop, self.saver, self.flipcharts):
            part.problem_raised.connect(self.problem_raised)
        self.shop.printed.connect(self.notice_requested)
        self.saver.saved.connect(self.saved)
        self.contents.chosen.connect(self.choose)
        self._shown.chosen.connect(self._look_at)
        self._tabs.chosen.connect(self._stack.setCurrentIndex)
        self._save.clicked.connect(lambda: self._ask(self._document))
        self._print.clicked.connect(self._show_print)
        QShortcut(QKeySequence("Ctrl+S"), self, lambda: self._ask(self._document))
        QShortcut(QKeySequence("Ctrl+P"), self, self._show_print)

    def _build(self) -> None:
        px = self._theme.px
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(24), px(18), 0, 0)
        layout.setSpacing(px(24))
        left = QWidget()
        left.setFixedWidth(px(_LEFT_WIDTH))
        left.setLayout(self._left())
        layout.addWidget(left)
        layout.addLayout(self._right(), 1)
        set_entrance(self, self._save)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, self._theme.px(14))
        column.setSpacing(self._theme.px(14))
        self._facts = Facts(self._texts, self._theme)
        column.addWidget(self._facts)
        column.addLayout(self._acts())
        column.addWidget(self.line)
        texts = self._texts
        self._tabs = Segments([texts.t("Contents"), texts.t("Flipcharts"), texts.t("How the time went")], light=True)
        self._tabs.set_chosen(0)
        column.addWidget(self._tabs, 0, Align.AlignLeft)
        column.addWidget(self._parts(), 1)
        return column

    def _parts(self) -> QStackedWidget:
        ground, texts, theme = self._ground, self._texts, self._theme
        self.contents = Contents(texts, theme)
        self.flipcharts = FlipchartsPanel(
            ground.suite.flipcharts, ground.session_id, ground.media, ground.undo, texts, theme
        )
        self._times = Times(texts, theme)
        self._stack = QStackedWidget()
        for part in (self.contents, self.flipcharts, self._times):
            self._stack.addWidget(part)
        return self._stack

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._shown = Segments([self._texts.t("Summary"), self._texts.t("On the door")], light=True)
        self._shown.set_chosen(0)
        column.addWidget(self._shown, 0, Align.AlignHCenter)
        self._pages = Pages(self._texts, self._theme)
        column.addWidget(self._pages, 1)
        return column

    def _acts(self) -> QHBoxLayout:
        texts = self._texts
        self._save = button(texts.t("Save as PDF …"), role=ButtonRole.PRIMARY, key_hint="Ctrl S")
        self._print = button(texts.t("Print …"), key_hint="Ctrl P")
        self._more = button(texts.t("More formats"))
        self._more.setMenu(self._menu())
        row = QHBoxLayout()
        for made in (self._save, self._print, self._more):
            made.setEnabled(False)
            row.addWidget(made)
        row.addStretch()
        return row

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self._texts.t("Open as PDF")).triggered.connect(self._open_outside)
        menu.addSeparator()
        for document in Document:
            act = menu.addAction(f"{kind_words(document, self._texts)} …")
            act.triggered.connect(lambda _checked=False, wanted=document: self._ask(wanted))
        menu.addSeparator()
        menu.addAction(self._texts.t("Everything in a folder …")).triggered.connect(self._ask_for_everything)
        return menu
