"""The check-in round in the running program: from the pasted list to words on the wall, and back after a cut."""

from leda_desktop.domain.scenes import QuestionsScene, WordsScene
from leda_desktop.texts import Language
from leda_desktop.ui.capture.round import RoundPanel
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.review.place import ReviewPlace
from tests.e2e.driver import Desk

ROUND = "Deltagarna presenterar sig"
LIST = "Namn;Organisation\nÁnne Sara;Giellaviessu\nBosse Lind;Bergbolaget\nČeavži Gaup;\nDisa Öhrn;Väveriet\n"
NAMES = ("Ánne", "Sara", "Bosse", "Lind", "Čeavži", "Gaup", "Disa", "Öhrn", "Giellaviessu", "Bergbolaget", "Väveriet")


def begin(desk: Desk) -> None:
    """Start the round with four people on the roll."""
    desk.start()
    desk.go_to(ROUND)
    desk.paste(LIST)
    desk.press("Return", "Return")


def panel(desk: Desk) -> RoundPanel:
    """The round that stands in the middle."""
    assert isinstance(desk.panel, RoundPanel)
    return desk.panel


def speaker(desk: Desk) -> str | None:
    """Who speaks."""
    person = panel(desk).model.speaker
    return person.name if person else None


def test_words_come_on_the_wall_as_they_are_said_and_names_never(desk: Desk) -> None:
    begin(desk)
    desk.press("Ctrl+2")
    for word in ("Mod", "lust", "mod"):
        desk.type(f"{word}\n")
    assert isinstance(desk.scene, WordsScene)
    assert [(word.text, word.count) for word in desk.scene.words] == [("Mod", 2), ("lust", 1)]
    for view in ("Ctrl+1", "Ctrl+2", "Ctrl+3"):
        desk.press(view)
        assert not [name for name in NAMES if name in desk.wall_words() or name in repr(desk.scene)]
    assert "Bosse Lind" in desk.read(desk.panel)


def test_the_summary_counts_words_and_people_and_names_nobody(desk: Desk) -> None:
    begin(desk)
    desk.type("Mod\nmod\n")
    desk.visit(Place.AFTER)
    review = desk.leda.window.built(Place.AFTER)
    assert isinstance(review, ReviewPlace)
    desk.wait_until(lambda: bool(review.pdf))
    summary = desk.house.suite.summaries.summary(desk.plan.session.id)
    assert not [name for name in NAMES if name in repr(summary.activities)]
    assert {activity.here for activity in summary.activities if activity.activity.title == ROUND} == {4}


def test_a_cut_comes_back_to_the_same_speaker_the_half_word_and_the_time(desk: Desk) -> None:
    begin(desk)
    desk.pass_minutes(0.5)
    desk.type("Mod\n")
    desk.press("Ctrl+Return")
    desk.type("halvt or")
    desk.notice_time()
    before = panel(desk).model.state
    desk.crash(reboot=True)
    assert speaker(desk) == "Čeavži Gaup"
    assert panel(desk).model.state == before
    assert [turn.seconds for turn in before.spoken] == [30]
    assert panel(desk).field.toPlainText() == "halvt or"
    desk.type("d\n")
    assert desk.texts_on_board(ROUND) == ["Mod", "halvt ord"]


def test_a_language_changes_in_the_middle_of_a_round(desk: Desk) -> None:
    begin(desk)
    desk.type("halvt")
    desk.house.speak(Language.EN)
    desk.settle()
    assert (speaker(desk), panel(desk).field.toPlainText()) == ("Ánne Sara", "halvt")
    assert panel(desk).header.count_text == "0 of 4 have spoken"


def test_undo_reaches_a_round_that_is_over(desk: Desk) -> None:
    begin(desk)
    desk.type("Mod\n")
    desk.go_to("Lunch")
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert desk.current == ROUND
    assert (desk.texts_on_board(ROUND), speaker(desk)) == ([], "Ánne Sara")


def test_a_quiet_minute_is_on_the_wall_until_the_first_one_speaks(desk: Desk) -> None:
    desk.start()
    desk.visit(Place.BEFORE)
    desk.visit(Place.DURING)
    begin_quietly(desk)
    assert isinstance(desk.scene, QuestionsScene) and desk.scene.quiet is not None
    desk.pass_minutes(0.25)
    assert "00:45" in desk.wall_words()
    assert "00:45" in desk.read(desk.panel)
    desk.press("Return")
    assert isinstance(desk.scene, QuestionsScene) and desk.scene.quiet is None


def begin_quietly(desk: Desk) -> None:
    """Begin a minute in which everybody thinks."""
    desk.go_to(ROUND)
    desk.paste(LIST)
    desk.press("Return")
    model = panel(desk).model
    panel(desk).verbs.begin_quiet(1)
    desk.settle()
    assert model.state.quiet is not None
