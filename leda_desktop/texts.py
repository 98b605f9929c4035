"""Every word the user reads, and the way numbers and times are written, in one language at a time."""

import datetime as dt
import gettext
import math
from dataclasses import dataclass
from enum import Enum
from typing import Self

from leda_desktop.paths import resource

_ON_TIME_SECONDS = 30
_SECONDS_PER_MINUTE = 60
_MINUTES_PER_HOUR = 60


class Language(Enum):
    """A language the whole program can speak; the value is its ISO 639-1 code."""

    SV = "sv"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language; switching language means handing out another of these."""

    language: Language
    _catalogue: gettext.NullTranslations

    @classmethod
    def load(cls, language: Language) -> Self:
        """Read the catalogue of the language; the code itself is written in English and needs none."""
        if language is Language.EN:
            return cls(language, gettext.NullTranslations())
        catalogue = resource("translations", language.value, "LC_MESSAGES", "leda.mo")
        with catalogue.open("rb") as file:
            return cls(language, gettext.GNUTranslations(file))

    def t(self, msgid: str) -> str:
        """The text for an English literal; values are put in afterwards with `.format(name=value)`."""
        return self._catalogue.gettext(msgid) if msgid else ""

    def n(self, singular: str, plural: str, n: int) -> str:
        """The text for a count; every `{n}` in it is replaced by the count, other fields are left."""
        return self._catalogue.ngettext(singular, plural, n).replace("{n}", str(n))

    def p(self, context: str, msgid: str) -> str:
        """The text for a literal that means different things in different contexts."""
        return self._catalogue.pgettext(context, msgid)

    def capitalised(self, text: str) -> str:
        """The text as it stands at the start of a line: Onsdag 7 februari 2024."""
        return text[:1].upper() + text[1:]

    def quoted(self, text: str) -> str:
        """The text in the quotation marks of the language."""
        return self.p("quotation marks", "“{text}”").replace("{text}", text)

    def time(self, moment: dt.time | dt.datetime) -> str:
        """Hours and minutes of a local time: 12:05."""
        return f"{moment.hour:02}:{moment.minute:02}"

    def time_range(self, start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
        """Two local times: 11:00–16:00."""
        return f"{self.time(start)}–{self.time(end)}"

    def date_long(self, day: dt.date) -> str:
        """Weekday, day, month and year: onsdag 7 februari 2024."""
        return f"{self.date_weekday(day)} {day.year}"

    def date_weekday(self, day: dt.date) -> str:
        """Weekday, day and month: onsdag 7 februari."""
        return f"{self._weekdays()[day.weekday()]} {self.date_day(day)}"

    def date_day(self, day: dt.date) -> str:
        """Day and month: 7 februari."""
        return f"{day.day} {self._months()[day.month - 1]}"

    def date_short(self, day: dt.date) -> str:
        """Day, short month and year: 7 feb 2024."""
        return f"{day.day} {self._short_months()[day.month - 1]} {day.year}"

    def decimal(self, value: float, places: int = 1) -> str:
        """A number rounded half up to a fixed count of decimals: 4,3 in Swedish, 4.3 in English."""
        nearest = math.floor(value * 10**places + 0.5) / 10**places
        digits = f"{nearest:z.{places}f}".replace("-", "−")
        return digits.replace(".", self.p("decimal separator", "."))

    def duration_words(self, minutes: int) -> str:
        """A length of time in hours and minutes: 1 h 30 min."""
        hours, rest = divmod(abs(minutes), _MINUTES_PER_HOUR)
        parts = [self.t("{n} h").replace("{n}", str(hours))] if hours else []
        if rest or not hours:
            parts.append(self.t("{n} min").replace("{n}", str(rest)))
        return ("−" if minutes < 0 else "") + " ".join(parts)

    def late(self, seconds: float) -> str:
        """Lateness in words, early when negative: 5 min sen, i tid, 3 min före."""
        if abs(seconds) <= _ON_TIME_SECONDS:
            return self.t("on time")
        minutes = int(abs(seconds) / _SECONDS_PER_MINUTE + 0.5)
        wording = self.t("{duration} late") if seconds > 0 else self.t("{duration} early")
        return wording.replace("{duration}", self.duration_words(minutes))

    def _weekdays(self) -> tuple[str, ...]:
        return (
            self.p("weekday", "Monday"),
            self.p("weekday", "Tuesday"),
            self.p("weekday", "Wednesday"),
            self.p("weekday", "Thursday"),
            self.p("weekday", "Friday"),
            self.p("weekday", "Saturday"),
            self.p("weekday", "Sunday"),
        )

    def _months(self) -> tuple[str, ...]:
        return (
            self.p("month", "January"),
            self.p("month", "February"),
            self.p("month", "March"),
            self.p("month", "April"),
            self.p("month", "May"),
            self.p("month", "June"),
            self.p("month", "July"),
            self.p("month", "August"),
            self.p("month", "September"),
            self.p("month", "October"),
            self.p("month", "November"),
            self.p("month", "December"),
        )

    def _short_months(self) -> tuple[str, ...]:
        return (
            self.p("short month", "Jan"),
            self.p("short month", "Feb"),
            self.p("short month", "Mar"),
            self.p("short month", "Apr"),
            self.p("short month", "May"),
            self.p("short month", "Jun"),
            self.p("short month", "Jul"),
            self.p("short month", "Aug"),
            self.p("short month", "Sep"),
            self.p("short month", "Oct"),
            self.p("short month", "Nov"),
            self.p("short month", "Dec"),
        )
