"""Where the electricity comes from, asked of each system in its own way; what is not told is unknown."""

import re
import subprocess
import sys
from pathlib import Path

from leda_desktop.domain.condition import Power

SUPPLIES = Path("/sys/class/power_supply")
_PMSET = ("/usr/bin/pmset", "-g", "batt")
_PATIENCE_SECONDS = 3
_UNKNOWN, _NO_BATTERY = 255, 128


def linux_power(folder: Path = SUPPLIES) -> Power:
    """From the files of the kernel. A computer without a battery of its own is plugged in."""
    if not folder.is_dir():
        return Power()
    own = [supply for supply in map(_supply, sorted(folder.iterdir())) if supply["scope"] != "Device"]
    batteries = [supply for supply in own if supply["type"] == "Battery"]
    if not batteries:
        return Power(plugged=True)
    levels = [int(supply["capacity"]) for supply in batteries if supply["capacity"].isdecimal()]
    return Power(_plugged(own, batteries), max(levels, default=None))


def _supply(folder: Path) -> dict[str, str]:
    return {name: _read(folder / name) for name in ("type", "online", "scope", "capacity", "status")}


def _plugged(own: list[dict[str, str]], batteries: list[dict[str, str]]) -> bool | None:
    """By the chargers; where none is told of, by what the batteries do."""
    chargers = [supply["online"] == "1" for supply in own if supply["type"] != "Battery" and supply["online"]]
    if chargers:
        return any(chargers)
    doing = {supply["status"] for supply in batteries}
    if "Discharging" in doing:
        return False
    return True if doing & {"Charging", "Full", "Not charging"} else None


def windows_power(status: tuple[int, int, int]) -> Power:
    """From what Windows answers: the line (0, 1 or unknown), the flags of the battery, and its percent."""
    line, flags, percent = status
    battery = flags == _UNKNOWN or not flags & _NO_BATTERY
    plugged = {0: False, 1: True}.get(line, None if battery else True)
    return Power(plugged, percent if battery and percent != _UNKNOWN else None)


def mac_power(report: str) -> Power:
    """From the report of `pmset -g batt`."""
    source = re.search(r"drawing from '(\w+)", report)
    level = re.search(r"(\d+)%", report)
    plugged = {"AC": True, "Battery": False}.get(source[1]) if source else None
    return Power(plugged, int(level[1]) if level else None)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _report(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False)  # noqa: S603 - a command of our own
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


if sys.platform == "win32":
    import ctypes

    class _Status(ctypes.Structure):
        """What GetSystemPowerStatus fills in."""

        _fields_ = (
            ("line", ctypes.c_ubyte),
            ("flags", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("full_seconds", ctypes.c_ulong),
        )

    def read_power() -> Power:
        """Ask this computer."""
        status = _Status()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return Power()
        return windows_power((status.line, status.flags, status.percent))

elif sys.platform == "darwin":

    def read_power() -> Power:
        """Ask this computer."""
        return mac_power(_report(_PMSET))

else:

    def read_power() -> Power:
        """Ask this computer."""
        return linux_power()
