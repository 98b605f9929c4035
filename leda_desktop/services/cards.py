"""Decks: the picture cards of a programme, the drawn ones and those that were added."""

from dataclasses import replace

from sqlalchemy import Connection, RowMapping, delete, func, insert, select

from leda_desktop.domain.cards import DRAWN, PictureCard, drawn_cards
from leda_desktop.domain.facts import DeckChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import CardId, MediaId, ProgrammeId, new_id
from leda_desktop.domain.pictures import Photo
from leda_desktop.domain.words import clean
from leda_desktop.models import tables
from leda_desktop.models.store import Store


class Decks:
    """Keeps the cards that were added. Each gets the number after the highest, and undo brings it back under it."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._store = store
        self._feed = feed

    def cards(self, programme_id: ProgrammeId) -> tuple[PictureCard, ...]:
        """The whole deck in order of number."""
        query = select(tables.card).where(tables.card.c.programme_id == programme_id).order_by(tables.card.c.number)
        with self._store.read() as connection:
            added = tuple(_card_from(row) for row in connection.execute(query).mappings())
        return (*drawn_cards(), *added)

    def add(self, programme_id: ProgrammeId, media_id: MediaId, title: str = "", source: str = "") -> PictureCard:
        """Add a photograph to the deck under the next number."""
        with self._store.write() as connection:
            number = _next_number(connection, programme_id)
            card = PictureCard(number, Photo(media_id), clean(title), clean(source), CardId(new_id()))
            _write(connection, programme_id, card)
        self._feed.publish(DeckChanged(programme_id))
        return card

    def put(self, programme_id: ProgrammeId, card: PictureCard) -> None:
        """Store an added card as it is: changed, or brought back."""
        with self._store.write() as connection:
            _erase(connection, card)
            _write(connection, programme_id, replace(card, title=clean(card.title), source=clean(card.source)))
        self._feed.publish(DeckChanged(programme_id))

    def remove(self, programme_id: ProgrammeId, card: PictureCard) -> None:
        """Take an added card out of the deck."""
        with self._store.write() as connection:
            _erase(connection, card)
        self._feed.publish(DeckChanged(programme_id))


def _next_number(connection: Connection, programme_id: ProgrammeId) -> int:
    highest = select(func.max(tables.card.c.number)).where(tables.card.c.programme_id == programme_id)
    return int(connection.execute(highest).scalar() or DRAWN) + 1


def _erase(connection: Connection, card: PictureCard) -> None:
    connection.execute(delete(tables.card).where(tables.card.c.id == card.id))


def _write(connection: Connection, programme_id: ProgrammeId, card: PictureCard) -> None:
    if not isinstance(card.picture, Photo):
        raise TypeError("a drawn card is not stored")
    values = {
        "id": card.id,
        "programme_id": programme_id,
        "number": card.number,
        "title": card.title,
        "source": card.source,
        "media_id": card.picture.media_id,
    }
    connection.execute(insert(tables.card).values(values))


def _card_from(row: RowMapping) -> PictureCard:
    picture = Photo(MediaId(row["media_id"]))
    return PictureCard(row["number"], picture, row["title"], row["source"], CardId(row["id"]))
