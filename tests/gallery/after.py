"""Situations of the place After: the summary is looked at."""

from collections.abc import Iterator
from functools import partial

from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.review.pages import Pages
from leda_desktop.ui.review.place import ReviewPlace
from tests.gallery.desk import Desk, Situation
from tests.gallery.filling import fill_session, overfill_board


def situations() -> Iterator[Situation]:
    """What one sees afterwards."""
    yield Situation("after-empty", _nothing_happened)
    yield Situation("after-typical", _look_back)
    yield Situation("after-second-page", partial(_look_back, page=1))
    yield Situation("after-overfull", _look_back_at_too_much)


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
