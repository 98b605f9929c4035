"""Before: making and editing programmes, sessions and their agendas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal, SignalInstance
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QUndoStack,
)
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from leda_desktop.domain.ids import ActivityId, ProgrammeId, SessionId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.problems import Problem
from leda_desktop.exchange.bundle_manifest import BUNDLE
from leda_desktop.services.plans import Plans
from leda_desktop.texts import Texts
from leda_desktop.ui.commands import follow_keys
from leda_desktop.ui.desk.panes import set_entrance
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.agenda_acts import AgendaActs
from leda_desktop.ui.plan.agenda_panel import AgendaPanel
from leda_desktop.ui.plan.editor import PlanEditor
from leda_desktop.ui.plan.form_panel import FormPanel, Subject
from leda_desktop.ui.plan.outline_item_model import OutlineKind, OutlineLine
from leda_desktop.ui.plan.outline_panel import OutlinePanel
from leda_desktop.ui.plan.series_acts import SeriesActs
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Orientation, override

if TYPE_CHECKING:
    from leda_desktop.ui.handouts.page import HandoutsPage

_OUTLINE_SHARE, _FORM_SHARE = 0.183, 0.352
_OUTLINE_WIDTHS, _FORM_WIDTHS = (205, 280), (320, 560)
_NARROWEST, _ROOM_FOR_OUTLINE = 600, 800


class PlanPlace(QWidget):
    """Three columns: the series, the agenda of the open session, and the form of what is chosen."""

    session_requested = Signal(str)
    programme_requested = Signal(str)
    problem_raised = Signal(Problem)
    notice_requested = Signal(str)
    export_requested = Signal()
    import_requested = Signal(object)
    saved = Signal(Path)

    def __init__(  # noqa: PLR0913, PLR0917 - what the place stands on
        self,
        plans: Plans,
        programme_id: ProgrammeId,
        session_id: SessionId,
        undo: QUndoStack,
        texts: Texts,
        theme: Theme,
        fact_published: SignalInstance,
        *,
        running: Callable[[], ActivityId | None],
        media: MediaKeeper,
        handouts: Callable[[SessionId], HandoutsPage],
    ) -> None:
        super().__init__()
        self._plans = plans
        self._undo = undo
        self._texts = texts
        self._theme = theme
        self._widths_chosen = False
        self._make_handouts = handouts
        self.handouts: HandoutsPage | None = None
        self.setObjectName("place")
        self.editor = PlanEditor(plans, programme_id, session_id, undo, self)
        self.outline = OutlinePanel(texts, theme, plans.programmes)
        self.agenda = AgendaPanel(texts, theme)
        self.form = FormPanel(self.editor, texts, theme, media)
        self.acts = AgendaActs(self.editor, self.agenda.list, texts, running, self)
        self.series = SeriesActs(plans, self.editor, undo, texts, running, self)
        self._lay_out()
        self._wire()
        self._add_keys()
        self.setAcceptDrops(True)
        self.editor.follow(fact_published)
        self._show_programme()
        self._show_session()
        self._choose_first()
        set_entrance(self, self.agenda.list)

    @property
    def session_id(self) -> SessionId:
        """The session that is edited."""
        return self.editor.session.session.id

    def open_session(self, session_id: SessionId) -> bool:
        """Edit another session of the same programme; False while what was typed cannot be written."""
        self.flush()
        self.leave_handouts()
        if not self.editor.open(session_id):
            return False
        self._show_programme()
        self._choose_first()
        if not self.editor.session.activities and not self.editor.session.session.theme:
            self.form.enter()
        return True

    def flush(self) -> bool:
        """Write everything that was typed; False when the disk does not take it."""
        self.agenda.list.inline.finish()
        self.form.flush()
        return self.editor.save()

    def show_handouts(self) -> None:
        """Show what is printed for the session in the place of its agenda."""
        if self.handouts is not None or not self.flush():
            return
        self.handouts = page = self._make_handouts(self.session_id)
        page.left.connect(self.leave_handouts)
        page.saved.connect(self.saved)
        page.problem_raised.connect(self.problem_raised)
        page.notice_requested.connect(self.notice_requested)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.list.enter()

    def leave_handouts(self) -> None:
        """Go back to the agenda."""
        page, self.handouts = self.handouts, None
        if page is not None:
            self._pages.removeWidget(page)
            page.close()
            page.deleteLater()
            self.agenda.list.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not follow_keys(event, self._undo):
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_bundle(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        bundle = _dropped_bundle(event.mimeData())
        if bundle is not None and self.flush():
            event.acceptProposedAction()
            self.import_requested.emit(bundle)

    def _lay_out(self) -> None:
        theme = self._theme
        splitter = self._splitter = QSplitter(Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for panel in (self.outline, self.agenda, self.form):
            splitter.addWidget(panel)
        splitter.setStretchFactor(1, 1)
        splitter.setMinimumWidth(theme.px(_NARROWEST))
        splitter.splitterMoved.connect(self._on_splitter_moved)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        layout.addWidget(self._pages)

    def _share_width(self) -> None:
        """Give each column its share; on a small screen the sessions make room for the agenda."""
        px, width = self._theme.px, self.width()
        self.outline.setVisible(width >= px(_ROOM_FOR_OUTLINE))
        if self._widths_chosen:
            return
        outline = min(max(round(width * _OUTLINE_SHARE), px(_OUTLINE_WIDTHS[0])), px(_OUTLINE_WIDTHS[1]))
        form = min(max(round(width * _FORM_SHARE), px(_FORM_WIDTHS[0])), px(_FORM_WIDTHS[1]))
        self._splitter.setSizes([outline, width - outline - form, form])

    def _on_splitter_moved(self) -> None:
        self._widths_chosen = True

    def _wire(self) -> None:
        editor, outline, agenda = self.editor, self.outline, self.agenda
        editor.programme_changed.connect(self._show_programme)
        editor.session_changed.connect(self._show_session)
        editor.session_lost.connect(self.series.leave_session)
        editor.problem_raised.connect(self.problem_raised)
        outline.list.line_opened.connect(self._open_line)
        outline.list.remove_requested.connect(self._remove_line)
        outline.programme_opened.connect(self._open_programme_form)
        outline.programme_chosen.connect(self._leave_for)
        outline.programme_wanted.connect(self.series.add_programme)
        outline.session_wanted.connect(self.series.add_session)
        outline.event_wanted.connect(self._add_event)
        outline.export_wanted.connect(self._export)
        outline.import_wanted.connect(lambda: self.import_requested.emit(None))
        agenda.kind_chosen.connect(self._add_activity)
        agenda.duplicate_requested.connect(self._duplicate)
        agenda.handouts_requested.connect(self.show_handouts)
        agenda.list.choice_changed.connect(self._show_choice)
        agenda.list.clicked.connect(self._show_choice)
        agenda.list.entered.connect(self.form.enter)
        self.form.remove_requested.connect(self._remove_shown)
        self.form.left.connect(self._back_to_list)
        self.acts.notice_requested.connect(self.notice_requested)
        self.series.notice_requested.connect(self.notice_requested)
        self.series.session_requested.connect(self.session_requested)
        self.series.programme_requested.connect(self.programme_requested)
        self.series.problem_raised.connect(self.problem_raised)

    def _add_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+N", self.agenda.offer_kinds),
            ("Ins", self.agenda.offer_kinds),
            ("Ctrl+D", self._duplicate),
            ("Ctrl+Shift+N", self.series.add_session),
            ("Ctrl+P", self.show_handouts),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self._splitter, act)

    def _show_programme(self) -> None:
        self.outline.show_programme(self.editor.programme, self.editor.session.session.id)
        self._refresh_form()

    def _show_session(self) -> None:
        self.agenda.show_plan(self.editor.session)
        self._refresh_form()

    def _refresh_form(self) -> None:
        self.form.refresh()
        self._mark()

    def _mark(self) -> None:
        match self.form.subject:
            case Subject.SESSION:
                self.outline.mark(session=self.editor.session.session.id)
            case Subject.EVENT:
                self.outline.mark(event=self.form.event_index)
            case _:
                self.outline.mark()

    def _show_choice(self) -> None:
        key = self.agenda.list.current
        if key is None:
            self._open_form(Subject.SESSION)
        elif self.agenda.list.chosen or self.form.subject is not Subject.SESSION:
            self._open_form(Subject.ACTIVITY, key)

    def _open_form(self, subject: Subject, key: ActivityId | None = None, event: int = 0) -> None:
        self.form.show_subject(subject, key, event)
        if subject is not Subject.ACTIVITY:
            self.agenda.list.clearSelection()
        self._mark()

    def _choose_first(self) -> None:
        activities = self.editor.session.activities
        if activities:
            self.agenda.list.choose([], activities[0].id)
            self._open_form(Subject.ACTIVITY, activities[0].id)
        else:
            self._open_form(Subject.SESSION)

    def _back_to_list(self) -> None:
        if self.form.subject is Subject.ACTIVITY:
            self.agenda.list.setFocus()
        else:
            self.outline.list.setFocus()

    def _open_line(self, line: OutlineLine) -> None:
        if line.kind is OutlineKind.EVENT:
            self._open_form(Subject.EVENT, event=line.event)
        elif line.session_id == self.editor.session.session.id:
            self._open_form(Subject.SESSION)
        elif line.session_id is not None and self.flush():
            self.session_requested.emit(line.session_id)

    def _remove_line(self, line: OutlineLine | None) -> None:
        if line is None:
            return
        self.flush()
        if line.kind is OutlineKind.EVENT:
            self.series.remove_event(line.event)
        elif line.session_id is not None:
            self.series.remove_session(line.session_id)

    def _remove_shown(self) -> None:
        if self.form.subject is Subject.EVENT:
            self.series.remove_event(self.form.event_index)
        else:
            self.flush()
            self.series.remove_session(self.editor.session.session.id)

    def _open_programme_form(self) -> None:
        self._open_form(Subject.PROGRAMME)
        self.form.enter()

    def _leave_for(self, programme_id: str) -> None:
        if programme_id != self.editor.programme.programme.id and self.flush():
            self.programme_requested.emit(programme_id)

    def _export(self) -> None:
        if self.flush():
            self.export_requested.emit()

    def _add_event(self) -> None:
        self.flush()
        index = self.series.add_event(date.today())
        if index is not None:
            self._open_form(Subject.EVENT, event=index)
            self.form.enter()
            self.form.event_form.title.edit.selectAll()

    def _add_activity(self, kind: Kind) -> None:
        self.flush()
        key = self.acts.add(kind)
        if key is not None:
            self._open_form(Subject.ACTIVITY, key)
            self.form.enter()
            self.form.activity_form.title.edit.selectAll()

    def _duplicate(self) -> None:
        self.flush()
        self.acts.duplicate()


def _dropped_bundle(offered: QMimeData) -> Path | None:
    """The first bundle among files that are dropped."""
    files = (Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile())
    return next((path for path in files if path.suffix.lower() == BUNDLE), None)
