"""Where the electricity comes from, as three systems tell it."""

from pathlib import Path

import pytest

from leda_desktop.domain.condition import Power
from leda_desktop.ui.preflight.power import linux_power, mac_power, read_power, windows_power

AC = """Now drawing from 'AC Power'
 -InternalBattery-0 (id=1234567)	83%; charging; 1:02 remaining present: true
"""
BATTERY = """Now drawing from 'Battery Power'
 -InternalBattery-0 (id=1234567)	41%; discharging; 3:10 remaining present: true
"""


def supply(folder: Path, name: str, **files: str) -> None:
    """One supply as the kernel shows it."""
    (folder / name).mkdir()
    for file, text in files.items():
        (folder / name / file).write_text(text + "\n", encoding="utf-8")


@pytest.mark.parametrize(("online", "plugged"), [("1", True), ("0", False)])
def test_linux_tells_of_mains_and_battery(tmp_path: Path, online: str, plugged: bool) -> None:  # noqa: FBT001
    supply(tmp_path, "AC", type="Mains", online=online)
    supply(tmp_path, "BAT0", type="Battery", capacity="83", status="Charging")
    assert linux_power(tmp_path) == Power(plugged, 83)


def test_linux_takes_power_over_usb_for_power_and_the_mouse_for_a_mouse(tmp_path: Path) -> None:
    supply(tmp_path, "ucsi-1", type="USB", online="1")
    supply(tmp_path, "ucsi-2", type="USB", online="0")
    supply(tmp_path, "BAT1", type="Battery", capacity="50")
    supply(tmp_path, "mouse", type="Battery", capacity="3", scope="Device")
    assert linux_power(tmp_path) == Power(plugged=True, percent=50)


@pytest.mark.parametrize(("status", "plugged"), [("Full", True), ("Discharging", False), ("Unknown", None)])
def test_linux_goes_by_the_battery_where_it_tells_of_no_charger(
    tmp_path: Path,
    status: str,
    plugged: bool | None,  # noqa: FBT001
) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity="70", status=status)
    assert linux_power(tmp_path) == Power(plugged, 70)


def test_a_computer_without_a_battery_is_plugged_in(tmp_path: Path) -> None:
    supply(tmp_path, "mouse", type="Battery", capacity="3", scope="Device")
    assert linux_power(tmp_path) == Power(plugged=True)


def test_what_linux_does_not_tell_is_unknown(tmp_path: Path) -> None:
    assert linux_power(tmp_path / "nothing") == Power()
    supply(tmp_path, "BAT0", type="Battery", capacity="many")
    assert linux_power(tmp_path) == Power()


@pytest.mark.parametrize(
    ("status", "power"),
    [
        ((1, 8, 97), Power(plugged=True, percent=97)),
        ((0, 1, 66), Power(plugged=False, percent=66)),
        ((1, 128, 255), Power(plugged=True)),
        ((255, 128, 255), Power(plugged=True)),
        ((255, 255, 255), Power()),
    ],
)
def test_windows_tells_it_in_numbers(status: tuple[int, int, int], power: Power) -> None:
    assert windows_power(status) == power


@pytest.mark.parametrize(
    ("report", "power"),
    [
        (AC, Power(plugged=True, percent=83)),
        (BATTERY, Power(plugged=False, percent=41)),
        ("Now drawing from 'AC Power'\n", Power(plugged=True)),
        ("", Power()),
    ],
)
def test_macos_tells_it_in_words(report: str, power: Power) -> None:
    assert mac_power(report) == power


def test_this_computer_answers() -> None:
    assert isinstance(read_power(), Power)
