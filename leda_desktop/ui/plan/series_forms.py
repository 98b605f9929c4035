"""The forms of a session, of the programme, and of an event beside the sessions."""

from dataclasses import replace
from datetime import time, timedelta

from leda_desktop.domain.programme import Event, Programme, Session
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.added_cards import AddedCardsEditor
from leda_desktop.ui.plan.entries import DateField, time_field
from leda_desktop.ui.plan.fields import AreaField, LineField
from leda_desktop.ui.plan.form import Edit, Form
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import override

DATES = ("day", "start")


class SessionForm(Form[Session]):
    """When and where a session is and what it is about. The fields in `DATES` decide the order of the sessions."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Session]) -> None:
        super().__init__(theme, edit)
        self._texts = texts
        self.theme_line = LineField(texts.t("Theme"), theme, placeholder=texts.t("What the session is about"))
        self.title = LineField(texts.t("Name"), theme, placeholder=texts.t("For example: Learning session 1"))
        self.day = DateField(texts.t("Date"), texts, theme)
        self.start = time_field(texts.t("Starts"), texts, theme)
        self.end = time_field(texts.t("Ends"), texts, theme)
        self.venue = LineField(texts.t("Venue"), theme)
        self._length = plain_label(role=LabelRole.SMALL)
        self.bind("theme", self.theme_line, lambda s: s.theme, lambda s, v: replace(s, theme=v))
        self.bind("title", self.title, lambda s: s.title, lambda s, v: replace(s, title=v))
        self.bind("day", self.day, lambda s: s.day, lambda s, v: replace(s, day=v))
        self.bind("start", self.start, lambda s: s.start, lambda s, v: replace(s, start=v))
        self.bind("end", self.end, lambda s: s.end, lambda s, v: replace(s, end=v))
        self.bind("venue", self.venue, lambda s: s.venue, lambda s, v: replace(s, venue=v))
        self.column.addWidget(self.theme_line)
        self.column.addWidget(self.title)
        self.row(self.day, self.start, self.end, stretches=(2, 1, 1))
        self.column.addWidget(self._length)
        self.column.addWidget(self.venue)
        self.column.addStretch(1)

    @property
    def length_words(self) -> str:
        """What is said about the length of the session."""
        return self._length.text()

    @override
    def show_value(self, whole: Session, *, anew: bool = False) -> None:
        super().show_value(whole, anew=anew)
        length = self._texts.duration_words(length_minutes(whole.start, whole.end))
        next_day = whole.end <= whole.start
        words = self._texts.t("Ends the next day, {duration} long") if next_day else self._texts.t("{duration} long")
        self._length.setText(words.format(duration=length))


class ProgrammeForm(Form[Programme]):
    """What the series is called, who holds it and why, and its own picture cards."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Programme], media: MediaKeeper) -> None:
        super().__init__(theme, edit)
        self.title = LineField(texts.t("Title"), theme, placeholder=texts.t("What the programme is called"))
        self.season = LineField(texts.t("Season"), theme, placeholder=texts.t("For example: Spring 2024"))
        self.organiser = LineField(texts.t("Organiser"), theme)
        self.idea = AreaField(texts.t("Idea"), theme, placeholder=texts.t("In one sentence: why?"), least=2)
        self.bind("title", self.title, lambda p: p.title, lambda p, v: replace(p, title=v))
        self.bind("season", self.season, lambda p: p.season, lambda p, v: replace(p, season=v))
        self.bind("organiser", self.organiser, lambda p: p.organiser, lambda p, v: replace(p, organiser=v))
        self.bind("idea", self.idea, lambda p: p.idea, lambda p, v: replace(p, idea=v))
        for field in (self.title, self.season, self.organiser, self.idea):
            self.column.addWidget(field)
        self.cards = AddedCardsEditor(texts, theme, self.edit, media)
        self.column.addWidget(self.cards)
        self.column.addStretch(1)

    @override
    def show_value(self, whole: Programme, *, anew: bool = False) -> None:
        super().show_value(whole, anew=anew)
        self.cards.show_value(whole, anew=anew)

    @override
    def flush(self) -> None:
        super().flush()
        self.cards.flush()

    @override
    def leave(self) -> None:
        super().leave()
        self.cards.leave()


class EventForm(Form[Event]):
    """Something beside the sessions that participants are told of."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Event]) -> None:
        super().__init__(theme, edit)
        self.title = LineField(texts.t("Title"), theme)
        self.day = DateField(texts.t("Date"), texts, theme)
        self.start = time_field(texts.t("Starts"), texts, theme)
        self.end = time_field(texts.t("Ends"), texts, theme)
        self.text = AreaField(texts.t("About it"), theme, least=2)
        self.bind("title", self.title, lambda e: e.title, lambda e, v: replace(e, title=v))
        self.bind("day", self.day, lambda e: e.day, lambda e, v: replace(e, day=v))
        self.bind("start", self.start, lambda e: e.start, lambda e, v: replace(e, start=v))
        self.bind("end", self.end, lambda e: e.end, lambda e, v: replace(e, end=v))
        self.bind("text", self.text, lambda e: e.text, lambda e, v: replace(e, text=v))
        self.column.addWidget(self.title)
        self.row(self.day, self.start, self.end, stretches=(2, 1, 1))
        self.column.addWidget(self.text)
        self.column.addStretch(1)


def length_minutes(start: time, end: time) -> int:
    """Minutes from the start to the end, which lies on the next day unless it is later."""
    minutes = (end.hour * 60 + end.minute) - (start.hour * 60 + start.minute)
    return minutes if minutes > 0 else minutes + timedelta(days=1) // timedelta(minutes=1)
