"""Situations of the equipment: sound, staying awake, checks, settings, and the message to the room."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from leda_desktop.domain.condition import Power
from leda_desktop.domain.gong import AudioOutput, GongChoice
from leda_desktop.domain.wakefulness import Wakefulness
from leda_desktop.ui.machine import Machine
from tests.gallery.desk import Desk, Situation
from tests.gallery.filling import fill
from tests.gallery.walls import LONG as LONG_MESSAGE
from tests.ui.preflight.reading import shown_preflight
from tests.ui.sleepers import System
from tests.ui.sound.speakers import HALL, LAPTOP, FakeSpeaker

BOARD = "Förhoppningar och farhågor"
LONG = AudioOutput("63", "HDMI / DisplayPort 2 Output on High Definition Audio Controller (Projektorn i stora salen)")


def equipment_situations() -> Iterator[Situation]:
    """What one sees of it."""
    loud, mute = FakeSpeaker(LAPTOP, HALL), FakeSpeaker()
    yield Situation("during-settings-typical", partial(_settings, loud, GongChoice()))
    yield Situation("during-settings-on", partial(_settings, loud, GongChoice(on=True, output=HALL.id)))
    yield Situation("during-settings-gone", partial(_settings, FakeSpeaker(LONG), GongChoice(on=True, output=HALL.id)))
    yield Situation("during-settings-silent", partial(_settings, mute, GongChoice(on=True)))
    yield Situation("during-preflight-typical", partial(_preflight, loud, Power(plugged=True)))
    yield Situation("during-preflight-wrong", partial(_preflight_in_trouble, mute), "alone")
    yield Situation("during-may-go-dark", _may_go_dark)
    yield Situation("during-message-typical", partial(_message, ""))
    yield Situation("during-message-shown", partial(_message, "Avrunda nu"))
    yield Situation("during-message-long", partial(_message, LONG_MESSAGE))
    yield Situation("during-gong-silent", partial(_running, mute, GongChoice(on=True)))


def _settings(speaker: FakeSpeaker, choice: GongChoice, desk: Desk) -> None:
    _running(speaker, choice, desk)
    desk.house.equipment.show_settings()


def _running(speaker: FakeSpeaker, choice: GongChoice, desk: Desk) -> None:
    _on(desk, lambda machine: replace(machine, open_speaker=lambda: speaker))
    desk.house.equipment.gong.choose(choice)


def _preflight(speaker: FakeSpeaker, power: Power, desk: Desk) -> None:
    desk.machine = replace(desk.machine, open_speaker=lambda: speaker, read_power=lambda: power)
    desk.open()
    desk.house.equipment.show_preflight()
    desk.hands.wait_until(lambda: shown_preflight(desk.window).settled)


def _preflight_in_trouble(speaker: FakeSpeaker, desk: Desk) -> None:
    system = System(grants=False)
    desk.machine = replace(desk.machine, hold_awake=system.hold, free_space=lambda _folder: 150_000_000)
    desk.clock.step_wall(-7 * 24 * 3600)
    desk.open()
    desk.house.equipment.gong.choose(GongChoice(on=True))
    _preflight(speaker, Power(plugged=False, percent=23), desk)
    desk.hands.wait_until(lambda: desk.house.equipment.awake.state is Wakefulness.REFUSED)


def _may_go_dark(desk: Desk) -> None:
    _on(desk, lambda machine: replace(machine, hold_awake=System(grants=False).hold))
    desk.hands.wait_until(lambda: desk.house.equipment.awake.state is Wakefulness.REFUSED)


def _message(text: str, desk: Desk) -> None:
    _on(desk, lambda machine: machine)
    desk.hands.press("Ctrl+M")
    if text:
        desk.hands.type(text)
        desk.hands.press("Return")


def _on(desk: Desk, equip: Callable[[Machine], Machine]) -> None:
    """A running session on a computer that is otherwise equipped."""
    desk.machine = equip(desk.machine)
    desk.open()
    fill(desk, desk.run_to(BOARD, 7))
