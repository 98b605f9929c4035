"""`leda demo`: the sample session in compressed time through the real windows, offscreen, leaving pictures and PDF."""

import json
import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from leda_desktop.app import Leda
from leda_desktop.demo.clock import CompressedClock
from leda_desktop.demo.machine import still_machine
from leda_desktop.demo.script import Script
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.options import Options
from leda_desktop.texts import Language, Texts

_START = datetime(2024, 2, 7, 10, 52, tzinfo=ZoneInfo("Europe/Stockholm"))
_LAPTOP = {"name": "eDP-1", "x": 0, "y": 0, "width": 1366, "height": 768}
_PROJECTOR = {"name": "HDMI-1", "x": 1366, "y": 0, "width": 1920, "height": 1080}
_PLAIN = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def play(out: Path, language: Language) -> int:
    """Play the session and leave numbered pictures and the summary in a folder; returns the exit code."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(Trouble.FILE_UNWRITABLE, path=out) from error
    with tempfile.TemporaryDirectory() as scratch:
        _play_in(Path(scratch), out, language)
    texts = Texts.load(language)
    sys.stdout.write(texts.t("The demonstration is in {folder}.").format(folder=out) + "\n")
    return 0


def _play_in(scratch: Path, out: Path, language: Language) -> None:
    _pretend_two_screens(scratch)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["leda"])
    clock = CompressedClock(_START)
    options = Options(scratch / "leda.sqlite", sample=True, language=language)
    leda = Leda(application, options, clock, machine=still_machine())
    leda.window.showNormal()
    leda.window.setGeometry(0, 0, _LAPTOP["width"], _LAPTOP["height"])  # type: ignore[call-overload]
    leda.show()
    try:
        Script(leda, clock, out).play()
    finally:
        leda.close()


def _pretend_two_screens(scratch: Path) -> None:
    """A laptop and a projector beside it, whatever is really connected."""
    screens = [{**_PROJECTOR, **_PLAIN}, {**_LAPTOP, **_PLAIN}]
    layout = scratch / "screens.json"
    layout.write_text(json.dumps({"screens": screens[::-1]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={layout}"
