"""Documents that many tests look into, made once."""

import pytest

from leda_desktop.texts import Language
from tests.documents.pdfs import made
from tests.gallery.pages import overfull_summary, typical_summary


@pytest.fixture(scope="session")
def typical_pdf() -> bytes:
    """The summary of the typical session in Swedish."""
    return made(typical_summary())


@pytest.fixture(scope="session")
def english_pdf() -> bytes:
    """The same in English."""
    return made(typical_summary(), Language.EN)


@pytest.fixture(scope="session")
def overfull_pdf() -> bytes:
    """The summary of the session in which everybody wrote everything."""
    return made(overfull_summary())
