"""The form of an activity: what it is, when it is, what its kind needs, what it asks, and notes for oneself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from leda_desktop.domain.editing import change_kind, prompt_kinds
from leda_desktop.domain.endings import AtZero
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.details_form import DetailsForm
from leda_desktop.ui.plan.entries import CheckField, ChoiceField, OptionalTimeField, minutes_field
from leda_desktop.ui.plan.fields import AreaField, LineField
from leda_desktop.ui.plan.form import Edit, Form
from leda_desktop.ui.plan.prompt_form import PromptsEditor
from leda_desktop.ui.plan.words import at_zero_title, kind_help
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import override
from leda_desktop.vocabulary import kind_title

_WARNINGS = (1, 2, 3, 5, 10, 15)

Planned = Callable[[], tuple[time, time]]


class ActivityForm(Form[Activity]):
    """Everything of one activity. `planned` gives its computed local start and end."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Activity], planned: Planned, media: MediaKeeper) -> None:
        super().__init__(theme, edit)
        self._texts = texts
        self._media = media
        self._planned = planned
        self.details: DetailsForm | None = None
        self.prompts: PromptsEditor | None = None
        self._kinds: dict[Kind, tuple[DetailsForm, PromptsEditor | None]] = {}
        self._shown_kind: Kind | None = None
        self._changing = QVBoxLayout()
        self._changing.setSpacing(theme.px(10))
        self._add_what()
        self._add_when()
        self.column.addLayout(self._changing)
        self._add_own()
        self.column.addStretch(1)

    @override
    def show_value(self, whole: Activity, *, anew: bool = False) -> None:
        super().show_value(whole, anew=anew)
        if whole.kind is not self._shown_kind:
            self._exchange(whole)
            anew = True
        if self.details is not None:
            self.details.show_value(whole, anew=anew)
        if self.prompts is not None:
            self.prompts.show_value(whole, anew=anew)

    @override
    def flush(self) -> None:
        super().flush()
        if self.details is not None:
            self.details.flush()
        if self.prompts is not None:
            self.prompts.flush()

    @override
    def leave(self) -> None:
        super().leave()
        for details, _prompts in self._kinds.values():
            details.leave()

    def _add_what(self) -> None:
        texts, theme = self._texts, self._theme
        self.title = LineField(texts.t("Title"), theme, placeholder=texts.t("What the item is called"))
        self.kind = ChoiceField[Kind](texts.t("Kind"), theme, [(kind, kind_title(kind, texts)) for kind in Kind])
        self._help = plain_label(role=LabelRole.SMALL)
        self.bind("title", self.title, lambda a: a.title, lambda a, v: replace(a, title=v))
        self.bind("", self.kind, lambda a: a.kind, lambda a, v: a if a.kind is v else change_kind(a, v))
        self.column.addWidget(self.title)
        self.column.addWidget(self.kind)
        self.column.addWidget(self._help)

    def _add_when(self) -> None:
        texts, theme = self._texts, self._theme
        self.minutes = minutes_field(texts.t("Length"), texts, theme)
        fixed = texts.t("Fixed time")
        self.start = OptionalTimeField(texts.t("Starts"), fixed, lambda: self._planned()[0], texts, theme)
        self.stop = OptionalTimeField(texts.t("Ends"), fixed, lambda: self._planned()[1], texts, theme)
        self.start.check.setToolTip(texts.t("Otherwise it follows the item before"))
        self.stop.check.setToolTip(texts.t("Otherwise it ends when its length has passed"))
        self.bind("minutes", self.minutes, lambda a: a.minutes, lambda a, v: replace(a, minutes=v))
        self.bind("start", self.start, lambda a: a.fixed_start, lambda a, v: replace(a, fixed_start=v))
        self.bind("stop", self.stop, lambda a: a.hard_stop, lambda a, v: replace(a, hard_stop=v))
        self.row(self.minutes, self.start, self.stop)

    def _add_own(self) -> None:
        texts, theme = self._texts, self._theme
        self.caption(texts.t("MORE"))
        self.part = LineField(texts.t("Heading in the agenda"), theme, placeholder=texts.t("For example: Morning"))
        self.skipped = CheckField(texts.t("Skip this item"), theme)
        self.notes = AreaField(texts.t("Private notes"), theme, placeholder=texts.t("Only you see them"), least=3)
        self.bind("part", self.part, lambda a: a.part, lambda a, v: replace(a, part=v))
        self.bind("", self.skipped, lambda a: a.skipped, lambda a, v: replace(a, skipped=v))
        self.bind("notes", self.notes, lambda a: a.private_notes, lambda a, v: replace(a, private_notes=v))
        self.column.addWidget(self.notes)
        self._add_ending()
        self.column.addWidget(self.part)
        self.column.addWidget(self.skipped)

    def _add_ending(self) -> None:
        texts, theme = self._texts, self._theme
        choices = [(choice, at_zero_title(choice, texts)) for choice in AtZero]
        minutes: list[tuple[int | None, str]] = [(None, texts.t("By its length"))]
        minutes += [(n, texts.n("{n} minute before", "{n} minutes before", n)) for n in _WARNINGS]
        self.at_zero = ChoiceField[AtZero](texts.t("When the time is up"), theme, choices)
        self.warning = ChoiceField[int | None](texts.t("Warn"), theme, minutes)
        self.danger = ChoiceField[int | None](texts.t("Warn again"), theme, minutes)
        self.words = LineField(texts.t("Then the room reads"), theme, placeholder=texts.t("Empty: the time counts on"))
        self.bind("", self.at_zero, lambda a: a.ending.at_zero, lambda a, v: _with_ending(a, at_zero=v))
        self.bind("", self.warning, lambda a: a.ending.warning, lambda a, v: _with_ending(a, warning=v))
        self.bind("", self.danger, lambda a: a.ending.danger, lambda a, v: _with_ending(a, danger=v))
        self.bind("words", self.words, lambda a: a.ending.words, lambda a, v: _with_ending(a, words=v))
        self.row(self.warning, self.danger)
        self.row(self.at_zero, self.words)

    def _exchange(self, activity: Activity) -> None:
        """Show the part of the form that the kind decides; it is kept for the next activity of the kind."""
        self._shown_kind = activity.kind
        self._help.setText(kind_help(activity.kind, self._texts))
        for old in (self.details, self.prompts):
            if old is not None:
                old.hide()
        if activity.kind not in self._kinds:
            self._kinds[activity.kind] = self._made(activity)
        self.details, self.prompts = self._kinds[activity.kind]
        self.details.show()
        if self.prompts is not None:
            self.prompts.show()

    def _made(self, activity: Activity) -> tuple[DetailsForm, PromptsEditor | None]:
        details = DetailsForm(activity, self._texts, self._theme, self.edit, self._media)
        self._changing.addWidget(details)
        if not prompt_kinds(activity.kind):
            return details, None
        prompts = PromptsEditor(activity.kind, self._texts, self._theme, self.edit)
        self._changing.addWidget(prompts)
        return details, prompts


def _with_ending(activity: Activity, **changes: Any) -> Activity:  # noqa: ANN401 - the fields of an ending
    return replace(activity, ending=replace(activity.ending, **changes))
