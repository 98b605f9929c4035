"""Results of a questionnaire as tables: never one person's answers beside each other.

Ratings are told as distributions, each from the threshold on. Open answers are told from the threshold on, question by
question, in an order that does not tell which of them are the same person's (`domain/consent.py`).
"""

from collections.abc import Iterator

from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Distribution, OpenAnswers, Results
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.exchange.workbook.terms import level_term
from leda_desktop.exchange.workbook.values import Cell, Column, ColumnKind, Table, safe_table
from leda_desktop.texts import Texts

STEP = "counts."


def result_tables(summary: ActivitySummary, texts: Texts) -> tuple[Table, ...]:
    """Ratings and open answers, as far as there are any and enough people have answered."""
    results = summary.results
    if results is None or not results.responses or not results.enough:
        return ()
    title = summary.activity.title
    tables = (_ratings(title, results, texts), _answers(f"{texts.t('Open answers')} – {title}", results, texts))
    return tuple(table for table in tables if table.rows)


def kept_back(results: Results | None, texts: Texts) -> str:
    """Why nothing is told although somebody answered; empty when enough did, or nobody."""
    if results is None or not results.responses or results.enough:
        return ""
    came = texts.n("{n} answer came in.", "{n} answers came in.", results.responses)
    rule = texts.t("Results are shown from {threshold} answers on, to protect those who gave them.")
    return f"{came} {rule.format(threshold=results.threshold)}"


def _ratings(title: str, results: Results, texts: Texts) -> Table:
    prompts = [distribution.prompt for distribution in results.distributions]
    lowest = min((prompt.lowest for prompt in prompts), default=1)
    steps = range(lowest, max((prompt.highest for prompt in prompts), default=0) + 1)
    rows = [_rating(distribution, results, steps, texts) for distribution in results.distributions]
    return safe_table("ratings", title, _rating_columns(steps, texts), rows)


def _rating_columns(steps: range, texts: Texts) -> tuple[Column, ...]:
    return (
        Column("question", texts.t("Question"), width=48),
        Column("level", texts.p("column of a table", "About"), width=18),
        Column("low", texts.t("Lowest step"), width=16),
        Column("high", texts.t("Highest step"), width=16),
        Column("n", texts.t("Ratings"), ColumnKind.NUMBER, 12),
        Column("mean", texts.t("Mean"), ColumnKind.DECIMAL, 12),
        *(Column(f"{STEP}{step}", str(step), ColumnKind.NUMBER, 5) for step in steps),
        Column("hands", texts.t("Of these by a hand"), ColumnKind.NUMBER, 12),
        Column("skipped", texts.t("Skipped"), ColumnKind.NUMBER, 12),
        Column("remark", texts.t("Remark"), width=30),
    )


def _rating(distribution: Distribution, results: Results, steps: range, texts: Texts) -> tuple[Cell, ...]:
    prompt = distribution.prompt
    if not results.tells(distribution):
        why = texts.n("Fewer than {n} rating", "Fewer than {n} ratings", results.threshold)
        return *_scale(prompt, texts), None, None, *(None for _ in steps), None, None, why
    counts = dict(zip(range(prompt.lowest, prompt.highest + 1), distribution.counts, strict=True))
    chosen = (counts.get(step) for step in steps)
    raised = distribution.hands or None
    return *_scale(prompt, texts), distribution.n, distribution.mean, *chosen, raised, distribution.skipped, ""


def _scale(prompt: Prompt, texts: Texts) -> tuple[Cell, ...]:
    low = f"{prompt.lowest} {prompt.low}".strip()
    return prompt.text, level_term(prompt.level, texts), low, f"{prompt.highest} {prompt.high}".strip()


def _answers(title: str, results: Results, texts: Texts) -> Table:
    columns = (
        Column("question", texts.t("Question"), width=40),
        Column("text", texts.p("column of a table", "Answer"), width=72),
        Column("remark", texts.t("Remark"), width=30),
    )
    return safe_table("answers", title, columns, _answer_rows(results, texts))


def _answer_rows(results: Results, texts: Texts) -> Iterator[tuple[Cell, ...]]:
    for result in results.results:
        if isinstance(result, OpenAnswers):
            for text in result.texts:
                yield result.prompt.text, text, ""
            if result.on_paper:
                told = texts.n("{n} answer stands on paper.", "{n} answers stand on paper.", result.on_paper)
                yield result.prompt.text, "", told
