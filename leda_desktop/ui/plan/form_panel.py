"""The right column: the form of what is chosen, an item, the session, the programme or an event."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from leda_desktop.domain import editing
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.programme import Activity, Event, Programme, ProgrammePlan, Session, SessionPlan
from leda_desktop.domain.schedule import slot_of
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.panes import mark_pane
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.activity_form import ActivityForm
from leda_desktop.ui.plan.editor import PlanEditor
from leda_desktop.ui.plan.fields import form_style
from leda_desktop.ui.plan.form import Change, Form
from leda_desktop.ui.plan.scrolling import scrolling
from leda_desktop.ui.plan.series_forms import DATES, EventForm, ProgrammeForm, SessionForm
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Key, override

_NARROWEST = 300

AnyForm = TypeVar("AnyForm", bound=QWidget)


class Subject(Enum):
    """What a form is about."""

    ACTIVITY = "activity"
    SESSION = "session"
    PROGRAMME = "programme"
    EVENT = "event"


class FormPanel(QFrame):
    """Shows one form and writes its edits through the editor; Esc goes back to where one came from."""

    left = Signal()
    remove_requested = Signal()

    def __init__(self, editor: PlanEditor, texts: Texts, theme: Theme, media: MediaKeeper) -> None:
        super().__init__()
        self._media = media
        self._editor = editor
        self._texts = texts
        self._theme = theme
        self._activity: ActivityId | None = None
        self._event = 0
        self.subject = Subject.SESSION
        self.setObjectName("panel")
        self.setStyleSheet(form_style(theme))
        self.setMinimumWidth(theme.px(_NARROWEST))
        mark_pane(self, texts.t("Form"))
        self._caption = plain_label(role=LabelRole.CAPTION, wrap=False)
        self.remove = button("", role=ButtonRole.GHOST)
        self.remove.clicked.connect(self.remove_requested)
        self._stack = QStackedWidget()
        self._areas: dict[Subject, QScrollArea] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(6), 0, 0)
        layout.setSpacing(theme.px(4))
        self._caption.setContentsMargins(theme.px(20), 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, theme.px(14), 0)
        self._caption.setFixedHeight(theme.px(33))
        head.addWidget(self._caption, 1)
        head.addWidget(self.remove)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    @cached_property
    def activity_form(self) -> ActivityForm:
        """The form of an item, made when it is first shown, like the others."""
        return self._placed(
            Subject.ACTIVITY, ActivityForm(self._texts, self._theme, self._edit_activity, self._planned, self._media)
        )

    @cached_property
    def session_form(self) -> SessionForm:
        """The form of the session."""
        return self._placed(Subject.SESSION, SessionForm(self._texts, self._theme, self._edit_session))

    @cached_property
    def programme_form(self) -> ProgrammeForm:
        """The form of the programme."""
        return self._placed(
            Subject.PROGRAMME, ProgrammeForm(self._texts, self._theme, self._edit_programme, self._media)
        )

    @cached_property
    def event_form(self) -> EventForm:
        """The form of an event."""
        return self._placed(Subject.EVENT, EventForm(self._texts, self._theme, self._edit_event))

    @property
    def event_index(self) -> int:
        """Which event is shown, or was last."""
        return self._event

    @property
    def form(self) -> Form[Any]:
        """The form that is shown."""
        match self.subject:
            case Subject.ACTIVITY:
                return self.activity_form
            case Subject.SESSION:
                return self.session_form
            case Subject.PROGRAMME:
                return self.programme_form
            case Subject.EVENT:
                return self.event_form

    def show_subject(self, subject: Subject, key: ActivityId | None = None, event: int = 0) -> None:
        """Show another form, or the same one for something else; what was being typed is kept first."""
        same = (subject, key, event) == (self.subject, self._activity, self._event)
        self.flush()
        if not same and self.subject in self._areas:
            self.form.leave()
        self.subject, self._activity, self._event = subject, key, event
        self._caption.setText(self._title(subject))
        self._offer_removal(subject)
        self._show(anew=True)
        self._stack.setCurrentWidget(self._areas[self.subject])
        if not same:
            self._areas[self.subject].verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show what the plan is now, without disturbing what is being typed."""
        if self.subject in self._areas:
            self._show(anew=False)

    def enter(self) -> None:
        """Go to the first field."""
        self.form.setFocus()

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        if self.subject in self._areas:
            self.form.flush()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _placed(self, subject: Subject, form: AnyForm) -> AnyForm:
        self._areas[subject] = _scrolling(form, self._theme)
        self._stack.addWidget(self._areas[subject])
        return form

    def _title(self, subject: Subject) -> str:
        match subject:
            case Subject.ACTIVITY:
                return self._texts.t("ITEM")
            case Subject.SESSION:
                return self._texts.t("SESSION")
            case Subject.PROGRAMME:
                return self._texts.t("PROGRAMME")
            case Subject.EVENT:
                return self._texts.t("EVENT")

    def _offer_removal(self, subject: Subject) -> None:
        """Items are removed where they stand in a list of their own; a programme is not removed at all."""
        self.remove.setVisible(subject in (Subject.SESSION, Subject.EVENT))
        session = subject is Subject.SESSION
        self.remove.setText(self._texts.t("Remove session") if session else self._texts.t("Remove event"))

    def _show(self, *, anew: bool) -> None:
        shown = self._shown()
        if shown is not None:
            self.form.show_value(shown, anew=anew)
        elif self.subject is not Subject.SESSION:
            self.subject = Subject.SESSION
            self.show_subject(Subject.SESSION)

    def _shown(self) -> Activity | Session | Programme | Event | None:
        match self.subject:
            case Subject.ACTIVITY:
                return self._editor.session.find(self._activity)
            case Subject.SESSION:
                return self._editor.session.session
            case Subject.PROGRAMME:
                return self._editor.programme.programme
            case Subject.EVENT:
                events = self._editor.programme.events
                return events[self._event] if self._event < len(events) else None

    def _planned(self) -> tuple[time, time]:
        """The computed local start and end of the activity."""
        plan = self._editor.session
        slot = None if self._activity is None else slot_of(plan, self._activity)
        if slot is None:
            return plan.session.start, plan.session.end
        zone = ZoneInfo(plan.session.zone)
        return slot.start.astimezone(zone).time(), slot.end.astimezone(zone).time()

    def _edit_activity(self, name: str, change: Change[Activity]) -> None:
        if self._activity is not None:
            field = f"{self._activity} {name}" if name else ""
            self._editor.change_activity(self._texts.t("Edit item"), self._activity, change, field)

    def _edit_session(self, name: str, change: Change[Session]) -> None:
        text, field = self._texts.t("Edit session"), f"{self._editor.session.session.id} {name}"
        if name in DATES:
            self._editor.change_date(text, change, field)
        else:
            self._editor.change_session(text, lambda plan: _changed(plan, change), field)

    def _edit_programme(self, name: str, change: Change[Programme]) -> None:
        def changed(plan: ProgrammePlan) -> ProgrammePlan:
            return replace(plan, programme=change(plan.programme))

        self._editor.change_programme(self._texts.t("Edit programme"), changed, f"programme {name}" if name else "")

    def _edit_event(self, name: str, change: Change[Event]) -> None:
        events = self._editor.programme.events
        if self._event >= len(events):
            return
        plan, index = editing.put_event(self._editor.programme, self._event, change(events[self._event]))
        field = f"event {self._event} {name}"
        self._event = index
        self._editor.change_programme(self._texts.t("Edit event"), lambda _plan: plan, field)


def _changed(plan: SessionPlan, change: Callable[[Session], Session]) -> SessionPlan:
    return SessionPlan(change(plan.session), plan.activities)


def _scrolling(form: QWidget, theme: Theme) -> QScrollArea:
    ground = QWidget()
    layout = QVBoxLayout(ground)
    layout.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(20))
    layout.addWidget(form)
    return scrolling(ground)
