"""The shape of the store over time: made new, told from later versions, and brought up to date."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models import files
from leda_desktop.models.engine import APPLICATION_ID, core_connection, pragma
from leda_desktop.models.tables import metadata


@dataclass(frozen=True, slots=True)
class Schema:
    """A version of the schema and where the scripts are that lead to it; its revision is the number in four digits."""

    number: int
    scripts: str

    @property
    def revision(self) -> str:
        """The name that Alembic knows it by."""
        return f"{self.number:04}"


_COLUMNS = (
    "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns"
    " WHERE tables.type = 'table'"
)

CURRENT = Schema(1, "leda_desktop.models:migrations")


def schema_of(driver: sqlite3.Connection) -> int:
    """The schema number that the store says it has; 0 when it is not complete."""
    return int(str(pragma(driver, "user_version")))


def create(path: Path) -> None:
    """Make a new, empty store. It has its name only once it is complete, so a crash leaves no half-made one."""
    made = path.with_name(f"{path.name}.new")
    files.remove(files.with_sidecars(made))
    with closing(sqlite3.connect(made, isolation_level=None)) as driver, core_connection(driver) as connection:
        driver.execute("PRAGMA synchronous = OFF")  # it is synced as a whole before it gets its name
        driver.execute("BEGIN")
        metadata.create_all(connection, checkfirst=False)
        driver.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        driver.execute("INSERT INTO alembic_version VALUES (?)", (CURRENT.revision,))
        _sign(driver, CURRENT)
        driver.execute("COMMIT")
    files.put_in_place(made, path)


def migrate(driver: sqlite3.Connection, schema: Schema) -> None:
    """Bring a store up to date in one transaction and prove it; on an error nothing of it stays."""
    # Building a table anew drops the old one, and with foreign keys on that would delete the rows of its children.
    driver.execute("PRAGMA foreign_keys = OFF")
    with core_connection(driver) as connection, connection.begin():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _run_scripts(connection, schema)
        _sign(driver, schema)
        if faults := (*broken_references(driver), *broken_pages(driver)):
            raise RuntimeError(f"the store does not hold together after its migration: {faults[0]}")


def refuse_newer(path: Path, found: int, schema: Schema) -> None:
    """Raise Problem STORE_NEWER for a store that a later version of Leda has written."""
    if found > schema.number:
        raise Problem(Trouble.STORE_NEWER, path=path, found=found, known=schema.number)


def missing_columns(driver: sqlite3.Connection) -> tuple[str, ...]:
    """The columns that this version reads and the store does not have, as `table.column`."""
    there = {f"{table}.{column}" for table, column in driver.execute(_COLUMNS)}
    return tuple(
        name
        for table in metadata.tables.values()
        for column in table.columns
        if (name := f"{table.name}.{column.name}") not in there
    )


def broken_references(driver: sqlite3.Connection) -> tuple[str, ...]:
    """The tables that have rows whose parent is missing."""
    rows = driver.execute("PRAGMA foreign_key_check").fetchall()
    return tuple(sorted({str(row[0]) for row in rows}))


def broken_pages(driver: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite finds damaged."""
    try:
        rows = driver.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.DatabaseError as error:
        return (str(error),)  # too damaged to be examined
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def _run_scripts(connection: Connection, schema: Schema) -> None:
    # Alembic takes some 150 ms to import, and most starts have nothing to migrate.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", schema.scripts)
    config.attributes["connection"] = connection
    command.upgrade(config, schema.revision)


def _sign(driver: sqlite3.Connection, schema: Schema) -> None:
    driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    driver.execute(f"PRAGMA user_version = {schema.number}")
