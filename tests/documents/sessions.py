"""Small sessions for the documents' tests, made from a handful of words."""

from collections.abc import Iterable
from dataclasses import replace

from leda_desktop.domain.details import Talk
from leda_desktop.domain.ids import ActivityId, NoteId, PromptId, ResponseId, ThemeId
from leda_desktop.domain.kinds import Consent, Kind, Level, PromptKind
from leda_desktop.domain.notes import Board, Note, Theme, quote_of
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.domain.scales import Answer, OpenAnswers, Response, summarise
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from tests.gallery.pages import SAID_AT, empty_summary

HOPES = Prompt(PromptId("hopes"), PromptKind.COLUMN, "Förhoppningar")
SCALE = Prompt(PromptId("scale"), PromptKind.SCALE, "Hur bra är vi?", level=Level.TOGETHER, low="inte", high="mycket")
OPEN = Prompt(PromptId("open"), PromptKind.OPEN, "Vad tar du med dig?")


def activity(kind: Kind = Kind.BOARD, *prompts: Prompt, name: str = "punkt") -> Activity:
    """An activity of a kind."""
    return Activity(ActivityId(name), kind, f"Punkten {name}", 20, prompts=prompts)


def note(text: str, number: int = 1, consent: Consent | None = None) -> Note:
    """A note under hopes by Ada Berg of Verket."""
    return Note(
        id=NoteId(f"n{number}"),
        origin=NoteId(f"n{number}"),
        activity_id=ActivityId("punkt"),
        prompt_id=HOPES.id,
        theme_id=None,
        text=text,
        rank=float(number),
        created_at=SAID_AT,
        author="Ada Berg",
        organisation="Verket",
        quote=consent,
    )


def notes(texts: Iterable[str]) -> tuple[Note, ...]:
    """A note for each text."""
    return tuple(note(text, number) for number, text in enumerate(texts))


def board(kept: Iterable[Note], kind: Kind = Kind.BOARD, themes: tuple[Theme, ...] = ()) -> ActivitySummary:
    """A board with one column, and the quotes among its notes."""
    on_board = tuple(kept)
    quotes = tuple(quote for each in on_board if (quote := quote_of(each)))
    return ActivitySummary(activity(kind, HOPES), Board(ActivityId("punkt"), themes, on_board), quotes=quotes)


def questionnaire(ratings: Iterable[int | None], texts: Iterable[str] = (), threshold: int = 5) -> ActivitySummary:
    """A questionnaire of a scale and an open question, answered by as many as there are ratings."""
    said = list(texts)
    responses = tuple(
        Response(
            ResponseId(f"r{i}"),
            ActivityId("punkt"),
            (Answer(SCALE.id, rating=rating), Answer(OPEN.id, text=said[i] if i < len(said) else None)),
            SAID_AT,
        )
        for i, rating in enumerate(ratings)
    )
    results = summarise((SCALE, OPEN), responses, threshold)
    return ActivitySummary(activity(Kind.QUESTIONNAIRE, SCALE, OPEN, name="enkät"), results=results)


def on_paper(texts: Iterable[str]) -> ActivitySummary:
    """A questionnaire of five people whose open answers stand on paper, apart from those with a text."""
    answered = questionnaire([3, 4, 4, 5, 6], texts)
    assert answered.results is not None
    scale, opened = answered.results.results
    assert isinstance(opened, OpenAnswers)
    moved = replace(opened, skipped=0, on_paper=opened.skipped)
    return replace(answered, results=replace(answered.results, results=(scale, moved)))


def session(*activities: ActivitySummary) -> SessionSummary:
    """A session of the sample programme in which this came in."""
    return replace(empty_summary(), activities=activities)


def everywhere(text: str) -> SessionSummary:
    """A session in which this text is everything that a text can be."""
    prompt = replace(HOPES, text=text, low=text, high=text)
    theme = Theme(ThemeId("t"), activity().id, text, 0)
    said = replace(note(text, consent=Consent.NAMED), author=text, organisation=text)
    kept = (said, replace(note(text, 2), theme_id=theme.id), replace(note(text, 3), table=1))
    full = replace(board(kept, themes=(theme,)), activity=_named(text, prompt))
    summary = session(full, questionnaire([1, 2, 3, 4, 5], [text] * 5))
    return replace(
        summary,
        programme=replace(summary.programme, title=text, season=text, organiser=text, idea=text),
        session=replace(summary.session, title=text, theme=text, venue=text),
        coming=(replace(summary.session, theme=text),),
    )


def _named(text: str, prompt: Prompt) -> Activity:
    return replace(activity(Kind.TALK, prompt), title=text, part=text, details=Talk(text, text, text, text))
