"""The preflight: everything that a session needs of the computer, looked at within seconds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leda_desktop.domain.checks import Check, CheckState, Topic
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Session
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.desk.sheet import SheetPage
from leda_desktop.ui.preflight.line import CheckLine
from leda_desktop.ui.preflight.probe import Probe
from leda_desktop.ui.preflight.words import act_of, sentence_of, state_of, summary_of, title_of
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.wording import explain

_WIDTH = 720


class Preflight(SheetPage):
    """A line for each probe, in their order; each can be looked at again, and all at once."""

    def __init__(
        self, probes: Sequence[Probe], session: Session, background: Background, texts: Texts, theme: Theme
    ) -> None:
        super().__init__(theme.px(_WIDTH))
        self._session = session
        self._background = background
        self._texts = texts
        self._theme = theme
        self._probes = {probe.topic: probe for probe in probes}
        self._states: dict[Topic, CheckState | None] = dict.fromkeys(self._probes)
        self.lines = {topic: self._make_line(probe) for topic, probe in self._probes.items()}
        self._summary = plain_label(role=LabelRole.STRONG)
        self.all_again = button(texts.t("Check everything again"))
        self.all_again.clicked.connect(self.look)
        self._lay_out()
        self.look()

    @property
    def summary(self) -> str:
        """All lines in one sentence."""
        return self._summary.text()

    @property
    def settled(self) -> bool:
        """Whether everything has been looked at."""
        return None not in self._states.values()

    def look(self) -> None:
        """Look at everything."""
        for topic in self._probes:
            self.look_at(topic)

    def look_again(self) -> None:
        """Look once more at whatever takes no time, because something changed."""
        for topic, probe in self._probes.items():
            if not probe.beside and probe.ask is None:
                self.look_at(topic)

    def look_at(self, topic: Topic) -> None:
        """Look at one topic again."""
        probe = self._probes[topic]
        if probe.ask is not None:
            self._show(topic, None, "")
            probe.ask(self._show_check, self)
        elif probe.beside:
            self._show(topic, None, "")
            self._background.make(probe.look, self._show_check, partial(self._show_problem, topic), self)
        else:
            self._show_check(probe.look())

    def _show_check(self, check: Check) -> None:
        self._show(check.topic, check.state, sentence_of(check, self._session, self._texts))

    def _show_problem(self, topic: Topic, problem: Problem) -> None:
        self._show(topic, CheckState.WRONG, explain(problem, self._texts))

    def _show(self, topic: Topic, state: CheckState | None, sentence: str) -> None:
        self._states[topic] = state
        self.lines[topic].show_check(state, state_of(state, self._texts), sentence)
        self._summary.setText(summary_of(list(self._states.values()), self._texts))

    def _act(self, probe: Probe) -> None:
        if probe.act is not None:
            probe.act()
            self.look_at(probe.topic)

    def _make_line(self, probe: Probe) -> CheckLine:
        act = act_of(probe.topic, self._texts) if probe.act is not None else ""
        line = CheckLine(title_of(probe.topic, self._texts), act, self._texts, self._theme)
        line.again_requested.connect(partial(self.look_at, probe.topic))
        line.act_requested.connect(partial(self._act, probe))
        return line

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, px(2), px(12), px(2))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.addWidget(self._summary, 1)
        head.addWidget(self.all_again)
        column.addLayout(head)
        column.addSpacing(px(4))
        for line in self.lines.values():
            rule = QFrame()
            rule.setObjectName("rule")
            column.addWidget(rule)
            column.addWidget(line)
        column.addStretch(1)
