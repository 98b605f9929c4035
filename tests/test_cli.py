"""The command line as other programs meet it: through a pipe, and after the data was moved."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from leda_desktop.cli import main


def run(*arguments: str, encoding: str = "ascii") -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, whose output is meant for a narrow encoding."""
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    return subprocess.run(
        [sys.executable, "-m", "leda_desktop", *arguments], capture_output=True, env=environment, check=False
    )


def test_notes_in_any_letters_reach_a_narrow_pipe(tmp_path: Path) -> None:
    written = tmp_path / "lappar.txt"
    written.write_text("- Hej 😀\n- Čáhci\n", encoding="utf-8")
    done = run("import", "notes", str(written), "--dry-run")
    assert done.stderr == b""
    assert json.loads(done.stdout) == {"themes": [{"title": None, "notes": ["Hej 😀", "Čáhci"]}]}


def test_a_problem_is_told_in_any_letters(tmp_path: Path) -> None:
    done = run("import", "notes", str(tmp_path / "Čáhci 😀.txt"), "--dry-run")
    assert done.returncode == 1
    assert "Čáhci 😀.txt" in done.stderr.decode()


def test_the_check_looks_where_the_data_was_moved_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = QSettings("Leda", "Leda")
    settings.setValue("store/path", str(tmp_path / "leda.sqlite"))
    (tmp_path / "leda.sqlite").write_bytes(b"")
    moved = main(["check"])
    told = capsys.readouterr().out
    settings.remove("store/path")
    assert (moved, "tom" in told) == (1, True)
    main(["check"])
    assert capsys.readouterr().out != told
