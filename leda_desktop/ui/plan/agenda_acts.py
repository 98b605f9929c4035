"""What can be done with the items of an agenda."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain import editing
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.agenda_list import AgendaList
from leda_desktop.ui.plan.editor import PlanEditor, SessionChange
from leda_desktop.vocabulary import kind_title


class AgendaActs(QObject):
    """Adds, copies, moves and removes what is chosen in the list; what runs now is never removed."""

    notice_requested = Signal(str)

    def __init__(
        self,
        editor: PlanEditor,
        items: AgendaList,
        texts: Texts,
        running: Callable[[], ActivityId | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._list = items
        self._texts = texts
        self._running = running
        items.move_requested.connect(self._move)
        items.nudge_requested.connect(self._nudge)
        items.remove_requested.connect(self.remove)
        items.title_written.connect(self._write_title)
        items.minutes_written.connect(self._write_minutes)

    def add(self, kind: Kind) -> ActivityId | None:
        """Put a new item below the current one; None when it could not be written."""
        activity = editing.new_activity(kind, kind_title(kind, self._texts), self._part())
        return activity.id if self._insert(self._texts.t("Add item"), [activity]) else None

    def duplicate(self) -> None:
        """Put copies of what is chosen below it."""
        plan = self._editor.session
        found = [plan.find(key) for key in self._list.chosen]
        copies = [editing.copy_activity(activity) for activity in found if activity is not None]
        if copies:
            self._insert(self._texts.t("Duplicate item"), copies)

    def remove(self) -> None:
        """Take away what is chosen, except what runs now."""
        keys = set(self._list.chosen)
        running = self._running()
        if running in keys:
            self.notice_requested.emit(
                self._texts.t("This item is running and cannot be removed. Go on to the next one first.")
            )
            keys.discard(running)
        if keys:
            self._editor.change_session(
                self._texts.t("Remove item"), lambda plan: editing.remove_activities(plan, keys)
            )

    def _part(self) -> str:
        current = self._editor.session.find(self._list.current)
        last = self._editor.session.activities[-1:]
        return current.part if current is not None else (last[0].part if last else "")

    def _insert(self, text: str, activities: list[Activity]) -> bool:
        plan = self._editor.session
        chosen = self._list.chosen or (self._list.current,)
        places = [i for i, activity in enumerate(plan.activities, 1) if activity.id in chosen]
        at = places[-1] if places else len(plan.activities)

        def insert(before: SessionPlan) -> SessionPlan:
            rest = before.activities
            return SessionPlan(before.session, (*rest[:at], *activities, *rest[at:]))

        written = self._editor.change_session(text, insert)
        if written:
            self._list.choose([activity.id for activity in activities], activities[0].id)
        return written

    def _move(self, index: int, part: str) -> None:
        keys = set(self._list.chosen)
        self._rearrange(lambda plan: editing.move_activities(plan, keys, index, part))

    def _nudge(self, step: int) -> None:
        keys = set(self._list.chosen)
        self._rearrange(lambda plan: editing.nudge_activities(plan, keys, step))

    def _rearrange(self, change: SessionChange) -> None:
        chosen, current = self._list.chosen, self._list.current
        if self._editor.change_session(self._texts.t("Move item"), change):
            self._list.choose(chosen, current)

    def _write_title(self, key: str, title: str) -> None:
        self._change(ActivityId(key), lambda activity: editing.with_title(activity, title))

    def _write_minutes(self, key: str, minutes: int) -> None:
        self._change(ActivityId(key), lambda activity: editing.with_minutes(activity, minutes))

    def _change(self, key: ActivityId, change: Callable[[Activity], Activity]) -> None:
        # A field of its own, because nothing that was typed may be dropped when the disk is full.
        self._editor.change_activity(self._texts.t("Edit item"), key, change, f"{key} inline")
