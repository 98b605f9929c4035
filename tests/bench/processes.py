"""Programs of their own for the benchmarks, with a home and a display of their own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.screens import compiled_in, own_home, two_screens

Environment = dict[str, str]


def usual_platform() -> str:
    """A real display where there is one."""
    return "xcb" if os.environ.get("DISPLAY") else "offscreen"


@contextmanager
def environment(folder: Path, platform: str) -> Iterator[Environment]:
    """The variables of a program that shows its windows there; `xcb` without a display gets a virtual one."""
    variables = {**compiled_in(folder), **own_home(folder), "QT_LOGGING_RULES": "*.warning=false"}
    if platform == "offscreen":
        yield {**variables, "QT_QPA_PLATFORM": two_screens(folder)}
    elif os.environ.get("DISPLAY"):
        yield {**variables, "QT_QPA_PLATFORM": "xcb"}
    else:
        with _virtual_display() as display:
            yield {**variables, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}


@contextmanager
def _virtual_display() -> Iterator[str]:
    server = shutil.which("Xvfb")
    if server is None:
        raise SystemExit("There is neither a display nor Xvfb.")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        process.terminate()


@contextmanager
def program(module: str, *arguments: object, variables: Environment) -> Iterator[subprocess.Popen[str]]:
    """A module run as a program; ended afterwards if it has not ended by itself."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=variables) as process:
        try:
            yield process
        finally:
            process.kill()
