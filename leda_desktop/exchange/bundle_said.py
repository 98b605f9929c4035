"""What came of activities as rows of a bundle, and back."""

from collections.abc import Iterable, Iterator

from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.bundle import CountedHands, Said, SessionContents
from leda_desktop.domain.ids import ActivityId, MediaId, NoteId, PersonId, PromptId, ResponseId, ThemeId
from leda_desktop.domain.kinds import Channel, Consent
from leda_desktop.domain.notes import Note, Theme
from leda_desktop.domain.rounds import Order, Quiet, RoundState, Turn
from leda_desktop.domain.scales import Answer, Response
from leda_desktop.domain.words import NOTE_LIMIT
from leda_desktop.exchange.bundle_plain import Plain, plain
from leda_desktop.exchange.bundle_row import MOST_RANK, SHORT, Row, unlike

MOST_TABLES, MOST_CARD, MOST_VOTES, MOST_SHEET, MOST_STEP = 99, 9999, 100_000, 1_000_000, 100
MOST_PEOPLE_COUNT, MOST_SEED, MOST_SECONDS = 100_000, 1 << 40, 1e9
_MOST_TURNS, _MOST_ANSWERS = 5000, 100


def theme_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The themes of all activities."""
    return [plain(theme) for said in _all(sessions) for theme in said.themes]


def note_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The notes of all activities."""
    return [plain(note) for said in _all(sessions) for note in said.notes]


def response_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The responses of all questionnaires, each with its answers."""
    return [plain(response) for said in _all(sessions) for response in said.responses]


def hands_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """The hands that were counted."""
    return [{"activity_id": said.activity_id, **plain(hands)} for said in _all(sessions) for hands in said.hands]


def course_rows(sessions: Iterable[SessionContents]) -> list[Plain]:
    """How votes, rounds and read-outs went, one row for each activity that has any of them."""
    return [
        {
            "activity_id": said.activity_id,
            "ballot": None if said.ballot is None else plain(said.ballot),
            "round": None if said.round is None else plain(said.round),
            "read_out": sorted(said.read_out),
        }
        for said in _all(sessions)
        if said.ballot or said.round or said.read_out
    ]


def read_theme(row: Row) -> Theme:
    """A theme."""
    return Theme(
        ThemeId(row.key("id")),
        ActivityId(row.key("activity_id")),
        row.line("title", SHORT),
        row.number("rank", -MOST_RANK, MOST_RANK),
    )


def read_note(row: Row) -> Note:
    """A note; its text is cleaned as one that is typed, and may be as long. Its points are as they were left."""
    text = "\n".join(filter(None, row.text("text").split("\n")))
    prompt, theme, person = row.key_or_none("prompt_id"), row.key_or_none("theme_id"), row.key_or_none("person_id")
    repeats, portrait = row.key_or_none("repeats"), row.key_or_none("portrait")
    return Note(
        id=NoteId(row.key("id")),
        origin=NoteId(row.key("origin")),
        activity_id=ActivityId(row.key("activity_id")),
        prompt_id=None if prompt is None else PromptId(prompt),
        theme_id=None if theme is None else ThemeId(theme),
        text=text if 0 < len(text) <= NOTE_LIMIT else row.refuse(),
        rank=row.number("rank", -MOST_RANK, MOST_RANK),
        created_at=row.instant("created_at"),
        channel=row.member("channel", Channel),
        table=row.whole_or_none("table", 1, MOST_TABLES),
        author=row.line("author", SHORT),
        organisation=row.line("organisation", SHORT),
        quote=row.member_or_none("quote", Consent),
        person_id=None if person is None else PersonId(person),
        card=row.whole_or_none("card", 1, MOST_CARD),
        votes=row.whole("votes", 0, MOST_VOTES, 0),
        repeats=None if repeats is None else NoteId(repeats),
        portrait=None if portrait is None else MediaId(portrait),
    )


def read_response(row: Row) -> Response:
    """A response with its answers."""
    answers = tuple(_answer(answer) for answer in row.rows("answers", _MOST_ANSWERS))
    unlike((answer.prompt_id for answer in answers), row.part)
    return Response(
        id=ResponseId(row.key("id")),
        activity_id=ActivityId(row.key("activity_id")),
        answers=answers,
        created_at=row.instant("created_at"),
        channel=row.member("channel", Channel),
        sheet=row.whole_or_none("sheet", 0, MOST_SHEET),
    )


def read_hands(row: Row) -> tuple[ActivityId, CountedHands]:
    """Hands that were counted, and in which activity."""
    prompt = PromptId(row.key("prompt_id"))
    hands = CountedHands(prompt, row.whole("step", 0, MOST_STEP), row.whole("count", 0, MOST_PEOPLE_COUNT))
    return ActivityId(row.key("activity_id")), hands


def read_course(row: Row) -> Said:
    """How votes, rounds and read-outs went in an activity."""
    ballot, state = row.plain_or_none("ballot"), row.plain_or_none("round")
    tables = row.wholes("read_out", 1, MOST_TABLES)
    return Said(
        ActivityId(row.key("activity_id")),
        ballot=None if ballot is None else _ballot(Row(ballot, row.part)),
        round=None if state is None else _round(Row(state, row.part)),
        read_out=frozenset(tables),
    )


def _answer(row: Row) -> Answer:
    return Answer(
        PromptId(row.key("prompt_id")),
        rating=row.whole_or_none("rating", 0, MOST_STEP),
        text=row.text_or_none("text"),
        on_paper=row.truth("on_paper", default=False),
    )


def _ballot(row: Row) -> Ballot:
    return Ballot(row.whole("dots", 0, MOST_VOTES), row.whole("voters", 0, MOST_PEOPLE_COUNT))


def _round(row: Row) -> RoundState:
    speaker, quiet = row.key_or_none("speaker"), row.plain_or_none("quiet")
    return RoundState(
        order=row.member("order", Order),
        seed=row.whole("seed", 0, MOST_SEED),
        spoken=tuple(_turn(turn) for turn in row.rows("spoken", _MOST_TURNS)),
        speaker=None if speaker is None else PersonId(speaker),
        since=row.number_or_none("since", 0, MOST_SECONDS),
        spent=row.number("spent", 0, MOST_SECONDS),
        waiting=tuple(PersonId(key) for key in row.keys("waiting")),
        quiet=None if quiet is None else _quiet(Row(quiet, row.part)),
    )


def _turn(row: Row) -> Turn:
    return Turn(PersonId(row.key("person_id")), row.number("seconds", 0, MOST_SECONDS))


def _quiet(row: Row) -> Quiet:
    return Quiet(row.number("since", 0, MOST_SECONDS), row.number("seconds", 0, MOST_SECONDS))


def _all(sessions: Iterable[SessionContents]) -> Iterator[Said]:
    return (said for session in sessions for said in session.said)
