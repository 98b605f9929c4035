"""Flipcharts: the photographs of a session, read in their order and put back whole."""

from sqlalchemy import Connection, RowMapping, delete, insert, select

from leda_desktop.domain.facts import FlipchartsChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, FlipchartId, MediaId, SessionId
from leda_desktop.domain.words import clean
from leda_desktop.models import tables
from leda_desktop.models.store import Store

_LONGEST_CAPTION = 300


class Flipcharts:
    """One list for each session. All of it is put at once, so that undo brings back an earlier one."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._store = store
        self._feed = feed

    def photos(self, session_id: SessionId) -> tuple[Flipchart, ...]:
        """The photographs of a session in order."""
        with self._store.read() as connection:
            return read_flipcharts(connection, session_id)

    def put(self, session_id: SessionId, photos: tuple[Flipchart, ...]) -> None:
        """Let the session have exactly these."""
        if photos == self.photos(session_id):
            return
        table = tables.flipchart
        with self._store.write() as connection:
            connection.execute(delete(table).where(table.c.session_id == session_id))
            if photos:
                connection.execute(insert(table), flipchart_values(session_id, photos))
        self._feed.publish(FlipchartsChanged(session_id))


def read_flipcharts(connection: Connection, session_id: SessionId) -> tuple[Flipchart, ...]:
    """The photographs of a session in order."""
    table = tables.flipchart
    query = select(table).where(table.c.session_id == session_id).order_by(table.c.rank, table.c.id)
    return tuple(_flipchart(row) for row in connection.execute(query).mappings())


def flipchart_values(session_id: SessionId, photos: tuple[Flipchart, ...]) -> list[dict[str, object]]:
    """The rows of photographs in their order."""
    return [
        {
            "id": photo.id,
            "session_id": session_id,
            "activity_id": photo.activity_id,
            "media_id": photo.media_id,
            "caption": clean(photo.caption)[:_LONGEST_CAPTION],
            "rank": float(rank),
        }
        for rank, photo in enumerate(photos)
    ]


def _flipchart(row: RowMapping) -> Flipchart:
    activity = row["activity_id"]
    return Flipchart(
        id=FlipchartId(row["id"]),
        media_id=MediaId(row["media_id"]),
        caption=row["caption"],
        activity_id=None if activity is None else ActivityId(activity),
    )
