"""What happened in the venue: plays on displays that can be unplugged, each run once; and a desk with time in hand."""

import os
from pathlib import Path

import pytest

from leda_desktop.texts import Language, Texts
from leda_desktop.ui.theme import Theme
from tests.e2e.conftest import clock, desk, new_desk
from tests.screens import two_screens
from tests.ui.conftest import fonts
from tests.venue.display import Display, NoDisplayError
from tests.venue.plays import Facts, once, play

__all__ = ["clock", "desk", "fonts", "new_desk"]


@pytest.fixture
def swedish() -> Texts:
    """The words of the desk."""
    return Texts.load(Language.SV)


@pytest.fixture
def theme() -> Theme:
    """The look of the desk."""
    return Theme()


@pytest.fixture(scope="session")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The evening in which everything happens to the screens."""
    return _on_display(tmp_path_factory, "hot_plug_play")


@pytest.fixture(scope="session")
def mixed_pixels(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """A laptop at 200 % beside a projector at 100 %."""
    return _on_display(tmp_path_factory, "mixed_pixels_play", {"QT_SCREEN_SCALE_FACTORS": "DUMMY0=2;DUMMY1=1"})


@pytest.fixture(scope="session")
def stubborn(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """A window manager that puts the presenter where it likes."""
    folder = tmp_path_factory.mktemp("stubborn")
    environ = {"QT_QPA_PLATFORM": two_screens(folder)}
    return once(_shared(tmp_path_factory), "stubborn_play", lambda: play("stubborn_play", environ))


def _on_display(factory: pytest.TempPathFactory, name: str, environ: dict[str, str] | None = None) -> Facts:
    def make() -> Facts:
        try:
            display = Display(factory.mktemp(name))
        except NoDisplayError as why:
            return {"skip": str(why)}
        try:
            return play(name, {**display.environ, **(environ or {})})
        finally:
            display.close()

    facts = once(_shared(factory), name, make)
    if "skip" in facts:
        pytest.skip(facts["skip"])
    return facts


def _shared(factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run see."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
