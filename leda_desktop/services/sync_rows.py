"""Make the rows of one parent equal to a list of values, without ever deleting what people wrote under them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, insert, or_, select, update

Values = dict[str, Any]


def sync(
    connection: Connection,
    table: Table,
    belongs: ColumnElement[bool],
    wanted: Sequence[Values],
    *,
    removed_at: datetime,
) -> bool:
    """Insert, change and put aside rows until those that belong are exactly the wanted ones; True if any changed.

    Rows that are no longer wanted keep their children and come back when they are wanted again. A wanted row that
    belonged to another parent moves here.
    """
    keys = {values["id"] for values in wanted}
    query = select(table).where(or_(belongs, table.c.id.in_(keys)))
    before = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    gone = [key for key, row in before.items() if row["removed_at"] is None and key not in keys]
    new = [values for values in wanted if values["id"] not in before]
    changed = [values for values in wanted if values["id"] in before and before[values["id"]] != values]
    if new:
        connection.execute(insert(table), new)
    for values in changed:
        connection.execute(update(table).where(table.c.id == values["id"]).values(values))
    if gone:
        connection.execute(update(table).where(table.c.id.in_(gone)).values(removed_at=removed_at))
    return bool(new or changed or gone)
