"""Materials that many tests of handouts print, made once."""

import pytest

from leda_desktop.domain.handouts import HandoutMaterial
from tests.gallery.materials import empty_material, overfull_material, typical_material


@pytest.fixture(scope="session")
def typical() -> HandoutMaterial:
    """The typical session."""
    return typical_material()


@pytest.fixture(scope="session")
def empty() -> HandoutMaterial:
    """The session before anybody is on its roll."""
    return empty_material()


@pytest.fixture(scope="session")
def overfull() -> HandoutMaterial:
    """The session with more than anybody plans."""
    return overfull_material()
