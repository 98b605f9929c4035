"""What is in the summary: for whom it is, and a tick for each part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.domain.summary_choice import Audience, Section, SummaryChoice
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import ScrollBar, Tick
from leda_desktop.ui.widgets.segments import Segments
from leda_desktop.ui.widgets.tick_boxes import tick_boxes

Key = Section | ActivityId


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A part of the summary that can be left out; `aside` tells how much it holds."""

    key: Key
    title: str
    aside: str = ""

    @property
    def words(self) -> str:
        """The line as it is read."""
        return f"{self.title} · {self.aside}" if self.aside else self.title


class Contents(QWidget):
    """Tells `chosen` with every change."""

    chosen = Signal(SummaryChoice)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._choice = SummaryChoice(Audience.PARTICIPANTS)
        self._lines: tuple[ContentLine, ...] = ()
        self.audiences = Segments([_audience_title(audience, texts) for audience in Audience], light=True)
        self.audiences.chosen.connect(self._choose_audience)
        self._about = plain_label(role=LabelRole.SOFT)
        self.list = QListWidget()
        self.list.setStyleSheet(tick_boxes("QListView", theme))
        self.list.setAccessibleName(texts.t("Parts of the summary"))
        self.list.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(self._on_ticked)
        self.list.itemActivated.connect(_turn_over)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(self.audiences)
        layout.addWidget(self._about)
        layout.addWidget(self.list, 1)

    def show_choice(self, choice: SummaryChoice, summary: SessionSummary) -> None:
        """Show what was chosen, among the parts that there are now; nobody is told."""
        self._choice = choice
        self.audiences.set_chosen(list(Audience).index(choice.audience))
        self._about.setText(_audience_words(choice.audience, self._texts))
        lines = tuple(content_lines(summary, self._texts))
        self.list.blockSignals(True)
        if [line.key for line in lines] != [line.key for line in self._lines]:
            self.list.clear()
            self.list.addItems([line.words for line in lines])
        for row, line in enumerate(lines):
            item = self.list.item(row)
            item.setText(line.words)
            item.setCheckState(_tick(ticked=_holds(choice, line)))
        self.list.blockSignals(False)
        self._lines = lines

    def _choose_audience(self, number: int) -> None:
        self.chosen.emit(replace(self._choice, audience=list(Audience)[number]))

    def _on_ticked(self, item: QListWidgetItem) -> None:
        key = self._lines[self.list.row(item)].key
        self.chosen.emit(_with(self._choice, key, wanted=item.checkState() is Tick.Checked))


def _turn_over(item: QListWidgetItem) -> None:
    """Enter ticks, as Space does."""
    item.setCheckState(_tick(ticked=item.checkState() is not Tick.Checked))


def _tick(*, ticked: bool) -> Tick:
    return Tick.Checked if ticked else Tick.Unchecked


def content_lines(summary: SessionSummary, texts: Texts) -> Iterator[ContentLine]:
    """The parts that the summary of a session has, in their order."""
    yield ContentLine(Section.COVER, texts.t("Cover"))
    yield ContentLine(Section.AGENDA, texts.t("Agenda and time"))
    for activity in summary.activities:
        if aside := _amount(activity, texts):
            yield ContentLine(activity.activity.id, activity.activity.title, aside)
    if summary.flipcharts:
        yield ContentLine(Section.FLIPCHARTS, texts.t("Flipcharts"), str(len(summary.flipcharts)))
    if summary.coming or summary.events:
        yield ContentLine(Section.COMING, texts.t("What comes next"))


def _amount(activity: ActivitySummary, texts: Texts) -> str:
    """How much an activity brought; empty when it brought nothing."""
    notes = activity.board.count if activity.board else 0
    responses = activity.results.responses if activity.results else 0
    counts: Iterable[str] = (
        texts.n("{n} note", "{n} notes", notes) if notes else "",
        texts.n("{n} answer", "{n} answers", responses) if responses else "",
        texts.n("{n} quote", "{n} quotes", len(activity.quotes)) if activity.quotes else "",
    )
    return ", ".join(filter(None, counts))


def _holds(choice: SummaryChoice, line: ContentLine) -> bool:
    if isinstance(line.key, Section):
        return choice.has(line.key)
    return line.key not in choice.without_activities


def _with(choice: SummaryChoice, key: Key, *, wanted: bool) -> SummaryChoice:
    if isinstance(key, Section):
        parts = frozenset({key})
        return replace(choice, without=choice.without - parts if wanted else choice.without | parts)
    activities = frozenset({key})
    kept = choice.without_activities
    return replace(choice, without_activities=kept - activities if wanted else kept | activities)


def _audience_title(audience: Audience, texts: Texts) -> str:
    match audience:
        case Audience.PARTICIPANTS:
            return texts.t("Participants")
        case Audience.CLIENT:
            return texts.t("Client")
        case Audience.ARCHIVE:
            return texts.t("Archive")
        case _:
            assert_never(audience)


def _audience_words(audience: Audience, texts: Texts) -> str:
    match audience:
        case Audience.PARTICIPANTS:
            return texts.t("What was said, how it was rated, and when you meet again.")
        case Audience.CLIENT:
            return texts.t("What came of it: ratings, themes with their counts, quotes, and how the time went.")
        case Audience.ARCHIVE:
            return texts.t("Everything that may leave the room, with how the time went and how answers came in.")
        case _:
            assert_never(audience)
