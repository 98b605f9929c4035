"""What the hands of a facilitator do again and again during a day, and what the eyes look for after each key."""

from PySide6.QtWidgets import QMenu

from tests.e2e.driver import Desk

WELCOME, ROUND, TALK = "Välkommen hit!", "Deltagarna presenterar sig", "Inflygning kring transformation"
SLIDES, BOARD, LUNCH = "Om Leda omställning tillsammans", "Förhoppningar och farhågor", "Lunch"
CARDS, SECOND_TALK, PERSPECTIVES = "Transfer in", "Inspirationsföreläsning", "Några perspektiv"
TABLES, RATING = "Dialog och reflektion", "Självskattning – utifrån dagens tema"
CLOSING, MINGLE = "Summering och avslut", "Mingel"
TITLE, NEW_NOTE, CANVAS, NUMBER = "Innovera i mellanrummen", "Ny lapp", "Tavla", "Bildkortets nummer"
PERSON = "Lägg till en person: namn, organisation, vad de sa"
WORD = "Ett ord: Vad vill du bidra med in i det gemensamma arbetet?"
FIRST_QUESTION = "Vad tar du med dig från dagens träff?"
NAMES = ("Ánne", "Giellaviessu", "Bosse", "Bergbolaget", "Čeavži", "Disa", "Eva", "Fia", "Skolan")
LIST = "Mod\n• Våga fråga\n• Våga vara den första att\n  säga nej\n"


def go_on(desk: Desk, title: str | None) -> None:
    """Let the item take its time, then press the clicker until the next one runs: it is announced before."""
    current, said = desk.current, ""
    if current is not None:
        desk.pass_minutes(desk.activity(current).minutes * 0.95)
    for _ in range(12):
        desk.clock.advance(1)
        desk.press("PgDown")
        if desk.current != current:
            break
        said = desk.next_words
    assert desk.current == title
    assert title is None or current is None or said == f"En gång till: {title}"
    keep_private(desk)


def keep_private(desk: Desk) -> None:
    """No private note is on the wall."""
    private = [activity.private_notes for activity in desk.plan.activities if activity.private_notes]
    assert private
    assert not [words for words in private if words in repr(desk.scene)]


def choose(desk: Desk, words: str) -> None:
    """Walk down an open menu to a line, and take it."""
    for _ in range(20):
        menu = desk.focused
        assert isinstance(menu, QMenu)
        action = menu.activeAction()
        if action is not None and action.text() == words:
            break
        desk.press("Down")
    desk.press("Return")
    assert not isinstance(desk.focused, QMenu)


def at(desk: Desk, name: str) -> bool:
    """Whether the next key goes to the field that is called so."""
    return desk.focused.accessibleName() == name and desk.focused.isVisible()


def is_on_wall(desk: Desk, *texts: str) -> bool:
    """Whether the room reads all of this, wherever lines are broken."""
    shown = " ".join(desk.wall_words().split())
    return all(text in shown for text in texts)
