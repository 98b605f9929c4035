"""The read-out and the most chosen notes, as the wall gets them."""

from dataclasses import replace

import pytest

from leda_desktop.domain.details import Conversation
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.kinds import Kind, Tone
from leda_desktop.domain.notes import Note
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.scenes import Answer, BoardNote, ReadOutScene
from leda_desktop.models.store import Store
from leda_desktop.services.composing.answers import read_out_scene
from leda_desktop.services.composing.boards import board_scene, votes_scene
from leda_desktop.services.notes import Notes
from tests.fakes import FakeClock


class Dialogue:
    """The table dialogue of the sample, and what is said in it."""

    def __init__(self, notes: Notes, activity: Activity) -> None:
        self.notes, self.activity = notes, activity

    def say(self, table: int | None, text: str, question: int = 0) -> Note:
        """A table answers a question."""
        made = self.notes.add(self.activity.id, text, prompt_id=self.activity.prompts[question].id, table=table)
        assert made is not None
        return made

    @property
    def scene(self) -> ReadOutScene:
        """The read-out as it is now."""
        return read_out_scene(self.activity, self.notes.board(self.activity.id), 0)

    def answers(self, table: int, question: int = 0) -> tuple[Answer, ...]:
        """What a table reads out to a question."""
        found = next(answers for answers in self.scene.tables if answers.table == table)
        return found.columns[question].answers


@pytest.fixture
def dialogue(store: Store, feed: Feed, clock: FakeClock, first: SessionPlan) -> Dialogue:
    activity = next(activity for activity in first.activities if activity.kind is Kind.TABLES)
    return Dialogue(Notes(store, feed, clock), activity)


def test_every_planned_table_reads_out_in_its_order(dialogue: Dialogue) -> None:
    dialogue.say(8, "Från ett bord till")
    assert [answers.table for answers in dialogue.scene.tables] == [1, 2, 3, 4, 5, 6, 8]


def test_without_a_plan_those_that_have_answered_read_out(dialogue: Dialogue) -> None:
    dialogue.activity = replace(dialogue.activity, details=Conversation())
    dialogue.say(4, "Fyrans")
    dialogue.say(2, "Tvåans")
    dialogue.say(None, "Ingens")
    assert [answers.table for answers in dialogue.scene.tables] == [2, 4]


def test_answers_stand_under_their_questions_in_the_order_in_which_they_were_said(dialogue: Dialogue) -> None:
    first = dialogue.say(1, "ett")
    dialogue.say(1, "två")
    dialogue.say(1, "annat", question=2)
    theme = dialogue.notes.add_theme(dialogue.activity.id, "Kultur")
    assert theme is not None
    dialogue.notes.move([first.id], theme.id)
    assert dialogue.answers(1) == (Answer("ett"), Answer("två"))
    assert dialogue.answers(1, 2) == (Answer("annat"),)
    assert dialogue.scene.tables[0].columns[2].tone is Tone.SKY


def test_what_is_said_again_is_shown_once_with_its_number(dialogue: Dialogue) -> None:
    mod = dialogue.say(1, "Mod")
    dialogue.say(2, "mod!")
    other = dialogue.say(3, "Våga")
    dialogue.notes.set_repeats([other.id], mod.id)
    assert dialogue.answers(1) == (Answer("Mod", 3),)
    assert dialogue.answers(2) == ()
    assert [answers.columns[0].said for answers in dialogue.scene.tables[:3]] == [0, 1, 1]


def test_an_answer_in_two_themes_is_read_once(dialogue: Dialogue) -> None:
    note = dialogue.say(1, "Mod")
    theme = dialogue.notes.add_theme(dialogue.activity.id, "Kultur")
    assert theme is not None
    dialogue.notes.copy([note.id], theme.id)
    assert dialogue.answers(1) == (Answer("Mod"),)


def test_an_answer_without_a_question_is_not_left_out(dialogue: Dialogue) -> None:
    dialogue.notes.add(dialogue.activity.id, "Utan fråga", table=1)
    assert dialogue.answers(1, 3) == (Answer("Utan fråga"),)


def test_the_notes_with_most_votes_are_shown_first_and_once(dialogue: Dialogue) -> None:
    few, many = dialogue.say(1, "få"), dialogue.say(2, "många", question=1)
    dialogue.say(3, "ingen")
    dialogue.notes.set_votes([few.id], 1)
    dialogue.notes.set_votes([many.id], 12)
    theme = dialogue.notes.add_theme(dialogue.activity.id, "Kultur")
    assert theme is not None
    dialogue.notes.copy([many.id], theme.id)
    board = dialogue.notes.board(dialogue.activity.id)
    scene = votes_scene(dialogue.activity, board, 0)
    assert scene.columns[0].notes == (BoardNote("många", Tone.MOSS, 12), BoardNote("få", Tone.SUN, 1))
    assert (scene.votes, scene.count) == (13, 2)
    assert board_scene(dialogue.activity, board, 0, one_theme=False).votes == 13
