"""Nobody opens the file of the open store: closing a second handle drops the locks that SQLite holds on it."""

import shutil
from pathlib import Path

import pytest

from tests.faults.children import told_by

USE = """
import json, sys
from pathlib import Path
path = Path(sys.argv[1])
opened, connected = [], []
def watch(event, arguments):
    if event == "sqlite3.connect":
        connected.append(str(arguments[0]))
    if event == "open" and str(arguments[0]) == str(path):
        opened.append(len([name for name in connected if str(path.as_uri()) in name]))
sys.addaudithook(watch)
from leda_desktop.domain.problems import Problem
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.check import check
from leda_desktop.models.rescue import open_backup
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import put, titles
clock = FakeClock()
store = Store.open(path, clock)
backups = Backups(store, folder_for(path), clock)
backups.after_opening()
for number in range(30):
    put(store, f"{number}")
    clock.advance(300)
    backup = backups.if_changed()
backups.restore(backup)
titles(store)
check(path)
for again in (lambda: Store.open(path, clock), lambda: open_backup(path, backup)):
    try:
        again()
    except Problem:
        pass
print(json.dumps(opened), flush=True)
store.close()
"""


def test_python_opens_the_file_only_before_sqlite_does(tmp_path: Path) -> None:
    connections_before_each_open = told_by(USE, tmp_path / "leda.sqlite")
    assert connections_before_each_open == [0]


def test_the_system_sees_no_handle_beside_that_of_sqlite(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    path, log = tmp_path / "leda.sqlite", tmp_path / "log"
    told_by(USE, path, under=("strace", "-f", "-qq", "-e", "trace=open,openat,openat2,creat", "-o", str(log)))
    opened = [line for line in log.read_text().splitlines() if f'"{path}"' in line and "ENOENT" not in line]
    # The look at the header, then SQLite, and nobody after that.
    assert ["O_RDWR" in line for line in opened] == [False, True], opened
