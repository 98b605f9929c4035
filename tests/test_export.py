"""`leda export`: every document of a session from the command line, or a sentence that says why not."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from leda_desktop.cli import main
from leda_desktop.domain.kinds import Kind
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.services.suite import build_suite
from tests.fakes import FakeClock
from tests.stores import copied


@pytest.fixture
def store(tmp_path: Path, sample_store: Path, sample_template: Template) -> Path:
    """The sample programme with a note in its first session."""
    path = copied(sample_store, tmp_path)
    board = next(activity for activity in sample_template.sessions[0].activities if activity.kind is Kind.BOARD)
    with closing(Store.open(path, FakeClock())) as opened:
        build_suite(opened, FakeClock()).notes.add(board.id, "Våga fråga", prompt_id=board.prompts[0].id)
    return path


def test_every_document_is_written_and_told(
    qapp: QApplication, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ut"
    assert main(["--language", "sv", "export", "--store", str(store), "--session", "1", "--out", str(out)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert sorted(told) == sorted(str(path) for path in out.iterdir())
    endings = sorted({Path(line).suffix for line in told})
    assert endings == [".docx", ".html", ".json", ".pdf", ".xlsx", ".zip"]
    for what in ("för deltagare", "för uppdragsgivaren", "för arkivet", "Dörrblad", "Allt inför träffen", "Agenda"):
        assert any(what in line for line in told), what
    page = next(out.glob("*.html"))
    assert "Våga fråga" in page.read_text(encoding="utf-8")
    assert json.loads(next(out.glob("*.json")).read_text(encoding="utf-8"))
    del qapp


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--session", "9"], "Det finns ingen träff 9 i Leda omställning tillsammans. Träffarna är: 1, 2, 3, 4."),
        (["--session", "1", "--programme", "Annat"], "Programmen är: Leda omställning tillsammans."),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(
    qapp: QApplication,
    store: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
) -> None:
    out = tmp_path / "ut"
    assert main(["--language", "sv", "export", "--store", str(store), "--out", str(out), *arguments]) == 1
    assert sentence in capsys.readouterr().err
    assert list(out.iterdir()) == []
    del qapp


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = tmp_path / "borta.sqlite"
    assert main(["export", "--store", str(gone), "--session", "1", "--out", str(tmp_path / "ut")]) == 1
    assert str(gone) in capsys.readouterr().err
    assert not gone.exists()
