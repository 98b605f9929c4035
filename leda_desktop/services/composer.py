"""The composer of scenes: turns a spot on the stage into what the wall paints, leaving everything private out."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import assert_never

from leda_desktop.domain.details import Break, Conversation, Page, Questionnaire, Quotes, Slide, Talk
from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Tone
from leda_desktop.domain.notes import Board, Note, quote_of
from leda_desktop.domain.programme import Activity, ProgrammePlan, SessionPlan
from leda_desktop.domain.rundown import Row, Rundown
from leda_desktop.domain.scenes import (
    AgendaLine,
    AgendaScene,
    BoardColumn,
    BoardNote,
    BoardScene,
    BreakScene,
    ClockScene,
    ComingScene,
    QuestionnaireScene,
    QuestionsScene,
    QuotesScene,
    ResultsScene,
    Scene,
    SlideScene,
    TalkScene,
    WelcomeScene,
)
from leda_desktop.domain.stage import Spot, Standing, View
from leda_desktop.services.notes import Notes
from leda_desktop.services.questionnaires import Questionnaires


class Composer:
    """Reads what a scene needs and makes the scene."""

    def __init__(self, notes: Notes, questionnaires: Questionnaires) -> None:
        self._notes = notes
        self._questionnaires = questionnaires

    def scene(self, spot: Spot, programme: ProgrammePlan, plan: SessionPlan, rundown: Rundown) -> Scene:
        """The scene of a spot; the welcome where the spot names nothing that is on the agenda."""
        if spot.standing is not None:
            return _standing(spot.standing, programme, plan, rundown)
        activity = plan.find(spot.activity_id)
        if activity is None or spot.view is None:
            return WelcomeScene(programme.programme, plan.session)
        return self._view(spot.view, activity, spot.step, rundown)

    def _view(self, view: View, activity: Activity, step: int, rundown: Rundown) -> Scene:
        match view:
            case View.SLIDE | View.BREAK | View.TALK | View.QUESTIONS:
                return _planned(activity, step, rundown)
            case View.BOARD | View.THEME:
                return self._board(activity, step, one_theme=view is View.THEME)
            case View.QUESTION:
                return self._question(activity, step)
            case View.RESULTS:
                return ResultsScene(activity.title, self._questionnaires.results(activity))
            case View.QUOTE:
                return self._quotes(activity, step, rundown)
            case _:
                assert_never(view)

    def _board(self, activity: Activity, step: int, *, one_theme: bool) -> BoardScene:
        board = self._notes.board(activity.id)
        return BoardScene(activity.title, _columns(activity, board), step, one_theme, board.count)

    def _question(self, activity: Activity, step: int) -> QuestionnaireScene:
        answered = len(self._questionnaires.responses(activity.id))
        return QuestionnaireScene(activity.title, _asked(activity), step, answered)

    def _quotes(self, activity: Activity, step: int, rundown: Rundown) -> QuotesScene:
        """The activity's own quotes, or where it has none everything that was marked as a quote until now."""
        heading = activity.details.heading if isinstance(activity.details, Quotes) else ""
        own = self._marked(activity)
        found = own or tuple(note for row in rundown.rows for note in self._marked(row.activity))
        quotes = tuple(quote for note in found if (quote := quote_of(note)))
        return QuotesScene(heading or activity.title, quotes, step)

    def _marked(self, activity: Activity) -> tuple[Note, ...]:
        seen = {n.origin: n for n in reversed(self._notes.board(activity.id).notes) if n.quote is not None}
        return tuple(reversed(seen.values()))


def _standing(standing: Standing, programme: ProgrammePlan, plan: SessionPlan, rundown: Rundown) -> Scene:
    match standing:
        case Standing.WELCOME:
            return WelcomeScene(programme.programme, plan.session)
        case Standing.AGENDA:
            return AgendaScene(tuple(_line(row) for row in rundown.rows if not row.activity.skipped))
        case Standing.COMING:
            return ComingScene(programme.programme, programme.sessions, plan.session.id, programme.events)
        case Standing.CLOCK:
            return ClockScene()
        case _:
            assert_never(standing)


def _line(row: Row) -> AgendaLine:
    return AgendaLine(row.planned_start, row.activity.title, row.status, row.activity.part)


def _planned(activity: Activity, step: int, rundown: Rundown) -> Scene:
    """The scene of what was prepared in the plan alone."""
    match activity.details:
        case Slide(pages):
            return _slide(activity, pages, step)
        case Break(text):
            return _break(activity, text, rundown)
        case Talk() as talk:
            return TalkScene(activity.title, talk)
        case Conversation(instruction):
            return QuestionsScene(activity.title, _asked(activity), instruction)
        case Questionnaire(introduction):
            return QuestionsScene(activity.title, _asked(activity), introduction)
        case Quotes(heading):
            return SlideScene(heading or activity.title)
        case _:
            assert_never(activity.details)


def _asked(activity: Activity) -> tuple[str, ...]:
    return tuple(prompt.text for prompt in activity.prompts)


def _slide(activity: Activity, pages: tuple[Page, ...], step: int) -> SlideScene:
    step = min(max(step, 0), max(len(pages) - 1, 0))
    page = pages[step] if pages else Page()
    return SlideScene(
        title=page.heading or activity.title,
        text=page.text,
        credit=page.credit,
        diagram=page.diagram,
        labels=page.labels,
        step=step,
        pages=max(len(pages), 1),
    )


def _break(activity: Activity, text: str, rundown: Rundown) -> BreakScene:
    rows = [row for row in rundown.rows if not row.activity.skipped]
    index = next((i for i, row in enumerate(rows) if row.activity.id == activity.id), None)
    if index is None or index + 1 >= len(rows):
        return BreakScene(activity.title, text)
    after = rows[index + 1]
    on_plan = after.expected_start == after.planned_start
    back_at = after.planned_start if on_plan else _whole_minute(after.expected_start)
    return BreakScene(activity.title, text, back_at, after.activity.title)


def _whole_minute(instant: datetime) -> datetime:
    """The same or the next whole minute: nobody is told to be back too early."""
    floor = instant.replace(second=0, microsecond=0)
    return floor if floor == instant else floor + timedelta(minutes=1)


def _columns(activity: Activity, board: Board) -> tuple[BoardColumn, ...]:
    """A column for each theme and one for what is unsorted; a column for each prompt while there are no themes."""
    tones = {prompt.id: prompt.tone for prompt in activity.prompts}

    def column(title: str | None, notes: Iterable[Note]) -> BoardColumn:
        shown = (BoardNote(note.text, _tone(tones, note)) for note in notes)
        return BoardColumn(title, tuple(shown))

    if not board.themes and activity.prompts:
        groups = [(p.text, [n for n in board.notes if n.prompt_id == p.id]) for p in activity.prompts]
        rest = [note for note in board.notes if note.prompt_id not in tones]
    else:
        groups = [(theme.title, list(board.within(theme.id))) for theme in board.themes]
        rest = list(board.within(None))
    columns = [column(title, notes) for title, notes in groups]
    return tuple([*columns, column(None, rest)] if rest else columns)


def _tone(tones: Mapping[PromptId, Tone], note: Note) -> Tone:
    return Tone.SUN if note.prompt_id is None else tones.get(note.prompt_id, Tone.SUN)
