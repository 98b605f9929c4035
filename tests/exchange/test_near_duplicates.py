"""Notes that say nearly the same point at the earlier one; notes that differ in meaning do not."""

import time

import pytest

from leda_desktop.exchange.near_duplicates import near_duplicates


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Våga mer", "Våga mer"),
        ("Våga mer", "våga  MER!"),
        ("Våga mer", "Att våga mer"),
        ("Mer samarbete mellan kommuner", "Mer samarbete mellan kommunerna"),
        ("Inget händer efteråt", "Inget händer efteråt?"),
        ("Prat utan handling leder ingenstans", "Prat utan handling leder ingenstans alls"),
        ("Ny energi att ta med hem", "Energi att ta med hem"),
        ("👍", "👍"),
    ],
)
def test_notes_that_say_the_same_are_found(one: str, other: str) -> None:
    assert near_duplicates([one, "Något helt annat", other]) == [None, None, 0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vi vågar prova nya saker tillsammans", "Vi vågar inte prova nya saker tillsammans"),
        ("Resor till Umeå", "Resor till Luleå"),
        ("Mer mod", "Mer tid"),
        ("Nå klimatmålen", "Nå klimatneutralitet"),
        ("👍", "👎"),
        ("Skav", "Skavsår"),
    ],
)
def test_notes_that_say_different_things_are_not(one: str, other: str) -> None:
    assert near_duplicates([one, other]) == [None, None]


def test_a_third_repeat_points_at_the_first() -> None:
    assert near_duplicates(["Mod", "mod", "Mod!"]) == [None, 0, 0]


def test_thousands_of_notes_are_compared_quickly() -> None:
    texts = [f"Samma tanke om samverkan mellan alla kommuner nummer {n}" for n in range(2000)]
    began = time.process_time()
    near_duplicates(texts)
    assert time.process_time() - began < 5
