"""What every test stands on: a home of its own, no display, and nothing left behind."""

import os

# Before anything imports Qt; a run under a real or virtual display sets its own platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

pytest_plugins = ["tests.leftovers", "tests.stores"]

HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty home folder, so that no test reads or writes what belongs to the person who runs it."""
    folder = str(tmp_path_factory.mktemp("home"))
    for name in HOMES:
        monkeypatch.setenv(name, folder)


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which looks afterwards as it did before the program dressed it."""
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
