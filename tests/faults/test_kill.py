"""Nothing that was acknowledged is lost when the program is killed."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.kill import REAL, WRITER, Killer
from tests.faults.tally import Tally


@pytest.mark.timeout(300)
def test_nothing_acknowledged_is_lost_in_twenty_kills_of_the_real_program(tmp_path: Path) -> None:
    tally = Killer(tmp_path, random.Random(), REAL).kill_often(20)  # noqa: S311
    assert tally.clean, f"{tally} {tally.details()} {tally.faults} {tally.lost}"
    assert tally.count > 10
    assert tally.returns > 5


def test_the_store_alone_loses_nothing_either(tmp_path: Path) -> None:
    tally = Killer(tmp_path, random.Random(), WRITER).kill_often(3)  # noqa: S311
    assert tally.clean, f"{tally} {tally.details()} {tally.faults} {tally.lost}"
    assert tally.count > 50


def test_the_search_for_losses_finds_them_when_there_are_any(tmp_path: Path) -> None:
    hasty = replace(WRITER, arguments=("--hasty",), most=60)
    assert Killer(tmp_path, random.Random(5), hasty).kill_often(3).lost  # noqa: S311


def test_a_changed_word_counts_as_lost() -> None:
    tally = Tally()
    tally.take(['note a {"text": "Våga"}', 'response b {"q": [7, null]}'])
    nothing_else: dict[str, dict[str, dict[str, object]]] = {"response": {"b": {"q": [7, None]}}, "step": {}}
    tally.compare({"note": {"a": {"text": "Vega"}}, **nothing_else}, None)
    assert len(tally.lost) == 1


def test_coming_back_to_another_item_is_a_fault() -> None:
    tally = Tally()
    here = '{"session": "s", "phase": "running", "activity": "%s", "stage": {}}'
    tally.take([f"here {here % 'lunch'}"])
    tally.compare({kind: {} for kind in tally.acknowledged}, {"phase": "running", "activity": "lunch", "stage": {}})
    tally.take([f"here {here % 'talk'}"])
    assert tally.faults
