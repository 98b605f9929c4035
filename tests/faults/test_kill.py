"""Nothing that was acknowledged is lost when the program is killed."""

import random
from pathlib import Path

import pytest

from tests.faults.kill import kill_often, writer


def hasty_writer(path: Path) -> list[str]:
    """A program that acknowledges too early."""
    return [*writer(path), "--hasty"]


@pytest.mark.timeout(300)
def test_nothing_acknowledged_is_lost_in_twenty_kills(tmp_path: Path) -> None:
    tally = kill_often(tmp_path / "leda.sqlite", 20, random.Random())  # noqa: S311
    assert tally.clean, f"{tally} half {tally.half} {tally.faults}"
    assert tally.count > 500


def test_the_search_for_losses_finds_them_when_there_are_any(tmp_path: Path) -> None:
    tally = kill_often(tmp_path / "leda.sqlite", 3, random.Random(5), hasty_writer)  # noqa: S311
    assert tally.lost
