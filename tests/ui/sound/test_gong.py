"""The gong: off until it is wanted, heard at the chosen cues through the chosen output, and never a reason to stop."""

import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.gong import GongChoice, Sound
from leda_desktop.domain.rundown import Pace
from leda_desktop.models.store import Store
from leda_desktop.paths import resource
from leda_desktop.services.settings import Settings
from leda_desktop.ui.desk.remembered import Remembered
from leda_desktop.ui.sound.gong import Gong
from leda_desktop.ui.sound.speaker import Speaker, open_speaker
from tests.fakes import FakeClock
from tests.ui.sound.speakers import HALL, LAPTOP, FakeSpeaker


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Remembered]:
    store = Store.open(tmp_path / "leda.sqlite", FakeClock())
    yield Remembered(Settings(store, Feed()), print)
    store.close()


@pytest.fixture
def speaker(qtbot: QtBot) -> FakeSpeaker:
    return FakeSpeaker(LAPTOP, HALL)


@pytest.fixture
def gong(settings: Remembered, speaker: FakeSpeaker) -> Gong:
    return Gong(settings, lambda: speaker)


def test_nobody_hears_it_who_did_not_ask(gong: Gong, speaker: FakeSpeaker) -> None:
    gong.tell(Pace.OVER)
    assert speaker.heard == []
    assert gong.state is Sound.OFF
    assert speaker.file is None


def test_it_sounds_at_the_chosen_cues_only(gong: Gong, speaker: FakeSpeaker) -> None:
    gong.choose(GongChoice(on=True, cues=frozenset({Pace.DANGER, Pace.OVER})))
    for cue in (Pace.WARNING, Pace.DANGER, Pace.OVER):
        gong.tell(cue)
    assert len(speaker.heard) == 2


def test_it_sounds_through_the_chosen_output_and_through_the_systems_own_without_it(
    gong: Gong, speaker: FakeSpeaker
) -> None:
    gong.choose(GongChoice(on=True, output=HALL.id))
    gong.strike()
    speaker.plug(LAPTOP)
    gong.strike()
    speaker.plug(LAPTOP, HALL)
    gong.strike()
    assert speaker.heard == [HALL.name, LAPTOP.name, HALL.name]


def test_an_output_that_comes_and_goes_is_told(qtbot: QtBot, gong: Gong, speaker: FakeSpeaker) -> None:
    gong.choose(GongChoice(on=True))
    states = []
    for outputs in ((), (LAPTOP,)):
        with qtbot.waitSignal(gong.state_changed):
            speaker.plug(*outputs)
        gong.strike()
        states.append(gong.state)
    assert states == [Sound.NO_OUTPUT, Sound.READY]
    assert speaker.heard == [LAPTOP.name]


def test_the_choice_is_remembered(qtbot: QtBot, gong: Gong, settings: Remembered) -> None:
    choice = GongChoice(on=True, cues=frozenset({Pace.OVER}), output=HALL.id)
    gong.choose(choice)
    assert Gong(settings, FakeSpeaker).choice == choice


def test_it_is_ready_before_the_first_stroke(gong: Gong, speaker: FakeSpeaker) -> None:
    gong.choose(GongChoice(on=True))
    assert speaker.file == resource("sounds", "gong.wav")
    assert gong.state is Sound.READY


def test_without_the_libraries_there_is_a_mute_speaker(
    qtbot: QtBot, settings: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, "leda_desktop.ui.sound.qt_speaker", raising=False)
    gong = Gong(settings, open_speaker)
    gong.choose(GongChoice(on=True))
    gong.tell(Pace.OVER)
    assert gong.state is Sound.FAILED
    assert gong.outputs == ()


# Qt tells at length which libraries for sound and video a machine lacks.
@pytest.mark.qt_log_level_fail("CRITICAL")
def test_the_speaker_of_this_machine_says_how_it_is_and_never_fails(qtbot: QtBot) -> None:
    speaker = open_speaker()
    speaker.load(resource("sounds", "gong.wav"), "no such output")
    speaker.play()
    qtbot.waitUntil(lambda: speaker.state is not Sound.LOADING)
    assert speaker.state.silent == (not speaker.outputs)
    assert type(speaker) is not Speaker or speaker.state is Sound.FAILED
    speaker.deleteLater()


def test_the_sound_is_short_and_begins_and_ends_in_silence() -> None:
    with wave.open(str(resource("sounds", "gong.wav"))) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 44_100)
        assert 2 <= sound.getnframes() / sound.getframerate() <= 3
        frames = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert resource("sounds", "gong.wav").stat().st_size < 300_000
    assert max(map(abs, frames[:8])) < 100
    assert max(map(abs, frames[-400:])) < 100
    assert 15_000 < max(frames) < 30_000
