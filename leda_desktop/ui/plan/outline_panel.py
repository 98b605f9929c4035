"""The left column: which programme, its sessions, and the events beside them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QToolButton, QVBoxLayout

from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.programme import Programme, ProgrammePlan
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.panes import mark_pane
from leda_desktop.ui.plan.outline_delegate import OutlineDelegate
from leda_desktop.ui.plan.outline_item_model import OutlineItemModel, OutlineKind, OutlineLine, outline_lines
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Edit, Focus, Key, ScrollBar, override

_NARROWEST = 200
_LONGEST_TITLE = 60


class OutlineList(QListView):
    """The cards; Enter and clicks open, Delete removes."""

    line_opened = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self.items = OutlineItemModel(self)
        self.cards = OutlineDelegate(self, self.items, theme)
        self.setObjectName("rundown")
        self.setModel(self.items)
        self.setItemDelegate(self.cards)
        self.setEditTriggers(Edit.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(texts.t("Sessions"))
        self.clicked.connect(self._open)

    @property
    def current_line(self) -> OutlineLine | None:
        """Where the keyboard is."""
        index = self.currentIndex()
        return self.items.line(index) if index.isValid() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Return | Key.Key_Enter | Key.Key_Space:
                self._open(self.currentIndex())
            case Key.Key_Delete | Key.Key_Backspace:
                self.remove_requested.emit(self.current_line)
            case _:
                super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.line_opened.emit(self.items.line(index))


class OutlinePanel(QFrame):
    """Shows a programme and says where the facilitator wants to go."""

    programme_chosen = Signal(str)
    programme_wanted = Signal()
    programme_opened = Signal()
    session_wanted = Signal()
    event_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, texts: Texts, theme: Theme, programmes: Callable[[], Iterable[Programme]]) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._programmes = programmes
        self._plan: ProgrammePlan | None = None
        self.setObjectName("panel")
        self.setMinimumWidth(theme.px(_NARROWEST))
        mark_pane(self, texts.t("Programme"))
        self.name = plain_label(role=LabelRole.HEADING)
        self.list = OutlineList(texts, theme)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.chooser = QToolButton()
        self.chooser.setIcon(glyph_icon(Glyph.DOWN, theme.ink, theme.px(14)))
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setMenu(self.menu)
        self.chooser.setFocusPolicy(Focus.StrongFocus)
        self.chooser.setToolTip(texts.t("Choose another programme"))
        self.chooser.setAccessibleName(texts.t("Choose another programme"))
        self.edit = button(texts.t("Edit programme"), role=ButtonRole.CHIP)
        self.edit.clicked.connect(self.programme_opened)
        self.add_session = button(texts.t("New session"), tip=texts.t("New session"), key_hint="Ctrl ⇧ N")
        self.add_session.clicked.connect(self.session_wanted)
        self.add_event = button(texts.t("New event"), tip=texts.t("Something beside the sessions, such as a webinar"))
        self.add_event.clicked.connect(self.event_wanted)
        self._lay_out()

    def show_programme(self, plan: ProgrammePlan, opened: SessionId) -> None:
        """Show the programme; `opened` is the session whose agenda is shown."""
        self._plan = plan
        self.name.setText(plan.programme.title[:200] or self._texts.t("Untitled"))
        self.list.cards.open = opened
        self.list.items.set_lines(outline_lines(plan, self._texts))
        self.list.scheduleDelayedItemsLayout()

    def mark(self, *, session: SessionId | None = None, event: int | None = None) -> None:
        """Tint the line that the form shows, if it is one of these."""
        for row, line in enumerate(self.list.items.lines):
            own = line.session_id == session if line.kind is OutlineKind.SESSION else line.event == event
            if own and (session is not None or event is not None) and line.kind is not OutlineKind.CAPTION:
                self.list.setCurrentIndex(self.list.items.index(row))
                return
        self.list.clearSelection()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for programme in self._programmes():
            title = programme.title[:_LONGEST_TITLE] or self._texts.t("Untitled")
            words = " · ".join(filter(None, (title, programme.season[:_LONGEST_TITLE])))
            action = self.menu.addAction(words.replace("&", "&&").replace("\t", " "))
            action.setCheckable(True)
            action.setChecked(self._plan is not None and programme.id == self._plan.programme.id)
            action.triggered.connect(lambda _checked=False, key=programme.id: self.programme_chosen.emit(key))
        self.menu.addSeparator()
        self.menu.addAction(self._texts.t("New programme")).triggered.connect(self.programme_wanted)
        self.menu.addSeparator()
        self.menu.addAction(self._texts.t("Import programme …")).triggered.connect(self.import_wanted)
        self.menu.addAction(self._texts.t("Export programme …")).triggered.connect(self.export_wanted)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(12), 0)
        head.addWidget(plain_label(self._texts.t("PROGRAMME"), role=LabelRole.CAPTION, wrap=False), 1)
        head.addWidget(self.chooser)
        title = QVBoxLayout()
        title.setContentsMargins(px(16), 0, px(16), px(6))
        title.setSpacing(px(6))
        title.addWidget(self.name)
        row = QHBoxLayout()
        row.addWidget(self.edit)
        row.addStretch(1)
        title.addLayout(row)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), px(6), px(12), px(12))
        foot.setSpacing(px(6))
        foot.addWidget(self.add_session)
        foot.addWidget(self.add_event)
        caption = plain_label(self._texts.t("SESSIONS"), role=LabelRole.CAPTION, wrap=False)
        caption.setContentsMargins(px(16), px(6), 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(2))
        layout.addLayout(head)
        layout.addLayout(title)
        layout.addWidget(caption)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
