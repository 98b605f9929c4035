"""The preflight: a line for each probe, looked at beside the screen where that takes time, and again when asked."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leda_desktop.domain.checks import (
    Check,
    CheckState,
    Finding,
    Topic,
    backup_check,
    disk_check,
    power_check,
    quiet_check,
)
from leda_desktop.domain.condition import BackedUp, Power
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.preflight.panel import Preflight
from leda_desktop.ui.preflight.probe import Probe
from leda_desktop.ui.preflight.words import sentence_of, title_of
from leda_desktop.ui.theme import Theme
from tests.domain.tapes import plan_of
from tests.fakes import START

SESSION = plan_of().session
Opener = Callable[..., Preflight]


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def show(qtbot: QtBot, background: Background) -> Opener:
    """Makes a preflight of probes and shows it."""

    def make(*probes: Probe, texts: Texts | None = None) -> Preflight:
        panel = Preflight(probes, SESSION, background, texts or Texts.load(Language.SV), Theme())
        qtbot.addWidget(panel)
        panel.resize(760, 500)
        panel.show()
        return panel

    return make


def power(plugged: bool, percent: int | None = None) -> Probe:  # noqa: FBT001 - as Power has it
    """A probe that finds this."""
    return Probe(Topic.POWER, lambda: power_check(Power(plugged, percent)))


def test_each_line_says_in_a_word_and_a_sentence_how_it_stands(show: Opener) -> None:
    panel = show(power(False, 23), Probe(Topic.DISK, lambda: disk_check(None)))
    assert panel.lines[Topic.POWER].words == (
        "åtgärda", "Datorn går på batteri, 23 % är kvar. Anslut laddaren.",
    )  # fmt: skip
    assert panel.lines[Topic.DISK].words[0] == "se över"
    assert panel.lines[Topic.DISK].words[1].startswith("Okänt: ")
    assert panel.summary == "1 sak att åtgärda, 1 sak att se över"


def test_when_all_is_well_it_says_so(show: Opener) -> None:
    assert show(power(True)).summary == "Allt är i ordning. Ha en bra träff."


def test_what_takes_its_time_keeps_nobody_waiting(qtbot: QtBot, show: Opener) -> None:
    go = threading.Event()

    def look() -> Check:
        go.wait(5)
        return disk_check(10**11)

    panel = show(Probe(Topic.DISK, look, beside=True), power(True))
    assert panel.lines[Topic.DISK].words[0] == "kontrolleras"
    assert panel.lines[Topic.POWER].words[0] == "i ordning"
    assert (panel.settled, panel.summary) == (False, "Kontrollerar …")
    go.set()
    qtbot.waitUntil(lambda: panel.settled)
    assert panel.lines[Topic.DISK].words == ("i ordning", "100,0 GB är lediga.")


def test_a_line_can_be_looked_at_again_and_so_can_all(qtbot: QtBot, show: Opener) -> None:
    found = [Power(plugged=False), Power(plugged=True), Power(plugged=False)]
    panel = show(Probe(Topic.POWER, lambda: power_check(found.pop(0))))
    states = [panel.lines[Topic.POWER].words[0]]
    for again in (panel.lines[Topic.POWER].again, panel.all_again):
        again.setFocus()
        QTest.keyClick(again, Qt.Key.Key_Space)
        states.append(panel.lines[Topic.POWER].words[0])
    assert states == ["åtgärda", "i ordning", "åtgärda"]


def test_a_line_with_an_act_of_its_own_does_it_and_looks_again(qtbot: QtBot, show: Opener) -> None:
    done: list[bool] = []
    panel = show(Probe(Topic.QUIET, lambda: quiet_check(seen_to=bool(done)), act=lambda: done.append(True)))
    act = panel.lines[Topic.QUIET].act
    assert act is not None and act.accessibleName() == "Klart: Stör ej"
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)
    assert panel.lines[Topic.QUIET].words == ("i ordning", "Du har ordnat det.")


def test_a_problem_while_looking_is_told_in_its_line(qtbot: QtBot, show: Opener) -> None:
    def look() -> Check:
        raise Problem(Trouble.WRITE_FAILED)

    panel = show(Probe(Topic.BACKUP, look, beside=True), power(True))
    qtbot.waitUntil(lambda: panel.settled)
    assert panel.lines[Topic.BACKUP].words[0] == "åtgärda"
    assert panel.lines[Topic.POWER].words[0] == "i ordning"


def test_a_screen_reader_hears_state_and_sentence_at_the_button_of_the_line(show: Opener) -> None:
    again = show(power(True)).lines[Topic.POWER].again
    assert again.accessibleName() == "Igen: Ström"
    assert again.accessibleDescription() == "i ordning. Datorn är ansluten till eluttaget."


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("finding", list(Finding))
def test_every_finding_has_one_sentence_with_everything_filled_in(finding: Finding, language: Language) -> None:
    texts = Texts.load(language)
    topic = next(topic for topic in Topic if finding.value.startswith(topic.value))
    sentence = sentence_of(Check(topic, finding, amount=7, name="{namn} <b>", at=SESSION.starts_at), SESSION, texts)
    assert sentence.endswith(".")
    assert "{" not in sentence.replace("{namn} <b>", "")
    assert title_of(topic, texts)


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        (0, "Den senaste säkerhetskopian är hel och gjordes nyss."),
        (75, "Den senaste säkerhetskopian är hel och gjordes för 1 h 15 min sedan."),
        (3 * 1440, "Den senaste säkerhetskopian är hel och gjordes för 3 dagar sedan."),
    ],
)
def test_the_age_of_a_backup_is_told_in_the_measure_that_fits(minutes: int, sentence: str) -> None:
    check = Check(Topic.BACKUP, Finding.BACKUP_WHOLE, amount=minutes)
    assert sentence_of(check, SESSION, Texts.load(Language.SV)) == sentence
    assert backup_check(BackedUp(START, whole=True), START).state is CheckState.OK
