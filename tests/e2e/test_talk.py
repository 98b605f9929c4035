"""A talk with the speaker's own slides: turned with a clicker, seen ahead on the desk, no surprise on the wall."""

from dataclasses import replace
from pathlib import Path

import pytest

from leda_desktop.domain import editing
from leda_desktop.domain.details import Talk
from leda_desktop.domain.pictures import DocumentPage
from leda_desktop.domain.scenes import BoardScene, PagesScene, Scene, TalkScene
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui.capture.talk import SpeakerStrip
from tests.e2e.driver import Desk
from tests.media_files import encoded, face, pdf, put
from tests.ui.scenes.recorder import painted_texts

TALK = "Inspirationsföreläsning"
NOTES = "Fråga om försöken på landsbygden"


@pytest.fixture
def talk(desk: Desk, tmp_path: Path) -> Desk:
    """A desk with a talk of four pages, which runs."""
    prepare(desk, pdf(4), 4, tmp_path)
    return desk


def prepare(desk: Desk, slides: bytes, pages: int, folder: Path) -> MediaLibrary:
    """Give the talk a portrait and slides, and start it."""
    media, activity = desk.house.suite.media, desk.activity(TALK)
    portrait = media.add_picture(encoded(face(300, 400)), "maja.jpg", "Foto: Ánde", (300, 400))
    document = media.add_document(put(folder, "talk.pdf", slides), pages)
    assert isinstance(activity.details, Talk)
    details = replace(activity.details, portrait=portrait.id, slides=document.id)
    changed = replace(activity, details=details, private_notes=NOTES)
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, changed))
    desk.settle()
    desk.start()
    desk.go_to(TALK)
    desk.leda.window.setFocus()
    return media


def place(scene: Scene) -> int | str:
    """The page of the slides, counted from 1, or what else the wall shows."""
    return scene.step + 1 if isinstance(scene, PagesScene) else type(scene).__name__


def shown_words(desk: Desk) -> list[str]:
    """What is written on the wall beside the pictures, with all of them there."""
    desk.wait_until(lambda: desk.house.pictures.is_idle)
    face = desk.house.conductor.live.rundown.face.room
    return [word.text for word in painted_texts(desk.scene, face, desk.house.texts, desk.house.pictures)]


def strip(desk: Desk) -> str:
    """What stands above the board."""
    desk.settle()
    return desk.read(desk.panel.findChildren(SpeakerStrip)[0])


def test_a_clicker_goes_from_the_speaker_through_the_pages_and_stops_before_the_next_item(talk: Desk) -> None:
    seen = [place(talk.scene)]
    for _ in range(5):
        talk.press("PgDown")
        seen.append(place(talk.scene))
    assert seen == ["TalkScene", 1, 2, 3, 4, 4]
    assert talk.house.conductor.transport.armed
    assert talk.current == TALK
    talk.clock.advance(2)
    talk.press("PgDown")
    assert talk.current != TALK


def test_a_clicker_goes_back_through_the_pages_to_the_speaker_and_no_further(talk: Desk) -> None:
    talk.press("PgDown", "PgDown", "PgUp")
    assert place(talk.scene) == 1
    talk.press("PgUp", "PgUp")
    assert place(talk.scene) == "TalkScene"
    talk.press("PgDown")
    assert place(talk.scene) == 1


def test_the_slides_are_open_where_they_were_when_one_comes_back_from_the_board(talk: Desk) -> None:
    talk.press("PgDown", "PgDown", "PgDown", "Ctrl+3")
    assert isinstance(talk.scene, BoardScene)
    talk.press("Ctrl+2")
    assert place(talk.scene) == 3
    talk.restart()
    assert place(talk.scene) == 3


def test_the_desk_tells_the_page_and_the_wall_does_not(talk: Desk) -> None:
    assert NOTES in strip(talk)
    assert "4 sidor" in strip(talk) and "NÄSTA SIDA" in strip(talk)
    talk.press("PgDown", "PgDown")
    assert "Sida 2 av 4" in strip(talk)
    assert shown_words(talk) == []
    talk.press("PgDown", "PgDown")
    assert "Sida 4 av 4" in strip(talk) and "SISTA SIDAN" in strip(talk)


def test_the_preview_is_of_the_page_that_comes_next(talk: Desk) -> None:
    preview = talk.panel.findChildren(SpeakerStrip)[0].preview
    pages = []
    for _ in range(5):
        pages.append(preview.picture.page if isinstance(preview.picture, DocumentPage) else None)
        talk.press("PgDown")
        talk.settle()
    assert pages == [0, 1, 2, 3, None]


def test_questions_to_the_speaker_are_written_below_the_slides(talk: Desk) -> None:
    talk.press("PgDown")
    talk.write_notes("Hur gör man när chefen inte vill?\n")
    assert talk.texts_on_board(TALK) == ["Hur gör man när chefen inte vill?"]
    talk.press("PgDown")
    assert place(talk.scene) == 2


def test_the_speaker_card_tells_who_took_the_portrait(talk: Desk) -> None:
    assert isinstance(talk.scene, TalkScene)
    assert "Foto: Ánde" in talk.wall_words()


def test_slides_that_cannot_be_shown_leave_the_title_and_are_told_on_the_desk_alone(desk: Desk, tmp_path: Path) -> None:
    prepare(desk, b"%PDF-1.4 and nothing else %%EOF", 4, tmp_path)
    desk.press("PgDown")
    desk.wait_until(lambda: any("talk.pdf" in notice for notice in desk.notices))
    assert desk.wall_words() == TALK
    assert place(desk.scene) == 1
    desk.leda.window.notices.clear()
    desk.house.wall.surface.speak(desk.house.texts)
    desk.settle()
    assert not [notice for notice in desk.notices if "talk.pdf" in notice]
    desk.press("PgDown")
    desk.wait_until(lambda: any("talk.pdf" in notice for notice in desk.notices))


def test_slides_whose_file_is_gone_are_told_when_they_should_be_shown(desk: Desk, tmp_path: Path) -> None:
    media = prepare(desk, pdf(4), 4, tmp_path)
    assert isinstance(desk.scene, TalkScene) and desk.scene.talk.slides is not None
    found = media.find(desk.scene.talk.slides)
    assert found is not None
    desk.wait_until(lambda: desk.house.pictures.is_idle)
    desk.close()
    media.path(found).unlink()
    desk.open()
    desk.leda.window.setFocus()
    assert desk.notices == [] or not any("talk.pdf" in notice for notice in desk.notices)
    desk.press("PgDown")
    desk.wait_until(lambda: any("talk.pdf" in notice for notice in desk.notices))
    assert desk.wall_words() == TALK
