"""What is remembered of an activity or a session beside its plan and its notes, as plain values under a name."""

import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.models import tables
from leda_desktop.models.store import Store

Owner = ActivityId | SessionId


class Remembered:
    """One JSON value for each of them under a common name, kept among the settings."""

    def __init__(self, store: Store, name: str) -> None:
        self._store = store
        self._name = name

    def value(self, owner: Owner) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """What was remembered; None when nothing was."""
        with self._store.read() as connection:
            return read_remembered(connection, self._name, owner)

    def put(self, owner: Owner, value: Any) -> None:  # noqa: ANN401 - see above
        """Remember this from now on."""
        with self._store.write() as connection:
            write_remembered(connection, self._name, owner, value)


def read_remembered(connection: Connection, name: str, owner: Owner) -> Any:  # noqa: ANN401 - see above
    """What is remembered under a name; None when nothing is."""
    query = select(tables.setting.c.value).where(tables.setting.c.name == _key(name, owner))
    found = connection.execute(query).scalar_one_or_none()
    return None if found is None else json.loads(found)


def write_remembered(
    connection: Connection,
    name: str,
    owner: Owner,
    value: Any,  # noqa: ANN401 - see above
) -> None:
    """Remember this from now on."""
    key = _key(name, owner)
    connection.execute(delete(tables.setting).where(tables.setting.c.name == key))
    connection.execute(insert(tables.setting).values(name=key, value=json.dumps(value)))


def _key(name: str, owner: Owner) -> str:
    return f"{name} {owner}"
