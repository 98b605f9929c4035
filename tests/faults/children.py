"""Child processes for what cannot be tried in the process of the tests."""

import json
import subprocess
import sys


def told_by(script: str, *arguments: object, under: tuple[str, ...] = ()) -> list[object]:
    """Run Python code in a process of its own; gives the list that it prints as JSON."""
    command = [*under, sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told: list[object] = json.loads(done.stdout)
    return told
