"""The typical summary says, page by page, what it said when it was last looked at."""

import pytest

from leda_desktop.texts import Language
from tests.golden.pages import golden_file, typical_words


@pytest.mark.parametrize("language", Language)
def test_the_pages_say_what_they_said(language: Language) -> None:
    assert typical_words(language).splitlines() == golden_file(language).read_text(encoding="utf-8").splitlines()
