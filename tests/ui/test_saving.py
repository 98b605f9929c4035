"""Where documents are saved."""

from pathlib import Path

import pytest

from leda_desktop.ui.saving import with_ending


@pytest.mark.parametrize(
    ("chosen", "written"),
    [("Träff 1", "Träff 1.pdf"), ("Träff 1.pdf", "Träff 1.pdf"), ("v1.2", "v1.2.pdf"), ("A.PDF", "A.PDF")],
)
def test_the_ending_is_added_and_nothing_of_the_name_is_lost(chosen: str, written: str) -> None:
    assert with_ending(Path("mapp") / chosen, ".pdf") == Path("mapp") / written
