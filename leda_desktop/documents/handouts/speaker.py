"""The sheet for somebody who gives a talk: who they are to us, when it is, what is around it, what people ask."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leda_desktop.documents.handouts.agenda import local, minutes_of, when_and_where
from leda_desktop.documents.handouts.flow import Cell, Part, TableRow, Words
from leda_desktop.documents.handouts.frame import flowing, head_of
from leda_desktop.documents.handouts.photos import draw_photo
from leda_desktop.documents.handouts.said import printable_notes
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.parts import signature
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, HEADING, MM, SMALL, STRONG, TITLE
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line, one_line
from leda_desktop.domain.details import Talk
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.pictures import Photo
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.schedule import Slot, schedule

_PORTRAIT = 38 * MM
_BESIDE = CONTENT_WIDTH - _PORTRAIT - 16
_TIME = 90.0
_BULLET = 12.0


def speaker(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many copies of the sheet."""
    activity = studio.activity(handout)
    session = studio.material.plan.session
    head = head_of(activity.title, when_and_where(session, studio), studio)
    talk = activity.details if isinstance(activity.details, Talk) else Talk()
    parts = [*_person(talk, studio), *_when(activity, studio), *_expected(activity, studio), *_asked(activity, studio)]
    return flowing(head, parts, studio) * handout.count


def _person(talk: Talk, studio: Studio) -> Iterator[Part]:
    setter = studio.setter
    width = _BESIDE if talk.portrait else CONTENT_WIDTH
    name = setter.title(talk.speaker, TITLE, width) if talk.speaker.strip() else ()
    about = signature(talk.role, talk.organisation)
    lines = name + (setter.title(about, BODY, width) if about else ())
    if talk.portrait:
        yield _Portrait(lines, Photo(talk.portrait), one_line(talk.speaker), studio)
    elif lines:
        yield Words(lines)
    if talk.biography.strip():
        yield Words(setter.lines(talk.biography, BODY, CONTENT_WIDTH), above=8)


@dataclass(frozen=True, slots=True)
class _Portrait:
    """Somebody's photograph with their name beside it."""

    lines: tuple[Line, ...]
    photo: Photo
    name: str
    studio: Studio
    above: float = 0
    glued: bool = False
    kept: bool = True

    @property
    def height(self) -> float:
        """The height of the photograph, or of the words where they are taller."""
        return max(_PORTRAIT, sum(line.style.leading for line in self.lines))

    def split(self, room: float) -> "tuple[Part, Part] | None":
        """It is never parted."""
        return None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the photograph at the right and the words at the left."""
        with pen.element(Role.PARAGRAPH):
            pen.lines(x, y, self.lines)
        with pen.element(Role.FIGURE, self.name):
            box = (x + CONTENT_WIDTH - _PORTRAIT, y)
            draw_photo(pen, box, (_PORTRAIT, _PORTRAIT), self.photo, self.studio)


def _heading(text: str, studio: Studio) -> Words:
    return Words(studio.setter.title(text, HEADING, CONTENT_WIDTH), Role.HEADING, above=20, glued=True)


def _when(activity: Activity, studio: Studio) -> Iterator[Part]:
    slots = [slot for slot in schedule(studio.material.plan) if not slot.activity.skipped or _is(slot, activity)]
    at = next(number for number, slot in enumerate(slots) if _is(slot, activity))
    yield _heading(studio.texts.t("Your time"), studio)
    for slot in slots[max(0, at - 1) : at + 2]:
        yield _slot(slot, studio, own=slot is slots[at])


def _is(slot: Slot, activity: Activity) -> bool:
    return slot.activity.id == activity.id


def _slot(slot: Slot, studio: Studio, *, own: bool) -> TableRow:
    texts, style = studio.texts, STRONG if own else replace(BODY, colour=SMALL.colour)
    times = texts.time_range(local(slot.start, studio), local(slot.end, studio))
    minutes = Line(minutes_of(slot, studio), style)
    title = studio.setter.title(slot.activity.title, style, CONTENT_WIDTH - _TIME - 70)
    cells = (Cell(0, (Line(times, style),)), Cell(_TIME, title), Cell(CONTENT_WIDTH, (minutes,), right=True))
    return TableRow(cells, CONTENT_WIDTH, edge=5)


def _expected(activity: Activity, studio: Studio) -> Iterator[Part]:
    texts = studio.texts
    yield _heading(texts.t("What to expect"), studio)
    length = next(minutes_of(slot, studio) for slot in schedule(studio.material.plan) if _is(slot, activity))
    yield from _point(texts.t("You have {duration}, questions included.").format(duration=length), studio)
    warning = round(activity.ending.thresholds(activity.minutes * 60)[0] / 60)
    if warning:
        yield from _point(
            texts.n("A sign tells when {n} minute is left.", "A sign tells when {n} minutes are left.", warning), studio
        )
    if activity.hard_stop:
        stop = texts.t("It ends at {time}, whatever happens.")
        yield from _point(stop.format(time=texts.time(activity.hard_stop)), studio)
    people = texts.n("About {n} person will listen.", "About {n} people will listen.", studio.material.expected)
    yield from _point(people, studio)
    for prompt in activity.prompts:
        words = texts.t("They will be asked: {question}").replace("{question}", prompt.text)
        yield from _point(words, studio)


def _point(text: str, studio: Studio) -> Iterator[Part]:
    lines = studio.setter.lines(text, BODY, CONTENT_WIDTH - _BULLET)
    yield Words(
        tuple(replace(line, text=("– " if row == 0 else "   ") + line.text) for row, line in enumerate(lines)), above=3
    )


def _asked(activity: Activity, studio: Studio) -> Iterator[Part]:
    notes = printable_notes(activity.id, studio)
    if not notes:
        return
    yield _heading(studio.texts.t("Questions to the speaker"), studio)
    for note in notes:
        yield from _point(note.text, studio)
