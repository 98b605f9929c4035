"""Finding what Leda ships with and where it keeps the store, on every system."""

import sys
from pathlib import Path

import pytest

from leda_desktop.paths import data_folder, resource, resource_root

HOME = {"HOME": "/home/annika"}


def test_resources_are_found_in_the_source_tree() -> None:
    assert resource("fonts", "NotoSans-Regular.ttf").is_file()


def test_resources_inside_the_package_come_first(tmp_path: Path) -> None:
    inside = tmp_path / "leda_desktop" / "_resources"
    inside.mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    assert resource_root(tmp_path / "leda_desktop") == inside


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", HOME, "/home/annika/.local/share/leda"),
        ("linux", {**HOME, "XDG_DATA_HOME": "/data"}, "/data/leda"),
        ("linux", {**HOME, "XDG_DATA_HOME": "not/absolute"}, "/home/annika/.local/share/leda"),
        ("darwin", HOME, "/home/annika/Library/Application Support/Leda"),
        ("win32", {"LOCALAPPDATA": "/c/local", "APPDATA": "/c/roaming"}, "/c/local/Leda"),
        ("win32", {"USERPROFILE": "/c/annika"}, "/c/annika/AppData/Local/Leda"),
    ],
)
def test_the_data_folder_follows_the_system(platform: str, environ: dict[str, str], folder: str) -> None:
    assert data_folder(environ, platform) == Path(folder)


def test_the_data_folder_of_a_test_is_not_the_developers() -> None:
    assert "home" in str(data_folder(platform=sys.platform))
    assert not data_folder().exists()


def test_without_a_named_home_the_system_is_asked() -> None:
    assert data_folder({}, "linux").is_absolute()
