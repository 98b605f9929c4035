"""Notes are read from text files of any origin, and what is no text is refused in plain terms."""

import json
from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.exchange.import_notes import import_notes_dry_run

LIST = "Mod\no Våga gå före\no Säg ”nej”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "lista.txt"
    path.write_bytes(LIST.encode(encoding))
    assert json.loads(import_notes_dry_run(path)) == {
        "themes": [{"title": "Mod", "notes": ["Våga gå före", "Säg ”nej”"]}]
    }


def test_utf_16_for_big_machines_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lista.txt"
    path.write_bytes(b"\xfe\xff" + LIST.encode("utf-16-be"))
    assert "Våga gå före" in import_notes_dry_run(path)


def test_bytes_of_no_encoding_are_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "lista.txt"
    path.write_bytes(b"- V\xe5ga\n- \x81\x8d\xff prova\n")
    assert json.loads(import_notes_dry_run(path))["themes"][0]["notes"] == ["Våga", "ÿ prova"]


def test_an_empty_file_has_no_themes(tmp_path: Path) -> None:
    path = tmp_path / "tom.txt"
    path.touch()
    assert json.loads(import_notes_dry_run(path)) == {"themes": []}


def test_a_missing_file_is_a_problem_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        import_notes_dry_run(tmp_path / "borta.txt")
    assert caught.value.trouble is Trouble.FILE_MISSING
    assert caught.value.values == {"path": tmp_path / "borta.txt"}


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0old", b"{\\rtf1 Mod}"])
def test_a_file_that_holds_no_plain_text_is_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lista.bin"
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        import_notes_dry_run(path)
    assert caught.value.trouble is Trouble.FILE_UNREADABLE


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        import_notes_dry_run(tmp_path)
    assert caught.value.trouble is Trouble.FILE_UNREADABLE
