"""No window ever flashes, and everything can be reached, seen and named by keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget

from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.presenter.rehearsal import RehearsalWindow
from leda_desktop.ui.presenter.window import PresenterWindow
from leda_desktop.ui.widgets.qt import Focus, override
from tests.e2e.driver import Desk

BOARD = "Förhoppningar och farhågor"
RATING = "Självskattning – utifrån dagens tema"
WINDOWS = (DeskWindow, PresenterWindow, RehearsalWindow, QMenu, QDialog)
TIPS = {"QTipLabel", "QComboBoxPrivateContainer"}


class Flashes(QObject):
    """Writes down every window that is shown and is none of those that there should be."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            name = watched.metaObject().className()
            if not isinstance(watched, WINDOWS) and name not in TIPS:
                self.seen.append(f"{type(watched).__name__} {watched.objectName() or watched.accessibleName()}")
        return False


@pytest.fixture
def flashes(qapp: QApplication) -> Iterator[Flashes]:
    """Looks at every window from now on."""
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    yield flashes
    qapp.removeEventFilter(flashes)


def walk_everywhere(desk: Desk) -> Iterator[str]:
    """Visit every place, every item in all its views, the help and the rehearsal; says where we are."""
    yield "waiting"
    for place in (Place.BEFORE, Place.AFTER, Place.DURING):
        desk.visit(place)
        yield place.value
    desk.start()
    for activity in desk.plan.activities:
        desk.go_to(activity.title)
        for view in range(1, 4):
            desk.press(f"Ctrl+{view}")
        yield activity.title
    desk.go_on()
    yield "ended"


def test_no_window_flashes_wherever_one_goes(flashes: Flashes, desk: Desk) -> None:
    for _ in walk_everywhere(desk):
        desk.press("?", "Esc", "F6")
    desk.click("Ingen projektor")
    desk.click("Provfönster") if "Provfönster" in desk.read() else desk.house.wall.end_rehearsal()
    menu = desk.leda.window.menu
    next(action for action in menu.actions() if action.text() == "English").trigger()
    desk.settle()
    desk.restart()
    assert flashes.seen == []


def test_no_window_flashes_while_plans_and_notes_are_edited(flashes: Flashes, desk: Desk) -> None:
    desk.visit(Place.BEFORE)
    for _ in range(len(desk.plan.activities)):
        desk.press("Down")
    desk.press("F2", "Esc", "Return", "Esc", "Ctrl+D", "Ctrl+Z", "Ctrl+Shift+N", "Ctrl+Z")
    desk.visit(Place.DURING)
    desk.start()
    desk.go_to(BOARD)
    desk.paste("Mod\n• Våga\n• Fråga\n")
    desk.press("Return", "Up", "Return", "Esc", "Q", "Esc", "T", "Esc", "D", "Esc", "Ctrl+L", "Ctrl+F", "Esc")
    assert flashes.seen == []


def by_tab(desk: Desk) -> list[QWidget]:
    """The widgets that Tab comes to in the window, until it is back where it began."""
    found: list[QWidget] = []
    for _ in range(400):
        desk.press("Tab")
        here = QApplication.focusWidget()
        if found and here is found[-1]:
            continue  # from one question of a table to the next
        if here is None or here in found:
            break
        found.append(here)
    return found


def by_panes(desk: Desk) -> set[QWidget]:
    """Everything that can be reached by F6 and Tab together."""
    found: set[QWidget] = set()
    for _ in range(2):
        desk.press("F6")
        found.update(by_tab(desk))
    return found


def unreachable(desk: Desk) -> list[str]:
    """The visible, enabled buttons and fields that the keyboard does not come to."""
    reached = by_panes(desk)
    wanted = [
        widget
        for widget in desk.window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton) or widget.focusPolicy() & Focus.TabFocus
        if widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None and not _inside_a_view(widget)
    ]
    return [_name(widget) for widget in wanted if widget not in reached]


def unnamed(desk: Desk) -> list[str]:
    """What the keyboard comes to and a screen reader cannot name."""
    return [type(widget).__name__ for widget in by_panes(desk) if not _spoken(widget)]


@pytest.mark.parametrize("where", ["during", BOARD, RATING, "Dialog och reflektion", "Några perspektiv"])
def test_the_keyboard_comes_to_every_button_and_each_has_a_name(desk: Desk, where: str) -> None:
    desk.start()
    if where != "during":
        desk.go_to(where)
    assert unreachable(desk) == []
    assert unnamed(desk) == []


@pytest.mark.parametrize("place", [Place.BEFORE, Place.AFTER])
def test_the_keyboard_comes_to_everything_in_the_other_places(desk: Desk, place: Place) -> None:
    desk.visit(place)
    desk.settle()
    assert unreachable(desk) == []
    assert unnamed(desk) == []


def test_the_focus_can_be_seen_wherever_it_is(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    unseen = []
    for widget in by_panes(desk):
        widget.setFocus()
        desk.settle()
        with_focus = desk.window.grab().toImage()
        desk.window.setFocus()
        desk.settle()
        if desk.window.grab().toImage() == with_focus:
            unseen.append(_name(widget))
    assert unseen == []


def _inside_a_view(widget: QWidget) -> bool:
    """Parts of a whole, such as the field in a spin box or one choice of several, are reached through it."""
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        return True
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or (parent is not None and parent.focusProxy() is widget)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_spoken(widget)!r}"


def _spoken(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip()
