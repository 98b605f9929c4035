"""What the wall shows of a spot: everything that was prepared and said for it, and nothing private."""

from dataclasses import replace

import pytest

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Consent, Tone
from leda_desktop.domain.pictures import Drawn
from leda_desktop.domain.programme import Activity, ProgrammePlan, SessionPlan
from leda_desktop.domain.projection import project
from leda_desktop.domain.scales import Answer
from leda_desktop.domain.scenes import (
    AgendaScene,
    BoardScene,
    BreakScene,
    CardScene,
    ClockScene,
    ComingScene,
    DeckScene,
    QuestionnaireScene,
    QuestionsScene,
    QuotesScene,
    ResultsScene,
    Scene,
    SlideScene,
    TalkScene,
    WelcomeScene,
)
from leda_desktop.domain.stage import Spot, Standing, View, views_of
from leda_desktop.models.store import Store
from leda_desktop.services.note_changes import Group
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock


@pytest.fixture
def suite(store: Store, clock: FakeClock) -> Suite:
    """All services."""
    return build_suite(store, clock)


class Room:
    """The first session of the sample, and what its wall shows."""

    def __init__(self, suite: Suite, programme: ProgrammePlan, plan: SessionPlan, clock: FakeClock) -> None:
        self.suite, self.programme, self.plan, self.clock = suite, programme, plan, clock

    def item(self, title: str) -> Activity:
        """An item of the agenda."""
        return next(activity for activity in self.plan.activities if activity.title == title)

    def scene(self, title: str, view: View | None = None, step: int = 0) -> Scene:
        """The scene of an item in a view, its first if none is named."""
        activity = self.item(title)
        return self.show(Spot(activity.id, view or views_of(activity)[0], step))

    def show(self, spot: Spot) -> Scene:
        """The scene of a spot."""
        rundown = project(self.plan, self.suite.run.state(self.plan.session.id), self.clock.now())
        return self.suite.composer.scene(spot, self.programme, self.plan, rundown)


@pytest.fixture
def room(suite: Suite, programme: ProgrammePlan, first: SessionPlan, clock: FakeClock, feed: Feed) -> Room:
    """The room of the first session."""
    return Room(suite, programme, first, clock)


def test_nothing_on_stage_is_the_welcome(room: Room) -> None:
    assert room.show(Spot()) == WelcomeScene(room.programme.programme, room.plan.session)


def test_an_item_that_is_no_longer_there_is_the_welcome(room: Room) -> None:
    activity = room.plan.activities[0]
    room.plan = replace(room.plan, activities=room.plan.activities[1:])
    assert isinstance(room.show(Spot(activity.id, View.SLIDE)), WelcomeScene)


def test_standing_scenes_stand_before_the_item(room: Room) -> None:
    kinds = {
        Standing.WELCOME: WelcomeScene,
        Standing.AGENDA: AgendaScene,
        Standing.COMING: ComingScene,
        Standing.CLOCK: ClockScene,
    }
    activity = room.plan.activities[0].id
    for standing, kind in kinds.items():
        assert isinstance(room.show(Spot(activity, View.SLIDE, standing=standing)), kind)


def test_the_agenda_leaves_out_what_is_skipped(room: Room) -> None:
    skipped = replace(room.plan.activities[2], skipped=True)
    room.plan = replace(room.plan, activities=(*room.plan.activities[:2], skipped, *room.plan.activities[3:]))
    agenda = room.show(Spot(standing=Standing.AGENDA))
    assert isinstance(agenda, AgendaScene)
    assert len(agenda.lines) == len(room.plan.activities) - 1
    assert skipped.title not in [line.title for line in agenda.lines]


def test_a_slide_shows_the_page_of_its_step_and_never_one_that_is_not_there(room: Room) -> None:
    title = "Om Leda omställning tillsammans"
    shown = [room.scene(title, step=step) for step in (0, 2, 99)]
    assert [scene.title for scene in shown if isinstance(scene, SlideScene)] == [
        title, "Klimatneutrala Umeå 2030", "Klimatneutrala Umeå 2030",
    ]  # fmt: skip


def test_a_break_says_when_we_are_back_and_with_what(room: Room) -> None:
    scene = room.scene("Lunch")
    assert isinstance(scene, BreakScene)
    assert scene.next_title == "Transfer in"
    assert scene.back_at is not None
    assert (scene.back_at.hour, scene.back_at.minute, scene.back_at.second) == (13, 20, 0)


def test_a_break_at_the_end_says_no_time(room: Room) -> None:
    room.plan = replace(room.plan, activities=(room.item("Lunch"),))
    scene = room.scene("Lunch")
    assert isinstance(scene, BreakScene)
    assert scene.back_at is None


def test_a_talk_is_its_speaker_and_a_round_its_questions(room: Room) -> None:
    assert isinstance(room.scene("Inspirationsföreläsning"), TalkScene)
    round_ = room.scene("Deltagarna presenterar sig")
    assert isinstance(round_, QuestionsScene)
    assert round_.instruction == "Vi som är här"
    assert len(round_.questions) == 2


def board(room: Room, *, one_theme: bool = False) -> BoardScene:
    """The board on the wall."""
    scene = room.scene("Förhoppningar och farhågor", View.THEME if one_theme else View.BOARD)
    assert isinstance(scene, BoardScene)
    return scene


def test_a_board_without_themes_has_a_column_for_each_prompt_in_its_colour(room: Room) -> None:
    activity = room.item("Förhoppningar och farhågor")
    for prompt in activity.prompts:
        room.suite.notes.add(activity.id, f"Om {prompt.text}", prompt_id=prompt.id)
    room.suite.notes.add(activity.id, "Utan fråga")
    columns = board(room).columns
    assert [column.title for column in columns] == ["Förhoppningar", "Farhågor", None]
    assert [note.tone for column in columns for note in column.notes] == [Tone.SUN, Tone.MOSS, Tone.SUN]


def test_a_board_with_themes_has_a_column_for_each_and_one_for_the_rest(room: Room) -> None:
    activity = room.item("Förhoppningar och farhågor")
    room.suite.notes.add_many(activity.id, [Group("Mod", ("Våga", "Fråga")), Group(None, ("Osorterad",))])
    scene = board(room, one_theme=True)
    assert [(column.title, len(column.notes)) for column in scene.columns] == [("Mod", 2), (None, 1)]
    assert (scene.one_theme, scene.count) == (True, 3)


def test_no_name_of_an_author_is_on_a_board(room: Room) -> None:
    activity = room.item("Förhoppningar och farhågor")
    room.suite.notes.add(activity.id, "Något", author="Aila", organisation="Sametinget")
    assert "Aila" not in repr(board(room))
    assert "Sametinget" not in repr(board(room))


def test_a_questionnaire_counts_the_people_who_answered(room: Room) -> None:
    title = "Självskattning – utifrån dagens tema"
    activity = room.item(title)
    for rating in (7, 8):
        room.suite.questionnaires.add(activity.id, (Answer(activity.prompts[1].id, rating=rating),))
    scene = room.scene(title, step=1)
    assert isinstance(scene, QuestionnaireScene)
    assert (scene.answered, scene.step) == (2, 1)
    results = room.scene(title, View.RESULTS)
    assert isinstance(results, ResultsScene)
    assert not results.results.enough


def quotes(room: Room, title: str) -> dict[str, str]:
    """The quotes on the wall with their authors."""
    scene = room.scene(title)
    assert isinstance(scene, QuotesScene)
    return {quote.text: quote.author for quote in scene.quotes}


def test_quotes_name_only_those_who_agreed(room: Room) -> None:
    activity = room.item("Några perspektiv")
    for consent in Consent:
        room.suite.notes.add(activity.id, consent.value, author="Aila", quote=consent)
    room.suite.notes.add(activity.id, "Ingen har frågats", author="Aila")
    shown = quotes(room, "Några perspektiv")
    assert {text for text, author in shown.items() if author} == {Consent.NAMED.value}
    assert "Ingen har frågats" not in shown


def test_a_face_is_shown_only_with_its_name(room: Room) -> None:
    activity = room.item("Några perspektiv")
    for consent in Consent:
        room.suite.notes.add(activity.id, consent.value, author="Aila", quote=consent, portrait=MediaId("face"))
    scene = room.scene("Några perspektiv")
    assert isinstance(scene, QuotesScene)
    assert [quote.text for quote in scene.quotes if quote.portrait] == [Consent.NAMED.value]


def test_a_quote_from_a_card_brings_its_picture(room: Room) -> None:
    activity = room.item("Transfer in")
    room.suite.notes.add(activity.id, "Man ser varandra", quote=Consent.ANONYMOUS, card=17)
    scene = room.scene("Transfer in", View.QUOTE)
    assert isinstance(scene, QuotesScene)
    assert [quote.picture for quote in scene.quotes] == [Drawn(17)]


def test_people_choose_from_the_deck_until_a_number_is_said(room: Room) -> None:
    activity = room.item("Transfer in")
    assert isinstance(room.scene("Transfer in", View.CARD), DeckScene)
    room.suite.notes.add(activity.id, "Man ser varandra", card=17)
    scene = room.show(Spot(activity.id, View.CARD, card=17))
    assert scene == CardScene("Transfer in", 17, Drawn(17), "Man ser varandra")


def test_an_item_without_quotes_of_its_own_shows_those_of_the_day_once_each(room: Room) -> None:
    activity = room.item("Förhoppningar och farhågor")
    note = room.suite.notes.add(activity.id, "Minnesvärt", quote=Consent.ANONYMOUS)
    theme = room.suite.notes.add_theme(activity.id, "Mod")
    assert note is not None
    assert theme is not None
    room.suite.notes.copy([note.id], theme.id)
    assert list(quotes(room, "Några perspektiv")) == ["Minnesvärt"]


def test_no_private_note_is_in_any_scene(room: Room) -> None:
    private = [activity.private_notes for activity in room.plan.activities if activity.private_notes]
    shown = [repr(room.scene(activity.title, view)) for activity in room.plan.activities for view in views_of(activity)]
    assert private
    assert not [words for words in private if any(words in scene for scene in shown)]
