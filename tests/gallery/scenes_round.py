"""Named examples of the scenes of rounds with picture cards."""

from collections.abc import Iterator

from leda_desktop.domain import scenes as s
from leda_desktop.domain.cards import deck_of
from leda_desktop.domain.ids import ActivityId, MediaId, NoteId
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.pictures import Drawn, Photo
from leda_desktop.domain.rundown import Face

Picture = tuple[str, s.Scene, Face]

QUESTION = "Utifrån den bilden du valt; hur tänker du kring att innovera i mellanrummen?"
FOUND = "Vi vågade fråga dumt, och det var då det lossnade."
SENTENCE = "Bron är inte klar, men vi kan redan ropa till varandra över vattnet."


def card_pictures(idle: Face, long_text: str) -> Iterator[Picture]:
    """The deck, a card alone, and cards with what was said about them."""
    yield "deck-typical", s.DeckScene(QUESTION, deck_of(())), idle
    yield "deck-overfull", s.DeckScene(long_text, deck_of(()) * 3, 1), idle
    yield "card-empty", s.CardScene("Transfer in", 17, Drawn(17)), idle
    yield "card-typical", s.CardScene("Transfer in", 1, Drawn(1), SENTENCE), idle
    photo = Photo(MediaId("photo"))
    yield "card-overfull", s.CardScene("Transfer in", 141, photo, long_text, "Foto: Nathalie Näslund"), idle
    yield "quotes-card", s.QuotesScene("Ett axplock; tankar från deltagare", _quotes(), 0), idle
    yield "quotes-portrait", s.QuotesScene("Perspektiv från deltagare", _quotes(), 1), idle
    yield "quotes-card-portrait-overfull", s.QuotesScene("Perspektiv", _long(long_text), 0), idle


def _quotes() -> tuple[Quote, ...]:
    key, activity = NoteId("n"), ActivityId("a")
    return (
        Quote(key, activity, SENTENCE, Consent.ANONYMOUS, card=3, picture=Drawn(3)),
        Quote(key, activity, FOUND, Consent.NAMED, "Maj-Britt Åkerström-Lindqvist", "Umeå Energi", MediaId("p")),
    )


def _long(words: str) -> tuple[Quote, ...]:
    key, activity = NoteId("n"), ActivityId("a")
    name, whole = "Šuorjá Ŋuollá " * 9, MediaId("p")
    return (Quote(key, activity, words, Consent.NAMED, name, name, portrait=whole, card=2, picture=Drawn(2)),)
