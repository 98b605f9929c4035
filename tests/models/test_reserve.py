"""Disk space in reserve."""

from pathlib import Path

from leda_desktop.models.reserve import Reserve


def test_the_space_is_taken_and_given_up_once(path: Path) -> None:
    reserve = Reserve(path, size=4096)
    assert reserve.hold()
    assert path.with_name(f"{path.name}.reserve").stat().st_blocks * 512 >= 4096
    assert reserve.give_up()
    assert not reserve.give_up()


def test_holding_twice_takes_the_space_once(path: Path) -> None:
    reserve = Reserve(path, size=4096)
    assert reserve.hold()
    assert reserve.hold()
    assert len(list(path.parent.iterdir())) == 1


def test_a_crowded_disk_is_left_alone(path: Path) -> None:
    assert not Reserve(path, size=2**60).hold()
    assert list(path.parent.iterdir()) == []


def test_a_disk_with_room_is_not_full(path: Path) -> None:
    assert not Reserve(path).disk_is_full()


def test_where_there_is_no_disk_nothing_is_held(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "gone" / "leda.sqlite")
    assert (reserve.hold(), reserve.give_up()) == (False, False)
