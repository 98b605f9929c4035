"""Power cuts and failing disks, a sample of each; the modules themselves run as many as asked."""

import random
from pathlib import Path

import pytest

from tests.faults.cut import Tally, cut_often
from tests.faults.disk import reason_against, run_on_disk

pytestmark = pytest.mark.skipif(reason_against() is not None, reason=str(reason_against()))


def cut(folder: Path, points: int, synchronous: str) -> Tally:
    """Cut the power a number of times."""
    return cut_often(folder, points, random.Random(), synchronous)  # noqa: S311


def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    tally = cut(tmp_path, 150, "FULL")
    assert (tally.lost, tally.corrupt) == (0, 0), str(tally)


def test_the_search_finds_what_less_syncing_loses(tmp_path: Path) -> None:
    assert cut(tmp_path, 60, "NORMAL").lost > 10


def test_the_search_finds_what_no_syncing_damages(tmp_path: Path) -> None:
    assert cut(tmp_path, 60, "OFF").corrupt > 10


def test_no_failing_call_loses_or_damages_anything(tmp_path: Path) -> None:
    told = run_on_disk("tests.faults.io_errors", tmp_path, 31)
    assert " lost 0 corrupt 0 uncaught 0 " in told, told


def test_no_failing_call_leaves_half_a_programme_or_half_a_bundle(tmp_path: Path) -> None:
    told = run_on_disk("tests.faults.bundle_io", tmp_path, 19, False)
    assert told.endswith(" half 0 uncaught 0\n"), told


def test_the_search_finds_files_that_are_left_lying(tmp_path: Path) -> None:
    assert " half 0 " not in run_on_disk("tests.faults.bundle_io", tmp_path, 19, True)


def test_an_upgrade_can_be_interrupted_anywhere(tmp_path: Path) -> None:
    told = run_on_disk("tests.faults.upgrade_cuts", tmp_path, 13)
    assert told.endswith(" lost 0 without backup 0\n"), told
