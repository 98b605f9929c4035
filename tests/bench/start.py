"""Times the start of Leda until its first window and until the desk takes keys, against a bare PySide6 main window.

`--platform xcb` shows real windows, on a virtual display where there is no other.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.processes import Environment, environment, program, usual_platform

ROUNDS = 11
BARE, REAL = "tests.bench.bare_window", "tests.bench.real_window"


@dataclass(frozen=True, slots=True)
class Started:
    """Milliseconds from the start of the process, each the median of the rounds."""

    bare: float
    first: float
    ready: float

    def __str__(self) -> str:
        return f"bare window {self.bare:.0f} ms, first window {self.first:.0f} ms, takes keys {self.ready:.0f} ms"

    @property
    def verdict(self) -> str:
        """The last line."""
        figures = f"ratio {self.ready / self.bare:.2f} first {self.first / self.bare:.2f}"
        return f"{figures} bare {self.bare:.0f} ms first {self.first:.0f} ms ready {self.ready:.0f} ms"


def milestones(module: str, *arguments: object, variables: Environment) -> dict[str, float]:
    """When a program reached what it tells, in milliseconds after it was started."""
    begun = time.monotonic()
    with program(module, *arguments, variables=variables) as process:
        assert process.stdout is not None
        told = dict(line.split() for line in process.stdout)
    return {name: (float(at) - begun) * 1000 for name, at in told.items()}


def measure(rounds: int, platform: str, *, idle: int = 1) -> Started:
    """Start both in turn, at first for nothing but to have everything compiled, then so many times."""
    with tempfile.TemporaryDirectory() as folder, environment(Path(folder), platform) as variables:
        store = Path(folder, "leda.sqlite")
        timed: list[Sequence[float]] = []
        for _ in range(idle + rounds):
            bare = milestones(BARE, variables=variables)
            real = milestones(REAL, store, variables=variables)
            timed.append((bare["first"], real["first"], real["ready"]))
    return Started(*map(median, zip(*timed[idle:], strict=True)))


def main() -> None:
    """Print the figures, the ratios last."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--platform", choices=("offscreen", "xcb"), default=usual_platform())
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    started = measure(asked.rounds, asked.platform)
    print(f"{started}, {asked.rounds} rounds, {asked.platform}")
    print(started.verdict)


if __name__ == "__main__":
    main()
