"""What was said in an activity: under each question its themes, and in each theme its notes."""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from leda_desktop.documents.columns import by_prompt, themed
from leda_desktop.documents.parts import signature
from leda_desktop.documents.sections.quotes import unquoted
from leda_desktop.documents.sections.tables import told_tables
from leda_desktop.documents.text import plain
from leda_desktop.documents.twin.elements import part, words
from leda_desktop.domain.ballots import most_first
from leda_desktop.domain.details import Round
from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.notes import Board, Note, Quote
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.domain.tallies import Tally, by_origin, tallies
from leda_desktop.domain.word_counts import counted
from leda_desktop.texts import Texts


def said(parent: Element, activity: ActivitySummary, texts: Texts, *, every_word: bool) -> None:
    """The notes and quotes of an activity."""
    board = unquoted(activity) if activity.activity.kind is Kind.QUOTES else activity.board
    if board and board.notes:
        if _is_word_round(activity, board):
            _words(parent, activity, board)
        else:
            _columns(parent, activity, board, texts, every_word=every_word)
    if activity.quotes:
        _quotes(parent, activity.quotes, texts)


def _is_word_round(activity: ActivitySummary, board: Board) -> bool:
    details = activity.activity.details
    return isinstance(details, Round) and details.asks is Asks.WORD and not board.themes


def _words(parent: Element, activity: ActivitySummary, board: Board) -> None:
    if activity.activity.prompts:
        part(parent, "h3", activity.activity.prompts[-1].text)
    items = part(parent, "ul", kind="words")
    for word in sorted(counted(board.notes), key=lambda word: -word.count):
        part(items, "li", f"{word.text} ×{word.count}" if word.count > 1 else word.text)


def _columns(parent: Element, activity: ActivitySummary, board: Board, texts: Texts, *, every_word: bool) -> None:
    found = by_origin(tallies(board.notes)) if activity.activity.kind is Kind.TABLES else {}
    for prompt, column in by_prompt(activity.activity.prompts, board):
        if activity.activity.prompts:
            part(parent, "h3", prompt.text if prompt else texts.t("Other notes"))
        notes = _once(found, column) if found else column
        for title, members in themed(board, notes, texts):
            if title:
                part(parent, "h4", f"{title} · {len(members)}")
            elif not every_word:
                part(parent, "p", texts.n("{n} note", "{n} notes", len(members)))
            if every_word:
                _notes(parent, most_first(members), found, texts)


def _once(found: Mapping[NoteId, Tally], column: list[Note]) -> list[Note]:
    """What several tables answered alike stands where it was said first."""
    order = {origin: place for place, origin in enumerate(found)}
    shown = [note for note in column if found[note.origin].first.origin == note.origin]
    return sorted(shown, key=lambda note: order[note.origin])


def _notes(parent: Element, notes: Iterable[Note], found: Mapping[NoteId, Tally], texts: Texts) -> None:
    items = part(parent, "ul")
    for note in notes:
        if plain(note.text):
            item = words(items, "li", note.text)
            tally = found.get(note.origin)
            about = " · ".join(filter(None, (*_about(note, texts), *(_tally(tally, texts) if tally else ()))))
            if about:
                part(item, "small", about)
            for other in tally.wordings if tally else ():
                part(item, "small", texts.quoted(other.text))


def _about(note: Note, texts: Texts) -> Iterator[str]:
    yield signature(note.author, note.organisation)
    yield texts.n("{n} dot", "{n} dots", note.votes) if note.votes else ""


def _tally(tally: Tally, texts: Texts) -> Iterator[str]:
    yield f"×{tally.count}" if tally.count > 1 else ""
    yield told_tables(tally.tables, texts)


def _quotes(parent: Element, quotes: tuple[Quote, ...], texts: Texts) -> None:
    part(parent, "h3", texts.t("In their own words"))
    for quote in quotes:
        if plain(quote.text):
            figure = part(parent, "figure")
            words(part(figure, "blockquote"), "p", quote.text)
            name = signature(quote.author, quote.organisation)
            if name:
                part(figure, "figcaption", name)
