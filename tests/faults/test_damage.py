"""A damaged file is met with a problem, never with a crash or an empty store."""

import random
from pathlib import Path

from tests.faults.damage import damage_often


def test_no_damage_crashes_the_store_or_empties_it_or_makes_it_change_the_file(tmp_path: Path) -> None:
    tally = damage_often(tmp_path, 60, random.Random())  # noqa: S311
    assert tally.crashes == []
    assert (tally.emptied, tally.changed) == (0, 0)
    assert tally.detected > 30
