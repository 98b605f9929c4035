"""Files that are written piece by piece and appear whole or not at all."""

from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.whole_files import whole_file


def test_nobody_sees_the_file_before_it_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "a.leda"
    with whole_file(path) as file:
        file.write(b"one")
        assert not path.exists()
        file.seek(0)
        assert file.read() == b"one"
    assert path.read_bytes() == b"one"


def test_what_is_stopped_leaves_the_file_before_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.leda"
    path.write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt), whole_file(path) as file:
        file.write(b"after")
        raise KeyboardInterrupt
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("a.leda", b"before")]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem) as raised, whole_file(tmp_path / "gone" / "a.leda"):
        pass
    assert raised.value.trouble is Trouble.FILE_UNWRITABLE
