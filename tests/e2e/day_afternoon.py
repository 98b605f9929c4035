"""The afternoon of a session by keyboard: the cards, the perspectives, the tables, the self-assessment, the end."""

from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.scenes import (
    AgendaScene,
    BreakScene,
    CardScene,
    ClockScene,
    ComingScene,
    DeckScene,
    QuestionnaireScene,
    QuotesScene,
    ReadOutScene,
    ResultsScene,
    TalkScene,
)
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.review.place import ReviewPlace
from tests.e2e.day_keys import (
    CANVAS,
    CARDS,
    CLOSING,
    FIRST_QUESTION,
    MINGLE,
    NAMES,
    NEW_NOTE,
    NUMBER,
    PERSPECTIVES,
    RATING,
    SECOND_TALK,
    TABLES,
    TITLE,
    at,
    choose,
    go_on,
    is_on_wall,
)
from tests.e2e.driver import Desk


def speak_from_cards(desk: Desk) -> None:
    """Number, picture, sentence; one of them becomes a quote."""
    go_on(desk, CARDS)
    assert is_on_wall(desk, "hur tänker du kring att innovera i mellanrummen?", "Alla har valt ett bildkort")
    assert at(desk, NUMBER)
    desk.press("Ctrl+2")
    assert isinstance(desk.scene, DeckScene)
    desk.type("7\n")
    assert isinstance(desk.scene, CardScene) and desk.scene.number == 7
    assert at(desk, NEW_NOTE)
    desk.type("Bron är vi\n")
    assert is_on_wall(desk, "Bron är vi") and at(desk, NUMBER)
    desk.press("Up", "Q", "Return")
    assert at(desk, CANVAS)
    desk.press("Esc")
    assert at(desk, NUMBER)
    desk.type("12\nVi går vilse ihop\n")
    said = [(note.text, note.card, note.quote) for note in desk.board(CARDS).notes]
    assert sorted(said) == [("Bron är vi", 7, Consent.ANONYMOUS), ("Vi går vilse ihop", 12, None)]
    desk.press("Ctrl+3")
    assert isinstance(desk.scene, QuotesScene) and [quote.text for quote in desk.scene.quotes] == ["Bron är vi"]


def listen_again(desk: Desk) -> None:
    """The second speaker has no slides."""
    go_on(desk, SECOND_TALK)
    assert isinstance(desk.scene, TalkScene) and is_on_wall(desk, "Heiti Ernits", "Forskare, RISE")
    assert at(desk, NEW_NOTE)


def collect_perspectives(desk: Desk) -> None:
    """A quote with a name, and one without."""
    go_on(desk, PERSPECTIVES)
    assert isinstance(desk.scene, QuotesScene)
    assert at(desk, NEW_NOTE)
    desk.type("Vi vågade stanna")
    for name, text in (("Namn", "Aila"), ("Organisation", "Sametinget")):
        desk.press("Tab")
        assert at(desk, name)
        desk.type(text)
    desk.press("Tab", "Down")
    assert at(desk, "Samtycke")
    desk.press("Return")
    assert at(desk, NEW_NOTE)
    assert is_on_wall(desk, "Vi vågade stanna", "Aila, Sametinget")
    desk.press("Tab", "Tab", "Tab", "Up", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    desk.type("Det skaver, och det är bra\n")
    quotes = {note.text: (note.quote, note.author) for note in desk.board(PERSPECTIVES).notes}
    expected = {"Vi vågade stanna": (Consent.NAMED, "Aila"), "Det skaver, och det är bra": (Consent.ANONYMOUS, "")}
    assert quotes == expected


def talk_at_tables(desk: Desk) -> None:
    """An exercise on time, answers table by table, and one that was given before."""
    go_on(desk, TABLES)
    assert is_on_wall(desk, "Vad har ni hört?", "Vad tar ni med er?", "Hur kan vi applicera i Umeå?")
    assert at(desk, NEW_NOTE)
    desk.press("F6", "K")
    choose(desk, "Nedräkning för rummet: 5 minuter")
    desk.pass_minutes(1)
    assert is_on_wall(desk, "04:00")
    desk.press("Shift+F6")
    assert at(desk, NEW_NOTE)
    for answer in ("Mod smittar", "Ett samtal i veckan", "Börja i en stadsdel"):
        desk.type(f"{answer}\n")
        desk.press("Tab")
    desk.type("Tiden fattas\nMod smittar av sig\n")
    desk.press("Up", "End", "R", "Return")
    told = {note.text: (note.table, note.repeats is not None) for note in desk.board(TABLES).notes}
    assert told["Tiden fattas"] == (2, False) and told["Mod smittar av sig"] == (2, True)
    assert at(desk, CANVAS)


def read_out(desk: Desk) -> None:
    """One table after the other, each with one press of the clicker."""
    desk.press("1")
    assert at(desk, NEW_NOTE)
    desk.press("Up", "O")
    assert isinstance(desk.scene, ReadOutScene) and is_on_wall(desk, "Bord 1", "Mod smittar")
    assert "Bord 1 läser · sedan bord 2" in desk.read(desk.panel)
    desk.press("X", "PgDown")
    assert is_on_wall(desk, "Bord 2", "Tiden fattas")
    assert "Bord 2 läser" in desk.read(desk.panel)
    desk.press("X")
    assert at(desk, CANVAS)


def assess(desk: Desk) -> None:
    """Six responses, with the power gone within the third; results from the fifth on."""
    go_on(desk, RATING)
    assert isinstance(desk.scene, QuestionnaireScene) and is_on_wall(desk, FIRST_QUESTION)
    assert at(desk, FIRST_QUESTION)
    for number in range(2):
        _answer(desk, number)
    desk.type("Tar med 2\n78")
    desk.notice_time()
    desk.crash()
    assert at(desk, desk.activity(RATING).prompts[3].text)
    desk.type("9Svårt 2\nBra 2\n")
    _answer(desk, 3)
    desk.press("Ctrl+2")
    assert isinstance(desk.scene, ResultsScene)
    assert is_on_wall(desk, "4 svar") and not is_on_wall(desk, "7,0")
    for number in (4, 5):
        _answer(desk, number)
        assert is_on_wall(desk, f"{number + 1} svar", "7,0", "8,0", "9,0")
    responses = desk.house.suite.questionnaires.responses(desk.activity(RATING).id)
    assert sorted(str(one.answers[0].text) for one in responses) == [f"Tar med {number}" for number in range(6)]
    assert {tuple(answer.rating for answer in one.answers[1:4]) for one in responses} == {(7, 8, 9)}
    assert "6 svar" in desk.read(desk.panel)


def _answer(desk: Desk, number: int) -> None:
    desk.clock.advance(20)
    desk.type(f"Tar med {number}\n789Svårt {number}\nBra {number}\n")
    assert at(desk, FIRST_QUESTION)


def close_the_day(desk: Desk) -> None:
    """The last words, what comes, what was, what time it is."""
    go_on(desk, CLOSING)
    assert at(desk, NEW_NOTE)
    desk.type("Jag går härifrån lättare\n")
    assert isinstance(desk.scene, QuotesScene) and is_on_wall(desk, "Era reflektioner", "Jag går härifrån lättare")
    for key, kind, told in (
        ("Ctrl+8", ComingScene, "Har vi det ledarskapet som krävs?"),
        ("Ctrl+7", AgendaScene, CLOSING),
        ("Ctrl+9", ClockScene, "7 februari 2024"),
    ):
        desk.press(key)
        assert isinstance(desk.scene, kind) and is_on_wall(desk, told)
        assert at(desk, NEW_NOTE)
    desk.press("Ctrl+9")
    assert isinstance(desk.scene, QuotesScene)


def mingle(desk: Desk) -> None:
    """The last item, and the end."""
    go_on(desk, MINGLE)
    assert isinstance(desk.scene, BreakScene) and is_on_wall(desk, MINGLE)
    go_on(desk, None)
    assert desk.next_words == "Träffen är avslutad"
    assert at(desk, TITLE)


def wrap_up(desk: Desk) -> None:
    """What stays of the day."""
    desk.press("Alt+3")
    review = desk.leda.window.built(Place.AFTER)
    assert isinstance(review, ReviewPlace)
    desk.wait_until(lambda: bool(review.pdf))
    assert "6 svar" in desk.read(review)
    summary = desk.house.suite.summaries.summary(desk.plan.session.id)
    kept = repr(summary)
    for said in ("nyfiken", "Hur börjar man?", "Våga fråga", "Bron är vi", "Mod smittar", "Tar med 2", "lättare"):
        assert said in kept
    assert "Aila" in kept and not [name for name in NAMES if name in kept]
