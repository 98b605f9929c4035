"""A board on a real store for the benchmarks: many notes in many themes, of the length that people write."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, PromptId
from leda_desktop.domain.kinds import Kind, PromptKind, Tone
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.ballots import Ballots
from leda_desktop.services.note_changes import Group
from leda_desktop.services.notes import Notes
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.fonts import load_fonts, shipped_fonts
from leda_desktop.ui.theme import Theme, apply_theme
from tests.fakes import FakeClock

THEMES = 20
WORDS = (
    "att vi hittar ett sätt ses igen lära av varandras misstag nya metoder ta hem förstå andras vardag ord för det "
    "vi redan gör våga börja innan allt är klart säga nej till gamla stöd när blåser ingen får mandat hemma"
)


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything a benchmark of boards needs."""

    app: QApplication
    store: Store
    notes: Notes
    activity: Activity
    panel: BoardPanel


def vote(notes: Notes, activity: Activity) -> None:
    """Two of three notes have got dots."""
    ids = [note.id for note in notes.board(activity.id).notes]
    for votes in (1, 12):
        notes.set_votes(ids[votes % 3 :: 3], votes)


def application() -> QApplication:
    """The application, dressed as the desk is."""
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication([])
    load_fonts(shipped_fonts())
    apply_theme(made, Theme())
    return made


@contextmanager
def bench(count: int) -> Iterator[Bench]:
    """A shown panel of 1920 × 1080 with so many notes."""
    app = application()
    feed, undo = Feed(), QUndoStack()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "leda.sqlite", FakeClock())
        notes = Notes(store, feed, FakeClock())
        activity = stored_activity(store)
        notes.add_many(activity.id, groups(count), prompt_id=activity.prompts[0].id)
        vote(notes, activity)
        bridge = Bridge(feed)
        panel = BoardPanel(
            notes, activity, undo, Texts.load(Language.SV), Theme(), bridge.fact_published, ballots=Ballots(store, feed)
        )
        panel.resize(1920, 1080)
        panel.show()
        app.processEvents()
        yield Bench(app, store, notes, activity, panel)
        bridge.close()
        panel.deleteLater()
        app.processEvents()
        store.close()


def stored_activity(store: Store) -> Activity:
    """An activity with two columns that the notes can belong to."""
    prompts = (
        Prompt(PromptId("hopes"), PromptKind.COLUMN, "Förhoppningar", tone=Tone.SUN),
        Prompt(PromptId("fears"), PromptKind.COLUMN, "Farhågor", tone=Tone.MOSS),
    )
    activity = Activity(ActivityId("board"), Kind.BOARD, "Förhoppningar och farhågor", 20, prompts=prompts)
    day = datetime(2024, 2, 7, 11, 0, tzinfo=UTC)
    session = {
        "id": "session",
        "programme_id": "programme",
        "number": 1,
        "theme": "Innovera i mellanrummen",
        "day": day.date(),
        "start": day.time(),
        "end": day.time(),
        "zone": "Europe/Stockholm",
    }
    with store.write() as connection:
        connection.execute(tables.programme.insert(), {"id": "programme", "title": "Leda omställning tillsammans"})
        connection.execute(tables.session.insert(), session)
        connection.execute(tables.activity.insert(), activity_row(activity))
        for position, prompt in enumerate(prompts):
            connection.execute(tables.prompt.insert(), prompt_row(prompt, position))
    return activity


def activity_row(activity: Activity) -> dict[str, object]:
    """The row of the activity."""
    return {
        "id": activity.id,
        "session_id": "session",
        "position": 0,
        "kind": activity.kind,
        "title": activity.title,
        "minutes": activity.minutes,
        "details": {},
    }


def prompt_row(prompt: Prompt, position: int) -> dict[str, object]:
    """The row of a prompt."""
    return {
        "id": prompt.id,
        "activity_id": "board",
        "position": position,
        "kind": prompt.kind,
        "text": prompt.text,
        "tone": prompt.tone,
        "lowest": prompt.lowest,
        "highest": prompt.highest,
    }


def groups(count: int) -> list[Group]:
    """Notes with the same words in every run, spread over the themes and the unsorted ones."""
    words = random.Random(count)  # noqa: S311 - made-up notes, not secrets
    each = count // (THEMES + 1)
    sizes = [count - THEMES * each, *[each] * THEMES]
    return [
        Group(
            f"Tema {number}" if number else None,
            tuple(" ".join(words.choices(WORDS.split(), k=words.randint(3, 10))) for _ in range(size)),
        )
        for number, size in enumerate(sizes)
    ]
