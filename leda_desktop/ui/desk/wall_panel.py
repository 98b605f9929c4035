"""The right column: what the room sees and how much time is left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.stage import Standing, View
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.message_chip import MessageChip
from leda_desktop.ui.desk.panes import mark_pane
from leda_desktop.ui.desk.scene_buttons import SceneButtons
from leda_desktop.ui.desk.time_box import TimeBox
from leda_desktop.ui.desk.transport_row import TransportRow
from leda_desktop.ui.desk.wall_badge import WallBadge, badge_colours
from leda_desktop.ui.desk.wall_state import Badge, WallPanelState
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.aspect_box import AspectBox
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Focus, Frame, ScrollBar, override

_MARGIN, _NARROWEST = 14, 232
_LOWEST_THUMBNAIL = 80
_THUMBNAIL_SHARE = 0.24


class WallPanel(QFrame):
    """Shows the state it is given and the seconds it is told, and says what the facilitator wishes."""

    next_requested = Signal()
    pause_requested = Signal()
    adjust_requested = Signal(int)
    black_requested = Signal()
    message_requested = Signal()
    freeze_requested = Signal()
    live_requested = Signal()
    step_requested = Signal(int)
    view_requested = Signal(View)
    standing_requested = Signal(Standing)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = texts
        self.setObjectName("panel")
        self.setMinimumWidth(theme.px(_NARROWEST))
        mark_pane(self, texts.t("The projector and the time"))
        self.badge = WallBadge(texts, theme)
        self.message = MessageChip(texts, theme)
        self.thumbnail = AspectBox(theme)
        self.transport = TransportRow(texts, theme)
        self.scenes = SceneButtons(texts, theme)
        self.time = TimeBox(texts, theme)
        self.go_live = button(texts.t("Show on the projector"), role=ButtonRole.PRIMARY, key_hint="F5")
        self._content = QWidget()
        self._area = self._scrolled()
        self._connect()
        self._lay_out()
        self.show_state(WallPanelState())
        self.show_keyboard(None, given_back=False)

    def set_thumbnail(self, widget: QWidget) -> None:
        """Put in the small picture of the wall."""
        self.thumbnail.set_content(widget)

    def show_state(self, state: WallPanelState) -> None:
        """Show everything that does not move with the seconds."""
        self.badge.show_badge(state.badge)
        self.message.show_message(state.message)
        self.thumbnail.set_edge(_edge(state.badge, self._theme))
        self.go_live.setVisible(state.badge is Badge.STANDBY)
        self.transport.show_state(state)
        self.scenes.show_scenes(state.views, state.view, state.standing)
        self.time.show_state(state)
        self._fit_thumbnail()

    def show_keyboard(self, field: str | None, *, given_back: bool) -> None:
        """Say what a clicker can do, where a text field has the keyboard or had it a moment ago."""
        texts = self._texts
        if given_back:
            words = texts.t("The clicker can do all; typing goes on in “{field}”")
            whole = texts.t("The clicker can do everything. Type, and it goes on in “{field}”.")
        else:
            words = texts.t("The clicker can do all but black in “{field}”")
            whole = texts.t("The keyboard is in “{field}”: the clicker can do everything but black.")
        if field is None:
            words = whole = ""
        self.time.show_keyboard(words.replace("{field}", field or ""), whole.replace("{field}", field or ""))

    def tick(self, face: Face) -> None:
        """Show another second; repaints only what it changes."""
        self.time.tick(face)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_thumbnail()

    def _fit_thumbnail(self) -> None:
        """Full width where the window is high enough, else smaller, so that no button has to be scrolled to."""
        full = self.thumbnail.height_for(self.width() - 2 * self._theme.px(_MARGIN))
        spare = self._area.maximumViewportSize().height() - self._content.sizeHint().height() + self.thumbnail.height()
        room = min(spare, round(self.height() * _THUMBNAIL_SHARE))
        self.thumbnail.setFixedHeight(min(full, max(self._theme.px(_LOWEST_THUMBNAIL), room)))

    def _connect(self) -> None:
        self.message.clicked.connect(self.message_requested)
        self.transport.step_requested.connect(self.step_requested)
        self.transport.black_requested.connect(self.black_requested)
        self.transport.freeze_requested.connect(self.freeze_requested)
        self.scenes.view_requested.connect(self.view_requested)
        self.scenes.standing_requested.connect(self.standing_requested)
        self.time.next_requested.connect(self.next_requested)
        self.time.pause_requested.connect(self.pause_requested)
        self.time.adjust_requested.connect(self.adjust_requested)
        self.go_live.clicked.connect(self.live_requested)

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(11), 0, px(10))
        layout.setSpacing(px(8))
        layout.addWidget(self._area, 1)
        below = QVBoxLayout()
        below.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), 0)
        below.addWidget(self.time)
        layout.addLayout(below)

    def _scrolled(self) -> QScrollArea:
        """What may be out of sight in a low window, unlike the time."""
        px = self._theme.px
        content = self._content
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(px(_MARGIN), 0, px(_MARGIN), 0)
        column.setSpacing(px(9))
        head = QHBoxLayout()
        head.addStrut(px(22))
        head.addWidget(plain_label(self._texts.t("ON THE PROJECTOR"), role=LabelRole.CAPTION, wrap=False))
        head.addStretch(1)
        head.setSpacing(px(6))
        head.addWidget(self.message)
        head.addWidget(self.badge)
        column.addLayout(head)
        for widget in (self.thumbnail, self.go_live, self.transport, self.scenes):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(Frame.NoFrame)
        area.setFocusPolicy(Focus.NoFocus)
        area.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area


def _edge(badge: Badge, theme: Theme) -> str:
    """The edge of the thumbnail in the colour of the badge, where that says something."""
    quiet = badge in (Badge.LIVE, Badge.NO_PROJECTOR)
    return theme.edge if quiet else badge_colours(badge, theme)[0]
