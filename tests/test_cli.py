"""The command line as other programs meet it: through a pipe, and after the data was moved."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from leda_desktop.cli import main
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.suite import build_suite
from tests.exchange.bundles import Exchange
from tests.fakes import FakeClock
from tests.stores import copied

DEMO_SECONDS = 30


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


@pytest.mark.parametrize("what", ["notes", "bundle"])
@pytest.mark.parametrize("name", ["borta.txt", "."])
def test_what_cannot_be_imported_is_told_without_a_traceback(tmp_path: Path, name: str, what: str) -> None:
    done = run("--language", "en", "import", what, str(tmp_path / name), "--dry-run")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" not in done.stderr
    assert str(tmp_path).encode() in done.stderr


def test_a_bundle_is_looked_at_and_taken_in(sample_store: Path, sample_template: Template, tmp_path: Path) -> None:
    made = tmp_path / "programme.leda"
    with closing(Store.open(copied(sample_store, tmp_path), FakeClock())) as store:
        Exchange(store).write(made, sample_template.plan.programme.id)
    looked = run("import", "bundle", str(made), "--dry-run")
    told = json.loads(looked.stdout)
    assert (told["level"], told["title"]) == ("everything", "Leda omställning tillsammans")
    assert [session["activities"] for session in told["sessions"]] == [13, 0, 0, 0]
    target = tmp_path / "new" / "leda.sqlite"
    for count in (1, 2):
        done = run("--language", "en", "--store", str(target), "import", "bundle", str(made))
        assert (done.returncode, done.stderr) == (0, b"")
        assert "has been imported" in done.stdout.decode()
        with closing(Store.open(target, FakeClock())) as store:
            assert len(build_suite(store, FakeClock()).plans.programmes()) == count


@pytest.mark.parametrize("arguments", [["dance"], ["import"], ["import", "notes", "x"], ["demo"], ["--language", "de"]])
def test_what_is_not_understood_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: leda" in capsys.readouterr().err


def test_the_check_ends_well_before_the_first_start_and_badly_with_a_reason(tmp_path: Path) -> None:
    assert run("check").returncode == 0
    path = tmp_path / "leda.sqlite"
    path.write_bytes(b"\xff" * 5000)
    done = run("--language", "en", "--store", str(path), "check")
    assert done.returncode == 1
    assert b"damaged" in done.stdout
    assert done.stderr == b""


def test_the_demonstration_leaves_numbered_pictures_and_every_document(tmp_path: Path) -> None:
    out, before = tmp_path / "demo", os.times()
    done = run("demo", "--out", str(out))
    assert done.returncode == 0, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert os.times().children_user - before.children_user < DEMO_SECONDS
    pictures = sorted(path.name for path in out.glob("*.png"))
    numbers = [int(name.split("-")[0]) for name in pictures]
    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
    assert any(name.endswith("-wall.png") for name in pictures)
    read_out = [path.read_bytes() for path in out.glob("*-tables-read-out-wall.png")]
    assert len(set(read_out)) == len(read_out) > 1
    documents = {path.suffix for path in out.iterdir()} - {".png"}
    assert documents == {".pdf", ".html", ".docx", ".xlsx", ".zip", ".json"}
    for what in ("Sammanfattning för deltagare", "Dörrblad", "Allt inför träffen", "Blankett"):
        assert any(what in path.name and path.read_bytes().startswith(b"%PDF-") for path in out.glob("*.pdf")), what


def test_a_demonstration_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("demo", "--out", str(tmp_path / "file" / "demo"))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
