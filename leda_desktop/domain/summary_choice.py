"""Who a summary is for, and what of it they get."""

from dataclasses import dataclass, replace
from enum import Enum

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.summary import SessionSummary


class Audience(Enum):
    """Who reads a summary. Consent and thresholds hold for all of them; what differs is how much is of use.

    PARTICIPANTS get what was said, CLIENT what came of it in numbers, themes and quotes, ARCHIVE all that may leave the
    room.
    """

    PARTICIPANTS = "participants"
    CLIENT = "client"
    ARCHIVE = "archive"


class Section(Enum):
    """A part of the summary that belongs to the session as a whole."""

    COVER = "cover"
    AGENDA = "agenda"
    FLIPCHARTS = "flipcharts"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class SummaryChoice:
    """A reader and what is left out for them: parts of the whole, and activities with everything they brought."""

    audience: Audience = Audience.ARCHIVE
    without: frozenset[Section] = frozenset()
    without_activities: frozenset[ActivityId] = frozenset()

    def has(self, section: Section) -> bool:
        """Whether a part of the whole is in it."""
        return section not in self.without

    @property
    def every_word(self) -> bool:
        """Whether each note and open answer stands there, rather than themes with their counts."""
        return self.audience is not Audience.CLIENT

    @property
    def actual_times(self) -> bool:
        """Whether the agenda tells when things really began and how long they took."""
        return self.audience is not Audience.PARTICIPANTS

    @property
    def channels(self) -> bool:
        """Whether it tells by which doors answers came in."""
        return self.audience is Audience.ARCHIVE


def chosen(summary: SessionSummary, choice: SummaryChoice) -> SessionSummary:
    """The summary without what the choice leaves out; the agenda keeps its rows."""
    return replace(
        summary,
        activities=tuple(a for a in summary.activities if a.activity.id not in choice.without_activities),
        flipcharts=summary.flipcharts if choice.has(Section.FLIPCHARTS) else (),
        coming=summary.coming if choice.has(Section.COMING) else (),
        events=summary.events if choice.has(Section.COMING) else (),
    )
