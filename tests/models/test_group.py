"""Group commits."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.store import Store
from tests.fakes import FakeClock
from tests.models.content import insert, put, titles

Work = Callable[[Connection], str]


def inserting(title: str) -> Work:
    """Work that writes one programme."""
    return lambda connection: insert(connection, title)


def together(store: Store, works: list[Work]) -> list[object]:
    """Let works gather while a transaction runs, then tell what became of each."""
    outcomes: list[object] = [None] * len(works)

    def run(place: int) -> None:
        try:
            outcomes[place] = store.grouped(works[place])
        except Exception as error:  # noqa: BLE001 - the test looks at it
            outcomes[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(works))]
    with store.write():
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_work_gives_back_its_result(store: Store) -> None:
    assert store.grouped(inserting("spring")) == "spring"
    assert titles(store) == ["spring"]


def test_the_works_of_many_threads_are_all_done(store: Store) -> None:
    names = [f"{number:03}" for number in range(60)]
    assert together(store, [inserting(name) for name in names]) == names
    assert titles(store) == names


def test_many_works_share_few_transactions(store: Store) -> None:
    begun: list[str] = []
    with store.read() as connection:
        connection.connection.driver_connection.set_trace_callback(begun.append)  # type: ignore[union-attr]
    together(store, [inserting(f"{number:03}") for number in range(60)])
    assert sum(statement.startswith("BEGIN IMMEDIATE") for statement in begun) < 10


def test_a_failing_work_fails_alone(store: Store) -> None:
    put(store, "taken")
    outcomes = together(store, [inserting("before"), inserting("taken"), inserting("after")])
    assert [outcomes[0], outcomes[2]] == ["before", "after"]
    assert isinstance(outcomes[1], IntegrityError)
    assert titles(store) == ["after", "before", "taken"]


def test_half_of_a_failing_work_is_not_kept(store: Store) -> None:
    def half(connection: Connection) -> str:
        insert(connection, "half")
        raise KeyError

    with pytest.raises(KeyError):
        store.grouped(half)
    assert titles(store) == []


def test_work_after_a_failed_work_is_done(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        store.grouped(lambda _: 1 // 0)
    assert store.grouped(inserting("next")) == "next"


def test_each_work_hears_of_a_transaction_that_cannot_be_made(path: Path, clock: FakeClock) -> None:
    Store.open(path, clock).close()
    store = Store.open(path, clock, read_only=True)
    with pytest.raises(Problem) as caught:
        store.grouped(inserting("more"))
    assert caught.value.trouble is Trouble.STORE_READ_ONLY
    store.close()
