"""Situations of the place After: the summary is looked at."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import FlipchartId
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.picture_reading import written_anew
from leda_desktop.ui.review.pages import Pages
from leda_desktop.ui.review.place import ReviewPlace
from tests.gallery.desk import Desk, Situation
from tests.gallery.filling import fill_session, overfill_board
from tests.media_files import photograph


def situations() -> Iterator[Situation]:
    """What one sees afterwards."""
    yield Situation("after-empty", _nothing_happened)
    yield Situation("after-typical", _look_back)
    yield Situation("after-second-page", partial(_look_back, page=1))
    yield Situation("after-overfull", _look_back_at_too_much)
    yield Situation("after-client", _for_the_client)
    yield Situation("after-flipcharts-none", partial(_flipcharts, photos=0))
    yield Situation("after-flipcharts", partial(_flipcharts, photos=3))
    yield Situation("after-times", _times)
    yield Situation("after-door", _door)
    yield Situation("after-formats", _formats)


def _nothing_happened(desk: Desk) -> None:
    desk.open()
    _review(desk)


def _look_back(desk: Desk, page: int = 0) -> None:
    desk.open()
    fill_session(desk)
    place = _review(desk)
    pages = place.findChild(Pages)
    assert pages is not None
    pages.verticalScrollBar().setValue(page * 808)


def _look_back_at_too_much(desk: Desk) -> None:
    desk.open()
    fill_session(desk)
    overfill_board(desk, desk.activity("Förhoppningar och farhågor"))
    _review(desk)


def _review(desk: Desk) -> ReviewPlace:
    place = desk.visit(Place.AFTER, ReviewPlace)
    desk.hands.wait_until(lambda: bool(place.pdf))
    return place


def _for_the_client(desk: Desk) -> None:
    desk.open()
    fill_session(desk)
    place = _review(desk)
    before = place.pdf
    _press(place, desk.house.texts.t("Client"))
    desk.hands.wait_until(lambda: place.pdf != before)


def _flipcharts(desk: Desk, photos: int) -> None:
    desk.open()
    fill_session(desk)
    suite, key = desk.house.suite, desk.house.session_id
    made = []
    for number in range(photos):
        read = written_anew(photograph(640, 480 - 40 * number), f"tavla-{number}.jpg")
        media = suite.media.add_picture(read.content, read.name, shape=(read.width, read.height))
        caption = ("Bord 1: broar i Umeå", "", "Čáhppes jávri – det som händer mellan möten, när ingen har mandat")[
            number
        ]
        made.append(Flipchart(FlipchartId(f"f{number}"), media.id, caption))
    suite.flipcharts.put(key, tuple(made))
    place = _review(desk)
    _press(place, desk.house.texts.t("Flipcharts"))
    desk.hands.wait_until(lambda: desk.house.pictures.is_idle)


def _times(desk: Desk) -> None:
    desk.open()
    fill_session(desk)
    _press(_review(desk), desk.house.texts.t("How the time went"))


def _door(desk: Desk) -> None:
    desk.open()
    fill_session(desk)
    place = _review(desk)
    before = place.pdf
    _press(place, desk.house.texts.t("On the door"))
    desk.hands.wait_until(lambda: place.pdf != before)


def _formats(desk: Desk) -> None:
    desk.open()
    fill_session(desk)
    place = _review(desk)
    menu = place.findChild(QMenu)
    assert menu is not None
    button = next(b for b in place.findChildren(QPushButton) if b.menu() is menu)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _press(place: ReviewPlace, name: str) -> None:
    next(b for b in place.findChildren(QPushButton) if b.accessibleName() == name).click()
