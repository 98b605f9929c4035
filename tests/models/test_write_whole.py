"""Files that appear whole or not at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.whole_files import write_whole


def test_the_file_holds_exactly_the_data(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"innehall")
    assert (tmp_path / "a.pdf").read_bytes() == b"innehall"


def test_an_older_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"gammal")
    write_whole(tmp_path / "a.pdf", b"ny")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.pdf", b"ny")]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_new_file_may_be_read_as_any_other_new_file(tmp_path: Path) -> None:
    (tmp_path / "vanlig").write_bytes(b"")
    write_whole(tmp_path / "a.pdf", b"ny")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "vanlig").stat().st_mode


def test_a_folder_that_is_not_there_is_a_problem_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "borta" / "a.pdf"
    with pytest.raises(Problem) as caught:
        write_whole(path, b"ny")
    assert caught.value.trouble is Trouble.FILE_UNWRITABLE
    assert caught.value.values["path"] == path


def test_a_folder_in_the_way_is_a_problem_and_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "a.pdf" / "kvar").write_bytes(b"")
    with pytest.raises(Problem):
        write_whole(tmp_path / "a.pdf", b"ny")
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]


FILL = """
import sys
from pathlib import Path
from leda_desktop.models.whole_files import write_whole
from leda_desktop.domain.problems import Problem
path = Path(sys.argv[1], "a.pdf")
write_whole(path, b"first")
try:
    write_whole(path, bytes(1_000_000))
except Problem as problem:
    print(problem.trouble.name, path.read_bytes(), len(list(path.parent.iterdir())))
"""


def test_a_full_disk_is_told_and_leaves_the_old_file_alone(tmp_path: Path) -> None:
    small = ["unshare", "-rm", "sh", "-c", f'mount -t tmpfs -o size=64k none "{tmp_path}" && exec "$@"', "sh"]
    if shutil.which("unshare") is None or subprocess.run([*small, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let us make a small disk")
    done = subprocess.run(
        [*small, sys.executable, "-c", FILL, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "DISK_FULL b'first' 1"
