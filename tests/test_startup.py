"""What a start must not do, because it would be felt in every one."""

import subprocess
import sys
from pathlib import Path

from tests.screens import own_home

_ROOT = Path(__file__).parent.parent
_START = """
import sys
from leda_desktop.startup import hasten
hasten()
from PySide6 import QtWidgets
from tests.bench import real_window
real_window.say = lambda what: print(what, "QWizard" in vars(QtWidgets))
real_window.main()
"""


def test_qt_makes_no_classes_that_nobody_asks_for(tmp_path: Path) -> None:
    # Once an object of a class without a binding is met, all classes are made that it might be of; this is one of them.
    variables = {**own_home(tmp_path), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-c", _START, str(tmp_path / "leda.sqlite")]
    done = subprocess.run(command, env=variables, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["first", "False", "ready", "False"]
