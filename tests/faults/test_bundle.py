"""Bundles that are wrong come in whole or not at all; and the search for those that do not finds them."""

import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from leda_desktop.domain.ids import ProgrammeId, new_id
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import tables
from leda_desktop.services.bundles import Bundles
from tests.faults.bundle import Fuzz, Import, good_bundles, take_in, watched_folder
from tests.faults.bundle_mutations import MUTATIONS, misnamed, rewritten
from tests.faults.bundle_parts import Parts

Fuzzing = Callable[[Import, int], Fuzz]

# The readers of pictures say what they stumble over.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")


@pytest.fixture
def folder() -> Iterator[Path]:
    with watched_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, ...]:
    """Good bundles, one of each level."""
    return tuple(good_bundles(tmp_path_factory.mktemp("good")))


@pytest.fixture
def fuzzing(folder: Path, good: tuple[bytes, ...]) -> Iterator[Fuzzing]:
    """Makes the search with an importer and a seed."""
    made: list[Fuzz] = []

    def make(take: Import, seed: int) -> Fuzz:
        made.append(Fuzz(folder, random.Random(seed), good, take))  # noqa: S311
        return made[-1]

    yield make
    for fuzz in made:
        fuzz.close()


def test_three_hundred_wrong_bundles_do_no_harm(fuzzing: Fuzzing) -> None:
    tally = fuzzing(take_in, random.randrange(1 << 30)).run(300)  # noqa: S311
    assert tally.clean, f"{tally}\n{tally.details()}\n{tally.faults}"
    assert tally.refused.total() > 150
    assert tally.accepted.total() > 10


def test_every_part_is_refused_for_its_own_sake(fuzzing: Fuzzing) -> None:
    fuzz, chance = fuzzing(take_in, 3), random.Random(3)  # noqa: S311
    rows = {name for name in Parts.of(fuzz.good[2]).names if name.endswith(".json")}
    while not rows <= {reason.split()[-1] for reason in fuzz.tally.refused}:
        assert fuzz.tally.mutations < 500, fuzz.tally.details()
        fuzz.attempt("rewritten", rewritten(fuzz.good[2], chance))
    assert fuzz.tally.clean


def test_good_bundles_are_taken_in(fuzzing: Fuzzing) -> None:
    fuzz = fuzzing(take_in, 1)
    for bundle in fuzz.good:
        fuzz.attempt("good", bundle)
    assert (fuzz.tally.accepted["good"], fuzz.tally.clean) == (3, True), fuzz.tally.faults


def test_an_importer_that_unpacks_by_name_is_seen_to_let_files_escape(fuzzing: Fuzzing) -> None:
    def careless(path: Path, _bundles: Bundles) -> ProgrammeId:
        """Write every file where its name leads to."""
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if entry.filename.startswith(".."):
                    Path(entry.filename).write_bytes(archive.read(entry))
        raise Problem(Trouble.BUNDLE_DAMAGED, part="")

    fuzz, chance = fuzzing(careless, 2), random.Random(2)  # noqa: S311
    for _ in range(60):
        fuzz.attempt("misnamed", misnamed(fuzz.good[0], chance))
    assert fuzz.tally.escaped


def test_an_importer_that_writes_before_it_checks_is_seen_to_leave_halves(fuzzing: Fuzzing) -> None:
    def hasty(path: Path, bundles: Bundles) -> ProgrammeId:
        """Write the programme, then look at the rest."""
        with bundles.store.write() as connection:
            connection.execute(tables.programme.insert().values(id=new_id(), title="half"))
        return take_in(path, bundles)

    assert fuzzing(hasty, 4).run(20).half == 20


def test_an_importer_that_keeps_files_of_what_it_refuses_is_seen_to_leave_halves(fuzzing: Fuzzing) -> None:
    def untidy(path: Path, bundles: Bundles) -> ProgrammeId:
        with bundles.taking_in() as intake:
            intake.fresh.clear()
            bundles.folder.put(path.read_bytes())
        return take_in(path, bundles)

    assert fuzzing(untidy, 5).run(20).half


def test_an_importer_that_trusts_its_rows_is_seen_to_crash(fuzzing: Fuzzing) -> None:
    def trusting(path: Path, _bundles: Bundles) -> ProgrammeId:
        with zipfile.ZipFile(path) as archive:
            return ProgrammeId(json.loads(archive.read("programme.json"))[0]["id"])

    assert fuzzing(trusting, 6).run(20).crashed


def test_an_importer_that_loses_a_note_is_seen_to_be_half(fuzzing: Fuzzing) -> None:
    def forgetful(path: Path, bundles: Bundles) -> ProgrammeId:
        taken = take_in(path, bundles)
        with bundles.store.write() as connection:
            last = connection.exec_driver_sql("SELECT max(rowid) FROM note").scalar()
            connection.exec_driver_sql("DELETE FROM note WHERE rowid = ?", (last,))
        return taken

    fuzz = fuzzing(forgetful, 7)
    fuzz.attempt("good", fuzz.good[2])
    assert fuzz.tally.half == 1


def test_every_kind_of_mutation_can_be_refused(fuzzing: Fuzzing) -> None:
    fuzz, chance = fuzzing(take_in, 8), random.Random(8)  # noqa: S311
    for mutation, _weight in MUTATIONS:
        refused = fuzz.tally.refused.total()
        for _ in range(40):
            fuzz.attempt(mutation.__name__, mutation(fuzz.good[2], chance))
            if fuzz.tally.refused.total() > refused:
                break
        assert fuzz.tally.refused.total() > refused, mutation.__name__
