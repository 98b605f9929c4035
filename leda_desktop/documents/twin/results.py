"""Ratings as figures: a sentence, a table of how often each step was chosen, and bars beside the counts."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from leda_desktop.documents.text import plain
from leda_desktop.documents.twin.elements import part
from leda_desktop.domain.scales import Distribution, OpenAnswers, Results
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import level_name

_BAR = 12


def results(parent: Element, found: Results, texts: Texts, *, every_word: bool) -> None:
    """The results in the order of the questions; nothing but their number while too few have answered."""
    if not found.responses:
        return
    if not found.enough:
        came = texts.n("{n} answer came in.", "{n} answers came in.", found.responses)
        rule = texts.t("Results are shown from {threshold} answers on, to protect those who gave them.")
        part(parent, "p", f"{came} {rule.format(threshold=found.threshold)}")
        return
    for result in found.results:
        match result:
            case Distribution():
                _rating(parent, result, found, texts)
            case OpenAnswers() if every_word:
                _open(parent, result, texts)
            case OpenAnswers():
                part(parent, "h3", result.prompt.text)
                part(parent, "p", texts.n("{n} answer", "{n} answers", len(result.texts)))


def _open(parent: Element, answers: OpenAnswers, texts: Texts) -> None:
    part(parent, "h3", answers.prompt.text)
    said = [text for text in answers.texts if plain(text)]
    if not said and not answers.on_paper:
        part(parent, "p", texts.t("No answers."))
    if said:
        items = part(parent, "ul")
        for text in said:
            part(items, "li", text)
    if answers.on_paper:
        told = texts.n("{n} answer stands on paper.", "{n} answers stand on paper.", answers.on_paper)
        part(parent, "p", told)


def _rating(parent: Element, distribution: Distribution, found: Results, texts: Texts) -> None:
    prompt = distribution.prompt
    level = level_name(prompt.level, texts)
    part(parent, "h3", f"{level}: {prompt.text}" if level else prompt.text)
    if not found.tells(distribution):
        part(parent, "p", texts.n("Fewer than {n} rating", "Fewer than {n} ratings", found.threshold) + ".")
        return
    figure = part(parent, "figure")
    mean = "–" if distribution.mean is None else texts.decimal(distribution.mean)
    count = texts.n("mean of {n} answer", "mean of {n} answers", distribution.n)
    part(figure, "figcaption", f"{mean}, {count}")
    _steps(figure, distribution, texts)


def _steps(figure: Element, distribution: Distribution, texts: Texts) -> None:
    prompt = distribution.prompt
    made = part(figure, "table", kind="steps")
    row = part(part(made, "thead"), "tr")
    part(row, "th", texts.t("Step"), scope="col")
    part(row, "th", texts.t("Answers"), scope="col")
    body = part(made, "tbody")
    for step, count in enumerate(distribution.counts, prompt.lowest):
        row = part(body, "tr")
        end = {prompt.lowest: prompt.low, prompt.highest: prompt.high}.get(step, "")
        part(row, "th", f"{step} {end}".strip(), scope="row")
        _bar(part(row, "td", f"{count} "), count, distribution.counts)


def _bar(cell: Element, count: int, counts: Sequence[int]) -> None:
    """A bar that is seen and not read; its length is an attribute, since styles in place are not allowed."""
    width = round(100 * count / max(*counts, 1))
    drawing = part(cell, "svg", width="100", height=str(_BAR), **{"aria-hidden": "true"})
    part(drawing, "rect", width=str(width), height=str(_BAR))
