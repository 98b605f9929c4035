"""What a questionnaire brought: ratings as charts, and open answers; nothing while too few have answered."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from leda_desktop.documents.blocks import Block
from leda_desktop.documents.chart import charts
from leda_desktop.documents.parts import answers, question_heading, sentence
from leda_desktop.documents.sections.conversation import conversation
from leda_desktop.documents.style import KICKER
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.scales import Distribution, OpenAnswers, Result, Results
from leda_desktop.domain.summary import ActivitySummary


def section(activity: ActivitySummary, key: str, setter: Typesetter) -> Iterator[Block]:
    """The results in the order of the questions, and notes taken meanwhile."""
    yield from ratings(activity, key, setter)
    yield from conversation(activity, f"{key}.n", setter)


def ratings(activity: ActivitySummary, key: str, setter: Typesetter, *, every_word: bool = True) -> Iterator[Block]:
    """The results; of open answers only how many there are unless every word is wanted."""
    results = activity.results
    if results is None or not results.responses:
        return
    if results.enough:
        yield from _results(results, key, setter, every_word=every_word)
    else:
        yield from _too_few(results, setter)


def _too_few(results: Results, setter: Typesetter) -> Iterator[Block]:
    came = setter.texts.n("{n} answer came in.", "{n} answers came in.", results.responses)
    rule = setter.texts.t("Results are shown from {threshold} answers on, to protect those who gave them.")
    yield sentence(f"{came} {rule.format(threshold=results.threshold)}", setter)


def _results(results: Results, key: str, setter: Typesetter, *, every_word: bool) -> Iterator[Block]:
    for number, (scales, stretch) in enumerate(groupby(results.results, key=_is_scale), 1):
        if scales:
            yield from _ratings([r for r in stretch if isinstance(r, Distribution)], results, f"{key}.{number}", setter)
        else:
            yield from _open_answers(list(stretch), f"{key}.{number}", setter, every_word=every_word)


def _is_scale(result: Result) -> bool:
    return isinstance(result, Distribution)


def _ratings(distributions: Sequence[Distribution], results: Results, key: str, setter: Typesetter) -> Iterator[Block]:
    scales = {(d.prompt.lowest, d.prompt.highest) for d in distributions}
    aside = ""
    if len(scales) == 1:
        lowest, highest = scales.pop()
        aside = setter.texts.t("scale {lowest} to {highest}").format(lowest=lowest, highest=highest)
    yield question_heading(setter.texts.t("Ratings"), key, setter, aside=aside)
    yield from charts([d for d in distributions if results.tells(d)], setter)
    for withheld in (d for d in distributions if not results.tells(d)):
        why = setter.texts.n("Fewer than {n} rating", "Fewer than {n} ratings", results.threshold)
        yield sentence(f"{withheld.prompt.text} {why}.", setter)


def _open_answers(results: Sequence[Result], key: str, setter: Typesetter, *, every_word: bool) -> Iterator[Block]:
    for number, result in enumerate(results, 1):
        if not isinstance(result, OpenAnswers):
            continue
        count = setter.texts.n("{n} answer", "{n} answers", len(result.texts))
        aside = count if result.texts and every_word else ""
        yield question_heading(result.prompt.text, f"{key}.{number}", setter, aside=aside)
        if not every_word:
            yield sentence(count, setter, style=KICKER, above=2)
        elif result.texts:
            yield from answers(result.texts, setter)
        elif not result.on_paper:
            yield sentence(setter.texts.t("No answers."), setter, style=KICKER, above=2)
        if result.on_paper:
            told = setter.texts.n("{n} answer stands on paper.", "{n} answers stand on paper.", result.on_paper)
            yield sentence(told, setter, style=KICKER, above=2)
