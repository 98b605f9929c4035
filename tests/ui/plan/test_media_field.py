"""Pictures and PDFs in the forms of the plan: chosen, dropped, pasted, removed, and each step can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from leda_desktop.domain.details import Slide, Talk
from leda_desktop.domain.media import Media
from leda_desktop.domain.programme import Activity
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.details_form import DetailsForm
from leda_desktop.ui.plan.media_field import MediaField
from leda_desktop.ui.plan.page_form import PageForm
from tests.media_files import encoded, face, pdf, photograph, put
from tests.ui.plan.conftest import Desk, press, write

TALK, OTHER_TALK, SLIDE = (
    "Inspirationsföreläsning",
    "Inflygning kring transformation",
    "Om Leda omställning tillsammans",
)
Key = Qt.Key


def details_of(desk: Desk) -> DetailsForm:
    """The part of the form that the kind decides."""
    details = desk.place.form.activity_form.details
    assert details is not None
    return details


def stored(desk: Desk, activity: Activity) -> Talk:
    """The details of a talk as they are on disk."""
    found = desk.agenda.find(activity.id)
    assert found is not None and isinstance(found.details, Talk)
    return found.details


def portrait_of(desk: Desk, media: MediaKeeper, activity: Activity) -> Media | None:
    """The portrait that is stored."""
    key = stored(desk, activity).portrait
    return media.library.find(key) if key is not None else None


def drop(field: MediaField, data: QMimeData) -> bool:
    """Drag something over a field and let it go; whether the field offered to take it."""
    place, copy = QPoint(20, 40), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, copy, data, left, none)
    entering.ignore()
    QApplication.sendEvent(field, entering)
    if entering.isAccepted():
        QApplication.sendEvent(field, QDropEvent(QPointF(place), copy, data, left, none))
    return entering.isAccepted()


def file_data(path: Path) -> QMimeData:
    """A file as it is dragged or copied."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_portrait_is_chosen_with_the_keyboard_and_undone(
    desk: Desk, media: MediaKeeper, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "maja.jpg", encoded(face(300, 400)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    talk = desk.choose(TALK)
    field = details_of(desk).portrait
    field.setFocus()
    press(field.box.choose, Key.Key_Return)
    qtbot.waitUntil(lambda: stored(desk, talk).portrait is not None)
    kept = portrait_of(desk, media, talk)
    assert kept is not None and (kept.name, kept.width, kept.height) == ("maja.jpg", 300, 400)
    assert field.box.name.text() == "maja.jpg"
    assert field.box.facts.text().startswith("300 × 400 · ")
    assert QApplication.focusWidget() is field.box.replace
    desk.undo.undo()
    desk.hear()
    assert stored(desk, talk).portrait is None
    assert field.box.choose.isVisible()
    desk.undo.redo()
    desk.hear()
    assert portrait_of(desk, media, talk) == kept


def test_del_removes_a_file_and_undo_brings_it_back(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    talk = desk.choose(TALK)
    field = details_of(desk).slides
    assert drop(field, file_data(put(tmp_path, "talk.pdf", pdf(12))))
    qtbot.waitUntil(lambda: stored(desk, talk).slides is not None)
    assert field.box.facts.text().startswith("12 pages · ")
    before = stored(desk, talk)
    field.setFocus()
    press(field.box.replace, Key.Key_Delete)
    assert stored(desk, talk).slides is None
    desk.undo.undo()
    desk.hear()
    assert stored(desk, talk) == before


def test_a_picture_is_pasted_and_a_copied_file_too(
    desk: Desk, media: MediaKeeper, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = desk.choose(TALK)
    field = details_of(desk).portrait
    field.setFocus()
    QGuiApplication.clipboard().setImage(face(60, 80))
    press(field.box.choose, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stored(desk, talk).portrait is not None)
    pasted = portrait_of(desk, media, talk)
    assert pasted is not None and (pasted.name, pasted.width) == ("Pasted picture", 60)
    QGuiApplication.clipboard().setMimeData(file_data(put(tmp_path, "copied.png", encoded(face(30, 40), "png"))))
    press(field.box.replace, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stored(desk, talk).portrait != pasted.id)
    copied = portrait_of(desk, media, talk)
    assert copied is not None and copied.name == "copied.png"
    QGuiApplication.clipboard().clear()


def test_words_cannot_be_pasted_and_the_field_says_so(desk: Desk) -> None:
    desk.choose(TALK)
    field = details_of(desk).slides
    field.setFocus()
    QGuiApplication.clipboard().setText("not a file")
    press(field.box.choose, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "nothing here" in field.sentence
    words = QMimeData()
    words.setText("not a file either")
    assert not drop(field, words)
    QGuiApplication.clipboard().clear()


def test_a_file_that_cannot_be_used_is_told_below_the_field_and_what_was_there_stays(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = desk.choose(TALK)
    field = details_of(desk).slides
    drop(field, file_data(put(tmp_path, "good.pdf", pdf(2))))
    qtbot.waitUntil(lambda: stored(desk, talk).slides is not None)
    before, count = stored(desk, talk), desk.undo.count()
    drop(field, file_data(put(tmp_path, "locked.pdf", pdf(2, locked_with="secret"))))
    qtbot.waitUntil(lambda: "locked.pdf is locked with a password" in field.sentence)
    assert stored(desk, talk) == before
    assert desk.undo.count() == count
    assert field.box.name.text() == "good.pdf"


def test_what_is_still_being_read_when_another_item_is_chosen_goes_to_neither(
    desk: Desk, media: MediaKeeper, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = desk.choose(TALK)
    field = details_of(desk).portrait
    drop(field, file_data(put(tmp_path, "maja.jpg", encoded(face(300, 400)))))
    other = desk.choose(OTHER_TALK)
    ended: list[object] = []
    media.take_picture(face(3, 4), "later", ended.append, ended.append, field)
    qtbot.waitUntil(lambda: bool(ended))
    assert (stored(desk, talk).portrait, stored(desk, other).portrait) == (None, None)
    assert not field.is_reading


def test_esc_calls_off_what_is_being_read(desk: Desk, media: MediaKeeper, qtbot: QtBot, tmp_path: Path) -> None:
    talk = desk.choose(TALK)
    field = details_of(desk).portrait
    field.setFocus()
    drop(field, file_data(put(tmp_path, "maja.jpg", encoded(face(300, 400)))))
    field.box.show_reading()
    press(field, Key.Key_Escape)
    ended: list[object] = []
    media.take_picture(face(3, 4), "later", ended.append, ended.append, field)
    qtbot.waitUntil(lambda: bool(ended))
    assert stored(desk, talk).portrait is None
    assert field.box.choose.isVisible()


def test_the_credit_of_a_portrait_is_written_beside_it_and_can_be_undone(
    desk: Desk, media: MediaKeeper, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = desk.choose(TALK)
    details = details_of(desk)
    assert not details.source.isVisible()
    drop(details.portrait, file_data(put(tmp_path, "maja.jpg", encoded(face(300, 400)))))
    qtbot.waitUntil(details.source.isVisible)
    write(details.source.edit, "Foto: Ánde")
    press(details.source.edit, Key.Key_Return)
    kept = portrait_of(desk, media, talk)
    assert kept is not None and (kept.source, kept.name) == ("Foto: Ánde", "maja.jpg")
    desk.undo.undo()
    desk.hear()
    kept = portrait_of(desk, media, talk)
    assert kept is not None and kept.source == ""
    assert details.source.edit.text() == ""


def test_each_page_of_a_slide_has_a_picture_of_its_own_and_a_diagram_has_none(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    slide = desk.choose(SLIDE)
    editor = details_of(desk).pages
    assert editor is not None
    forms = [card.form for card in editor.cards.cards if isinstance(card.form, PageForm)]
    drop(forms[0].picture, file_data(put(tmp_path, "lake.jpg", encoded(photograph(320, 240)))))

    def pages() -> Slide:
        found = desk.agenda.find(slide.id)
        assert found is not None and isinstance(found.details, Slide)
        return found.details

    qtbot.waitUntil(lambda: pages().pages[0].picture is not None)
    assert all(page.picture is None for page in pages().pages[1:])
    assert not any(hasattr(form, "picture") for form in forms[1:])
    desk.undo.undo()
    desk.hear()
    assert pages().pages[0].picture is None
