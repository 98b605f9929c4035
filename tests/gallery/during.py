"""Situations of the place During: a session runs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from leda_desktop.demo.voices import read_voices
from leda_desktop.domain.details import Conversation, Round
from leda_desktop.domain.ids import PromptId, new_id
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.programme import Activity, Prompt, SessionPlan
from leda_desktop.domain.stage import View
from leda_desktop.services.notes import NoteDetails
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.tables import TablesPanel
from leda_desktop.ui.desk.rundown_list import RundownList
from tests.gallery.desk import Desk, Situation, kinds_of
from tests.gallery.during_keypad import keypad_situations
from tests.gallery.during_talk import talk_situations
from tests.gallery.equipment import equipment_situations
from tests.gallery.filling import fill, fill_roll, go_round, overfill, vote
from tests.gallery.scenes import LONG_TITLE, UNBROKEN
from tests.gallery.troubles import trouble_situations

Act = Callable[[Desk, Activity], object]

BOARD = "Förhoppningar och farhågor"
CARDS = "Transfer in"
TABLES = "Dialog och reflektion"
QUESTIONNAIRE = "Självskattning – utifrån dagens tema"
CAPTURED = (Kind.ROUND, Kind.TALK, Kind.BOARD, Kind.TABLES, Kind.QUOTES, Kind.QUESTIONNAIRE)
PEOPLE = """Namn; Organisation; Ord
Ánne Márjá Sokki; Sámi giellaguovddáš; mod
Disa Lövgren; Norrskens bostäder;
Farid Nazari; Region Norr; lust
disa lövgren; Norrskens bostäder; hopp
Ester af Ugglas-Bergenstråhle; ; struktur
"""
PASTED = """Förhoppningar
• Att vi vågar
  börja smått
• Mod att börja innan allt är klart
o Någon att ringa när jag kör fast
Farhågor
1. Att det rinner ut i sanden
2. Att ingen har tid när vi
kommer hem igen
- Tröttheten
"""
ANSWERED = """Vad har ni hört?
• Att tillit tar tid
   – längre än budgetåret
   – längre än projekten
• Att gränsgångare ofta saknar en titel
Vad tar ni med er?
• Ringa grannen
Övrigt:
• Kaffet var gott
"""


def situations() -> Iterator[Situation]:
    """What one sees while a session runs."""
    rounds, board = (_the_round(), _the_cards()), (_the_board(), talk_situations(), _the_tables())
    troubles = (trouble_situations(), equipment_situations())
    return chain(_the_run(), _kinds(), *rounds, *board, _the_questionnaire(), keypad_situations(), *troubles)


def _the_run() -> Iterator[Situation]:
    yield Situation("during-before-start-typical", Desk.open)
    yield Situation("during-no-agenda", _open_without_agenda)
    yield Situation("during-slide", partial(_at, "Välkommen hit!", 2, _nothing))
    yield Situation("during-iceberg", partial(_at, "Om Leda omställning tillsammans", 3, _press("PgDown")))
    yield Situation("during-break", partial(_at, "Lunch", 10, _nothing))
    yield Situation("during-armed", partial(_at, "Välkommen hit!", 9, _press("PgDown")))
    yield Situation("during-almost", partial(_at, BOARD, 18.99, _then(fill, _a_moment_later)))
    yield Situation("during-time-up", partial(_at, BOARD, 19.99, _then(fill, _a_moment_later)))
    yield Situation("during-overtime", partial(_at, BOARD, 26, fill))
    yield Situation("during-late", partial(_at, "Lunch", 12, _start_next))
    yield Situation("during-paused", partial(_at, BOARD, 7, _press("P")))
    yield Situation("during-standing-agenda", partial(_at, BOARD, 7, _press("Ctrl+7")))
    yield Situation("during-ended", partial(_at, "Mingel", 14, _start_next))
    yield Situation("during-long-titles", _with_long_titles)
    yield Situation("during-keys-typical", partial(_at, BOARD, 7, _then(fill, _press("F1"))))
    yield Situation("during-menu", partial(_at, BOARD, 7, _then(fill, _open_menu)))
    yield Situation("during-rundown-menu", partial(_at, BOARD, 7, _open_rundown_menu))


def _kinds() -> Iterator[Situation]:
    for kind in CAPTURED:
        for amount, act in (("empty", _nothing), ("typical", fill), ("overfull", overfill)):
            yield Situation(f"during-{kind.value}-{amount}", partial(_at_kind, kind, act))


def _the_round() -> Iterator[Situation]:
    listed = partial(_go_round, 0)
    half = partial(_go_round, 9)
    acts: dict[str, Act] = {
        "half-typical": half,
        "listed": listed,
        "paste": lambda desk, _activity: desk.hands.paste(PEOPLE),
        "editing": _then(half, _keys("Up", "Down", "F2")),
        "list": _then(half, _keys("Up", "Down", "Down", "Space")),
        "words": _then(half, lambda desk, _activity: desk.hands.press("Ctrl+2")),
        "keys": _then(half, _press("F1")),
    }
    for name, act in acts.items():
        yield Situation(f"during-round-{name}", partial(_at_kind, Kind.ROUND, act))
    yield Situation("during-round-quiet", partial(_quiet, listed))


def _go_round(most: int, desk: Desk, _activity: Activity) -> None:
    words = read_voices().words
    fill_roll(desk, words)
    go_round(desk, words[:most])


def _keys(*keys: str) -> Act:
    """Press keys where the keyboard is."""

    def press(desk: Desk, _activity: Activity) -> None:
        for key in keys:
            desk.hands.press(key)

    return press


def _quiet(act: Act, desk: Desk) -> None:
    """Twenty seconds into a minute in which everybody thinks."""
    desk.open()
    desk.put_plan(_with_a_quiet_minute)
    act(desk, desk.run_to(kinds_of(desk.plan)[Kind.ROUND].title, 1))
    desk.hands.press("Ctrl+T")
    desk.pass_minutes(1 / 3)


def _with_a_quiet_minute(plan: SessionPlan) -> SessionPlan:
    def quiet(activity: Activity) -> Activity:
        details = activity.details
        return replace(activity, details=replace(details, quiet=1)) if isinstance(details, Round) else activity

    return replace(plan, activities=tuple(map(quiet, plan.activities)))


def _the_board() -> Iterator[Situation]:
    acts: dict[str, Act] = {
        "typing": lambda desk, _activity: desk.hands.type("Att vi vågar börja innan allt är klart, och att någon " * 3),
        "wall": lambda desk, _activity: desk.hands.press("Ctrl+2"),
        "wall-theme": lambda desk, _activity: desk.hands.press("Ctrl+3"),
        "paste": lambda desk, _activity: desk.hands.paste(PASTED),
        "paste-waits": _put_paste_aside,
        "search": _search,
        "search-in-vain": partial(_search, wanted="elefant"),
        "list": lambda desk, _activity: desk.hands.press("Ctrl+L"),
        "new-theme": lambda desk, _activity: desk.hands.press("Ctrl+T"),
        "selected": _on_board("Shift+Down", "Shift+Down"),
        "editing": _on_board("F2"),
        "quote": _on_board("Q"),
        "copying": _on_board("D"),
        "more": _open_more,
        "voting-typical": _then(vote, _on_board("V")),
        "voting-most-first": _then(vote, _on_board("V", "1", "Return"), _most_first),
        "wall-most-dots": _then(vote, _show_most),
    }
    sorting = _then(_sort_a_few, acts["wall"], _on_board("Down", "Down"))
    yield Situation("during-board-sorting-typical", partial(_at, BOARD, 12, sorting))
    for name, act in acts.items():
        yield Situation(f"during-board-{name}", partial(_at, BOARD, 7, _then(fill, act)))


def _sort_a_few(desk: Desk, activity: Activity) -> None:
    """A board as it looks after ten minutes, a little late."""
    voices = read_voices()
    hopes = {theme: voices.hopes[theme][:5] for theme in ("", "Kunskap och inspiration", "Mod")}
    fears = {theme: voices.fears[theme][:4] for theme in ("", "Omsätta i praktiken")}
    for prompt, themes in zip(activity.prompts, (hopes, fears), strict=True):
        desk.add_notes(activity, themes, prompt.id)
    desk.house.conductor.transport.adjust(300)
    desk.hands.settle()


def _the_cards() -> Iterator[Situation]:
    yield Situation("during-cards-empty", partial(_at, CARDS, 2, _nothing))
    chosen = _then(_say_cards, _say_card(17))
    yield Situation("during-cards-typical", partial(_at, CARDS, 7, chosen))
    yield Situation("during-cards-wrong", partial(_at, CARDS, 7, _say_card(97)))
    yield Situation("during-cards-deck", partial(_at, CARDS, 7, _then(chosen, _press("Ctrl+K"))))
    quotes = _then(_say_cards, lambda desk, activity: _show(desk, activity, View.QUOTE))
    yield Situation("during-cards-quotes", partial(_at, CARDS, 12, quotes))


def _say_cards(desk: Desk, activity: Activity) -> None:
    for number, said in enumerate(read_voices().pictures):
        quote = None if number % 3 else Consent.ANONYMOUS
        details = NoteDetails(prompt_id=activity.prompts[-1].id, card=said.card, quote=quote)
        desk.house.suite.notes.add(activity.id, said.text, **details)
    desk.hands.settle()


def _say_card(number: int) -> Act:
    def act(desk: Desk, _activity: Activity) -> None:
        desk.hands.enter(str(number))
        desk.wait_for_pictures()

    return act


def _the_tables() -> Iterator[Situation]:
    acts: dict[str, Act] = {
        "alike-typical": _then(_at_table(6), _on_board()),
        "repeats": _then(_at_table(6), _on_board("R")),
        "moving": _then(_at_table(2), _on_board("G")),
        "reading-typical": _then(_at_table(2), _on_board("O", "X", "PgDown")),
        "all": _on_board("0"),
        "list": lambda desk, _activity: desk.hands.press("Ctrl+L"),
        "voting": _then(_at_table(1), _on_board("V", "7")),
        "points": _type_points,
        "paste": lambda desk, _activity: desk.hands.paste(ANSWERED),
    }
    for name, act in acts.items():
        yield Situation(f"during-tables-{name}", partial(_at, TABLES, 7, _then(fill, act)))
    yield Situation("during-tables-six-questions", _ask_six_questions)
    yield Situation("during-tables-forty", _seat_forty_tables)


def _at_table(table: int) -> Act:
    def choose(desk: Desk, _activity: Activity) -> None:
        desk.panel(TablesPanel).composer.choose_table(table)
        desk.panel(TablesPanel).focus_capture()
        desk.hands.settle()

    return choose


def _type_points(desk: Desk, _activity: Activity) -> None:
    desk.hands.type("Träffas mellan träffarna")
    for point in ("varannan vecka", "alltid hos någon annan, och alltid med soppa på bordet"):
        desk.hands.press("Shift+Return")
        desk.hands.type(point)
    desk.hands.press("Return")
    desk.hands.type("Träffas digitalt också")


def _ask_six_questions(desk: Desk) -> None:
    _replan(desk, lambda a: replace(a, prompts=(*a.prompts, *(_again(prompt) for prompt in a.prompts))))


def _again(prompt: Prompt) -> Prompt:
    return replace(prompt, id=PromptId(new_id()), text=f"{prompt.text} Och vad säger ni till dem som inte var här?")


def _seat_forty_tables(desk: Desk) -> None:
    _replan(desk, lambda a: replace(a, details=Conversation(tables=40)))


def _replan(desk: Desk, change: Callable[[Activity], Activity]) -> None:
    desk.open()
    desk.put_plan(
        lambda plan: replace(plan, activities=tuple(change(a) if a.kind is Kind.TABLES else a for a in plan.activities))
    )
    fill(desk, desk.run_to(TABLES, 7))


def _most_first(desk: Desk, _activity: Activity) -> None:
    desk.panel(BoardPanel).voting_bar.order.click()
    desk.hands.settle()


def _show_most(desk: Desk, _activity: Activity) -> None:
    _show(desk, _activity, View.VOTES)


def _the_questionnaire() -> Iterator[Situation]:
    results = _then(fill, lambda desk, activity: _show(desk, activity, View.RESULTS))
    yield Situation("during-questionnaire-half", partial(_at, QUESTIONNAIRE, 6, _then(fill, _answer_half)))
    yield Situation("during-questionnaire-results", partial(_at, QUESTIONNAIRE, 12, results))


def _nothing(_desk: Desk, _activity: Activity) -> None:
    """Somebody waits for the first word."""


def _at(title: str, minutes: float, act: Act, desk: Desk) -> None:
    desk.open()
    act(desk, desk.run_to(title, minutes))


def _at_kind(kind: Kind, act: Act, desk: Desk) -> None:
    desk.open()
    title = kinds_of(desk.plan)[kind].title
    act(desk, desk.run_to(title, 4))


def _then(*acts: Act) -> Act:
    def all_of_them(desk: Desk, activity: Activity) -> None:
        for act in acts:
            act(desk, activity)

    return all_of_them


def _press(keys: str) -> Act:
    """Press keys as from a clicker: not in a field."""

    def press(desk: Desk, _activity: Activity) -> None:
        desk.window.setFocus()
        desk.hands.press(keys)

    return press


def _start_next(desk: Desk, _activity: Activity) -> None:
    desk.pass_minutes(60)
    desk.go_on()


def _a_moment_later(desk: Desk, _activity: Activity) -> None:
    desk.pass_minutes(0.02)


def _show(desk: Desk, _activity: Activity, view: View) -> None:
    desk.house.suite.stages.show_view(desk.plan.session.id, view)


def _open_without_agenda(desk: Desk) -> None:
    desk.open()
    desk.house.open_session(desk.house.conductor.live.programme.sessions[1].id)


def _with_long_titles(desk: Desk) -> None:
    desk.open()
    desk.put_plan(_lengthened)
    title = next(activity.title for activity in desk.plan.activities if activity.kind is Kind.BOARD)
    fill(desk, desk.run_to(title, 3))


def _lengthened(plan: SessionPlan) -> SessionPlan:
    activities = (replace(a, title=f"{a.title}: {LONG_TITLE}", part=LONG_TITLE) for a in plan.activities)
    return SessionPlan(replace(plan.session, title=LONG_TITLE, theme=UNBROKEN), tuple(activities))


def _open_menu(desk: Desk, _activity: Activity) -> None:
    desk.take_soon()
    desk.hands.press("F10")


def _open_rundown_menu(desk: Desk, _activity: Activity) -> None:
    rundown = desk.window.findChild(RundownList)
    assert rundown is not None
    place = rundown.viewport().rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, rundown.mapToGlobal(place))
    QApplication.sendEvent(rundown.viewport(), asked)


def _open_more(desk: Desk, _activity: Activity) -> None:
    name = Texts.load(desk.language).t("More")
    buttons = desk.panel(BoardPanel).findChildren(QAbstractButton)
    next(button for button in buttons if button.accessibleName() == name).click()


def _put_paste_aside(desk: Desk, _activity: Activity) -> None:
    desk.hands.paste(PASTED)
    desk.hands.press("Esc")


def _search(desk: Desk, _activity: Activity, wanted: str = "projekt") -> None:
    desk.hands.press("Ctrl+F")
    desk.hands.type(wanted)


def _on_board(*keys: str) -> Act:
    def press(desk: Desk, _activity: Activity) -> None:
        desk.hands.press("Up")
        for key in keys:
            desk.hands.press(key)

    return press


def _answer_half(desk: Desk, _activity: Activity) -> None:
    desk.hands.enter("Att ringa någon")
    for key in ("7", "0"):
        desk.hands.press(key)
