"""The theme and the Swedish texts, for tests of the desk."""

import pytest

from leda_desktop.texts import Language, Texts
from leda_desktop.ui.theme import Theme


@pytest.fixture
def theme() -> Theme:
    """The desk's look."""
    return Theme()


@pytest.fixture
def swedish() -> Texts:
    """The Swedish texts."""
    return Texts.load(Language.SV)
