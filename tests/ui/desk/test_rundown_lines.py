"""The rundown in words."""

from datetime import timedelta

from leda_desktop.domain.rundown import RowStatus
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.rundown_lines import Line, LineKind, lines_of
from tests.ui.desk.rundowns import Situation, rundown


def line(title: str, texts: Texts, situation: Situation = Situation()) -> Line:  # noqa: B008 - frozen
    """The line of this title."""
    return next(found for found in lines_of(rundown(situation), texts) if found.title == title)


def test_each_part_is_headed_once(swedish: Texts) -> None:
    parts = [found.title for found in lines_of(rundown(), swedish) if found.kind is LineKind.PART]
    assert parts == ["Förmiddag", "Eftermiddag"]


def test_free_time_stands_before_a_fixed_start(swedish: Texts) -> None:
    free = [found.title for found in lines_of(rundown(), swedish) if found.kind is LineKind.FREE]
    assert free == ["5 min luft"]


def test_a_done_row_says_who_spoke_and_how_long_it_took(swedish: Texts) -> None:
    talk = line("Inflygning", swedish)
    assert (talk.start, talk.length, talk.note) == ("11:10", "31 min", "Martin Börjesson")


def test_the_running_row_says_when_it_began(swedish: Texts) -> None:
    board = line("Förhoppningar", swedish)
    assert board.note == "Tavla · började 11:45"
    assert "pågår" in board.spoken


def test_a_coming_row_says_when_it_is_expected(swedish: Texts) -> None:
    assert line("Lunch", swedish).expected == "beräknad 12:05"


def test_a_coming_row_on_time_says_nothing_of_it(swedish: Texts) -> None:
    assert line("Lunch", swedish, Situation(late=0)).expected == ""


def test_a_dialogue_counts_tables_and_questions(swedish: Texts) -> None:
    assert line("Dialog", swedish).note == "6 bord · 3 frågor"


def test_a_skipped_row_says_so(swedish: Texts) -> None:
    skipped = line("Lunch", swedish, Situation(skipped=3))
    assert (skipped.status, skipped.note) == (RowStatus.SKIPPED, "överhoppad")


def test_what_is_spoken_names_time_title_and_length(swedish: Texts) -> None:
    assert line("Lunch", swedish).spoken == "12:00, Lunch, 55 min, beräknad 12:05"


def test_a_row_of_a_day_is_written_in_hours(swedish: Texts) -> None:
    assert swedish.duration_words(timedelta(hours=24) // timedelta(minutes=1)) == "24 h"
