"""Situations of a talk: its slides on the wall, and what the facilitator alone sees of them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from leda_desktop.domain import editing
from leda_desktop.domain.details import Talk
from leda_desktop.domain.kinds import Kind
from tests.gallery.desk import Desk, Situation, kinds_of
from tests.gallery.filling import fill
from tests.gallery.scenes import LONG_TEXT, LONG_TITLE
from tests.media_files import encoded, face, pdf, put

PAGES = 20


def talk_situations() -> Iterator[Situation]:
    """What one sees while somebody speaks."""
    yield Situation("during-talk-card", partial(_listen, 0))
    yield Situation("during-talk-pages", partial(_listen, 3))
    yield Situation("during-talk-last", partial(_listen, PAGES))
    yield Situation("during-talk-notes", _with_long_notes)
    yield Situation("during-talk-lost", _lose)


def _listen(keys: int, desk: Desk, notes: str = "Tacka för kaffet. Fråga om försöken på landsbygden.") -> None:
    _open(desk, notes, pdf(PAGES, pictures=True))
    _turn(desk, keys)


def _with_long_notes(desk: Desk) -> None:
    _listen(3, desk, LONG_TEXT)


def _lose(desk: Desk) -> None:
    _open(desk, "", b"%PDF-1.4 and then nothing %%EOF")
    _turn(desk, 1)


def _turn(desk: Desk, keys: int) -> None:
    desk.window.setFocus()
    for _ in range(keys):
        desk.hands.press("PgDown")
    desk.hands.wait_until(lambda: desk.house.pictures.is_idle)


def _open(desk: Desk, notes: str, slides: bytes) -> None:
    desk.open()
    media, activity = desk.house.suite.media, kinds_of(desk.plan)[Kind.TALK]
    portrait = media.add_picture(encoded(face(900, 1200)), "Porträtt.jpg", "Foto: Nathalie Näslund", (900, 1200))
    document = media.add_document(put(desk.folder, "Bilder.pdf", slides), PAGES)
    assert isinstance(activity.details, Talk)
    details = replace(activity.details, portrait=portrait.id, slides=document.id)
    if notes == LONG_TEXT:
        details = replace(details, speaker=LONG_TITLE)
    changed = replace(activity, details=details, private_notes=notes)
    desk.put_plan(lambda plan: editing.put_activity(plan, changed))
    fill(desk, desk.run_to(activity.title, 4))
