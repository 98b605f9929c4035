"""Run by the tests on a display with cables: one evening in which everything happens to the screens."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from leda_desktop.ui.desk.notices import NoticeRow
from tests.venue.display import LAPTOP, MONITOR, PROJECTOR, click_into, lay_out, plug, unplug, xrandr
from tests.venue.edid import edid, put_edid
from tests.venue.other_program import COLOUR
from tests.venue.venue import Venue, only_own_settings, share_of

RIGHT = plug(PROJECTOR, "1920x1080", "1368x0")
PANEL = plug(LAPTOP, "1368x768", "0x0")


def t23_covered(venue: Venue) -> None:
    """The standby picture first, over the whole projector."""
    venue.facts["t23"] = [*venue.wall_at, venue.badge, venue.scene]
    venue.facts["t23 pixels"] = venue.grab(PROJECTOR).size().toTuple()
    venue.hands.press("N")
    venue.facts["started"] = [venue.badge, venue.scene, venue.desk_on]


def t01_unplug(venue: Venue) -> None:
    """The cable is pulled while the room looks."""
    seen: list[object] = []
    time_before = venue.house.conductor.place.wall.time.countdown.text
    venue.application.screenRemoved.connect(lambda _screen: seen.append(venue.presenter is None))
    xrandr(unplug(PROJECTOR))
    venue.hands.wait_until(lambda: bool(seen))
    venue.facts["t01 in the signal"] = seen[0]
    venue.facts["t01"] = [*venue.wall_at, venue.badge, venue.notices, venue.desk_on]
    same = venue.house.conductor.place.wall.time.countdown.text == time_before
    venue.facts["t01 session"] = [same, QApplication.activeModalWidget() is None, venue.house.conductor.is_running]
    venue.seconds.now += 5


def t03_other_resolution(venue: Venue) -> None:
    """It comes back with fewer pixels."""
    xrandr(plug(PROJECTOR, "1280x800", "1368x0"))
    venue.quiet()
    venue.facts["t03"] = [*venue.wall_at, venue.scene, venue.badge, venue.notices]
    xrandr(RIGHT)
    venue.quiet()


def t02_ten_in_a_row(venue: Venue) -> None:
    """Another monitor flickers; then the projector itself."""
    before, shown = venue.presenter, venue.watcher.shown
    for _ in range(5):
        xrandr(plug(MONITOR, "1280x800", "3400x0"))
        xrandr(unplug(MONITOR))
        venue.hands.settle()
    venue.quiet()
    venue.facts["t02 untouched"] = [venue.presenter is before, venue.watcher.shown - shown]
    for _ in range(10):
        xrandr(unplug(PROJECTOR))
        venue.hands.settle()
        xrandr(RIGHT)
        venue.hands.settle()
    venue.quiet()
    venue.facts["t02"] = [*venue.wall_at, venue.watcher.shown - shown]


def t07_arrangements(venue: Venue) -> None:
    """The projector is moved above the laptop, then to its left, where the laptop was."""
    xrandr(plug(PROJECTOR, "1920x1080", "0x0"), plug(LAPTOP, "1368x768", "0x1080"))
    venue.quiet()
    venue.facts["t07"] = [*venue.wall_at, venue.desk_on]
    xrandr(plug(PROJECTOR, "1920x1080", "0x0"), plug(LAPTOP, "1368x768", "1920x0"))
    venue.quiet()
    venue.facts["t09"] = [*venue.wall_at, venue.desk_on]
    xrandr(RIGHT, PANEL)
    venue.quiet()


def t12_mirror(venue: Venue) -> None:
    """The system shows the same on both."""
    xrandr(PANEL, plug(PROJECTOR, "1920x1080", "0x0"))
    venue.quiet()
    venue.facts["t12"] = [*venue.wall_at, venue.badge, venue.told[0].text, venue.desk_on]
    xrandr(RIGHT)
    venue.quiet()
    venue.facts["t12 after"] = [*venue.wall_at, venue.notices]


def t18_laptop_resolution(venue: Venue) -> None:
    """The laptop's own resolution changes."""
    before = venue.presenter
    xrandr(plug(LAPTOP, "1280x720", "0x0"))
    venue.quiet()
    venue.facts["t18"] = [venue.presenter is before, *venue.wall_at]
    xrandr(PANEL)
    venue.quiet()


def t10_dragged(venue: Venue) -> None:
    """The desk is dragged to the projector, then to a third screen."""
    venue.watcher.desk_screen = ""
    venue.leda.window.setGeometry(QRect(1500, 100, 1200, 640))
    venue.quiet()
    venue.facts["t10 two"] = [*venue.wall_at, venue.desk_on]
    xrandr(plug(MONITOR, "1280x800", "3400x0"))
    venue.quiet()
    venue.leda.window.setGeometry(QRect(3440, 60, 1200, 640))
    venue.quiet()
    venue.facts["t10 three"] = [*venue.wall_at, venue.desk_on]
    venue.leda.window.setGeometry(QRect(100, 60, 1200, 640))
    venue.quiet()
    venue.watcher.desk_screen = LAPTOP


def t11_asks(venue: Venue) -> None:
    """With three screens and nothing known it asks, with numbers, and remembers."""
    venue.close()
    venue.store = venue.store.with_name("unknown.sqlite")
    venue.open()
    venue.facts["t11"] = [*venue.wall_at, venue.notices, venue.numbers]
    venue.facts["t11 ways"] = [action.text for action in venue.told[0].actions]
    _answer(venue, "1: ")
    venue.quiet()
    venue.facts["t11 answered"] = [*venue.wall_at, venue.notices, venue.numbers]


def t05_restarted(venue: Venue) -> None:
    """After a restart the projector has another place, and is the primary screen."""
    venue.close()
    xrandr(
        plug(MONITOR, "1280x800", "0x0"),
        plug(LAPTOP, "1368x768", "1280x0"),
        plug(PROJECTOR, "1920x1080", "2648x0"),
        ["--primary"],
    )
    venue.open()
    venue.leda.window.setGeometry(QRect(1300, 60, 1200, 640))
    venue.quiet()
    venue.facts["t05"] = [*venue.wall_at, venue.desk_on, venue.notices]
    venue.hands.press("N")


def t04_chosen_stays_chosen(venue: Venue) -> None:
    """The chosen projector goes; the monitor beside it is not taken, and the choice stays."""
    xrandr(unplug(PROJECTOR))
    venue.quiet()
    venue.facts["t04"] = [*venue.wall_at, venue.badge]
    xrandr(plug(PROJECTOR, "1920x1080", "2648x0"))
    venue.quiet()
    venue.facts["t04 back"] = venue.wall_at
    xrandr(unplug(MONITOR), PANEL, ["--primary"], RIGHT)
    venue.quiet()


def t06_wireless(venue: Venue) -> None:
    """A wireless box comes back as another monitor."""
    xrandr(unplug(PROJECTOR))
    venue.quiet()
    put_edid(MONITOR, edid("SEC", "Wireless", "2"))
    xrandr(plug(MONITOR, "1280x800", "1368x0"))
    venue.quiet()
    venue.facts["t06"] = [*venue.wall_at, venue.leda.window.top_bar.projector.toolTip()]
    xrandr(unplug(MONITOR), RIGHT)
    venue.quiet()
    venue.facts["t06 projector again"] = venue.wall_at


def t15_lid(venue: Venue) -> None:
    """The lid is closed, and opened again."""
    before = venue.scene
    xrandr(unplug(LAPTOP))
    venue.quiet()
    venue.facts["t15"] = [*venue.wall_at, venue.desk_on, venue.scene == before]
    xrandr(PANEL, RIGHT)
    venue.quiet()
    venue.facts["t15 open"] = [*venue.wall_at, venue.desk_on]


def t16_all_off(venue: Venue) -> None:
    """Every screen goes dark and comes back."""
    before = venue.leda.window.normalGeometry().getRect()
    xrandr(unplug(PROJECTOR), unplug(LAPTOP))
    venue.quiet()
    venue.facts["t16 off"] = venue.wall_at
    xrandr(PANEL, RIGHT)
    venue.quiet()
    after = venue.leda.window.normalGeometry().getRect()
    venue.facts["t16"] = [*venue.wall_at, venue.desk_on, before == after]


def t29_click(venue: Venue) -> None:
    """Somebody clicks into the wall and turns the wheel; keys still go to the desk."""
    window = venue.presenter
    assert window is not None
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseDClick(venue.house.wall.surface, Qt.MouseButton.RightButton)
    active = QApplication.activeWindow() is venue.leda.window
    venue.hands.press("Ctrl+9")
    venue.facts["t29"] = [active, venue.scene, QApplication.activePopupWidget() is None]
    venue.hands.press("Ctrl+9")


def t31_lent(venue: Venue) -> None:
    """Another program uses the projector for a while; cables are pulled meanwhile."""
    _focus_stage(venue)
    venue.hands.press("L")
    venue.facts["t31 asked"] = [*venue.wall_at, venue.notices]
    venue.hands.press("L")
    venue.facts["t31 lent"] = [*venue.wall_at, venue.badge, venue.notices]
    with other_program(venue):
        xrandr(unplug(PROJECTOR))
        venue.quiet()
        xrandr(RIGHT)
        venue.quiet()
        venue.facts["t31 cable"] = venue.wall_at
        venue.facts["t29 lent"] = venue.notices
        click_into(int(venue.leda.window.winId()))
        venue.hands.wait_until(venue.leda.window.isActiveWindow)
        venue.hands.press("L")
        venue.quiet()
        venue.hands.wait_until(lambda: share_of(venue.grab(PROJECTOR), COLOUR) == 0)
        venue.facts["t31"] = [*venue.wall_at, venue.badge, venue.scene, venue.notices]


def leaving(venue: Venue) -> None:
    """Somebody closes the desk while the room looks at the wall, once."""
    closed: list[object] = []
    venue.leda.window.closed.connect(lambda: closed.append(True))
    venue.leda.window.close()
    venue.hands.settle()
    venue.facts["leaving"] = [*venue.wall_at, venue.notices, bool(closed), venue.house.window.may_leave()]
    venue.leda.window.notices.clear()


def t29_elsewhere(venue: Venue) -> None:
    """Another program takes the keyboard from a session that runs."""
    with other_program(venue):
        venue.hands.wait_until(lambda: bool(venue.notices))
        venue.facts["t29 elsewhere"] = venue.notices
        click_into(int(venue.leda.window.winId()))
        venue.hands.wait_until(lambda: not venue.notices)
    venue.facts["t29 here again"] = venue.notices
    venue.house.wall.take_down()
    venue.house.wall.place()
    venue.quiet()


@contextmanager
def other_program(venue: Venue) -> Iterator[None]:
    """Another program that shows itself on the projector and has the keyboard."""
    line = [sys.executable, "-m", "tests.venue.other_program", PROJECTOR]
    with subprocess.Popen(line, stdout=subprocess.PIPE) as other:
        try:
            assert other.stdout is not None
            other.stdout.readline()
            venue.hands.wait_until(lambda: share_of(venue.grab(PROJECTOR), COLOUR) == 1)
            yield
        finally:
            other.terminate()


def swap(venue: Venue) -> None:
    """Desk and wall change screens, and back."""
    venue.watcher.desk_screen = ""
    for name in ("swapped", "swapped back"):
        _focus_stage(venue)
        venue.hands.press("S")
        venue.quiet()
        venue.facts[name] = [*venue.wall_at[:2], venue.desk_on]
    venue.watcher.desk_screen = LAPTOP


def late_return(venue: Venue) -> None:
    """The projector is away for a minute."""
    xrandr(unplug(PROJECTOR))
    venue.quiet()
    venue.seconds.now += 60
    xrandr(RIGHT)
    venue.quiet()
    venue.facts["late"] = [*venue.wall_at[:2], venue.badge, venue.scene]
    venue.hands.press("F5")
    venue.facts["late, one key"] = [venue.badge, venue.scene]


def _answer(venue: Venue, beginning: str) -> None:
    rows = venue.leda.window.findChildren(NoticeRow)
    buttons = [made for row in rows for made in row.findChildren(QAbstractButton)]
    QTest.mouseClick(next(made for made in buttons if made.text().startswith(beginning)), Qt.MouseButton.LeftButton)


def _focus_stage(venue: Venue) -> None:
    venue.house.conductor.place.wall.thumbnail.setFocus()
    venue.hands.settle()


CASES: tuple[Callable[[Venue], None], ...] = (
    t23_covered,
    t01_unplug,
    t03_other_resolution,
    t02_ten_in_a_row,
    t07_arrangements,
    t12_mirror,
    t18_laptop_resolution,
    t15_lid,
    t16_all_off,
    t29_click,
    t31_lent,
    leaving,
    t29_elsewhere,
    swap,
    late_return,
    t10_dragged,
    t11_asks,
    t05_restarted,
    t04_chosen_stays_chosen,
    t06_wireless,
)


def main() -> None:
    """Play it through."""
    lay_out()
    put_edid(PROJECTOR, edid("SEC", "EB-X49", "1"))
    application = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        only_own_settings(Path(folder))
        venue = Venue(application, Path(folder, "leda.sqlite"))
        try:
            for case in CASES:
                case(venue)
            venue.facts["trespasses"] = venue.watcher.trespasses
            venue.close()
        finally:
            sys.stdout.write(json.dumps(venue.facts))


if __name__ == "__main__":
    main()
