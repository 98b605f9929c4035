"""The words of the desk for kinds, views and standing scenes."""

from leda_desktop.domain.stage import Standing, View
from leda_desktop.texts import Texts


def view_title(view: View, texts: Texts) -> str:
    """What a view of an activity is called on its button."""
    titles = {
        View.SLIDE: texts.p("view", "The slide"),
        View.BREAK: texts.p("view", "The break"),
        View.TALK: texts.p("view", "The speaker"),
        View.PAGES: texts.p("view", "The slides"),
        View.QUESTIONS: texts.p("view", "The task"),
        View.WORDS: texts.p("view", "The words"),
        View.CARD: texts.p("view", "The picture"),
        View.READ_OUT: texts.p("view", "One table at a time"),
        View.BOARD: texts.p("view", "The board"),
        View.THEME: texts.p("view", "One theme at a time"),
        View.VOTES: texts.p("view", "Most dots first"),
        View.QUESTION: texts.p("view", "The question"),
        View.RESULTS: texts.p("view", "The results"),
        View.QUOTE: texts.p("view", "The quotes"),
    }
    return titles[view]


def standing_title(standing: Standing, texts: Texts) -> str:
    """What a standing scene is called on its button: short, there are four in two rows."""
    titles = {
        Standing.WELCOME: texts.p("scene", "Welcome"),
        Standing.AGENDA: texts.p("scene", "Today"),
        Standing.COMING: texts.p("scene", "Sessions"),
        Standing.CLOCK: texts.p("scene", "Clock"),
    }
    return titles[standing]
