"""The two languages, for tests of scenes."""

import pytest

from leda_desktop.texts import Language, Texts


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def texts(request: pytest.FixtureRequest) -> Texts:
    """The texts of each language in turn."""
    return Texts.load(request.param)


@pytest.fixture
def swedish() -> Texts:
    """The Swedish texts, for tests that read what is painted."""
    return Texts.load(Language.SV)
