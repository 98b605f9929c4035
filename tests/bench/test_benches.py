"""Every benchmark still runs: one short round each, whatever the figures are."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from leda_desktop.exchange.outgoing import Format
from leda_desktop.texts import Language, Texts
from tests.bench import board, exports, handouts, keypad, note, pages, start, summary, timer, words
from tests.bench.boards import bench
from tests.gallery.materials import typical_material
from tests.gallery.pages import many_notes_summary


def test_the_start_is_timed() -> None:
    started = start.measure(1, "offscreen", idle=0)
    assert 0 < started.first < started.ready
    assert re.match(r"ratio \d+\.\d\d first \d+\.\d\d ", started.verdict)


def test_the_cost_of_a_running_timer_is_measured() -> None:
    cost = timer.measure(1, 1.0, "offscreen", rest=0.0)
    assert cost.real > 0
    assert re.match(r"ratio \d+\.\d\d percent \d+\.\d\d$", cost.verdict)


def test_storing_a_note_is_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note, "ROUNDS", 1)
    assert min(note.stored()) > 0


def test_a_note_is_followed_from_enter_to_the_screen(undressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note, "ENTERS", 1)
    with bench(40) as made:
        assert made.app is undressed
        assert note.entered(made) > 0


def test_a_key_of_the_keypad_is_timed(undressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keypad, "FORMS", 1)
    with keypad.keypad() as made, keypad.floor() as bare:
        assert made.app is undressed
        assert min(keypad.measure(made, bare)) > 0


def test_the_frames_of_a_board_are_timed(undressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "ROUNDS", 1)
    monkeypatch.setattr(board, "FRAMES", 2)
    with bench(40) as made:
        assert made.app is undressed
        assert set(board.measure(made, 40)) == {"repaint", "pan", "drag"}


def test_a_summary_is_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "ROUNDS", 1)
    summary.register_font()
    ours, floor, pages = summary.measure(many_notes_summary(1), Texts.load(Language.SV))
    assert ours > floor > 0
    assert pages > 1


def test_handouts_are_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handouts, "ROUNDS", 1)
    summary.register_font()
    material = typical_material()
    name, wanted = handouts.documents(material)[4]
    timed = handouts.measure(name, wanted, material, Texts.load(Language.SV))
    assert re.match(r"agenda \d+\.\d ms \d+\.\d ms \d+\.\d\d$", timed.line)


@pytest.mark.parametrize("form", Format, ids=lambda form: form.value)
def test_an_export_is_timed(form: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "ROUNDS", 1)
    ours, floor, size = exports.measure(form, many_notes_summary(1), Texts.load(Language.SV))
    assert ours > 0 and floor > 0 and size > 100


def test_turning_the_pages_of_a_talk_is_timed(qapp: QApplication) -> None:
    assert qapp is not None
    with pages.slides() as made:
        turned = pages.measure(made, 1)
    assert turned.turn > 0 and turned.floor > 0
    assert re.match(r"ratio \d+\.\d\d .*\nturn \d+\.\d ms blocked \d+\.\d ms$", turned.verdict)


def test_a_word_wall_is_timed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp
    monkeypatch.setattr(words, "ROUNDS", 2)
    wall, image, more = words.measure(20)
    assert wall > image >= 0
    assert more >= 0
