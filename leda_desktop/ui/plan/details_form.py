"""The part of an activity's form that its kind decides."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, assert_never

from leda_desktop.domain.details import Break, Conversation, Questionnaire, Quotes, Round, Slide, Talk
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.entries import CheckField, ChoiceField, number_field
from leda_desktop.ui.plan.fields import AreaField, Field, LineField
from leda_desktop.ui.plan.form import Edit, Form
from leda_desktop.ui.plan.media_field import MediaField
from leda_desktop.ui.plan.page_form import PagesEditor
from leda_desktop.ui.plan.source_field import SourceField
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import override

_MOST_TABLES, _MOST_RESPONSES, _MOST_QUIET = 99, 999, 15


class DetailsForm(Form[Activity]):
    """Fields for the details of one kind of activity."""

    def __init__(
        self, activity: Activity, texts: Texts, theme: Theme, edit: Edit[Activity], media: MediaKeeper
    ) -> None:
        super().__init__(theme, edit)
        self._texts = texts
        self._media = media
        self._pages: PagesEditor | None = None
        self._build(activity)

    @property
    def pages(self) -> PagesEditor | None:
        """The pages of a slide."""
        return self._pages

    @override
    def show_value(self, whole: Activity, *, anew: bool = False) -> None:
        super().show_value(whole, anew=anew)
        if self._pages is not None:
            self._pages.show_value(whole, anew=anew)

    @override
    def flush(self) -> None:
        super().flush()
        if self._pages is not None:
            self._pages.flush()

    @override
    def leave(self) -> None:
        super().leave()
        if self._pages is not None:
            self._pages.leave()

    def _build(self, activity: Activity) -> None:
        match activity.details:
            case Slide():
                self._pages = PagesEditor(self._texts, self._theme, self.edit, self._media)
                self.column.addWidget(self._pages)
            case Break():
                self._add_area("text", self._texts.t("What happens"), self._texts.t("Lunch is served in the hall"))
            case Talk():
                self._build_talk()
            case Round():
                self._build_round()
            case Conversation():
                self._build_conversation(activity.kind)
            case Questionnaire():
                self._build_questionnaire()
            case Quotes():
                self._add_line("heading", self._texts.t("Heading above each quote"))
            case _:
                assert_never(activity.details)

    def _build_talk(self) -> None:
        texts = self._texts
        self._add_line("speaker", texts.t("Speaker"))
        role, organisation = LineField(texts.t("Role"), self._theme), LineField(texts.t("Organisation"), self._theme)
        self._bind("role", role)
        self._bind("organisation", organisation)
        self.row(role, organisation)
        self._add_area("biography", texts.t("About the speaker"), least=2)
        self.portrait = self._add_media("portrait", texts.t("Portrait"), MediaKind.PICTURE)
        self.source = SourceField(texts.t("Credit"), self._media, texts, self._theme)
        self.bind("", self.source, _reader("portrait"), _writer("portrait"))
        self.column.addWidget(self.source)
        self.slides = self._add_media("slides", texts.t("The speaker's slides, as a PDF"), MediaKind.DOCUMENT)

    def _build_conversation(self, kind: Kind) -> None:
        texts, theme = self._texts, self._theme
        instruction = AreaField(texts.t("Instruction"), theme, placeholder=texts.t("What everybody does"))
        self._bind("instruction", instruction)
        if kind is not Kind.TABLES:
            self.column.addWidget(instruction)
            return
        tables = number_field(texts.t("Tables"), 0, _MOST_TABLES, texts, theme)
        self._bind("tables", tables)
        self.row(instruction, tables, stretches=(4, 1))

    def _build_round(self) -> None:
        texts, theme = self._texts, self._theme
        self._add_area("instruction", texts.t("Instruction"), texts.t("What everybody does"))
        asks = ChoiceField[Asks](texts.t("Everybody says"), theme, _asked(texts))
        asks.combo.setToolTip(
            texts.t("A word comes on the word wall, a card fills the wall, sentences stand on a board")
        )
        quiet = number_field(texts.t("Quiet minutes first"), 0, _MOST_QUIET, texts, theme)
        quiet.edit.setToolTip(
            texts.t("Everybody thinks before the first one speaks, and the wall counts down; 0 is none")
        )
        names = CheckField(texts.t("Show names on the wall"), theme)
        names.check.setToolTip(
            texts.t("Names stand small below the words, and in the summary with quotes that may be named; else never")
        )
        for attribute, field in (("asks", asks), ("quiet", quiet), ("names", names)):
            self._bind(attribute, field)
        self.row(asks, quiet)
        self.column.addWidget(names)

    def _build_questionnaire(self) -> None:
        texts = self._texts
        self._add_area("introduction", texts.t("Introduction"), texts.t("Shown before the questions"))
        threshold = number_field(texts.t("Show results from … answers"), 1, _MOST_RESPONSES, texts, self._theme)
        threshold.edit.setMaximumWidth(self._theme.px(90))
        self._bind("threshold", threshold)
        self.column.addWidget(threshold)

    def _add_line(self, attribute: str, label: str) -> None:
        field = LineField(label, self._theme)
        self._bind(attribute, field)
        self.column.addWidget(field)

    def _add_area(self, attribute: str, label: str, placeholder: str = "", *, least: int = 1) -> None:
        field = AreaField(label, self._theme, placeholder=placeholder, least=least)
        self._bind(attribute, field)
        self.column.addWidget(field)

    def _add_media(self, attribute: str, label: str, kind: MediaKind) -> MediaField:
        field = MediaField(label, kind, self._media, self._texts, self._theme)
        self.bind("", field, _reader(attribute), _writer(attribute))
        self.column.addWidget(field)
        return field

    def _bind(self, attribute: str, field: Field[Any]) -> None:
        self.bind(attribute, field, _reader(attribute), _writer(attribute))


def _asked(texts: Texts) -> list[tuple[Asks, str]]:
    return [
        (Asks.WORD, texts.t("A word")),
        (Asks.CARD, texts.t("A picture card")),
        (Asks.SENTENCE, texts.t("A sentence")),
    ]


def _reader(attribute: str) -> Callable[[Activity], Any]:
    return lambda activity: getattr(activity.details, attribute)


def _writer(attribute: str) -> Callable[[Activity, Any], Activity]:
    def write(activity: Activity, value: object) -> Activity:
        # What is still being typed when undo changes the kind has nowhere to go.
        if not hasattr(activity.details, attribute):
            return activity
        details: Any = activity.details
        return replace(activity, details=replace(details, **{attribute: value}))

    return write
