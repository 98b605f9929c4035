"""The middle column: the agenda of the open session, what can be done with it, and how it fits the time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.panes import mark_pane, set_entrance
from leda_desktop.ui.plan.agenda_lines import agenda_lines, end_words
from leda_desktop.ui.plan.agenda_list import AgendaList
from leda_desktop.ui.plan.kind_menu import EmptyAgenda, fill_kind_menu
from leda_desktop.ui.plan.scrolling import scrolling
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, HintButton, button
from leda_desktop.ui.widgets.flow_box import FlowBox
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Frame

_NARROWEST = 260


class AgendaPanel(QWidget):
    """Shows a plan and says what is wished."""

    kind_chosen = Signal(Kind)
    duplicate_requested = Signal()
    handouts_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self.setObjectName("place")
        self.setMinimumWidth(theme.px(_NARROWEST))
        mark_pane(self, texts.t("Agenda"))
        self.list = AgendaList(texts, theme)
        set_entrance(self, self.list)
        self.empty = EmptyAgenda(texts, theme)
        self.empty.kind_chosen.connect(self.kind_chosen)
        self._title = elided_label(role=LabelRole.TITLE)
        self._when = elided_label(role=LabelRole.SOFT)
        self._planned = plain_label(role=LabelRole.STRONG, wrap=False)
        self._left = plain_label(role=LabelRole.SOFT, wrap=False)
        self._menu = QMenu(self)
        fill_kind_menu(self._menu, texts, self.kind_chosen.emit)
        self.add = button(texts.t("New item"), role=ButtonRole.PRIMARY, key_hint="Ctrl N")
        self.add.clicked.connect(self.offer_kinds)
        self.duplicate = button(texts.t("Duplicate"), key_hint="Ctrl D", tip=texts.t("Put a copy below"))
        self.duplicate.clicked.connect(self.duplicate_requested)
        self.up, self.down = self._tool(Glyph.UP, -1), self._tool(Glyph.DOWN, 1)
        self.remove = button(texts.t("Remove"), key_hint=texts.p("key", "Delete"))
        self.remove.clicked.connect(self.list.remove_requested)
        self.handouts = button(texts.t("Handouts …"), key_hint="Ctrl P", tip=texts.t("What is printed for the session"))
        self.handouts.clicked.connect(self.handouts_requested)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(scrolling(self.empty))
        self._lay_out()

    def show_plan(self, plan: SessionPlan) -> None:
        """Show this session and its agenda."""
        texts, session = self._texts, plan.session
        self._title.setText(session.theme or session.title or texts.t("Session {n}").format(n=session.number))
        day = texts.capitalised(texts.date_weekday(session.day))
        told = (day, texts.time_range(session.start, session.end), session.venue)
        self._when.setText(" · ".join(filter(None, told)))
        self.list.show_lines(agenda_lines(plan, texts))
        self._stack.setCurrentIndex(0 if plan.activities else 1)
        for made in (self.duplicate, self.remove, self.up, self.down):
            made.setVisible(bool(plan.activities))
        planned, left, late = end_words(plan, texts)
        self._planned.setText(planned if plan.activities else "")
        self._left.setText(left)
        self._left.set_role(LabelRole.LATE if late else LabelRole.SOFT)

    @property
    def footer(self) -> str:
        """What the footer says."""
        return f"{self._planned.text()} · {self._left.text()}"

    def offer_kinds(self) -> None:
        """Open the menu of kinds below its button."""
        self._menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        self._menu.setActiveAction(self._menu.actions()[0])

    @property
    def kinds_menu(self) -> QMenu:
        """The menu of kinds."""
        return self._menu

    def _tool(self, glyph: Glyph, step: int) -> HintButton:
        made = button("", tip=self._texts.t("Move up") if step < 0 else self._texts.t("Move down"))
        made.setIcon(glyph_icon(glyph, self._theme.ink, self._theme.px(14)))
        made.setAccessibleName(made.toolTip())
        made.setToolTip(f"{made.toolTip()} ({'Alt+↑' if step < 0 else 'Alt+↓'})")
        made.clicked.connect(lambda: self.list.nudge_requested.emit(step))
        return made

    def _lay_out(self) -> None:
        px = self._theme.px
        titles = QVBoxLayout()
        titles.setSpacing(px(1))
        titles.addWidget(self._title)
        titles.addWidget(self._when)
        heading = QHBoxLayout()
        heading.setContentsMargins(px(24), 0, px(20), 0)
        heading.setSpacing(px(12))
        heading.addLayout(titles, 1)
        heading.addWidget(self.handouts)
        tools = FlowBox(px(8), px(6))
        tools.setContentsMargins(px(24), px(8), px(20), px(8))
        for made in (self.add, self.duplicate, self.up, self.down, self.remove):
            tools.add(made)
        foot = FlowBox(px(10), px(2), spread=True)
        foot.setContentsMargins(px(24), px(8), px(20), px(12))
        foot.add(self._planned)
        foot.add(self._left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(2))
        layout.addLayout(heading)
        layout.addWidget(tools)
        layout.addWidget(self._stack, 1)
        layout.addWidget(_rule())
        layout.addWidget(foot)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFrameShape(Frame.NoFrame)
    return rule
