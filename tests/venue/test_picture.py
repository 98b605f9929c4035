"""What is on the wall is what the thumbnail shows, at every size, and never a moment old."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.domain.rundown import Face, Pace
from leda_desktop.domain.scenes import QuestionsScene
from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.rehearsal import RehearsalWindow
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.window import PresenterWindow
from leda_desktop.ui.scenes.live import live_parts
from leda_desktop.ui.scenes.painter import place_on
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Cursor
from tests.e2e.driver import Desk
from tests.e2e.moments import MORNING
from tests.ui.scenes.recorder import painted_texts
from tests.venue.plays import Facts

AN_HOUR_OVER = Face(MORNING, remaining=-3600.0, fraction=1.0, pace=Pace.OVER)
SCENE = QuestionsScene("Dialog", ("Vad har ni hört?",))


def test_t21_at_mixed_scales_the_wall_is_as_sharp_as_the_projector(mixed_pixels: Facts) -> None:
    assert mixed_pixels["left"] == [0, False], mixed_pixels["said"]
    assert mixed_pixels["crisp"] is True


def test_t21_sizes_are_told_in_the_pixels_of_the_screen(mixed_pixels: Facts) -> None:
    assert mixed_pixels["wall"] == [1.0, "ready", "1920×1080"]
    assert mixed_pixels["laptop"] == [2.0, "1368×768"]
    assert mixed_pixels["thumbnail"] == [640, 360]


def test_t22_the_thumbnail_is_the_wall_painted_smaller(desk: Desk) -> None:
    desk.start()
    wall, thumbnail = desk.house.wall.surface, desk.house.conductor.view.thumbnail
    thumbnail.setParent(None)
    for surface in (wall, thumbnail):
        surface.resize(960, 540)
    assert picture(wall) == picture(thumbnail)
    thumbnail.deleteLater()


def test_t24_no_old_frame_is_seen_between_black_and_the_scene(desk: Desk) -> None:
    desk.start()
    desk.house.wall.surface.resize(960, 540)
    first = picture(desk.house.wall.surface)
    desk.click("Svart")
    black = picture(desk.house.wall.surface)
    desk.go_on()
    assert picture(desk.house.wall.surface) == black
    for _ in range(3):
        desk.click("Svart")
    second = picture(desk.house.wall.surface)
    assert second not in (first, black)
    for _ in range(2):
        desk.click("Svart")
    assert picture(desk.house.wall.surface) == second


def test_t25_black_works_with_one_screen(desk: Desk) -> None:
    desk.start()
    desk.click("Ingen projektor")
    desk.window.activateWindow()
    desk.press("B")
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, RehearsalWindow))
    assert set(colours(window.grab().toImage())) == {"#000000"}
    window.close()


def test_t26_black_for_the_room_leaves_the_thumbnail(desk: Desk) -> None:
    desk.start()
    thumbnail = desk.house.conductor.view.thumbnail
    before = picture(thumbnail)
    desk.press("B")
    assert desk.badge == "SVART"
    assert picture(thumbnail) == before


def test_t34_the_pointer_is_invisible_over_the_wall(qtbot: QtBot, swedish: Texts) -> None:
    surface = Surface(swedish)
    window = PresenterWindow(surface, "wall")
    window.place(window.screen())
    assert window.isFullScreen()
    assert surface.cursor().shape() is Cursor.BlankCursor
    window.release()
    surface.deleteLater()


def test_t48_an_hour_over_stays_within_its_place(swedish: Texts) -> None:
    told = next(text for text in painted_texts(SCENE, AN_HOUR_OVER, swedish) if text.text == "−1:00:00")
    assert any(part.contains(told.rect) for part in live_parts(SCENE))


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(768, 1366), QSize(800, 600), QSize(1920, 1080)])
def test_t48_the_place_of_the_time_is_whole_on_every_shape_of_screen(size: QSize) -> None:
    room = QRectF(0, 0, size.width(), size.height())
    assert all(room.contains(place_on(part, size)) for part in live_parts(SCENE))


def test_t48_digits_take_the_same_room(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font(76, bold=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def picture(surface: Surface) -> QImage:
    """What a surface shows at this moment, without waiting for anything."""
    return surface.grab().toImage()


def colours(image: QImage) -> list[str]:
    """The colours on a grid of points."""
    points = [(x, y) for x in range(3, image.width(), 50) for y in range(3, image.height(), 50)]
    return [image.pixelColor(x, y).name() for x, y in points]
