"""What is said about a note beside its text: where it came from, when, and how far it may travel."""

from datetime import tzinfo
from typing import assert_never

from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.notes import Note
from leda_desktop.texts import Texts


def channel_words(channel: Channel, texts: Texts) -> str:
    """Through which door it came in."""
    match channel:
        case Channel.DESK:
            return texts.t("The desk")
        case Channel.PAPER:
            return texts.t("Paper")
        case Channel.PHONE:
            return texts.t("Phone")
        case _:
            assert_never(channel)


def consent_words(consent: Consent, texts: Texts) -> str:
    """How far a quote may travel."""
    match consent:
        case Consent.NAMED:
            return texts.t("Named")
        case Consent.ANONYMOUS:
            return texts.t("Anonymous")
        case Consent.ROOM:
            return texts.t("Stays in the room")
        case _:
            assert_never(consent)


def card_words(note: Note, texts: Texts) -> str:
    """Which picture card it was said about; empty for none."""
    return "" if note.card is None else texts.t("Card {number}").format(number=note.card)


def source_words(note: Note, texts: Texts) -> str:
    """Who or what a note came from: a picture card, a person, a table, or a door."""
    person = " · ".join(part for part in (card_words(note, texts), note.author, note.organisation) if part)
    if person:
        return person
    if note.table is not None:
        return texts.t("Table {number}").format(number=note.table)
    return channel_words(note.channel, texts)


def time_words(note: Note, texts: Texts, zone: tzinfo | None) -> str:
    """When a note was written, in the zone of the session; None is the zone of the machine."""
    return texts.time(note.created_at.astimezone(zone))


def spoken(note: Note, prompt: str, texts: Texts, zone: tzinfo | None) -> str:
    """The whole note in one sentence, for screen readers."""
    parts = [note.text, prompt, source_words(note, texts), time_words(note, texts, zone)]
    if note.quote is not None:
        parts.append(texts.t("quote: {consent}").format(consent=consent_words(note.quote, texts)))
    return ", ".join(part for part in parts if part)
