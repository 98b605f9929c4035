"""Makes the places and panels of the desk from what the house has; each is imported when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from leda_desktop.domain.ids import SessionId
    from leda_desktop.domain.programme import Activity, Session
    from leda_desktop.ui.desk.house import House
    from leda_desktop.ui.handouts.page import HandoutsPage


def make_panel(house: House, session: Session) -> Callable[[Activity], QWidget]:
    """What makes the capture panel of an item."""

    def make(activity: Activity) -> QWidget:
        from leda_desktop.ui.capture.ground import Ground
        from leda_desktop.ui.capture.panels import Panels

        ground = Ground(
            suite=house.suite,
            session=session,
            undo=house.undo,
            manner=house.manner,
            fact_published=house.bridge.fact_published,
            on_problem=house.teller.tell_problem,
            background=house.background,
            pictures=house.pictures,
        )
        return Panels(ground).make(activity)

    return make


def make_before(house: House) -> QWidget:
    """The place where sessions are planned and prepared."""
    from leda_desktop.ui.media_keeper import MediaKeeper
    from leda_desktop.ui.plan.bundle_wiring import join_bundles
    from leda_desktop.ui.plan.place import PlanPlace

    live = house.conductor.live
    place = PlanPlace(
        house.suite.plans,
        live.programme.programme.id,
        live.session_id,
        house.undo,
        house.texts,
        house.manner.theme,
        house.bridge.fact_published,
        running=house.running_activity,
        media=MediaKeeper(house.suite.media, house.pictures, house.background),
        handouts=lambda session_id: _make_handouts(house, session_id),
    )
    place.saved.connect(house.teller.tell_saved)
    place.problem_raised.connect(house.teller.tell_problem)
    place.notice_requested.connect(house.teller.tell)
    place.session_requested.connect(house.open_session)
    place.programme_requested.connect(house.open_programme)
    join_bundles(place, house)
    return place


def _make_handouts(house: House, session_id: SessionId) -> HandoutsPage:
    from leda_desktop.ui.handouts.page import HandoutsPage
    from leda_desktop.ui.picture_bytes import PictureBytes

    pictures = PictureBytes(house.suite.media)
    stands_on = house.suite.handouts, session_id, house.undo, house.background, pictures, house.manner
    return HandoutsPage(*stands_on, house.bridge.fact_published)


def make_after(house: House) -> QWidget:
    """The place where one looks back and takes documents home."""
    from leda_desktop.ui.media_keeper import MediaKeeper
    from leda_desktop.ui.picture_bytes import PictureBytes
    from leda_desktop.ui.review.place import ReviewGround, ReviewPlace

    suite = house.suite
    media = MediaKeeper(suite.media, house.pictures, house.background)
    pictures = PictureBytes(suite.media)
    ground = ReviewGround(suite, house.session_id, house.background, media, pictures, house.undo, house.manner)
    place = ReviewPlace(ground)
    place.problem_raised.connect(house.teller.tell_problem)
    place.saved.connect(house.teller.tell_saved)
    place.notice_requested.connect(house.teller.tell)
    house.bridge.fact_published.connect(place.mark_stale)
    return place
