"""Half-written words survive the program."""

from leda_desktop.domain.ids import ActivityId
from leda_desktop.models.store import Store
from leda_desktop.services.drafts import Drafts

BOARD = ActivityId("board")


def test_words_are_there_after_a_restart(store: Store) -> None:
    Drafts(store).keep(BOARD, "Att vi vågar bör")
    assert Drafts(store).words(BOARD) == "Att vi vågar bör"


def test_finished_words_are_forgotten(store: Store) -> None:
    drafts = Drafts(store)
    drafts.keep(BOARD, "Ŋ 🌱")
    drafts.keep(BOARD, "")
    assert Drafts(store).words(BOARD) == ""


def test_each_activity_has_its_own(store: Store) -> None:
    drafts = Drafts(store)
    drafts.keep(BOARD, "ett")
    drafts.keep(ActivityId("other"), "två")
    assert (drafts.words(BOARD), drafts.words(ActivityId("other"))) == ("ett", "två")


def test_what_is_known_besides_the_words_is_kept_and_forgotten_with_them(store: Store) -> None:
    Drafts(store).keep(BOARD, "ett", "table 3")
    assert (Drafts(store).words(BOARD), Drafts(store).about(BOARD)) == ("ett", "table 3")
    Drafts(store).keep(BOARD, "")
    assert (Drafts(store).words(BOARD), Drafts(store).about(BOARD)) == ("", "")
