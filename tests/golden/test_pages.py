"""The typical summary says, page by page, what it said when it was last looked at."""

import pytest

from leda_desktop.domain.summary_choice import Audience
from leda_desktop.texts import Language
from tests.golden.pages import KEPT, golden_file, typical_words


@pytest.mark.parametrize(("audience", "language"), KEPT)
def test_the_pages_say_what_they_said(audience: Audience, language: Language) -> None:
    kept = golden_file(audience, language).read_text(encoding="utf-8")
    assert typical_words(audience, language).splitlines() == kept.splitlines()
