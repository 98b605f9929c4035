"""The language is changed while the session runs: everything stays in place, and no word of the other is left."""

import gettext
import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.kinds import Kind
from leda_desktop.paths import resource
from leda_desktop.texts import Language
from leda_desktop.ui.desk.places import Place
from tests.e2e.conftest import Opener
from tests.e2e.driver import Desk
from tests.e2e.reading import all_texts, menu_texts, words_in

BOARD = "Förhoppningar och farhågor"
RATING = "Självskattning – utifrån dagens tema"


def catalogue() -> tuple[set[str], set[str]]:
    """The words of all texts in Swedish and in English; what is in braces is no text."""
    path = resource("translations", "sv", "LC_MESSAGES", "leda.mo")
    with path.open("rb") as file:
        known: dict[object, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    english = [str(key[0] if isinstance(key, tuple) else key).rpartition("\x04")[2] for key in known if key]
    swedish = [text for key, text in known.items() if key]
    return words_in(map(_bare, swedish)), words_in(map(_bare, english))


def content() -> set[str]:
    """The words of the sample programme, which belong to the user, and names of keys and languages."""
    sample = tomllib.loads(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    return words_in(_strings(sample)) | {"delete", "ctrl", "shift", "alt", "esc", "svenska", "english", "leda"}


@pytest.fixture(scope="module")
def foreign() -> dict[Language, set[str]]:
    """The words that must not be seen in each language."""
    swedish, english = catalogue()
    return {Language.EN: swedish - english - content(), Language.SV: english - swedish - content()}


def places(desk: Desk) -> Iterator[str]:
    """Go everywhere that can be gone to, and read; says where we are."""
    for place in (Place.BEFORE, Place.AFTER, Place.DURING):
        desk.visit(place)
        desk.settle()
        yield place.value
    for activity in desk.plan.activities:
        desk.go_to(activity.title)
        yield activity.title
        if activity.kind is Kind.BOARD:
            desk.write_notes("12345\n")
            desk.press("Ctrl+L")
            yield f"{activity.title} as a list"
    desk.press("F1")
    yield "keys"
    desk.press("F1")


def left_over(desk: Desk, foreign: set[str]) -> dict[str, set[str]]:
    """The words of the other language, and where they were read."""
    found = {where: words_in([*all_texts(), desk.wall_words()]) & foreign for where in places(desk)}
    found["menu"] = words_in(menu_texts(desk.leda.window.menu)) & foreign
    return {where: words for where, words in found.items() if words}


@pytest.mark.parametrize("language", list(Language))
def test_no_word_of_the_other_language_is_anywhere(
    new_desk: Opener, sample_store: Path, language: Language, foreign: dict[Language, set[str]]
) -> None:
    desk = new_desk(sample_store, language).open()
    desk.start()
    assert left_over(desk, foreign[language]) == {}


def speak(desk: Desk, language: str) -> None:
    """Choose a language in the menu."""
    menu = desk.leda.window.menu
    next(action for action in menu.actions() if action.text() == language).trigger()
    desk.settle()


def test_nothing_of_the_old_language_is_left_after_the_change(desk: Desk, foreign: dict[Language, set[str]]) -> None:
    desk.start()
    desk.visit(Place.BEFORE)
    desk.visit(Place.AFTER)
    desk.visit(Place.DURING)
    desk.go_to(BOARD)
    desk.pass_minutes(5)
    desk.clock.sleep(300)
    desk.notice_time()
    speak(desk, "English")
    assert desk.notices == ["The computer slept for 5 min; the item went on."]
    for place in (Place.DURING, Place.BEFORE, Place.AFTER):
        desk.visit(place)
        assert words_in([*all_texts(), desk.wall_words()]) & foreign[Language.EN] == set()


def test_a_half_written_note_stays_where_it_is_with_the_keyboard_in_it(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Halv")
    speak(desk, "English")
    assert "Halv" in desk.read(desk.panel)
    assert QApplication.focusWidget() is desk.field("New note")
    desk.type("skriven\n")
    assert desk.texts_on_board(BOARD) == ["Halvskriven"]


def test_a_half_filled_response_stays_as_it_is(desk: Desk) -> None:
    desk.start()
    desk.go_to(RATING)
    desk.type("Tar med\n78")
    speak(desk, "English")
    (response,) = desk.house.suite.questionnaires.responses(desk.activity(RATING).id)
    assert [answer.rating or answer.text for answer in response.answers][:3] == ["Tar med", 7, 8]
    assert "Tar med" in desk.read(desk.panel)


def test_item_scene_time_and_place_stay(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.press("Ctrl+2")
    desk.pass_minutes(5)
    before = (desk.current, desk.scene, desk.stage, desk.time_left, desk.leda.window.place)
    speak(desk, "English")
    assert (desk.current, desk.scene, desk.stage, desk.time_left, desk.leda.window.place) == before
    desk.visit(Place.BEFORE)
    speak(desk, "Svenska")
    assert desk.leda.window.place is Place.BEFORE
    assert desk.current == BOARD


def test_a_black_wall_stays_black(desk: Desk) -> None:
    desk.start()
    desk.press("B")
    before = desk.scene
    speak(desk, "English")
    assert desk.scene == before
    assert desk.badge == "BLACK"


def test_the_chosen_language_is_kept(new_desk: Opener, sample_store: Path) -> None:
    desk = new_desk(sample_store, None).open()
    first = desk.house.texts.language
    speak(desk, "English" if first is Language.SV else "Svenska")
    desk.restart()
    assert desk.house.texts.language is not first


def test_keys_work_in_the_new_language_and_undo_still_reaches_back(desk: Desk) -> None:
    desk.start()
    desk.go_to(BOARD)
    desk.type("Ett\n")
    speak(desk, "English")
    desk.press("Ctrl+Z")
    assert desk.texts_on_board(BOARD) == []
    desk.press("Ctrl+Z")
    assert desk.current == "Välkommen hit!"


def _bare(text: str) -> str:
    return re.sub(r"{[^}]*}", " ", text)


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from chain.from_iterable(map(_strings, value.values()))
        case list():
            yield from chain.from_iterable(map(_strings, value))
