"""The window of the desk: the bar, the notices, and the three places, each built when it is first visited."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.desk_room import DeskRoom
from leda_desktop.ui.desk.key_help import KeyHelp
from leda_desktop.ui.desk.keys import Act, KeyBinding, OwnKey
from leda_desktop.ui.desk.notices import NoticeBar
from leda_desktop.ui.desk.panes import cycle_panes, enter_pane, mark_pane
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.sheet import Sheet
from leda_desktop.ui.desk.skeleton import Skeleton
from leda_desktop.ui.desk.top_bar import TopBar
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import FocusReason, override

Factories = Mapping[Place, Callable[[], QWidget]]
_GEOMETRY = "desk/geometry"
_SIZE = (1366, 768)


class DeskWindow(QMainWindow):
    """Shows an empty desk at once; a place is made by its factory when it is visited for the first time.

    `may_leave` is asked when somebody closes the window. `menu` is filled by the owner of the window and survives
    `rebuild`. `room` keeps the window where it stands.
    """

    place_visited = Signal(Place)
    projector_requested = Signal()
    saved_requested = Signal()
    notice_action_requested = Signal(str, str)
    notice_dismissed = Signal(str)
    closed = Signal()

    def __init__(self, texts: Texts, theme: Theme, places: Factories, settings: QSettings | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._place: Place | None = None
        self._sheet: Sheet | None = None
        self.menu = QMenu(self)
        self.setWindowTitle("Leda")
        self.room = DeskRoom(self)
        self.may_leave: Callable[[], bool] = lambda: True
        self._build(texts, places)
        self._stack.setFocus()
        self._restore_geometry()

    @property
    def place(self) -> Place | None:
        """Where we are; None while the empty desk is shown."""
        return self._place

    @property
    def help_open(self) -> bool:
        """Whether the keys are shown."""
        return isinstance(self._sheet, KeyHelp)

    def visit(self, place: Place) -> None:
        """Go to the place, making it first if need be."""
        if place not in self._built:
            if place not in self._factories:
                return
            self._built[place] = self._factories[place]()
            self._stack.addWidget(self._built[place])
        self._place = place
        self.top_bar.show_place(place)
        # The stack itself puts the focus somewhere in the place, so this is the moment to see where it was.
        remembered = self._built[place].focusWidget()
        self._stack.setCurrentWidget(self._built[place])
        if not self.top_bar.isAncestorOf(QApplication.focusWidget() or self):
            enter_pane(self._built[place], remembered)
        self.place_visited.emit(place)

    def built(self, place: Place) -> QWidget | None:
        """The place, if it has been visited."""
        return self._built.get(place)

    def rebuild(self, texts: Texts, places: Factories) -> None:
        """Make everything anew, in another language or for another session, and stay where we are."""
        if texts == self._texts and not self._built:
            self._factories = dict(places)
            return
        titles, notices = self.top_bar.titles, self.notices.notices
        self.notices.clear()
        for place in self._built.values():
            # What goes hears what is still on its way, and must not ask for anything because of it.
            place.blockSignals(True)
        self._build(texts, places)
        self.top_bar.show_titles(*titles)
        for notice in notices:
            self.notices.show_notice(notice)
        if self._place is not None:
            self.visit(self._place)

    def perform(self, act: Act) -> bool:
        """Do what is the window's own to do; False for everything else."""
        match act:
            case Act.GO_BEFORE:
                self.visit(Place.BEFORE)
            case Act.GO_DURING:
                self.visit(Place.DURING)
            case Act.GO_AFTER:
                self.visit(Place.AFTER)
            case Act.NEXT_PANE:
                cycle_panes(self, 1)
            case Act.PREVIOUS_PANE:
                cycle_panes(self, -1)
            case Act.OPEN_MENU:
                self._open_menu()
            case _:
                return False
        return True

    def _open_menu(self) -> None:
        """Not the button's own way, which would hold the key that opened it until the menu is closed."""
        below = self.top_bar.menu_button
        self.menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def show_key_help(self, bindings: tuple[KeyBinding, ...], own: Sequence[OwnKey] = ()) -> None:
        """Show the keys that work now over the content, with a panel's own; asked again, take them away."""
        if self.help_open:
            self.close_sheet()
            return
        self.close_sheet()
        shown = KeyHelp(bindings, own, self._texts, self._theme, self._ground)
        self._hold(shown)
        shown.setFocus(FocusReason.PopupFocusReason)

    def show_sheet(self, title: str, content: QWidget) -> Sheet:
        """Lay a card with this content over everything; what lay there before goes."""
        self.close_sheet()
        shown = Sheet(title, content, self._texts, self._theme, self._ground)
        self._hold(shown)
        shown.enter()
        return shown

    def close_sheet(self) -> None:
        """Take away what lies over the content."""
        if self._sheet is not None:
            self._sheet.close()

    def _hold(self, sheet: Sheet) -> None:
        self._sheet = sheet
        sheet.closed.connect(self._on_sheet_closed)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not _is_ending() and not self.may_leave():
            event.ignore()
            return
        if self._settings is not None and not self.room.away:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self.notices.clear()
        super().closeEvent(event)
        self.closed.emit()

    def _build(self, texts: Texts, places: Factories) -> None:
        self._texts = texts
        self._factories = dict(places)
        self._built: dict[Place, QWidget] = {}
        self._sheet = None
        self.top_bar = self._make_top_bar(texts)
        self.notices = NoticeBar(texts, self._theme)
        self.notices.action_requested.connect(self.notice_action_requested)
        self.notices.dismissed.connect(self.notice_dismissed)
        self._stack = QStackedWidget()
        self._stack.addWidget(Skeleton(self._theme))
        mark_pane(self.top_bar, texts.t("Top bar"))
        mark_pane(self.notices, texts.t("Notices"))
        self._ground = QWidget()
        self._ground.setObjectName("ground")
        layout = QVBoxLayout(self._ground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.notices)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(self._ground)
        self._ground.show()

    def _make_top_bar(self, texts: Texts) -> TopBar:
        bar = TopBar(texts, self._theme, self.menu)
        bar.place_requested.connect(self.visit)
        bar.projector_requested.connect(self.projector_requested)
        bar.saved_requested.connect(self.saved_requested)
        return bar

    def _on_sheet_closed(self) -> None:
        self._sheet = None

    def _restore_geometry(self) -> None:
        kept = self._settings.value(_GEOMETRY) if self._settings is not None else None
        if isinstance(kept, QByteArray) and self.restoreGeometry(kept):
            return
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
        if room.width() <= _SIZE[0]:
            self.setWindowState(Qt.WindowState.WindowMaximized)


def _is_ending() -> bool:
    """Whether the computer is being shut down, which nothing may hold up."""
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
