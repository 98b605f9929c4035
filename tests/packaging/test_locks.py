"""The locks pin everything the project asks for, by hash, and name no host."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sources import ROOT

PIN = re.compile(
    r"^([A-Za-z0-9_.-]+)==([^\s;]+)(.*?)\\?\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def pins(lock: str) -> dict[str, str]:
    """The versions a lock pins, by package."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    return {canonicalize_name(name): version for name, version, _, _ in PIN.findall(text)}


def wanted() -> dict[str, list[str]]:
    """What the project asks for: to run, to be developed and to be frozen."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = project["project"]["dependencies"]
    groups = project["dependency-groups"]
    return {"run.lock": run, "dev.lock": run + groups["dev"], "build.lock": run + groups["build"]}


@pytest.mark.parametrize("lock", ["run.lock", "dev.lock", "build.lock"])
def test_every_requirement_is_pinned_to_a_version_it_allows(lock: str) -> None:
    pinned = pins(lock)
    for requirement in map(Requirement, wanted()[lock]):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), requirement


@pytest.mark.parametrize("lock", ["run.lock", "dev.lock", "build.lock"])
def test_every_pin_has_hashes_and_no_line_names_a_host(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    assert len(pins(lock)) == len(re.findall(r"^\S+==", text, re.MULTILINE))
    assert not re.search(r"://|index|find-links|trusted-host", text)


@pytest.mark.parametrize("lock", ["dev.lock", "build.lock"])
def test_the_larger_locks_hold_all_that_the_program_needs(lock: str) -> None:
    assert pins("run.lock").items() <= pins(lock).items()
