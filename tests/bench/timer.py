"""Measures what a running timer costs: the real desk and wall of a running session against an idle bare window.

What is counted is the time of the processor, user and system, that each of the two processes takes.
"""

import argparse
import os
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.processes import Environment, environment, program, usual_platform
from tests.bench.start import BARE, REAL

ROUNDS = 9
SECONDS = 20.0
REST_SECONDS = 3.0
_AFTER_NAME = 11
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Cost:
    """Percent of one core, each the median of the rounds."""

    bare: float
    real: float

    @property
    def verdict(self) -> str:
        """The last line; an idle window may cost nothing that can be measured."""
        return f"ratio {self.real / max(self.bare, 0.01):.2f} percent {self.real:.2f}"


def processor_seconds(pid: int) -> float:
    """What a process has taken so far in all its threads, in steps of nanoseconds where the system counts so fine."""
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    except OSError:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[_AFTER_NAME]) + int(fields[_AFTER_NAME + 1])) / _TICKS


def percent_during(seconds: float, pids: tuple[int, ...]) -> list[float]:
    """What each process takes of one core during the same seconds."""
    before, begun = [processor_seconds(pid) for pid in pids], time.monotonic()
    time.sleep(seconds)
    passed = time.monotonic() - begun
    after = [processor_seconds(pid) for pid in pids]
    return [100 * (late - early) / passed for early, late in zip(before, after, strict=True)]


def measure(rounds: int, seconds: float, platform: str, rest: float = REST_SECONDS) -> Cost:
    """Let both stand side by side and look at them so many times."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        variables = stack.enter_context(environment(folder, platform))
        pids = (
            _begun(stack, variables, BARE, "stay", until="first"),
            _begun(stack, variables, REAL, folder / "leda.sqlite", "run", until="ready"),
        )
        time.sleep(rest)
        timed = [percent_during(seconds, pids) for _ in range(rounds)]
    return Cost(*map(median, zip(*timed, strict=True)))


def _begun(stack: ExitStack, variables: Environment, module: str, *arguments: object, until: str) -> int:
    """Start a program and wait until it tells that it got so far."""
    process = stack.enter_context(program(module, *arguments, variables=variables))
    assert process.stdout is not None
    while not process.stdout.readline().startswith(until):
        assert process.poll() is None, f"{module} has ended"
    return process.pid


def main() -> None:
    """Print the figures, the ratio last."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--platform", choices=("offscreen", "xcb"), default=usual_platform())
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    asked = parser.parse_args()
    cost = measure(asked.rounds, asked.seconds, asked.platform)
    where = f"{asked.rounds} rounds of {asked.seconds:.0f} s, {asked.platform}"
    print(f"desk and wall {cost.real:.3f} % of a core, bare window {cost.bare:.3f} %, {where}")
    print(cost.verdict)


if __name__ == "__main__":
    main()
