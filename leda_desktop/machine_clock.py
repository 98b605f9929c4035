"""The machine's clocks: the wall clock, and a room clock that goes on counting while the machine sleeps.

`time.monotonic` is not the room clock: on Linux and macOS it stops during sleep.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from leda_desktop.domain.clock import Moment

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
WINDOWS_BOOTS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
BOOT_GRAIN_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Readings:
    """How this machine is read: seconds since boot with and without sleep, and a name for the boot."""

    room: Callable[[], float]
    awake: Callable[[], float]
    boot: str


class SystemClock:
    """The clocks of the machine that Leda runs on."""

    def __init__(self) -> None:
        self._readings = _readings()

    def now(self) -> Moment:
        """Read all clocks."""
        readings = self._readings
        return Moment(datetime.now(UTC), readings.room(), readings.awake(), readings.boot)


def _boot_by_time(room: float) -> str:
    """A name for the boot where the system has none: about when it was, coarse enough for a clock that is corrected."""
    return f"around-{round((time.time() - room) / BOOT_GRAIN_SECONDS)}"


if sys.platform == "linux":

    def _readings() -> Readings:
        try:
            boot = BOOT_ID.read_text(encoding="ascii").strip()
        except OSError:
            boot = _boot_by_time(time.clock_gettime(time.CLOCK_BOOTTIME))
        return Readings(lambda: time.clock_gettime(time.CLOCK_BOOTTIME), time.monotonic, boot)

elif sys.platform == "darwin":
    import ctypes

    def _readings() -> Readings:
        # Apple's raw monotonic clock counts sleep, unlike the one of the same name on Linux; the uptime clock does not.
        return Readings(
            room=lambda: time.clock_gettime(time.CLOCK_MONOTONIC_RAW),
            awake=lambda: time.clock_gettime(time.CLOCK_UPTIME_RAW),
            boot=_macos_boot(),
        )

    def _macos_boot() -> str:
        size = ctypes.c_size_t(64)
        text = ctypes.create_string_buffer(size.value)
        failed = ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, 0)
        return _boot_by_time(time.clock_gettime(time.CLOCK_MONOTONIC_RAW)) if failed else text.value.decode("ascii")

elif sys.platform == "win32":
    import ctypes
    import winreg

    def _readings() -> Readings:
        ticks = ctypes.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_uint64

        def room() -> float:
            return float(ticks()) / 1000

        def awake() -> float:
            tenths_of_microseconds = ctypes.c_uint64()
            ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(tenths_of_microseconds))
            return tenths_of_microseconds.value / 10_000_000

        return Readings(room, awake, _windows_boot(room()))

    def _windows_boot(room: float) -> str:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, WINDOWS_BOOTS) as key:
                return f"boot-{winreg.QueryValueEx(key, 'BootId')[0]}"
        except OSError:
            return _boot_by_time(room)

else:

    def _readings() -> Readings:
        return Readings(time.monotonic, time.monotonic, _boot_by_time(time.monotonic()))
