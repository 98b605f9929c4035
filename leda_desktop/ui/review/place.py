"""After: what the session brought, how the time went, and the documents that people carry home."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from leda_desktop.documents.files import write_whole
from leda_desktop.documents.summary import summary_pdf
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Rundown
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.services.summaries import Summaries
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.printing.print_shop import PrintShop
from leda_desktop.ui.review.pages import Pages
from leda_desktop.ui.review.times_item_model import Column, TimesItemModel
from leda_desktop.ui.saving import ask_for_pdf, documents_folder, pdf_name
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.progress_line import ProgressLine
from leda_desktop.ui.widgets.qt import override

_LEFT_WIDTH = 500
_ROW_HEIGHT = 28
_FRESH_MS = 700


class ReviewPlace(QWidget):
    """Shows the summary of a session and keeps it fresh while it is looked at."""

    problem_raised = Signal(Problem)
    saved = Signal(Path)
    notice_requested = Signal(str)

    def __init__(self, summaries: Summaries, session_id: SessionId, background: Background, manner: Manner) -> None:
        super().__init__()
        self._summaries = summaries
        self._key = session_id
        self._background = background
        self._texts = manner.texts
        self._theme = manner.theme
        self._pdf = b""
        self._stale = True
        self._fresh = QTimer(self, singleShot=True)
        self._fresh.timeout.connect(self.refresh)
        self._line = ProgressLine(background, manner.texts, manner.theme, self)
        self.shop = PrintShop(self, self._line, manner)
        self.shop.problem_raised.connect(self.problem_raised)
        self.shop.printed.connect(self.notice_requested)
        self._build()

    @property
    def pdf(self) -> bytes:
        """The summary as it is shown; empty until it is made."""
        return self._pdf

    @Slot()
    def mark_stale(self) -> None:
        """Something of the session changed: make the summary again when it is looked at."""
        self._stale = True
        if self.isVisible():
            self._fresh.start(_FRESH_MS)

    def refresh(self) -> None:
        """Make the summary now."""
        try:
            summary = self._summaries.summary(self._key)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return
        self._stale = False
        self._show_facts(summary)
        self._make(lambda: summary_pdf(summary, self._texts), self._show_pdf)

    def save_to(self, path: Path) -> bool:
        """Write the summary, whole or not at all; tells whether it was written."""
        try:
            write_whole(path, self._pdf)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return False
        self.saved.emit(path)
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fresh.start(0)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fresh.stop()

    def _make(self, work: Callable[[], bytes], done: Callable[[bytes], None]) -> None:
        self._background.make(work, done, self.problem_raised.emit, self)

    def _show_pdf(self, pdf: bytes) -> None:
        self._pdf = pdf
        for made in (self._save, self._print, self._open):
            made.setEnabled(True)
        self._pages.show_pdf(pdf)

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(self._theme.px(24), self._theme.px(18), 0, 0)
        layout.setSpacing(self._theme.px(24))
        left = QWidget()
        left.setFixedWidth(self._theme.px(_LEFT_WIDTH))
        left.setLayout(self._left())
        layout.addWidget(left)
        self._pages = Pages(self._texts, self._theme)
        layout.addWidget(self._pages, 1)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(10))
        self._title = plain_label(role=LabelRole.TITLE)
        self._when = plain_label(role=LabelRole.SOFT)
        self._counts = plain_label()
        for label in (self._title, self._when, self._counts):
            column.addWidget(label)
        column.addSpacing(self._theme.px(6))
        column.addLayout(self._exports())
        column.addWidget(self._line)
        column.addSpacing(self._theme.px(10))
        column.addWidget(plain_label(self._texts.t("How the time went"), role=LabelRole.HEADING))
        self._late = plain_label(role=LabelRole.SOFT)
        column.addWidget(self._late)
        column.addWidget(self._times(), 1)
        column.addSpacing(self._theme.px(14))
        return column

    def _exports(self) -> QHBoxLayout:
        self._save = button(self._texts.t("Save summary as PDF …"), role=ButtonRole.PRIMARY, key_hint="Ctrl S")
        self._print = button(self._texts.t("Print …"), key_hint="Ctrl P")
        self._open = button(self._texts.t("Open"), tip=self._texts.t("Save the PDF among the documents and open it"))
        self._save.clicked.connect(self._ask_where)
        self._print.clicked.connect(self._show_print)
        self._open.clicked.connect(self._open_outside)
        QShortcut(QKeySequence("Ctrl+S"), self, self._ask_where)
        QShortcut(QKeySequence("Ctrl+P"), self, self._show_print)
        row = QHBoxLayout()
        for made in (self._save, self._print, self._open):
            made.setEnabled(False)
            row.addWidget(made)
        row.addStretch()
        return row

    def _times(self) -> QTableView:
        self._model = TimesItemModel(self._texts)
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self._texts.t("How the time went"))
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW_HEIGHT))
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.TITLE.value, QHeaderView.ResizeMode.Stretch)
        return table

    def _show_facts(self, summary: SessionSummary) -> None:
        session, texts = summary.session, self._texts
        self._title.setText(" – ".join(part for part in (session.title, session.theme) if part))
        day = texts.capitalised(texts.date_long(session.day))
        self._when.setText(f"{day} · {texts.time_range(session.start, session.end)} · {session.venue}".rstrip(" ·"))
        self._counts.setText(_counts(summary, texts))
        self._late.setText(_ends(summary.rundown, texts))
        self._model.show_rundown(summary.rundown)

    def _ask_where(self) -> None:
        chosen = ask_for_pdf(self, self._texts.t("Save summary"), self._name) if self._pdf else None
        if chosen is not None:
            self.save_to(chosen)

    def _show_print(self) -> None:
        if self._pdf:
            self.shop.show(self._pdf, self._name)

    def _open_outside(self) -> None:
        path = documents_folder() / pdf_name(self._name)
        if self.save_to(path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @property
    def _name(self) -> str:
        return self._title.text() or self._texts.t("Summary")


def _counts(summary: SessionSummary, texts: Texts) -> str:
    notes = sum(part.board.count for part in summary.activities if part.board)
    responses = sum(part.results.responses for part in summary.activities if part.results)
    quotes = sum(len(part.quotes) for part in summary.activities)
    return " · ".join(
        (
            texts.n("{n} note", "{n} notes", notes),
            texts.n("{n} response", "{n} responses", responses),
            texts.n("{n} quote", "{n} quotes", quotes),
        )
    )


def _ends(rundown: Rundown, texts: Texts) -> str:
    planned, expected = texts.time(rundown.planned_end), texts.time(rundown.expected_end)
    match rundown.phase:
        case RunPhase.IDLE:
            sentence = texts.t("Planned end {planned}")
        case RunPhase.RUNNING | RunPhase.PAUSED:
            sentence = texts.t("Planned end {planned}, expected end {expected}")
        case RunPhase.ENDED:
            sentence = texts.t("Planned end {planned}, ended {expected}")
    return sentence.format(planned=planned, expected=expected)
