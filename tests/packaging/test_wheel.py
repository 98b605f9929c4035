"""The wheel that hatchling makes: it holds the program and everything in `resources/`."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.sources import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_installed_program_finds_its_resources(installed: Path) -> None:
    code = "from leda_desktop.paths import resource; print(resource('fonts', 'NotoSans-Regular.ttf').stat().st_size)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=installed,
        env={"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) == (ROOT / "resources" / "fonts" / "NotoSans-Regular.ttf").stat().st_size


def test_every_resource_is_in_the_wheel(installed: Path) -> None:
    shipped = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    inside = installed / "leda_desktop" / "_resources"
    assert shipped <= {path.relative_to(inside) for path in inside.rglob("*")}


def test_the_wheel_brings_the_command(installed: Path) -> None:
    (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
    assert "leda = leda_desktop.cli:main" in entry_points.read_text(encoding="utf-8")
