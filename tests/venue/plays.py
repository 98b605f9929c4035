"""Runs a play in a process of its own and reads the facts it saw."""

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Facts = dict[str, Any]


def play(name: str, environ: dict[str, str]) -> Facts:
    """Run `tests.venue.NAME` to its end; it must leave nothing to complain about."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.venue.{name}"],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    facts: Facts = json.loads(done.stdout or "{}")
    return {**facts, "left": [done.returncode, "Traceback" in done.stderr], "said": done.stderr}


def once(folder: Path, name: str, make: Callable[[], Facts]) -> Facts:
    """Make facts once for all processes of a test run that share the folder."""
    kept = folder / f"{name}.json"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_text(json.dumps(make()), encoding="utf-8")
    facts: Facts = json.loads(kept.read_text(encoding="utf-8"))
    return facts
