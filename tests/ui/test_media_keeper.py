"""Files are taken in and checked away from the screen, each with one clear reason when it cannot be used."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leda_desktop.domain import editing
from leda_desktop.domain.details import Page, Slide, Talk
from leda_desktop.domain.ids import MediaId, ProgrammeId, SessionId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.media import Media
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.programme import Session, SessionPlan
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.media import MediaLibrary
from leda_desktop.ui import media_keeper
from leda_desktop.ui.background import Background
from leda_desktop.ui.media_keeper import Checked, MediaKeeper
from leda_desktop.ui.presenter.picture_source import PictureSource
from tests.fakes import FakeClock
from tests.media_files import encoded, face, pdf, photograph, put


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "leda.sqlite", FakeClock())
    yield store
    store.close()


@pytest.fixture
def keeper(qapp: QApplication, store: Store) -> Iterator[MediaKeeper]:
    assert qapp is not None
    library = MediaLibrary(store, MediaFolder.beside(store.path), FakeClock())
    pictures, background = PictureSource(library), Background()
    yield MediaKeeper(library, pictures, background)
    pictures.close()
    background.close()


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    assert qapp is not None
    return QObject()


def taken(qtbot: QtBot, take: Callable[..., None]) -> Media | Trouble:
    """What comes of taking in a file."""
    ended: list[Media | Trouble] = []
    take(ended.append, lambda problem: ended.append(problem.trouble))
    qtbot.waitUntil(lambda: bool(ended))
    assert len(ended) == 1
    return ended[0]


def test_a_document_is_copied_with_its_pages_counted(
    keeper: MediaKeeper, owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    path = put(tmp_path, "talk.pdf", pdf(7))
    media = taken(qtbot, lambda done, failed: keeper.take_document(path, done, failed, owner))
    assert isinstance(media, Media)
    assert (media.name, media.pages) == ("talk.pdf", 7)
    assert keeper.library.path(media).read_bytes() == path.read_bytes()
    assert keeper.library.find(media.id) == media


def test_a_photograph_is_kept_with_its_shape(keeper: MediaKeeper, owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    path = put(tmp_path, "lake.jpg", encoded(photograph(640, 480)))
    media = taken(qtbot, lambda done, failed: keeper.take_picture(path, path.name, done, failed, owner))
    assert isinstance(media, Media)
    assert (media.name, media.width, media.height) == ("lake.jpg", 640, 480)


def test_a_pasted_picture_is_kept_under_the_name_it_is_given(keeper: MediaKeeper, owner: QObject, qtbot: QtBot) -> None:
    media = taken(qtbot, lambda done, failed: keeper.take_picture(face(30, 40), "Pasted", done, failed, owner))
    assert isinstance(media, Media)
    assert (media.name, media.width) == ("Pasted", 30)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"PK\x03\x04 slides of another program", Trouble.DOCUMENT_FORMAT),
        (pdf(3)[:-1000], Trouble.DOCUMENT_DAMAGED),
        (b"%PDF-1.7\nand nothing else\n%%EOF", Trouble.DOCUMENT_DAMAGED),
        (pdf(2, locked_with="secret"), Trouble.DOCUMENT_LOCKED),
        (None, Trouble.FILE_MISSING),
    ],
    ids=["format", "cut", "damaged", "locked", "missing"],
)
def test_a_document_that_cannot_be_shown_is_refused_and_nothing_is_kept(
    keeper: MediaKeeper, owner: QObject, qtbot: QtBot, tmp_path: Path, content: bytes | None, trouble: Trouble
) -> None:
    path = tmp_path / "talk.pdf"
    if content is not None:
        path.write_bytes(content)
    assert taken(qtbot, lambda done, failed: keeper.take_document(path, done, failed, owner)) is trouble
    assert not (tmp_path / "leda-media").exists()


def test_a_document_with_too_many_pages_or_bytes_is_refused(
    keeper: MediaKeeper, owner: QObject, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "talk.pdf", pdf(3))
    monkeypatch.setattr(media_keeper, "MOST_PAGES", 2)
    assert taken(qtbot, lambda done, failed: keeper.take_document(path, done, failed, owner)) is Trouble.DOCUMENT_LARGE
    monkeypatch.setattr(media_keeper, "MOST_BYTES", 100)
    assert taken(qtbot, lambda done, failed: keeper.take_document(path, done, failed, owner)) is Trouble.DOCUMENT_LARGE


def test_every_medium_of_a_session_is_opened_and_told_in_order(
    keeper: MediaKeeper, owner: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    library = keeper.library
    whole = library.add_document(put(tmp_path, "whole.pdf", pdf(2)), 2)
    locked = library.add_document(put(tmp_path, "locked.pdf", pdf(2, locked_with="x")), 2)
    lake = library.add_picture(encoded(photograph(64, 48)), "lake.jpg")
    gone = library.add_picture(encoded(face(30, 40)), "gone.jpg")
    changed = library.add_picture(encoded(face(60, 80)), "changed.jpg")
    broken = library.add_picture(b"never a picture", "broken.jpg")
    library.path(gone).unlink()
    library.path(changed).write_bytes(b"something else")
    pages = tuple(Page(picture=media.id) for media in (lake, changed, broken, lake))
    details = (Talk(portrait=gone.id, slides=whole.id), Slide(pages), Talk(portrait=MediaId("x"), slides=locked.id))
    told = checked(keeper, owner, qtbot, plan_of(*details))
    assert [(item.media.name if item.media else None, trouble_of(item)) for item in told] == [
        ("gone.jpg", Trouble.MEDIA_MISSING),
        ("whole.pdf", None),
        ("lake.jpg", None),
        ("changed.jpg", Trouble.MEDIA_DAMAGED),
        ("broken.jpg", Trouble.PICTURE_FORMAT),
        (None, Trouble.MEDIA_MISSING),
        ("locked.pdf", Trouble.DOCUMENT_LOCKED),
    ]
    assert all(item.problem.values["name"] == item.media.name for item in told if item.problem and item.media)


def test_a_session_without_media_is_told_at_once(keeper: MediaKeeper, owner: QObject, qtbot: QtBot) -> None:
    assert checked(keeper, owner, qtbot, plan_of(Slide(), Talk("Maja Ek"))) == ()


def test_nobody_is_told_once_the_owner_is_gone(keeper: MediaKeeper, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[object] = []
    owner = QObject()
    keeper.take_document(put(tmp_path, "talk.pdf", pdf(1)), told.append, told.append, owner)
    owner.deleteLater()
    late = QObject()
    taken(qtbot, lambda done, failed: keeper.take_document(put(tmp_path, "other.pdf", pdf(2)), done, failed, late))
    assert told == []


def plan_of(*details: Talk | Slide) -> SessionPlan:
    """A session with an item for each of these."""
    session = Session(
        SessionId("s"), ProgrammeId("p"), 1, "Theme", date(2024, 2, 7), time(11), time(16), "", title="Session 1"
    )
    kinds = {Talk: Kind.TALK, Slide: Kind.SLIDE}
    items = (replace(editing.new_activity(kinds[type(one)], "Item", ""), details=one) for one in details)
    return SessionPlan(session, tuple(items))


def checked(keeper: MediaKeeper, owner: QObject, qtbot: QtBot, plan: SessionPlan) -> tuple[Checked, ...]:
    """What is told of the media of a session."""
    told: list[tuple[Checked, ...]] = []
    keeper.check_session(plan, told.append, owner)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def trouble_of(item: Checked) -> Trouble | None:
    """What is wrong with it."""
    return item.problem.trouble if isinstance(item.problem, Problem) else None
