"""Settings: the few choices that Leda remembers, kept in the store."""

from enum import Enum

from sqlalchemy import delete, insert, select

from leda_desktop.domain.facts import SettingsChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.models import tables
from leda_desktop.models.store import Store


class Setting(Enum):
    """What can be remembered; the value is the name in the store."""

    LANGUAGE = "language"
    SESSION = "session"
    SCREEN = "screen"
    LAST_SCREEN = "last_screen"
    PLACE = "place"
    GONG = "gong"
    MESSAGES = "messages"


class Settings:
    """Reads and writes settings, each a text."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._store = store
        self._feed = feed

    def value(self, setting: Setting) -> str | None:
        """The value of a setting; None when it was never set."""
        query = select(tables.setting.c.value).where(tables.setting.c.name == setting.value)
        with self._store.read() as connection:
            found = connection.execute(query).scalar_one_or_none()
        return None if found is None else str(found)

    def put(self, setting: Setting, value: str) -> None:
        """Remember a value."""
        with self._store.write() as connection:
            connection.execute(delete(tables.setting).where(tables.setting.c.name == setting.value))
            connection.execute(insert(tables.setting).values(name=setting.value, value=value))
        self._feed.publish(SettingsChanged(setting.value))
