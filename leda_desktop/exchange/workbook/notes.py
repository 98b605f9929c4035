"""Notes, words, themes and quotes as tables.

When somebody said something is told nowhere, and no order gives it away (`domain/consent.py`).
"""

from collections.abc import Iterable, Iterator, Sequence

from leda_desktop.domain.ballots import most_first
from leda_desktop.domain.details import Round
from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.notes import Board, Note, Quote
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.domain.tallies import Tally, by_origin, tallies
from leda_desktop.domain.word_counts import counted
from leda_desktop.exchange.workbook.terms import consent_term
from leda_desktop.exchange.workbook.values import Cell, Column, ColumnKind, Table, safe_table
from leda_desktop.texts import Texts


def notes_table(summary: ActivitySummary, texts: Texts) -> Table | None:
    """What an activity brought: words with how often they were said, or notes as they were sorted; None for nothing."""
    board = summary.board
    if board is None or not board.notes:
        return None
    if _counts_words(summary.activity) and not board.themes:
        return _words(summary.activity, board, texts)
    rows = _tallied(summary.activity, board, texts) if _tallies(summary) else _sorted(summary.activity, board, texts)
    return safe_table("notes", summary.activity.title, _note_columns(texts), rows)


def quotes_table(title: str, activities: Iterable[ActivitySummary], texts: Texts) -> Table:
    """The quotes of some activities, with the names that were agreed to."""
    columns = (
        Column("activity", texts.t("Activity"), width=28),
        Column("text", texts.t("Quote"), width=64),
        Column("consent", texts.t("Consent"), width=14),
        Column("name", texts.t("Name"), width=20),
        Column("organisation", texts.t("Organisation"), width=22),
        Column("card", texts.t("Picture card"), ColumnKind.NUMBER, 10),
    )
    rows = [_quote(summary.activity, quote, texts) for summary in activities for quote in summary.quotes]
    return safe_table("quotes", title, columns, rows)


def themes_table(activities: Iterable[ActivitySummary], texts: Texts) -> Table:
    """The themes of all boards, and how many contributions each of them holds."""
    columns = (
        Column("activity", texts.t("Activity"), width=28),
        Column("theme", texts.t("Theme"), width=40),
        Column("notes", texts.t("Notes"), ColumnKind.NUMBER, 10),
    )
    rows = [
        (summary.activity.title, _theme_title(theme.title, texts), len(summary.board.within(theme.id)))
        for summary in activities
        if summary.board
        for theme in summary.board.themes
    ]
    return safe_table("themes", texts.t("Themes"), columns, rows)


def _quote(activity: Activity, quote: Quote, texts: Texts) -> tuple[Cell, ...]:
    consent = consent_term(quote.consent, texts)
    return activity.title, quote.text, consent, quote.author, quote.organisation, quote.card


def _counts_words(activity: Activity) -> bool:
    return isinstance(activity.details, Round) and activity.details.asks is Asks.WORD


def _words(activity: Activity, board: Board, texts: Texts) -> Table:
    columns = (
        Column("word", texts.p("round", "Word"), width=32),
        Column("times", texts.t("Times said"), ColumnKind.NUMBER, 12),
    )
    found = sorted(counted(board.notes), key=lambda word: (-word.count, word.text.casefold()))
    return safe_table("words", activity.title, columns, [(word.text, word.count) for word in found])


def _note_columns(texts: Texts) -> tuple[Column, ...]:
    return (
        Column("number", texts.p("column of a table", "No."), ColumnKind.NUMBER, 6),
        Column("question", texts.t("Question"), width=30),
        Column("theme", texts.t("Theme"), width=22),
        Column("text", texts.p("column of a table", "Note"), width=64),
        Column("tables", texts.t("Table"), width=10),
        Column("times", texts.t("Times said"), ColumnKind.NUMBER, 12),
        Column("wordings", texts.t("In other words"), width=40),
        Column("votes", texts.t("Dots"), ColumnKind.NUMBER, 8),
        Column("card", texts.t("Picture card"), ColumnKind.NUMBER, 10),
        Column("consent", texts.t("Quote"), width=14),
        Column("name", texts.t("Name"), width=20),
        Column("organisation", texts.t("Organisation"), width=22),
    )


def _sorted(activity: Activity, board: Board, texts: Texts) -> Iterator[tuple[Cell, ...]]:
    """The notes with most dots first in each group; copies of a note in further themes have its number."""
    numbers: dict[NoteId, int] = {}
    for question, theme, members in _groups(activity.prompts, board, texts):
        for note in most_first(members):
            number = numbers.setdefault(note.origin, len(numbers) + 1)
            tables: tuple[int, ...] = () if note.table is None else (note.table,)
            yield number, question, theme, note.text, tables, None, (), *_about(note, texts)


def _tallied(activity: Activity, board: Board, texts: Texts) -> Iterator[tuple[Cell, ...]]:
    """Every answer once, where it was given first, with the tables that gave it and their other words for it."""
    found = by_origin(tallies(board.notes))
    place = {origin: number for number, origin in enumerate(found)}
    numbers: dict[NoteId, int] = {}
    for question, theme, members in _groups(activity.prompts, board, texts):
        first = [note for note in members if found[note.origin].first.origin == note.origin]
        for note in most_first(sorted(first, key=lambda note: place[note.origin])):
            number = numbers.setdefault(note.origin, len(numbers) + 1)
            yield number, question, theme, note.text, *_tally(found[note.origin]), *_about(note, texts)


def _tallies(summary: ActivitySummary) -> bool:
    return summary.activity.kind is Kind.TABLES


def _tally(tally: Tally) -> tuple[Cell, ...]:
    return tally.tables, tally.count, tuple(note.text for note in tally.wordings)


def _about(note: Note, texts: Texts) -> tuple[Cell, ...]:
    consent = consent_term(note.quote, texts)
    return note.votes or None, note.card, consent, note.author, note.organisation


def _groups(prompts: Sequence[Prompt], board: Board, texts: Texts) -> Iterator[tuple[str, str, list[Note]]]:
    """The notes by question and theme; those without a question or theme come last."""
    known = {prompt.id for prompt in prompts}
    for prompt in (*prompts, None):
        column = [n for n in board.notes if (n.prompt_id == prompt.id if prompt else n.prompt_id not in known)]
        question = prompt.text if prompt else texts.t("Other notes") if prompts else ""
        for theme, members in _by_theme(board, column, texts):
            yield question, theme, members


def _by_theme(board: Board, column: Sequence[Note], texts: Texts) -> Iterator[tuple[str, list[Note]]]:
    themes = {theme.id for theme in board.themes}
    groups = [
        (_theme_title(theme.title, texts), [n for n in column if n.theme_id == theme.id]) for theme in board.themes
    ]
    yield from ((title, members) for title, members in groups if members)
    loose = [note for note in column if note.theme_id not in themes]
    if loose:
        yield texts.t("Unsorted") if board.themes else "", loose


def _theme_title(title: str, texts: Texts) -> str:
    return title.strip() or texts.t("Untitled theme")
