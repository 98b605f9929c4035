"""Sessions for the summary document: empty, typical, and with more than anybody should hand in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import chain, count, repeat
from zoneinfo import ZoneInfo

from leda_desktop.demo.voices import Filled, Said, Voices, read_voices
from leda_desktop.domain.ids import NoteId, ResponseId, ThemeId
from leda_desktop.domain.kinds import Consent, Kind, PromptKind
from leda_desktop.domain.notes import Board, Note, Theme, quote_of
from leda_desktop.domain.programme import Activity, Prompt, SessionPlan
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Face, Row, RowStatus, Rundown
from leda_desktop.domain.scales import Answer, OpenAnswers, Response, Result, Results, summarise
from leda_desktop.domain.schedule import Slot, schedule
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.exchange.near_duplicates import near_duplicates
from leda_desktop.exchange.template import Template, read_template
from leda_desktop.paths import resource

ZONE = ZoneInfo("Europe/Stockholm")
MADE_AT = datetime(2024, 2, 7, 16, 8, tzinfo=ZONE)
SAID_AT = datetime(2024, 2, 7, 11, 0, tzinfo=UTC)
DRIFT = (0, 1, 4, 1, -1, 3, -6, 2, 3, 1, 4, -2, -1, 1)
"""How many minutes longer than planned each activity took."""
HOSTILE = (
    "<b>Fet</b> & <img src='/etc/hostname'> &amp; <script>alert(1)</script> <para><font color=red>",
    "{{7*7}} ${HOME} %s %n \\x00 (parentes\\) /URI /JS endstream endobj",
    "Čáhppesjávri, Ŋŋ Ŧŧ Ǥǥ Đđ Šš Žž Áá: ođđa vuohki",
    "Skratta mer 😀👩🏽‍💻🌱🇸🇪❤️ tillsammans",
    "نريد أن نتعلم من بعضنا البعض",
    "שלום לכולם",
    "Z" + "\u0316\u0301\u0327" * 400 + "algo",
    "Två\nrader\u202e och en vändning \u2066här\u2069",
    "\x00\x07\x1b[31mstyrtecken\ufffe\ud800",
    "漢字 かな 한국어",
    "   ",
    "https://exempel.se/" + "en-väldigt-lång-adress/" * 12,
)
UNBROKEN = "mellanrumsledarskapsutveckling" * 3334


@dataclass
class _Maker:
    """Makes the values of a session, numbering what it makes."""

    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def note(self, activity: Activity, text: str, prompt: Prompt | None = None, theme: Theme | None = None) -> Note:
        """A note with an identity of its own."""
        number = next(self.numbers)
        name = NoteId(f"n{number}")
        return Note(
            id=name,
            origin=name,
            activity_id=activity.id,
            prompt_id=prompt.id if prompt else None,
            theme_id=theme.id if theme else None,
            text=text,
            rank=float(number),
            created_at=SAID_AT,
        )

    def theme(self, activity: Activity, title: str) -> Theme:
        """A theme after all the others."""
        number = next(self.numbers)
        return Theme(ThemeId(f"t{number}"), activity.id, title, float(number))


def sample() -> Template:
    """The sample programme that ships with Leda."""
    return read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))


def example_summaries() -> Iterator[tuple[str, SessionSummary]]:
    """The three sessions by name."""
    yield "empty", empty_summary()
    yield "typical", typical_summary()
    yield "overfull", overfull_summary()


def empty_summary() -> SessionSummary:
    """A session that was planned without an agenda and never run."""
    template = sample()
    return _summary(template, replace(template.sessions[3], activities=()), (), RunPhase.IDLE)


def typical_summary() -> SessionSummary:
    """The first session as it may have gone: 57 hopes, 58 fears, 23 who answered."""
    template = sample()
    plan = template.sessions[0]
    return _summary(template, plan, _typical(plan), RunPhase.ENDED)


def overfull_summary() -> SessionSummary:
    """A session in which everybody wrote everything, some of it to see what happens."""
    template = sample()
    plan = template.sessions[0]
    maker = _Maker(count(10_000))
    activities = tuple(_overfilled(activity, maker) for activity in _typical(plan))
    return _summary(template, plan, activities, RunPhase.RUNNING)


def _summary(
    template: Template, plan: SessionPlan, activities: tuple[ActivitySummary, ...], phase: RunPhase
) -> SessionSummary:
    later = (s for s in template.plan.sessions if s.starts_at > plan.session.starts_at)
    return SessionSummary(
        programme=template.plan.programme,
        session=plan.session,
        rundown=_rundown(plan, phase),
        activities=activities,
        coming=tuple(later),
        events=tuple(event for event in template.plan.events if event.day >= plan.session.day),
        made_at=MADE_AT,
    )


def _rundown(plan: SessionPlan, phase: RunPhase) -> Rundown:
    slots = schedule(plan)
    rows = tuple(_rows(slots)) if phase is not RunPhase.IDLE else ()
    end = plan.session.ends_at
    return Rundown(
        session=plan.session,
        phase=phase,
        rows=rows,
        face=Face(MADE_AT),
        late=0.0,
        planned_end=end,
        expected_end=rows[-1].expected_end if rows else end,
    )


def _rows(slots: Iterable[Slot]) -> Iterator[Row]:
    late = timedelta(minutes=1)
    for number, slot in enumerate(slots):
        left_out = slot.activity.title == "Om Leda omställning tillsammans"
        start = (slot.start + late).astimezone(ZONE)
        late += timedelta(minutes=DRIFT[number])
        if slot.activity.kind is Kind.BREAK:
            late = max(late, timedelta(minutes=5))
        end = (slot.end + late).astimezone(ZONE)
        yield Row(
            activity=slot.activity,
            status=RowStatus.SKIPPED if left_out else RowStatus.DONE,
            planned_start=slot.start.astimezone(ZONE),
            planned_end=slot.end.astimezone(ZONE),
            expected_start=start,
            expected_end=end,
            actual_start=None if left_out else start,
            actual_end=None if left_out else end,
        )


def _typical(plan: SessionPlan) -> tuple[ActivitySummary, ...]:
    maker, voices = _Maker(), read_voices()
    return tuple(_brought(activity, maker, voices) for activity in plan.activities)


def _brought(activity: Activity, maker: _Maker, voices: Voices) -> ActivitySummary:
    themes: tuple[Theme, ...] = ()
    match activity.title:
        case "Deltagarna presenterar sig":
            notes = list(_said(activity, voices.words, maker, activity.prompts[1]))
        case "Förhoppningar och farhågor":
            notes, themes = _board(activity, (voices.hopes, voices.fears), maker)
            dots = chain(voices.dots, repeat(0))
            notes = [replace(note, votes=votes) for note, votes in zip(notes, dots, strict=False)]
        case "Transfer in":
            notes = list(_pictures(activity, voices.pictures, maker))
        case "Några perspektiv":
            notes = list(_said(activity, voices.perspectives, maker))
        case "Dialog och reflektion":
            notes = _with_repeats(list(_table_notes(activity, voices.tables, maker)))
        case "Summering och avslut":
            notes = list(_said(activity, voices.reflections, maker))
        case _:
            return ActivitySummary(activity, results=_results(activity, voices.filled))
    return _with_board(activity, notes, themes)


def _with_board(activity: Activity, notes: Iterable[Note], themes: tuple[Theme, ...] = ()) -> ActivitySummary:
    kept = tuple(notes)
    quotes = tuple(quote for note in kept if (quote := quote_of(note)))
    here = len(read_voices().words) if activity.kind is Kind.ROUND else 0
    return ActivitySummary(activity, board=Board(activity.id, themes, kept), quotes=quotes, here=here)


def _said(activity: Activity, said: Iterable[Said], maker: _Maker, prompt: Prompt | None = None) -> Iterator[Note]:
    for one in said:
        note = maker.note(activity, one.text, prompt)
        table = one.table or None
        yield replace(note, author=one.name, organisation=one.organisation, quote=one.consent, table=table)


def _board(
    activity: Activity, columns: tuple[Mapping[str, tuple[str, ...]], ...], maker: _Maker
) -> tuple[list[Note], tuple[Theme, ...]]:
    themes = {title: maker.theme(activity, title) for column in columns for title in column if title}
    notes = [
        maker.note(activity, text, prompt, themes.get(title))
        for prompt, column in zip(activity.prompts, columns, strict=True)
        for title, texts in column.items()
        for text in texts
    ]
    return notes, tuple(themes.values())


def _pictures(activity: Activity, said: Iterable[Said], maker: _Maker) -> Iterator[Note]:
    for number, note in enumerate(_said(activity, said, maker, activity.prompts[0])):
        yield replace(note, quote=Consent.ANONYMOUS) if number in {0, 2} else note


def _table_notes(activity: Activity, tables: Mapping[str, tuple[Said, ...]], maker: _Maker) -> Iterator[Note]:
    for prompt in activity.prompts:
        yield from _said(activity, tables[prompt.text], maker, prompt)


def _with_repeats(notes: list[Note]) -> list[Note]:
    """What resembles an earlier answer was accepted as a repeat of it."""
    like = near_duplicates([note.text for note in notes])
    pairs = zip(notes, like, strict=True)
    return [note if first is None else replace(note, repeats=notes[first].id) for note, first in pairs]


def _results(activity: Activity, filled: tuple[Filled, ...]) -> Results | None:
    if activity.kind is not Kind.QUESTIONNAIRE:
        return None
    responses = tuple(
        Response(ResponseId(f"r{number}"), activity.id, answers_of(activity, one), SAID_AT)
        for number, one in enumerate(filled)
    )
    return summarise(activity.prompts, responses, threshold=5)


def answers_of(activity: Activity, filled: Filled) -> tuple[Answer, ...]:
    """What one person answered to the prompts of the sample's questionnaire, in their order."""
    ratings, texts = iter(filled.ratings), iter((filled.take_home, filled.hard, filled.good))
    return tuple(
        Answer(prompt.id, rating=next(ratings))
        if prompt.kind is PromptKind.SCALE
        else Answer(prompt.id, text=next(texts) or None)
        for prompt in activity.prompts
    )


def _overfilled(activity: ActivitySummary, maker: _Maker) -> ActivitySummary:
    if activity.results:
        more = tuple(_talkative(result) for result in activity.results.results)
        return replace(activity, results=replace(activity.results, results=more))
    if activity.board is None or activity.activity.kind is not Kind.BOARD:
        return activity
    hopes, fears = activity.activity.prompts
    crowded = activity.board.themes[0]
    loud = chain(HOSTILE, (UNBROKEN, "En lång lapp. " * 700))
    notes = [maker.note(activity.activity, f"Lapp {i} om det som är för mycket", hopes, crowded) for i in range(1000)]
    notes += [maker.note(activity.activity, text, fears) for text in loud]
    return replace(activity, board=replace(activity.board, notes=(*activity.board.notes, *notes)))


def _talkative(result: Result) -> Result:
    return replace(result, texts=(*result.texts, *HOSTILE, UNBROKEN)) if isinstance(result, OpenAnswers) else result


def many_notes_summary(copies: int) -> SessionSummary:
    """The typical session as if so many rooms had filled the same board."""
    summary = typical_summary()
    return replace(summary, activities=tuple(_multiplied(activity, copies) for activity in summary.activities))


def _multiplied(activity: ActivitySummary, copies: int) -> ActivitySummary:
    board = activity.board
    if board is None or activity.activity.kind is not Kind.BOARD:
        return activity
    notes = [_copied(note, number) for number in range(copies) for note in board.notes]
    return replace(activity, board=replace(board, notes=tuple(notes)))


def _copied(note: Note, number: int) -> Note:
    name = NoteId(f"{note.id}-{number}")
    return replace(note, id=name, origin=name, text=f"{note.text} {number}" if number else note.text)
