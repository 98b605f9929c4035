"""Something to write into a store and to find in it again."""

from sqlalchemy import Connection, select

from leda_desktop.models.store import Store
from leda_desktop.models.tables import programme


def put(store: Store, *titles: str) -> None:
    """Write programmes, in one transaction."""
    with store.write() as connection:
        for title in titles:
            insert(connection, title)


def insert(connection: Connection, title: str) -> str:
    """Write one programme inside a transaction."""
    connection.execute(programme.insert(), {"id": title, "title": title})
    return title


def titles(store: Store) -> list[str]:
    """The programmes that are there, in alphabetical order."""
    with store.read() as connection:
        return list(connection.scalars(select(programme.c.title).order_by(programme.c.title)))
