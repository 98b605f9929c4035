"""Times storing one note against a bare sqlite3 commit in the same mode, and Enter until the note is painted."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import new_id
from leda_desktop.models.store import Store
from leda_desktop.services.notes import Notes
from leda_desktop.ui.widgets.qt import EventType, override
from tests.bench.boards import Bench, bench, stored_activity
from tests.fakes import FakeClock

ROUNDS = 15
EACH = 20
SHOWN = 1000
ENTERS = 25
TEXT = "Att vi hittar ett sätt att ses igen"
COLUMNS = (
    "id TEXT PRIMARY KEY, origin TEXT, activity_id TEXT, prompt_id TEXT, theme_id TEXT, text TEXT, rank REAL, "
    "created_at TEXT, channel TEXT, table_number INTEGER, author TEXT, organisation TEXT, quote TEXT"
)


@contextmanager
def services(folder: Path) -> Iterator[Callable[[], object]]:
    """The service call that stores one note."""
    store = Store.open(folder / "leda.sqlite", FakeClock())
    activity = stored_activity(store)
    notes = Notes(store, Feed(), FakeClock())
    prompt_id = activity.prompts[0].id
    yield lambda: notes.add(activity.id, TEXT, prompt_id=prompt_id)
    store.close()


@contextmanager
def floors(folder: Path) -> Iterator[Callable[[], object]]:
    """The same row, written with nothing but sqlite3, in the mode of the store."""
    connection = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(f"CREATE TABLE note ({COLUMNS}) STRICT")
    for column in ("origin", "activity_id"):
        connection.execute(f"CREATE INDEX ix_{column} ON note ({column})")
    statement = f"INSERT INTO note VALUES ({', '.join('?' * 13)})"  # noqa: S608 - our own statement

    def commit() -> None:
        key = new_id()
        at = "2024-02-07T11:00:00.000000+00:00"
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(statement, (key, key, "board", "hopes", None, TEXT, 1.0, at, "desk", None, "", "", None))
        connection.execute("COMMIT")

    yield commit
    connection.close()


def milliseconds(work: Callable[[], object]) -> float:
    """How long one of several takes."""
    before = perf_counter()
    for _ in range(EACH):
        work()
    return (perf_counter() - before) * 1000 / EACH


def stored() -> tuple[float, float]:
    """The medians of the service and of the floor in milliseconds."""
    with (
        tempfile.TemporaryDirectory() as folder,
        services(Path(folder)) as service,
        floors(Path(folder)) as floor,
    ):
        milliseconds(service), milliseconds(floor)
        rounds = [(milliseconds(service), milliseconds(floor)) for _ in range(ROUNDS)]
    return median(ours for ours, _ in rounds), median(bare for _, bare in rounds)


class Painted(QObject):
    """Notices the first paint of a board that has a new note."""

    def __init__(self, made: Bench) -> None:
        super().__init__()
        self._model = made.panel.model
        self._canvas = made.panel.canvas
        self._count = 0
        self.is_done = False
        self._canvas.installEventFilter(self)

    def expect(self) -> None:
        """Wait for one note more than there are."""
        self._count = len(self._model.board.notes) + 1
        self.is_done = False

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == EventType.Paint and len(self._model.board.notes) >= self._count:
            self.is_done = True
        return False


def entered(made: Bench) -> float:
    """The median from Enter in the composer until the board is painted with the note, in milliseconds."""
    painted, field = Painted(made), made.panel.composer.field
    times = []
    for number in range(ENTERS):
        field.setPlainText(f"{TEXT} {number}")
        made.app.processEvents()
        painted.expect()
        before = perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        while not painted.is_done:
            made.app.processEvents()
        times.append((perf_counter() - before) * 1000)
    return median(times)


def main() -> None:
    """Print the figures, the ratio last."""
    ours, floor = stored()
    with bench(SHOWN) as made:
        enter = entered(made)
    print(f"note {ours:.3f} ms, bare sqlite3 {floor:.3f} ms, {ROUNDS} rounds of {EACH}")
    print(f"Enter to painted among {SHOWN} notes {enter:.1f} ms, {ENTERS} times")
    print(f"ratio {ours / floor:.2f} painted {enter:.1f} ms")


if __name__ == "__main__":
    main()
