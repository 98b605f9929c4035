"""The script that keeps the catalogue: what it stores, what it refuses, what it finds wrong."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.sources import ROOT


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault("translations", module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """The place of a catalogue that does not exist yet."""
    return tmp_path / "leda.po"


def code(folder: Path, line: str) -> Path:
    """A package with one line in it."""
    (folder / "code.py").write_text(line, encoding="utf-8")
    return folder


def test_texts_plurals_and_contexts_are_extracted(script: ModuleType, tmp_path: Path) -> None:
    line = 'texts.t("Add" " note"), self.texts.n("{n} note", "{n} notes", n), texts.p("verb", "Black"), texts.t(name)'
    assert set(script.extracted(code(tmp_path, line))) == {"Add note", "{n} note", "verb\u0004Black"}


def test_an_added_text_makes_the_catalogue_complete(script: ModuleType, tmp_path: Path, catalogue: Path) -> None:
    messages = script.extracted(code(tmp_path, 'texts.t("Add note"), texts.n("{n} note", "{n} notes", n)'))
    script.add({"Add note": "Ny lapp", "{n} note": ["{n} lapp", "{n} lappar"]}, catalogue, messages)
    assert script.problems(catalogue, messages) == []


def test_what_is_missing_goes_out_in_the_form_that_comes_in(
    script: ModuleType, tmp_path: Path, catalogue: Path
) -> None:
    messages = script.extracted(code(tmp_path, 'texts.t("Add note"), texts.n("{n} note", "{n} notes", n)'))
    assert script.missing(catalogue, messages) == {"Add note": "", "{n} note": ["", ""]}


def test_the_same_texts_give_the_same_bytes_in_any_order(script: ModuleType, catalogue: Path) -> None:
    script.add({"One": "Ett", "Two": "Två"}, catalogue, {})
    first = catalogue.read_bytes()
    catalogue.unlink()
    script.add({"Two": "Två", "One": "Ett"}, catalogue, {})
    assert catalogue.read_bytes() == first


@pytest.mark.parametrize("texts", [{"Add": ""}, {"Add": ["a"] * 3}, {"To {place}": "Till {plats}"}])
def test_a_text_that_cannot_work_is_refused(script: ModuleType, catalogue: Path, texts: dict[str, object]) -> None:
    with pytest.raises(script.TextsError):
        script.add(texts, catalogue, {})
    assert not catalogue.exists()


def test_gone_stale_and_incomplete_texts_are_found(script: ModuleType, tmp_path: Path, catalogue: Path) -> None:
    script.add({"Gone": "Borta", "To {place}": "Till"}, catalogue, {})
    catalogue.with_suffix(".mo").unlink()
    found = "\n".join(script.problems(catalogue, script.extracted(code(tmp_path, 'texts.t("To {place}")'))))
    assert "no longer in the code" in found
    assert "other fields" in found
    assert "compiled" in found
