"""Drafts: words that are half written when the program stops, kept until they are finished."""

from sqlalchemy import delete, insert, select

from leda_desktop.domain.ids import ActivityId
from leda_desktop.models import tables
from leda_desktop.models.store import Store

_PREFIX = "draft "
_ABOUT = "draft about "
_DELETE = delete(tables.setting)
_INSERT = insert(tables.setting)


class Drafts:
    """One text for each activity, and what is known of it besides. Keeping an empty text forgets it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[str, str] = {}

    def words(self, activity_id: ActivityId) -> str:
        """What was half written when the activity was last shown."""
        return self._read(_PREFIX + activity_id)

    def about(self, activity_id: ActivityId) -> str:
        """What was known of it besides the words, as its panel wrote it down."""
        return self._read(_ABOUT + activity_id)

    def keep(self, activity_id: ActivityId, words: str, about: str = "") -> None:
        """Keep these words; nothing is written when they are kept already."""
        values = {_PREFIX + activity_id: words, _ABOUT + activity_id: about}
        changed = {name: value for name, value in values.items() if value != self._read(name)}
        if not changed:
            return
        with self._store.write() as connection:
            for name, value in changed.items():
                connection.execute(_DELETE.where(tables.setting.c.name == name))
                if value:
                    connection.execute(_INSERT, {"name": name, "value": value})
        self._kept |= changed

    def _read(self, name: str) -> str:
        if name not in self._kept:
            query = select(tables.setting.c.value).where(tables.setting.c.name == name)
            with self._store.read() as connection:
                found = connection.execute(query).scalar_one_or_none()
            self._kept[name] = "" if found is None else str(found)
        return self._kept[name]
