"""Results on the wall: shown level by level when enough have answered, and never anything about a few."""

import pytest

from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Level, PromptKind
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Distribution, OpenAnswers, Results
from leda_desktop.domain.scenes import ResultsScene
from leda_desktop.texts import Language, Texts
from tests.gallery.scenes import IDLE
from tests.ui.scenes.recorder import words

COUNTS = (1, 0, 2, 3, 5, 4, 3, 2, 1, 0)


def _row(level: Level | None = Level.ME, counts: tuple[int, ...] = COUNTS, text: str = "Hur bra?") -> Distribution:
    return Distribution(Prompt(PromptId(text), PromptKind.SCALE, text, level), counts)


def _said(results: Results, texts: Texts) -> str:
    return words(ResultsScene("Självskattning", results), IDLE, texts)


def test_the_three_levels_are_named(swedish: Texts) -> None:
    said = _said(Results(21, 5, tuple(_row(level, text=level.value) for level in Level)), swedish)
    assert all(name in said for name in ("Jag", "Min organisation", "Vi tillsammans"))


@pytest.mark.parametrize(("language", "mean"), [(Language.SV, "5,4"), (Language.EN, "5.4")])
def test_the_mean_is_written_as_the_language_writes_it(language: Language, mean: str) -> None:
    assert mean in _said(Results(21, 5, (_row(),)), Texts.load(language))


def test_the_foot_tells_scale_answers_and_protection(swedish: Texts) -> None:
    assert "Skala 1–10 · 21 svar · visas från 5 svar" in _said(Results(21, 5, (_row(),)), swedish)


@pytest.mark.parametrize("responses", [0, 1, 4])
def test_below_the_threshold_no_figure_is_shown(responses: int, swedish: Texts) -> None:
    counts = tuple(1 if i < responses else 0 for i in range(10))
    said = _said(Results(responses, 5, (_row(counts=counts),)), swedish)
    assert "Resultatet visas när minst 5 har svarat" in said
    assert "Jag" not in said
    assert "1,0" not in said


def test_a_level_that_few_rated_is_kept_back(swedish: Texts) -> None:
    few = _row(Level.ORGANISATION, (0, 0, 0, 0, 0, 0, 0, 0, 0, 3), "Organisationen?")
    said = _said(Results(21, 5, (_row(), few)), swedish)
    assert "Färre än 5 skattningar" in said
    assert "10,0" not in said
    assert "3 svar" not in said


def test_a_level_nobody_rated_is_kept_back_at_any_threshold(swedish: Texts) -> None:
    said = _said(Results(3, 0, (_row(counts=(0,) * 10),)), swedish)
    assert "0,0" not in said


def test_open_answers_are_not_on_the_wall(swedish: Texts) -> None:
    answers = OpenAnswers(Prompt(PromptId("o"), PromptKind.OPEN, "Vad tar du med dig?"), ("Min hemlighet",))
    assert "hemlighet" not in _said(Results(21, 5, (answers,)), swedish)
    assert "hemlighet" not in _said(Results(21, 5, (answers, _row())), swedish)


def test_scales_of_different_length_are_not_put_under_one_name(swedish: Texts) -> None:
    short = Distribution(Prompt(PromptId("s"), PromptKind.SCALE, "Kort", highest=5), (1, 2, 3, 2, 1))
    said = _said(Results(21, 5, (_row(), short)), swedish)
    assert "Skala" not in said
