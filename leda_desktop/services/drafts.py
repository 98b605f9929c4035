"""Drafts: words that are half written when the program stops, kept until they are finished."""

from sqlalchemy import delete, insert, select

from leda_desktop.domain.ids import ActivityId
from leda_desktop.models import tables
from leda_desktop.models.store import Store

_PREFIX = "draft "
_DELETE = delete(tables.setting)
_INSERT = insert(tables.setting)


class Drafts:
    """One text for each activity. Keeping an empty text forgets it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[ActivityId, str] = {}

    def words(self, activity_id: ActivityId) -> str:
        """What was half written when the activity was last shown."""
        if activity_id not in self._kept:
            query = select(tables.setting.c.value).where(tables.setting.c.name == _PREFIX + activity_id)
            with self._store.read() as connection:
                found = connection.execute(query).scalar_one_or_none()
            self._kept[activity_id] = "" if found is None else str(found)
        return self._kept[activity_id]

    def keep(self, activity_id: ActivityId, words: str) -> None:
        """Keep these words; nothing is written when they are kept already."""
        if words == self.words(activity_id):
            return
        name = _PREFIX + activity_id
        with self._store.write() as connection:
            connection.execute(_DELETE.where(tables.setting.c.name == name))
            if words:
                connection.execute(_INSERT, {"name": name, "value": words})
        self._kept[activity_id] = words
