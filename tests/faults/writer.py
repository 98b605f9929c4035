"""A program that writes into a store as fast as it can, and says what it was promised is kept.

One line on standard output for each acknowledged item: `note ID`, `response ID` or `step SEQ`; `ready` comes first.
With `--hasty` it says so before it is true: the control that the search for losses can find any. With `--wait` it
begins when it gets a line on standard input.
"""

import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from datetime import time as hour
from pathlib import Path

from sqlalchemy import Connection, Table

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.ids import new_id
from leda_desktop.domain.kinds import Channel, Kind, PromptKind, Tone
from leda_desktop.domain.run import Step
from leda_desktop.models import tables
from leda_desktop.models.archive import folder_for
from leda_desktop.models.backup import Backups
from leda_desktop.models.store import Store


class RealTime:
    """The wall clock; nothing else matters here."""

    def now(self) -> Moment:
        """Read it."""
        return Moment(datetime.now(UTC), 0.0, 0.0, "")


def main(path: Path, *, hasty: bool) -> None:
    """Write until killed."""
    store = Store.open(path, RealTime())
    prepare(store)
    say("ready")
    for kind in (note, response):
        work = saying_first(kind) if hasty else kind
        threading.Thread(target=repeat, args=(store, work), daemon=True).start()
    backups = Backups(store, folder_for(path), RealTime())
    threading.Thread(target=keep_backing_up, args=(backups,), daemon=True).start()
    while True:
        step(store)


def repeat(store: Store, work: Callable[[Connection], str]) -> None:
    """Do the same kind of work again and again, through group commits."""
    while True:
        say(store.grouped(work))


def saying_first(work: Callable[[Connection], str]) -> Callable[[Connection], str]:
    """The same work, acknowledged while it is not yet on disk."""

    def hasty(connection: Connection) -> str:
        line = work(connection)
        say(line)
        time.sleep(0.02)
        return line

    return hasty


def keep_backing_up(backups: Backups) -> None:
    """Back up all the time."""
    pause = threading.Event()
    while True:
        backups.if_changed()
        pause.wait(0.2)


def say(line: str) -> None:
    """Tell the parent, in one write, so that no line is torn by the kill."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def prepare(store: Store) -> None:
    """The programme, session and activity under which everything is written."""
    with store.write() as connection:
        put(connection, tables.programme, id="p", title="Programme")
        put(connection, tables.session, id="s", programme_id="p", number=1, theme="Theme", zone="UTC", **hours())
        put(connection, tables.activity, id="a", session_id="s", position=1, kind=Kind.BOARD, **empty())
        for key in ("q", "r"):
            put(connection, tables.prompt, id=key, activity_id="a", position=1, kind=PromptKind.SCALE, **question())


def note(connection: Connection) -> str:
    """Write a note."""
    key = new_id()
    values = {"id": key, "origin": key, "activity_id": "a", "text": f"Note {key}", "rank": 1.0}
    connection.execute(tables.note.insert(), {**values, "created_at": datetime.now(UTC), "channel": Channel.PHONE})
    return f"note {key}"


def response(connection: Connection) -> str:
    """Write a response with its two answers."""
    key = new_id()
    values = {"id": key, "activity_id": "a", "created_at": datetime.now(UTC), "channel": Channel.PAPER}
    connection.execute(tables.response.insert(), values)
    answers = [{"response_id": key, "prompt_id": prompt, "rating": 7} for prompt in ("q", "r")]
    connection.execute(tables.answer.insert(), answers)
    return f"response {key}"


def step(store: Store) -> None:
    """Write an entry of the run in a transaction of its own."""
    values = {"session_id": "s", "step": Step.ADJUSTED, "wall": datetime.now(UTC), "room": 0.0, "awake": 0.0}
    with store.write() as connection:
        done = connection.execute(tables.run_event.insert(), {**values, "boot": "", "seconds": 60.0})
        key = done.inserted_primary_key
    say(f"step {key[0] if key else ''}")


def put(connection: Connection, table: Table, **values: object) -> None:
    """Write a row unless it is there."""
    connection.execute(table.insert().prefix_with("OR IGNORE"), values)


def hours() -> dict[str, object]:
    """A day of a session."""
    return {"day": date(2024, 4, 19), "start": hour(9), "end": hour(16)}


def empty() -> dict[str, object]:
    """An activity without content."""
    return {"title": "Board", "minutes": 30, "details": {}}


def question() -> dict[str, object]:
    """A rating from 1 to 10."""
    return {"text": "How much?", "tone": Tone.SUN, "lowest": 1, "highest": 10}


if __name__ == "__main__":
    if "--wait" in sys.argv:
        sys.stdin.readline()
    main(Path(sys.argv[1]), hasty="--hasty" in sys.argv)
