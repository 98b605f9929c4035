"""Every problem has a sentence that says what to do, in both languages."""

import pytest

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Language, Texts
from leda_desktop.wording import explain


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_problem_is_explained(trouble: Trouble, language: Language) -> None:
    of_files = {"path": "/media/usb", "name": "talk.pdf", "part": "notes.json", "pages": 12}
    of_leda = {"what": "QtPdf", "found": 2, "known": 1, "number": 9, "programme": "Våren"}
    sentence = explain(Problem(trouble, **of_files, **of_leda), Texts.load(language))
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_a_problem_names_its_file() -> None:
    problem = Problem(Trouble.FILE_MISSING, path="lappar.txt")
    assert "lappar.txt" in explain(problem, Texts.load(Language.SV))
