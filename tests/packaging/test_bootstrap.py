"""The script that a fresh machine starts with: every trouble is a sentence, never a traceback."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.sources import ROOT

SCRIPT = ROOT / "packaging" / "bootstrap.py"
NO_INDEX = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
HELLO = "import sys\n\n\ndef main():\n    print('hello', *sys.argv[1:])\n"


@pytest.fixture(scope="module")
def bootstrap() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def started_copy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A fresh copy after its first start, which made its environment; and what that start said."""
    folder = fresh_copy(tmp_path_factory.mktemp("started"))
    return folder, start(folder, "check", HOME=str(folder.parent), **NO_INDEX).stdout


def fresh_copy(place: Path) -> Path:
    """The script in a folder without an environment, with locks that ask for nothing and a program that says so."""
    folder = place / "packaging"
    folder.mkdir()
    shutil.copy(SCRIPT, folder)
    for lock in ("run.lock", "dev.lock"):
        (folder / lock).write_text("", encoding="utf-8")
    program = place / "leda_desktop"
    program.mkdir()
    (program / "__init__.py").touch()
    (program / "cli.py").write_text(HELLO, encoding="utf-8")
    (program / "__main__.py").write_text("import sys; print('started', *sys.argv[1:])", encoding="utf-8")
    return folder


def start(folder: Path, command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the script as a user does."""
    surroundings = {**os.environ, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1", **environ}
    line = [sys.executable, str(folder / "bootstrap.py"), command]
    return subprocess.run(line, env=surroundings, cwd=folder.parent, capture_output=True, text=True, check=False)


def test_an_old_python_can_read_the_script() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("version", [(3, 9, 2), (3, 10, 0), (3, 15, 0)])
def test_an_unfit_python_is_told_so(bootstrap: ModuleType, version: tuple[int, int, int]) -> None:
    sentence = bootstrap.python_problem(version, "/usr/bin/python3")
    assert "Python 3.11 to 3.14" in sentence
    assert ".".join(map(str, version)) in sentence


def test_this_python_is_fit(bootstrap: ModuleType) -> None:
    assert bootstrap.python_problem(sys.version_info[:3], sys.executable) is None


def test_libraries_are_found_by_the_loader(bootstrap: ModuleType) -> None:
    assert bootstrap.loads("libglib-2.0.so.0")
    assert not bootstrap.loads("libnothing-of-the-kind.so.7")


def test_a_display_is_known_by_its_variables(bootstrap: ModuleType) -> None:
    assert not bootstrap.has_display({}, "linux")
    assert bootstrap.has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert bootstrap.has_display({}, "win32")


def test_compiled_modules_are_kept_for_the_tests_but_not_beside_the_source(bootstrap: ModuleType) -> None:
    assert bootstrap.keeping_compiled({"A": "b"}) == {"A": "b"}
    compiled = str(ROOT / ".venv" / "compiled")
    assert bootstrap.keeping_compiled({"PYTHONDONTWRITEBYTECODE": "1"}) == {"PYTHONPYCACHEPREFIX": compiled}


def test_without_its_packages_the_script_says_what_to_do(tmp_path: Path) -> None:
    copy = fresh_copy(tmp_path)
    (copy / "run.lock").write_text(f"nothing-of-the-kind==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    done = start(copy, "check", **NO_INDEX)
    assert done.returncode == 3
    assert "could not be installed. Is this machine online" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_start_installs_nothing(started_copy: tuple[Path, str]) -> None:
    copy, said = started_copy
    second = start(copy, "check", **NO_INDEX)
    assert "Installing" in said
    assert second.stdout == "started check\n"


@pytest.mark.skipif(os.name == "nt", reason="the launcher is a batch file there")
def test_the_environment_has_a_command_that_works_from_anywhere(started_copy: tuple[Path, str], tmp_path: Path) -> None:
    copy, _ = started_copy
    launcher = [str(copy.parent / ".venv" / "bin" / "leda"), "check"]
    done = subprocess.run(launcher, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "hello check\n"


def test_without_a_display_the_demonstration_is_played(started_copy: tuple[Path, str]) -> None:
    copy, _ = started_copy
    done = start(copy, "run", DISPLAY="", WAYLAND_DISPLAY="", **NO_INDEX)
    assert "no display" in done.stdout
    assert done.stdout.endswith("started demo --out leda-demo\n")


def test_without_the_right_to_install_the_user_gets_the_exact_line(bootstrap: ModuleType) -> None:
    request = bootstrap.request_for(["libgl1", "libegl1"], has_apt=True)
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 libegl1\n" in request
    assert "libgl1" in bootstrap.request_for(["libgl1"], has_apt=False)
