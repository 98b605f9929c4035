"""What is remembered of an activity beside its plan and its notes, as plain values under a name."""

import json
from typing import Any

from sqlalchemy import delete, insert, select

from leda_desktop.domain.ids import ActivityId
from leda_desktop.models import tables
from leda_desktop.models.store import Store


class Remembered:
    """One JSON value for each activity under a common name, kept among the settings."""

    def __init__(self, store: Store, name: str) -> None:
        self._store = store
        self._name = name

    def value(self, activity_id: ActivityId) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """What was remembered; None when nothing was."""
        query = select(tables.setting.c.value).where(tables.setting.c.name == self._key(activity_id))
        with self._store.read() as connection:
            found = connection.execute(query).scalar_one_or_none()
        return None if found is None else json.loads(found)

    def put(self, activity_id: ActivityId, value: Any) -> None:  # noqa: ANN401 - see above
        """Remember this from now on."""
        key = self._key(activity_id)
        with self._store.write() as connection:
            connection.execute(delete(tables.setting).where(tables.setting.c.name == key))
            connection.execute(insert(tables.setting).values(name=key, value=json.dumps(value)))

    def _key(self, activity_id: ActivityId) -> str:
        return f"{self._name} {activity_id}"
