"""What is said beside an answer: how often it was given, that it was given before, or what it resembles."""

from collections.abc import Iterable, Sequence

from leda_desktop.domain.ids import NoteId, PromptId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.points import head_of
from leda_desktop.domain.tallies import Tally
from leda_desktop.exchange.near_duplicates import near_duplicates
from leda_desktop.texts import Texts

_MOST_COMPARED = 1000


def resembled(found: Sequence[Tally]) -> dict[NoteId, Note]:
    """For answers that nobody has judged yet the earlier answer to the same question that they resemble."""
    near: dict[NoteId, Note] = {}
    if len(found) > _MOST_COMPARED:
        return near
    questions: dict[PromptId | None, list[Note]] = {}
    for tally in found:
        questions.setdefault(tally.first.prompt_id, []).append(tally.first)
    for firsts in questions.values():
        likes = near_duplicates([head_of(note.text) for note in firsts])
        pairs = zip(firsts, likes, strict=True)
        near.update({note.origin: firsts[like] for note, like in pairs if like is not None and note.repeats is None})
    return near


def asides(found: Iterable[Tally], near: dict[NoteId, Note], texts: Texts) -> dict[NoteId, str]:
    """The words beside each contribution that has any."""
    told: dict[NoteId, str] = {}
    for tally in found:
        if tally.count > 1:
            told[tally.first.origin] = f"×{tally.count} · {tables_words(tally.tables, texts)}".removesuffix(" · ")
        for note in tally.again:
            told[note.origin] = _said_before(tally.first, texts)
    for origin, like in near.items():
        told.setdefault(origin, _like(like, texts))
    return told


def tables_words(tables: Sequence[int], texts: Texts) -> str:
    """The tables that said something."""
    if not tables:
        return ""
    if len(tables) == 1:
        return texts.t("Table {number}").format(number=tables[0])
    return texts.t("Tables {numbers}").format(numbers=", ".join(map(str, tables)))


def _said_before(first: Note, texts: Texts) -> str:
    if first.table is None:
        return texts.t("Said before")
    return texts.t("Said at table {number}").format(number=first.table)


def _like(like: Note, texts: Texts) -> str:
    if like.table is None:
        return texts.t("Said before? Press =")
    return texts.t("Like table {number}? Press =").format(number=like.table)
