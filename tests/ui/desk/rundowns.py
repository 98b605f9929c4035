"""A small session for tests of the desk: five activities, one of them running."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leda_desktop.domain.details import Conversation, Talk
from leda_desktop.domain.ids import ActivityId, ProgrammeId, PromptId, SessionId
from leda_desktop.domain.kinds import Kind, PromptKind
from leda_desktop.domain.programme import Activity, Prompt, Session
from leda_desktop.domain.run import RunPhase
from leda_desktop.domain.rundown import Face, Pace, Row, RowStatus, Rundown

ZONE = ZoneInfo("Europe/Stockholm")
SESSION = Session(SessionId("s"), ProgrammeId("p"), 1, "Innovera", date(2024, 2, 7), time(11), time(16))
QUESTIONS = tuple(Prompt(PromptId(str(n)), PromptKind.QUESTION, "Vad?") for n in range(3))

WELCOME = Activity(ActivityId("welcome"), Kind.SLIDE, "Välkommen", 10, part="Förmiddag")
TALK = Activity(ActivityId("talk"), Kind.TALK, "Inflygning", 30, Talk("Martin Börjesson"), part="Förmiddag")
BOARD = Activity(ActivityId("board"), Kind.BOARD, "Förhoppningar", 20, Conversation(), part="Förmiddag")
LUNCH = Activity(ActivityId("lunch"), Kind.BREAK, "Lunch", 55, part="Eftermiddag")
TABLES = Activity(
    ActivityId("tables"), Kind.TABLES, "Dialog", 50, Conversation(tables=6), QUESTIONS, part="Eftermiddag"
)
AGENDA = (WELCOME, TALK, BOARD, LUNCH, TABLES)

RUNNING_FACE = Face(datetime(2024, 2, 7, 12, 0, tzinfo=ZONE), 456.0, 0.62, Pace.NORMAL)


@dataclass(frozen=True, slots=True)
class Situation:
    """Where the session is: which activity runs, how many minutes late, and what is skipped."""

    current: int = 2
    late: int = 5
    skipped: int = -1
    phase: RunPhase = RunPhase.RUNNING
    face: Face = RUNNING_FACE


def rundown(situation: Situation = Situation()) -> Rundown:
    """The rundown of the session in this situation."""
    start = SESSION.starts_at
    rows = []
    for number, activity in enumerate(AGENDA):
        rows.append(_row(number, activity, start, situation))
        start = rows[-1].planned_end
    late = timedelta(minutes=situation.late)
    end = SESSION.ends_at
    return Rundown(SESSION, situation.phase, tuple(rows), situation.face, late.total_seconds(), end, end + late)


def _row(number: int, activity: Activity, start: datetime, situation: Situation) -> Row:
    end = start + timedelta(minutes=activity.minutes)
    done = number < situation.current
    late = timedelta() if done else timedelta(minutes=situation.late)
    free = timedelta(minutes=5) if activity is LUNCH else timedelta()
    status = RowStatus.DONE if done else RowStatus.CURRENT if number == situation.current else RowStatus.COMING
    if number == situation.skipped:
        status = RowStatus.SKIPPED
    actual_start, actual_end = (start, end + timedelta(minutes=1)) if done else (None, None)
    return Row(activity, status, start, end, start + late, end + late, actual_start, actual_end, 0.0, free)
