"""What the computer does beside its screens: the gong, chosen in the settings and heard at the cues."""

from dataclasses import replace
from pathlib import Path

import pytest

from leda_desktop.domain import editing
from leda_desktop.domain.checks import Topic
from leda_desktop.domain.condition import Power
from leda_desktop.domain.details import Talk
from leda_desktop.domain.gong import GongChoice
from leda_desktop.domain.rundown import Pace
from leda_desktop.domain.wakefulness import Wakefulness
from leda_desktop.texts import Language
from leda_desktop.ui.desk.gong_form import GongForm
from tests.e2e.driver import Desk
from tests.media_files import pdf, put
from tests.ui.preflight.reading import shown_preflight
from tests.ui.sleepers import System
from tests.ui.sound.speakers import HALL, LAPTOP, FakeSpeaker

ON = "Slå ett gongslag när tiden för en programpunkt rinner ut"
END = "När tiden är slut"
DARK = (
    "Skärmen kan slockna: den här datorn låter sig inte hållas vaken av ett program. "
    "Välj i energiinställningarna att skärm och dator aldrig går i viloläge."
)
MUTE = "Gongen hörs inte: datorn har ingen ljudutgång. Anslut en högtalare."


@pytest.fixture
def speaker(qapp: object) -> FakeSpeaker:
    return FakeSpeaker(LAPTOP, HALL)


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture
def loud(desk: Desk, speaker: FakeSpeaker) -> Desk:
    """A desk on a computer with loudspeakers."""
    desk.machine = replace(desk.machine, open_speaker=lambda: speaker)
    desk.restart(0)
    return desk


def form(desk: Desk) -> GongForm:
    """What is shown of the gong in the settings."""
    found = desk.window.findChild(GongForm)
    assert isinstance(found, GongForm)
    return found


def switch_on(desk: Desk) -> None:
    """Choose the gong in the settings, by keyboard."""
    desk.house.equipment.show_settings()
    desk.settle()
    assert desk.focused is desk.field(ON)
    desk.press("Space")


def test_a_whole_item_with_its_gong(loud: Desk, speaker: FakeSpeaker) -> None:
    switch_on(loud)
    loud.press("Esc")
    loud.start()
    heard = []
    for _ in range(10):
        loud.pass_minutes(1)
        heard.append(len(speaker.heard))
    assert heard == [0, 0, 0, 0, 0, 0, 0, 1, 1, 2]
    assert speaker.heard == [LAPTOP.name] * 2


def test_without_the_gong_the_digits_stand_out_for_a_moment(loud: Desk, speaker: FakeSpeaker) -> None:
    loud.start()
    cues = []
    for minutes in (7.9, 0.1, 0.2):
        loud.pass_minutes(minutes)
        cues.append(loud.house.conductor.live.rundown.face.cue)
    assert cues == [Pace.NONE, Pace.WARNING, Pace.NONE]
    assert speaker.heard == []


def test_the_settings_are_kept_and_a_cue_left_out_is_not_heard(loud: Desk, speaker: FakeSpeaker) -> None:
    switch_on(loud)
    loud.field(END).setFocus()
    loud.press("Space", "Esc")
    loud.restart(0)
    loud.start()
    for _ in range(11):
        loud.pass_minutes(1)
    assert loud.house.equipment.gong.choice == GongChoice(on=True, cues=frozenset({Pace.WARNING, Pace.DANGER}))
    assert len(speaker.heard) == 1


def test_trying_it_sounds_at_once_through_the_output_that_is_chosen(loud: Desk, speaker: FakeSpeaker) -> None:
    loud.house.equipment.show_settings()
    loud.settle()
    output = form(loud).output
    output.setFocus()
    loud.press("Down", "Down")
    loud.click("Prova")
    assert speaker.heard == [HALL.name]
    assert f"Gongen hörs ur {HALL.name}." in loud.read()


def test_a_computer_without_sound_says_so_where_one_looks_and_the_session_goes_on(
    loud: Desk, speaker: FakeSpeaker
) -> None:
    switch_on(loud)
    loud.press("Esc")
    speaker.plug()
    loud.settle()
    assert loud.notices == [MUTE]
    loud.start()
    loud.pass_minutes(10)
    assert loud.current == "Välkommen hit!"
    loud.answer("Inställningar")
    assert MUTE in loud.read(form(loud))
    assert not form(loud).trial.isEnabled()
    speaker.plug(LAPTOP)
    loud.settle()
    assert loud.notices == []


def test_tab_stays_within_the_settings_and_esc_gives_the_focus_back(loud: Desk) -> None:
    before = loud.focused
    loud.house.equipment.show_settings()
    loud.settle()
    inside = form(loud).window()
    for _ in range(12):
        loud.press("Tab")
        assert loud.focused is not before
        assert inside.isAncestorOf(loud.focused)
    loud.press("Esc")
    assert loud.focused is before


def test_the_computer_is_kept_awake_while_a_session_runs_and_asked_anew_after_a_sleep(
    desk: Desk, system: System
) -> None:
    desk.machine = replace(desk.machine, hold_awake=system.hold)
    desk.restart(0)
    desk.qtbot.waitUntil(lambda: desk.house.equipment.ready)
    assert desk.house.equipment.awake.state is Wakefulness.OFF
    desk.start()
    desk.wait_until(lambda: desk.house.equipment.awake.state is Wakefulness.HELD)
    desk.clock.sleep(60)
    desk.notice_time()
    desk.wait_until(lambda: sorted(system.log) == ["held", "held", "released"])
    desk.go_to(desk.plan.activities[-1].title)
    desk.go_on()
    desk.wait_until(lambda: system.log.count("released") == 2)


def test_a_computer_that_cannot_be_kept_awake_says_so_and_what_to_do(desk: Desk, system: System) -> None:
    system.grants = False
    desk.machine = replace(desk.machine, hold_awake=system.hold)
    desk.restart(0)
    desk.start()
    desk.wait_until(lambda: desk.notices == [DARK])
    desk.house.speak(Language.EN)
    desk.settle()
    assert [notice for notice in desk.notices if notice.startswith("The screen may go dark")]


def test_before_the_start_everything_is_looked_at_from_the_keyboard(desk: Desk, system: System) -> None:
    desk.machine = replace(desk.machine, hold_awake=system.hold, read_power=lambda: Power(plugged=False, percent=23))
    desk.restart(0)
    desk.click("Kontrollera inför start")
    panel = shown_preflight(desk.window)
    desk.wait_until(lambda: panel.settled and desk.house.equipment.awake.state is Wakefulness.HELD)
    said = {topic: line.words[0] for topic, line in panel.lines.items()}
    assert said == {
        Topic.PROJECTOR: "se över",
        Topic.SOUND: "i ordning",
        Topic.AWAKE: "i ordning",
        Topic.CLOCK: "i ordning",
        Topic.POWER: "åtgärda",
        Topic.DISK: "i ordning",
        Topic.BACKUP: "i ordning",
        Topic.FILES: "i ordning",
        Topic.FONTS: "i ordning",
        Topic.QUIET: "se över",
    }
    assert "Datorn tror att det är onsdag 7 februari 10:52." in panel.lines[Topic.CLOCK].words[1]
    desk.press("Esc")
    desk.wait_until(lambda: system.log == ["held", "released"])


def test_the_checks_follow_what_happens_while_they_are_open(loud: Desk, speaker: FakeSpeaker) -> None:
    loud.house.equipment.gong.choose(GongChoice(on=True))
    loud.house.equipment.show_preflight()
    panel = shown_preflight(loud.window)
    seen = [panel.lines[Topic.SOUND].words[0]]
    for outputs in ((), (LAPTOP,)):
        speaker.plug(*outputs)
        loud.settle()
        seen.append(panel.lines[Topic.SOUND].words[0])
    assert seen == ["i ordning", "åtgärda", "i ordning"]
    loud.click("Prova: Ljud")
    assert speaker.heard == [LAPTOP.name]
    loud.press("Esc")
    speaker.plug()
    loud.settle()
    assert loud.notices == [MUTE]


def test_a_session_can_be_started_and_left_with_the_checks_open(desk: Desk) -> None:
    desk.house.equipment.show_preflight()
    desk.settle()
    desk.press("N")
    assert desk.current == "Välkommen hit!"
    desk.house.speak(Language.EN)
    desk.settle()
    desk.house.equipment.show_preflight()
    panel = shown_preflight(desk.window)
    desk.wait_until(lambda: panel.settled)
    assert panel.lines[Topic.POWER].words == ("in order", "The computer is plugged in.")


def test_the_pdf_of_a_talk_is_opened_before_the_session(desk: Desk, tmp_path: Path) -> None:
    talk = desk.activity("Inspirationsföreläsning")
    assert isinstance(talk.details, Talk)
    media = desk.house.suite.media.add_document(put(tmp_path, "talk.pdf", pdf(3)), 3)
    changed = replace(talk, details=replace(talk.details, slides=media.id))
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, changed))
    desk.settle()
    desk.house.equipment.show_preflight()
    panel = shown_preflight(desk.window)
    desk.wait_until(lambda: panel.settled)
    assert panel.lines[Topic.FILES].words == ("i ordning", "1 fil har öppnats och är hel.")
    desk.house.suite.media.path(media).write_bytes(b"%PDF-1.7 something else")
    panel.look_at(Topic.FILES)
    desk.wait_until(lambda: panel.settled)
    word, sentence = panel.lines[Topic.FILES].words
    assert word == "åtgärda"
    assert "talk.pdf" in sentence
