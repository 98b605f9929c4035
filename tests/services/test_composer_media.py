"""What a scene tells of pictures and documents, so that it can be painted without asking anybody."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from leda_desktop.domain import editing
from leda_desktop.domain.details import Details, Page, Slide, Talk
from leda_desktop.domain.ids import MediaId, ProgrammeId, SessionId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.media import media_of
from leda_desktop.domain.pictures import DocumentPage, Photo
from leda_desktop.domain.programme import Activity, Programme, ProgrammePlan, Session, SessionPlan
from leda_desktop.domain.projection import project
from leda_desktop.domain.scenes import PagesScene, Scene, SlideScene, TalkScene
from leda_desktop.domain.stage import Spot, View, view_beyond, views_of
from leda_desktop.models.store import Store
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock


@pytest.fixture
def suite(store: Store, clock: FakeClock) -> Suite:
    """All services."""
    return build_suite(store, clock)


def item(kind: Kind, details: Details) -> Activity:
    """An item with these details."""
    return replace(editing.new_activity(kind, "Inspiration", ""), details=details)


def scene(suite: Suite, activity: Activity, view: View, step: int = 0) -> Scene:
    """The scene of an item that is alone on its agenda."""
    times = time(11), time(16)
    session = Session(SessionId("s"), ProgrammeId("p"), 1, "", date(2024, 2, 7), *times, "", title="Session 1")
    programme = ProgrammePlan(Programme(ProgrammeId("p"), "Programme"), (session,), ())
    plan = SessionPlan(session, (activity,))
    rundown = project(plan, suite.run.state(session.id), suite.clock.now())
    return suite.composer.scene(Spot(activity.id, view, step), programme, plan, rundown)


def test_a_slide_knows_the_shape_of_its_picture_and_whether_it_stands_alone(suite: Suite) -> None:
    lake = suite.media.add_picture(b"pixels", "lake.jpg", shape=(640, 480))
    slide = item(Kind.SLIDE, Slide((Page(picture=lake.id), Page("Welcome", picture=lake.id), Page())))
    alone, headed, empty = (scene(suite, slide, View.SLIDE, step) for step in range(3))
    assert alone == SlideScene("Inspiration", pages=3, picture=Photo(lake.id), shape=(640, 480), alone=True)
    assert isinstance(headed, SlideScene) and not headed.alone and headed.title == "Welcome"
    assert isinstance(empty, SlideScene) and empty.picture is None and not empty.alone


def test_a_speaker_card_knows_who_took_the_portrait(suite: Suite) -> None:
    face = suite.media.add_picture(b"pixels", "face.jpg", "Foto: Ánde")
    talk = Talk("Maja Ek", portrait=face.id)
    assert scene(suite, item(Kind.TALK, talk), View.TALK) == TalkScene("Inspiration", talk, "Foto: Ánde")


def test_pages_are_counted_and_never_turned_beyond_the_last(suite: Suite, tmp_path: Path) -> None:
    path = tmp_path / "talk.pdf"
    path.write_bytes(b"slides")
    slides = suite.media.add_document(path, 3)
    talk = item(Kind.TALK, Talk("Maja Ek", slides=slides.id))
    for step, page in ((0, 0), (2, 2), (9, 2), (-1, 0)):
        expected = PagesScene("Inspiration", DocumentPage(slides.id, page), page, 3)
        assert scene(suite, talk, View.PAGES, step) == expected


def test_slides_that_are_not_known_leave_the_speaker_card(suite: Suite) -> None:
    talk = Talk("Maja Ek", slides=MediaId("nowhere"))
    assert scene(suite, item(Kind.TALK, talk), View.PAGES) == TalkScene("Inspiration", talk)


def test_the_speaker_card_leads_to_the_slides_and_the_slides_back(suite: Suite) -> None:
    with_slides, without = (item(Kind.TALK, Talk("Maja", slides=key)) for key in (MediaId("x"), None))
    assert view_beyond(with_slides, View.TALK, 1) is View.PAGES
    assert view_beyond(with_slides, View.PAGES, -1) is View.TALK
    assert view_beyond(with_slides, View.PAGES, 1) is None
    assert view_beyond(without, View.TALK, 1) is None
    assert all(view_beyond(with_slides, view, -1) is None for view in views_of(without))
    assert view_beyond(with_slides, None, 1) is None


def test_the_media_of_an_item_are_those_that_it_shows() -> None:
    one, other = MediaId("one"), MediaId("other")
    assert media_of(Talk(portrait=one, slides=other)) == (one, other)
    assert media_of(Slide((Page(), Page(picture=one), Page(picture=one)))) == (one, one)
    assert all(media_of(editing.new_activity(kind, "", "").details) == () for kind in Kind)
