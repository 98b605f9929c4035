"""The morning of a session by keyboard: the checks, the welcome, the round, the talk, the slides, the board, lunch."""

from dataclasses import replace
from pathlib import Path

from leda_desktop.domain import editing
from leda_desktop.domain.details import Talk
from leda_desktop.domain.scenes import (
    BlankScene,
    BoardScene,
    BreakScene,
    PagesScene,
    QuestionsScene,
    SlideScene,
    TalkScene,
    WelcomeScene,
    WordsScene,
)
from leda_desktop.domain.stage import Curtain
from tests.e2e.day_keys import (
    BOARD,
    CANVAS,
    CARDS,
    LIST,
    LUNCH,
    NAMES,
    NEW_NOTE,
    PERSON,
    ROUND,
    SLIDES,
    TALK,
    TITLE,
    WELCOME,
    WORD,
    at,
    choose,
    go_on,
    is_on_wall,
)
from tests.e2e.driver import Desk
from tests.media_files import pdf, put


def by_theme(desk: Desk) -> dict[str | None, list[str]]:
    """The notes of the board under the titles of their themes."""
    board = desk.board(BOARD)
    places = [(theme.title, theme.id) for theme in board.themes]
    return {title: [note.text for note in board.within(key)] for title, key in (*places, (None, None))}


def is_black(desk: Desk) -> bool:
    """Whether the wall is covered."""
    return desk.scene == BlankScene(Curtain.BLACK)


def bring_slides(desk: Desk, folder: Path) -> None:
    """The first speaker has handed in a PDF of three pages."""
    activity, suite = desk.activity(TALK), desk.house.suite
    assert isinstance(activity.details, Talk)
    document = suite.media.add_document(put(folder, "martin.pdf", pdf(3)), 3)
    details = replace(activity.details, slides=document.id)
    suite.plans.put_session(editing.put_activity(desk.plan, replace(activity, details=details)))
    desk.settle()


def look_before_the_start(desk: Desk) -> None:
    """Open the checks from the menu, and put them away."""
    assert isinstance(desk.scene, WelcomeScene) and is_on_wall(desk, TITLE)
    desk.press("F10")
    choose(desk, "Inför start")
    assert at(desk, "Kontrollera allt igen")
    desk.press("Tab")
    assert at(desk, "Igen: Projektor")
    desk.press("Esc")
    assert at(desk, TITLE)
    assert isinstance(desk.scene, WelcomeScene)


def welcome(desk: Desk) -> None:
    """Start, and look at the keys once."""
    desk.pass_minutes(8)
    go_on(desk, WELCOME)
    assert isinstance(desk.scene, SlideScene)
    assert is_on_wall(desk, WELCOME, "Annika Myren hälsar alla välkomna")
    assert desk.next_words == f"Nästa: {ROUND}"
    desk.press("?")
    assert "Tangenter som fungerar nu" in desk.read()
    desk.press("Esc")
    assert at(desk, WELCOME)


def go_round(desk: Desk) -> None:
    """Everybody says a word: some are put on the list, one passes, the power goes, two come late."""
    go_on(desk, ROUND)
    assert isinstance(desk.scene, QuestionsScene) and is_on_wall(desk, WORD)
    assert at(desk, PERSON)
    desk.type("Ánne Sara")
    desk.press("Tab")
    desk.type("Giellaviessu\nBosse Lind, Bergbolaget\nČeavži Gaup\nDisa Öhrn\n")
    desk.press("Esc")
    assert at(desk, WORD)
    desk.press("Return", "Ctrl+2")
    desk.type("Mod\n")
    assert is_on_wall(desk, "Mod", "1 ord")
    desk.press("Ctrl+Return")
    desk.type("lust\nhalvt")
    _cut_in_the_round(desk)
    desk.type(" svar\n")
    _take_in_latecomers(desk)


def _cut_in_the_round(desk: Desk) -> None:
    desk.notice_time()
    desk.crash()
    assert desk.current == ROUND and at(desk, WORD)
    assert isinstance(desk.scene, WordsScene) and is_on_wall(desk, "Mod", "lust", "2 ord")
    assert "Disa Öhrn" in desk.read(desk.panel) and "halvt" in desk.read(desk.panel)
    assert "Leda var borta i 1 min" in desk.notices[0]


def _take_in_latecomers(desk: Desk) -> None:
    desk.press("Ctrl+N")
    assert at(desk, PERSON)
    desk.type("Fia Gran, Skolan, MOD\nEva Ek\n")
    desk.press("Esc")
    assert at(desk, WORD)
    desk.type("nyfiken\nro\n")
    assert "Alla har talat" in desk.read(desk.panel)
    assert "6 av 6 har talat" in desk.read(desk.panel)
    assert sorted(desk.texts_on_board(ROUND)) == ["MOD", "Mod", "halvt svar", "lust", "nyfiken", "ro"]
    assert isinstance(desk.scene, WordsScene)
    assert {(word.text, word.count) for word in desk.scene.words} >= {("Mod", 2), ("ro", 1)}
    assert not [name for name in NAMES if name in repr(desk.scene)]


def listen_and_ask(desk: Desk) -> None:
    """Turn the speaker's pages, catch a question meanwhile, and show it."""
    go_on(desk, TALK)
    assert isinstance(desk.scene, TalkScene) and is_on_wall(desk, "Martin Börjesson", "Senior forskare, RISE")
    assert at(desk, NEW_NOTE)
    desk.press("PgDown", "PgDown")
    assert isinstance(desk.scene, PagesScene) and (desk.scene.step, desk.scene.pages) == (1, 3)
    assert "Sida 2 av 3" in desk.read(desk.panel)
    desk.type("Hur börjar man?\n")
    assert desk.texts_on_board(TALK) == ["Hur börjar man?"]
    assert isinstance(desk.scene, PagesScene) and desk.scene.step == 1
    desk.press("Ctrl+3")
    assert isinstance(desk.scene, BoardScene) and is_on_wall(desk, "Hur börjar man?")
    desk.press("Ctrl+2", "PgDown")
    assert isinstance(desk.scene, PagesScene) and desk.scene.step == 2


def turn_slides(desk: Desk) -> None:
    """From the idea to the iceberg and the satellites."""
    go_on(desk, SLIDES)
    assert at(desk, SLIDES)
    assert is_on_wall(desk, "Mellanrumsledarskap för klimatomställning")
    desk.press("PgDown")
    assert is_on_wall(desk, "Systeminnovation – som ett isberg", "Beteenden, normer, kultur och värderingar")
    desk.press("Space")
    assert is_on_wall(desk, "Klimatneutrala Umeå 2030", "Cirkularitet", "Social hållbarhet")
    desk.press("PgUp", "PgDown")
    assert is_on_wall(desk, "Klimatneutrala Umeå 2030")


def gather_hopes_and_fears(desk: Desk) -> None:
    """Notes typed and pasted, and a theme for them."""
    go_on(desk, BOARD)
    assert isinstance(desk.scene, QuestionsScene) and is_on_wall(desk, "Förhoppningar", "Farhågor")
    assert at(desk, NEW_NOTE)
    desk.type("Mod att börja\n")
    desk.press("Ctrl+Down")
    desk.type("Tiden räcker inte\n")
    desk.press("Ctrl+Up")
    desk.paste(LIST)
    assert at(desk, "Lappar att lägga till")
    desk.press("Return")
    assert at(desk, NEW_NOTE)
    desk.press("Ctrl+T")
    assert at(desk, "Temats namn")
    desk.type("Tid\n")
    assert at(desk, CANVAS)
    assert list(by_theme(desk)) == ["Mod", "Tid", None]
    answered = {prompt.text: prompt.id for prompt in desk.activity(BOARD).prompts}
    fears = [note.text for note in desk.board(BOARD).notes if note.prompt_id == answered["Farhågor"]]
    assert fears == ["Tiden räcker inte"]


def sort_what_was_gathered(desk: Desk) -> None:
    """Digits and a copy, taken back and done again; the board on the wall."""
    desk.press("Esc")
    assert at(desk, NEW_NOTE)
    desk.press("Up", "1", "D")
    assert "Till vilket tema ska den kopieras?" in desk.read(desk.panel)
    desk.press("1", "2")
    pasted = ["Våga fråga", "Våga vara den första att säga nej"]
    sorted_ = {"Mod": [*pasted, "Mod att börja", "Tiden räcker inte"], "Tid": ["Tiden räcker inte"], None: []}
    assert by_theme(desk) == sorted_
    desk.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert by_theme(desk) == {"Mod": pasted, "Tid": [], None: ["Mod att börja", "Tiden räcker inte"]}
    desk.press("Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
    assert by_theme(desk) == sorted_
    desk.press("Ctrl+2")
    assert isinstance(desk.scene, BoardScene) and is_on_wall(desk, "Mod", "Tid", "4 lappar", *pasted)
    desk.press("Ctrl+3", "PgDown")
    assert isinstance(desk.scene, BoardScene) and desk.scene.one_theme and desk.scene.step == 1
    assert is_on_wall(desk, "Tid", "Tiden räcker inte", "Sida 2 av 2") and not is_on_wall(desk, "Våga fråga")


def count_dots(desk: Desk) -> None:
    """Dots keyed in, and those with most of them on the wall."""
    desk.press("V")
    assert at(desk, CANVAS)
    desk.press("Home", "3", "Return", "1", "2", "Return")
    assert "15 prickar" in desk.read(desk.panel)
    desk.press("Tab", "Tab")
    assert at(desk, "Röstande")
    desk.type("8")
    assert "15 av 24 prickar" in desk.read(desk.panel)
    desk.press("Tab", "Tab", "Space")
    assert isinstance(desk.scene, BoardScene) and desk.scene.most_first
    assert [note.votes for column in desk.scene.columns for note in column.notes] == [12, 3]
    desk.press("Tab", "Space")
    assert at(desk, NEW_NOTE)


def have_lunch(desk: Desk) -> None:
    """The time we are back, black for a moment, and a message to the room."""
    go_on(desk, LUNCH)
    assert isinstance(desk.scene, BreakScene) and is_on_wall(desk, LUNCH, "13:20", CARDS)
    assert at(desk, LUNCH)
    assert "3 min före" in desk.rundown_words()
    desk.press("B")
    assert is_black(desk)
    desk.press("B")
    assert not is_black(desk) and is_on_wall(desk, LUNCH)
    desk.press("M")
    assert at(desk, "Meddelande till rummet")
    desk.type("Maten står i köket\n")
    assert desk.house.wall.surface.message == "Maten står i köket"
    assert at(desk, LUNCH)
    desk.press("M")
    assert desk.house.wall.surface.message == ""
