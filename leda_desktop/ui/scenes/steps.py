"""How many steps a scene has: pages of a board or of a table's answers, questions, quotes."""

from leda_desktop.domain import scenes as s
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.answers import read_out_pages
from leda_desktop.ui.scenes.board import board_pages
from leda_desktop.ui.scenes.deck import deck_pages
from leda_desktop.ui.scenes.words import words_layout


def steps_of(scene: s.Scene, texts: Texts) -> int:
    """The number of steps, at least one; a step beyond the last is painted as the last."""
    match scene:
        case s.BoardScene():
            return len(board_pages(scene))
        case s.WordsScene():
            return words_layout(scene).pages
        case s.QuestionnaireScene():
            return max(1, len(scene.questions))
        case s.SlideScene() | s.PagesScene():
            return scene.pages
        case s.DeckScene():
            return deck_pages(len(scene.cards))
        case s.ReadOutScene():
            return max(1, len(read_out_pages(scene)))
        case s.QuotesScene():
            return max(1, len(scene.quotes))
        case _:
            return 1
