"""The rundown for the facilitator: planned times with everything to remember, and room for what became of it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from leda_desktop.documents.handouts.agenda import local, minutes_of, when_and_where
from leda_desktop.documents.handouts.flow import Cell, Part, TableRow, Words
from leda_desktop.documents.handouts.frame import flowing, head_of
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.handouts.titles import kind_name
from leda_desktop.documents.parts import pointed_lines
from leda_desktop.documents.style import BODY, CONTENT_WIDTH, INK, SMALL, STRONG, SUBHEADING
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Line
from leda_desktop.domain.details import Break, Conversation, Questionnaire, Quotes, Round, Talk
from leda_desktop.domain.handouts import Handout
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.schedule import Slot, schedule
from leda_desktop.vocabulary import speaker_line

_TIME = 24.0
_WHAT = 66.0
_ACTUAL = CONTENT_WIDTH - 58
_MINUTES = _ACTUAL - 16
_WIDTH = _MINUTES - 44 - _WHAT
_DETAIL = replace(SMALL, colour=INK)


def rundown(handout: Handout, studio: Studio) -> list[Sheet]:
    """So many copies of the rundown."""
    session = studio.material.plan.session
    about = " · ".join(part for part in (session.theme.strip(), when_and_where(session, studio)) if part)
    head = head_of(kind_name(handout.kind, studio.texts), about, studio)
    foot = studio.texts.t("For the facilitator: not to be handed out")
    return flowing(head, _parts(studio), studio, foot=foot, repeated=_heads(studio)) * handout.count


def _heads(studio: Studio) -> TableRow:
    texts = studio.texts
    heads = (
        Cell(_TIME, (Line(texts.p("rundown", "Time"), SMALL),)),
        Cell(_WHAT, (Line(texts.p("rundown", "What"), SMALL),)),
        Cell(_MINUTES, (Line(texts.p("rundown", "Planned"), SMALL),), right=True),
        Cell(_ACTUAL, (Line(texts.p("rundown", "Began"), SMALL),)),
    )
    return TableRow(heads, CONTENT_WIDTH, Role.HEADER_CELL, edge=3, glued=True)


def _parts(studio: Studio) -> Iterator[Part]:
    slots = schedule(studio.material.plan)
    yield _heads(studio)
    for part, stretch in groupby(slots, key=lambda slot: slot.activity.part.strip()):
        if part:
            yield Words(studio.setter.title(part, SUBHEADING, CONTENT_WIDTH), Role.HEADING, above=12, glued=True)
        yield from (_row(slot, studio) for slot in stretch)
    if slots:
        end = (Line(studio.texts.time(local(slots[-1].end, studio)), STRONG),)
        last = (Line(studio.texts.p("agenda", "End"), STRONG),)
        yield TableRow((Cell(_TIME, end), Cell(_WHAT, last), Cell(_ACTUAL, blank=58)), CONTENT_WIDTH, least=26)
    else:
        yield Words(studio.setter.lines(studio.texts.t("There was no agenda."), BODY, CONTENT_WIDTH), above=8)


def _row(slot: Slot, studio: Studio) -> TableRow:
    activity, texts = slot.activity, studio.texts
    title = studio.setter.title(activity.title, STRONG, _WIDTH)
    what = Cell(_WHAT, title + tuple(_details(slot, studio)))
    if activity.skipped:
        left_out = Line(texts.p("agenda table", "left out"), SMALL)
        return TableRow((what, Cell(_MINUTES, (left_out,), right=True)), CONTENT_WIDTH)
    minutes = Line(minutes_of(slot, studio), BODY)
    cells = (
        Cell(0, box=13),
        Cell(_TIME, (Line(texts.time(local(slot.start, studio)), STRONG),)),
        what,
        Cell(_MINUTES, (minutes,), right=True),
        Cell(_ACTUAL, blank=58),
    )
    return TableRow(cells, CONTENT_WIDTH, edge=5, least=28)


def _details(slot: Slot, studio: Studio) -> Iterator[Line]:
    activity, texts, setter = slot.activity, studio.texts, studio.setter
    if slot.fixed:
        time = texts.time(local(slot.fixed, studio))
        yield from setter.lines(texts.t("Begins at {time}, not earlier").format(time=time), _DETAIL, _WIDTH)
    if slot.stop:
        time = texts.time(local(slot.stop, studio))
        yield from setter.lines(texts.t("Ends at {time}, whatever happens").format(time=time), _DETAIL, _WIDTH)
    for text in (_about(activity), *(f"– {prompt.text}" for prompt in activity.prompts)):
        if text.strip():
            yield from setter.lines(text, SMALL, _WIDTH)
    if activity.private_notes.strip():
        yield from pointed_lines(activity.private_notes, _DETAIL, _WIDTH, setter)


def _about(activity: Activity) -> str:
    match activity.details:
        case Talk() as talk:
            return speaker_line(talk)
        case Round(instruction=text) | Conversation(instruction=text) | Break(text=text):
            return text
        case Questionnaire(introduction=text) | Quotes(heading=text):
            return text
        case _:
            return ""
