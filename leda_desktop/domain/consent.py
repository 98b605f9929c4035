"""Consent: what may leave the room, looked at once more before any document or export is made."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from leda_desktop.domain.ids import NoteId
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.notes import Note, Quote, quote_of, unnamed
from leda_desktop.domain.scales import Distribution, OpenAnswers, Result, Results
from leda_desktop.domain.summary import ActivitySummary, SessionSummary, may_leave


def printable(summary: SessionSummary) -> SessionSummary:
    """The summary without what stays in the room, without the names that nobody agreed to, and in no telling order.

    The strictest consent among the copies of a note holds for them all, and for quotes of them in other activities.
    What was said in a round, and the answers to an open question, stand in the order of the alphabet: their own is that
    of the chairs, or of the forms, and would tell who said what, or which answers are the same person's.
    """
    notes = [note for activity in summary.activities if activity.board for note in activity.board.notes]
    rules = _Rules(notes)
    return replace(summary, activities=tuple(rules.applied(activity) for activity in summary.activities))


class _Rules:
    """The consent that holds for every contribution of a session."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._notes: dict[NoteId, Note] = {}
        self._strictest: dict[NoteId, Consent | None] = {}
        for note in notes:
            self._notes[note.id] = note
            known = self._strictest.get(note.origin, note.quote)
            self._strictest[note.origin] = max(known, note.quote, key=_strictness)

    def applied(self, activity: ActivitySummary) -> ActivitySummary:
        """What the activity may show."""
        notes = [self._ruled(note) for note in activity.board.notes] if activity.board else []
        kept = tuple(note for note in notes if may_leave(note))
        quotes = self._quotes(activity.quotes)
        if activity.activity.kind is Kind.ROUND:
            kept, quotes = tuple(sorted(kept, key=_alphabet)), tuple(sorted(quotes, key=_alphabet))
        board = replace(activity.board, notes=kept) if activity.board else None
        results = _mixed(activity.results) if activity.results else None
        return replace(activity, board=board, quotes=quotes, results=results)

    def _ruled(self, note: Note) -> Note:
        consent = self._strictest[note.origin]
        ruled = note if note.quote is consent else replace(note, quote=consent)
        return ruled if consent is Consent.NAMED else unnamed(ruled)

    def _quotes(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        allowed: dict[NoteId, Quote] = {}
        for quote in quotes:
            note = self._notes.get(quote.note_id)
            ruled = quote_of(self._ruled(note)) if note else quote
            if ruled and ruled.consent is not Consent.ROOM:
                allowed.setdefault(note.origin if note else quote.note_id, _unnamed(ruled))
        return tuple(allowed.values())


def _mixed(results: Results) -> Results:
    return replace(results, results=tuple(_in_no_order(result) for result in results.results))


def _in_no_order(result: Result) -> Result:
    match result:
        case OpenAnswers():
            return replace(result, texts=tuple(sorted(result.texts, key=lambda text: (text.casefold(), text))))
        case Distribution():
            return result
        case _:
            assert_never(result)


def _alphabet(said: Note | Quote) -> tuple[str, str]:
    return said.text.casefold(), said.text


def _unnamed(quote: Quote) -> Quote:
    return quote if quote.consent is Consent.NAMED else replace(quote, author="", organisation="", portrait=None)


def _strictness(consent: Consent | None) -> int:
    match consent:
        case None:
            return 0
        case Consent.NAMED:
            return 1
        case Consent.ANONYMOUS:
            return 2
        case Consent.ROOM:
            return 3
        case _:
            assert_never(consent)
