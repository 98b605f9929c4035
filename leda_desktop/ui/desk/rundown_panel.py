"""The left column: the agenda with its times, what runs, and when we will be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Face, RowStatus, Rundown
from leda_desktop.domain.timing import Timeliness, lateness
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.panes import mark_pane
from leda_desktop.ui.desk.rundown_lines import lines_of
from leda_desktop.ui.desk.rundown_list import RundownList
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.flow_box import FlowBox
from leda_desktop.ui.widgets.labels import LabelRole, PlainLabel, plain_label
from leda_desktop.ui.widgets.qt import Align, Frame

_NARROWEST = 200


class RundownPanel(QFrame):
    """Shows the rundown it is given, and says which activity should start."""

    activity_requested = Signal(str)
    backdate_requested = Signal(str, int)
    skip_requested = Signal(str, bool)
    publish_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self.setObjectName("panel")
        self.setMinimumWidth(theme.px(_NARROWEST))
        mark_pane(self, texts.t("Rundown"))
        self._late = _coloured("")
        self._empty = plain_label(texts.t("The agenda is empty. Add items under Before."), role=LabelRole.SOFT)
        self.list = RundownList(texts, theme)
        self.list.activity_requested.connect(self.activity_requested)
        self.list.backdate_requested.connect(self.backdate_requested)
        self.list.skip_requested.connect(self.skip_requested)
        self._end = plain_label("", role=LabelRole.STRONG, wrap=False)
        self._expected = _coloured("")
        self.publish = button(
            texts.t("Announce new times"),
            tip=texts.t("The agenda that the room sees then shows the times expected now; your plan stays as it is"),
        )
        self.publish.clicked.connect(self.publish_requested)
        self._news = QWidget()
        self._lay_out()

    def show_rundown(self, rundown: Rundown) -> None:
        """Show these rows and times."""
        self.list.show_lines(lines_of(rundown, self._texts))
        self.list.setVisible(bool(rundown.rows))
        self._empty.setVisible(not rundown.rows)
        running = rundown.phase in (RunPhase.RUNNING, RunPhase.PAUSED)
        _tell(self._late, self._late_words(rundown) if running else "", late=_is_late(rundown.late))
        self._show_end(rundown)
        self._news.setVisible(running and _has_news(rundown))
        self.tick(rundown.face)

    def tick(self, face: Face) -> None:
        """Show another second; repaints only what it changes."""
        self.list.tick(face)

    def _late_words(self, rundown: Rundown) -> str:
        late = self._texts.late(rundown.late)
        return f"{self._texts.t('Rehearsal')} · {late}" if rundown.rehearsal else late

    def _show_end(self, rundown: Rundown) -> None:
        texts = self._texts
        end = texts.t("End {time}").format(time=texts.time(rundown.planned_end))
        if end != self._end.text():
            self._end.setText(end)
        off = (rundown.expected_end - rundown.planned_end).total_seconds()
        if not rundown.rows or rundown.phase is RunPhase.IDLE:
            words = ""
        elif rundown.phase is RunPhase.ENDED:
            words = texts.t("ended {time}").format(time=texts.time(rundown.expected_end))
        elif lateness(off).kind is Timeliness.ON_TIME:
            words = texts.late(off)
        else:
            words = texts.t("expected {time} · {late}").format(
                time=texts.time(rundown.expected_end), late=texts.late(off)
            )
        _tell(self._expected, words, late=_is_late(off) and rundown.phase is not RunPhase.ENDED)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(17), 0)
        head.addStrut(px(22))
        head.addWidget(plain_label(self._texts.t("RUNDOWN"), role=LabelRole.CAPTION, wrap=False))
        head.addStretch(1)
        head.addWidget(self._late)
        foot = FlowBox(px(8), px(2), spread=True)
        foot.add(self._end)
        foot.add(self._expected)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFrameShape(Frame.NoFrame)
        self._empty.setContentsMargins(px(20), px(12), px(20), px(12))
        ends = QVBoxLayout()
        ends.setContentsMargins(px(10), 0, px(10), 0)
        ends.addWidget(rule)
        foot.setContentsMargins(px(16), px(8), px(17), px(14))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(11), 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(head)
        layout.addWidget(self._empty, 1, Align.AlignTop)
        layout.addWidget(self.list, 1)
        layout.addLayout(ends)
        layout.addWidget(foot)
        news = QVBoxLayout(self._news)
        news.setContentsMargins(px(16), 0, px(17), px(12))
        news.addWidget(self.publish)
        layout.addWidget(self._news)


def _has_news(rundown: Rundown) -> bool:
    """Whether the room goes by other times than are expected now, to the minute."""
    coming = (row for row in rundown.rows if row.status is RowStatus.COMING)
    offs = ((row.expected_start - (row.published_start or row.planned_start)).total_seconds() for row in coming)
    return any(lateness(off).kind is not Timeliness.ON_TIME for off in offs)


def _coloured(text: str) -> PlainLabel:
    return plain_label(text, role=LabelRole.SOFT, wrap=False)


def _is_late(seconds: float) -> bool:
    return lateness(seconds).kind is Timeliness.LATE


def _tell(label: PlainLabel, words: str, *, late: bool) -> None:
    """Show the words, in the colour of lateness if that is what they say."""
    if label.text() != words:
        label.setText(words)
    label.set_role(LabelRole.LATE if late else LabelRole.SOFT)
