"""A display with cables to pull: an X server with pretended outputs, and xrandr as the hand on the cable."""

import ctypes
import os
import re
import select
import shutil
import subprocess
from pathlib import Path

DRIVER = "lib*/xorg/modules/drivers/dummy_drv.so"
LAPTOP, PROJECTOR, MONITOR = "DUMMY0", "DUMMY1", "DUMMY2"
_PATIENCE_S = 20
_BACK_TO_PARENT = 2
_CONFIG = """
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 8000 4000
  EndSubSection
EndSection
"""


class NoDisplayError(Exception):
    """There is no such server here; the text says why."""


class Display:
    """An X server of its own. It belongs to no seat: it takes neither keyboard nor screen from anybody."""

    def __init__(self, folder: Path) -> None:
        for program in ("Xorg", "xrandr"):
            if shutil.which(program) is None:
                raise NoDisplayError(f"{program} is not installed")
        if not any(Path("/usr").glob(DRIVER)):
            raise NoDisplayError("the driver xserver-xorg-video-dummy is not installed")
        config, log = folder / "xorg.conf", folder / "xorg.log"
        config.write_text(_CONFIG, encoding="utf-8")
        reading, writing = os.pipe()
        options = ["-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "-seat", "seat-leda"]
        line = ["Xorg", "-displayfd", str(writing), "-config", str(config), "-logfile", str(log), *options]
        self._server = subprocess.Popen(
            line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=(writing,)
        )
        os.close(writing)
        self.name = f":{self._number(reading)}"

    @property
    def environ(self) -> dict[str, str]:
        """What a program needs to be shown here."""
        return {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none"}

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def _number(self, reading: int) -> str:
        told = b""
        # The server writes in pieces, and dies when nobody reads the last one.
        while not told.endswith(b"\n") and select.select([reading], [], [], _PATIENCE_S)[0]:
            piece = os.read(reading, 16)
            if not piece:
                break
            told += piece
        os.close(reading)
        if not told.endswith(b"\n"):
            self.close()
            raise NoDisplayError(f"Xorg does not start here (it left with {self._server.returncode})")
        return told.decode().strip()


def plug(output: str, mode: str, at: str) -> list[str]:
    """The words for xrandr that connect an output."""
    return ["--output", output, "--mode", mode, "--pos", at]


def unplug(output: str) -> list[str]:
    """The words for xrandr that disconnect an output."""
    return ["--output", output, "--off"]


def xrandr(*words: list[str]) -> None:
    """Do all of it at once."""
    subprocess.run(["xrandr", *(word for part in words for word in part)], check=True, capture_output=True)


def connected() -> dict[str, tuple[int, ...]]:
    """The outputs in use, as the server knows them: x, y, width and height."""
    told = subprocess.run(["xrandr", "--listactivemonitors"], check=True, capture_output=True, text=True).stdout
    found = re.findall(r"(\d+)/\d+x(\d+)/\d+\+(\d+)\+(\d+)  (\S+)", told)
    return {name: (int(x), int(y), int(width), int(height)) for width, height, x, y, name in found}


def click_into(window_id: int) -> None:
    """Give a window the keyboard, as a click does; without a window manager nobody else will."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    x.XSetInputFocus(display, ctypes.c_ulong(window_id), _BACK_TO_PARENT, ctypes.c_ulong(0))
    x.XSync(display, 0)
    x.XCloseDisplay(display)


def lay_out() -> None:
    """A laptop with a projector to its right, and a monitor that is not connected yet."""
    for output, mode in ((PROJECTOR, "1920x1080"), (PROJECTOR, "1280x800"), (MONITOR, "1280x800")):
        xrandr(["--addmode", output, mode])
    xrandr(
        ["--fb", "6000x3000"],
        plug(LAPTOP, "1368x768", "0x0"),
        ["--primary"],
        plug(PROJECTOR, "1920x1080", "1368x0"),
        unplug(MONITOR),
    )
