"""`leda check` tells in words what it looked at, and fails with a reason."""

from pathlib import Path

import pytest

from leda_desktop import check as checking
from leda_desktop.check import check, missing_parts
from leda_desktop.models.store import Store
from leda_desktop.texts import Language, Texts
from tests.e2e.hardship import damage_middle, make_newer
from tests.fakes import FakeClock

SWEDISH = Texts.load(Language.SV)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store that nobody has open."""
    path = tmp_path / "leda.sqlite"
    Store.open(path, FakeClock()).close()
    return path


def test_a_store_in_order_is_told_line_by_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(path, SWEDISH) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "Allt är i ordning."
    assert len(lines) >= 6
    assert all(line.endswith("i ordning") for line in lines[:-1])


def test_before_the_first_start_everything_is_in_order(tmp_path: Path) -> None:
    assert check(tmp_path / "none" / "leda.sqlite", SWEDISH) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_store_is_a_reason(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damage_middle(path)
    assert check(path, SWEDISH) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Något är fel."


def test_an_empty_file_and_a_newer_store_are_reasons(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_newer(path)
    assert check(path, SWEDISH) == 1
    assert "nyare version" in capsys.readouterr().out
    path.write_bytes(b"")
    assert check(path, SWEDISH) == 1
    assert "tom" in capsys.readouterr().out


def test_a_store_that_is_open_is_not_examined_and_left_alone(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store.open(path, FakeClock())
    assert check(path, SWEDISH) == 1
    assert "redan igång" in capsys.readouterr().out
    store.close()
    assert check(path, SWEDISH) == 0


def test_a_missing_part_of_the_installation_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert missing_parts() == ()
    monkeypatch.setattr(checking, "_NEEDED_MODULES", ("sqlalchemy", "no_such_library"))
    monkeypatch.setattr(checking, "_NEEDED_FILES", (("fonts", "none.ttf"),))
    assert check(path, SWEDISH) == 1
    told = capsys.readouterr().out
    assert "no_such_library" in told
    assert "fonts/none.ttf" in told
    assert "sqlalchemy" not in told
