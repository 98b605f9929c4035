"""Situations when Leda is started: for the first time, and with data that cannot be opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.models.store import Store
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.opening.trouble import TroublePage
from leda_desktop.ui.theme import Theme
from tests.gallery.desk import Desk, Situation


def situations() -> Iterator[Situation]:
    """The ways to begin."""
    yield Situation("opening-first-start-typical", partial(Desk.open, sample=False), "alone")
    yield Situation("opening-damaged-typical", partial(_spoilt, b"\xa5" * 9000))
    yield Situation("opening-damaged-without-backup", partial(_strange, b"SQLite format 3\0" + b"x" * 9000))
    yield Situation("opening-empty-file", partial(_strange, b""))
    yield Situation("opening-no-file-but-backups", _lost)
    yield Situation("opening-newer", _newer)
    yield Situation("opening-in-use", _in_use)
    for trouble in (Trouble.STORE_READ_ONLY, Trouble.STORE_UNREACHABLE, Trouble.DISK_FULL):
        yield Situation(f"opening-{trouble.value.replace('_', '-')}", partial(_troubled, trouble))


def _used(desk: Desk) -> None:
    """Open, work and close, so that there is a backup."""
    desk.open()
    desk.hands.settle()
    desk.close()


def _spoilt(content: bytes, desk: Desk) -> None:
    _used(desk)
    _strange(content, desk)


def _strange(content: bytes, desk: Desk) -> None:
    desk.store.write_bytes(content)
    desk.open()


def _lost(desk: Desk) -> None:
    _used(desk)
    desk.store.unlink()
    desk.open()


def _newer(desk: Desk) -> None:
    _used(desk)
    with closing(sqlite3.connect(desk.store)) as file:
        file.execute("PRAGMA user_version = 9000")
    desk.open()


def _in_use(desk: Desk) -> None:
    with closing(Store.open(desk.store, desk.clock)):
        desk.open()


def _troubled(trouble: Trouble, desk: Desk) -> None:
    """What the machine of a test cannot bring about: the page that would be shown."""
    desk.open(sample=False)
    texts = Texts.load(desk.language)
    page = TroublePage(Problem(trouble), desk.store, "", texts, Theme())
    desk.window.rebuild(texts, {Place.DURING: lambda: page})
    page.focus_first()
