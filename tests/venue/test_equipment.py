"""What the computer does beside its screens in a real room: staying awake, sounding, opening what speakers bring."""

from dataclasses import replace
from pathlib import Path

import pytest

from leda_desktop.domain import editing
from leda_desktop.domain.checks import Topic
from leda_desktop.domain.details import Talk
from leda_desktop.domain.gong import GongChoice
from leda_desktop.domain.wakefulness import Wakefulness
from tests.e2e.driver import Desk
from tests.media_files import pdf, put
from tests.ui.preflight.reading import shown_preflight
from tests.ui.sleepers import System
from tests.ui.sound.speakers import LAPTOP, FakeSpeaker

TALK = "Inspirationsföreläsning"


def test_t32_through_a_discussion_without_a_key_the_screen_stays_on(desk: Desk) -> None:
    system = System()
    desk.machine = replace(desk.machine, hold_awake=system.hold)
    desk.restart(0)
    desk.start()
    desk.wait_until(lambda: desk.house.equipment.awake.state is Wakefulness.HELD)
    for _ in range(8):
        desk.pass_minutes(5)
    assert system.log == ["held"]
    assert desk.house.equipment.awake.state is Wakefulness.HELD


def test_t33_a_computer_that_cannot_be_kept_awake_is_told_of_until_it_can(desk: Desk) -> None:
    system = System(grants=False)
    desk.machine = replace(desk.machine, hold_awake=system.hold)
    desk.restart(0)
    desk.start()
    desk.wait_until(lambda: any(notice.startswith("Skärmen kan slockna") for notice in desk.notices))
    desk.pass_minutes(40)
    assert desk.current == "Välkommen hit!"


def test_t35_before_the_start_one_is_reminded_of_messages_that_would_pop_up(desk: Desk) -> None:
    desk.house.equipment.show_preflight()
    panel = shown_preflight(desk.window)
    desk.wait_until(lambda: panel.settled)
    word, sentence = panel.lines[Topic.QUIET].words
    assert word == "se över"
    assert "Stör ej" in sentence


def test_t50_without_a_sound_output_the_gong_is_missed_on_the_desk_and_nothing_else(desk: Desk) -> None:
    speaker = FakeSpeaker(LAPTOP)
    desk.machine = replace(desk.machine, open_speaker=lambda: speaker)
    desk.restart(0)
    desk.house.equipment.gong.choose(GongChoice(on=True))
    speaker.plug()
    desk.start()
    for _ in range(11):
        desk.pass_minutes(1)
    assert speaker.heard == []
    assert any(notice.startswith("Gongen hörs inte") for notice in desk.notices)
    assert desk.time_left == "−1:00"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7 cut off in the middle", "skadad"),
        (pdf(3)[:2000], "skadad"),
        (pdf(2, locked_with="secret"), "lösenord"),
        (None, "finns inte längre"),
    ],
    ids=["corrupt", "truncated", "encrypted", "missing"],
)
def test_t51_a_document_that_cannot_be_shown_is_named_before_the_session(
    desk: Desk, tmp_path: Path, content: bytes | None, told: str
) -> None:
    talk, media = desk.activity(TALK), desk.house.suite.media
    assert isinstance(talk.details, Talk)
    added = media.add_document(put(tmp_path, "heiti.pdf", content or pdf(2)), 2)
    if content is None:
        media.path(added).unlink()
    changed = replace(talk, details=replace(talk.details, slides=added.id))
    desk.house.suite.plans.put_session(editing.put_activity(desk.plan, changed))
    desk.settle()
    desk.house.equipment.show_preflight()
    panel = shown_preflight(desk.window)
    desk.wait_until(lambda: panel.settled)
    word, sentence = panel.lines[Topic.FILES].words
    assert word == "åtgärda"
    assert "heiti.pdf" in sentence
    assert told in sentence
