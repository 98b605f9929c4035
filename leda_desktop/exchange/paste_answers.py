"""A pasted list of answers: which of its headings are the questions, and which of its lines are points of an answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leda_desktop.domain.tallies import alike
from leda_desktop.exchange.near_duplicates import near_duplicates
from leda_desktop.exchange.paste import Pasted, PastedTheme


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A heading, an answer, or a point of the answer above it. `question` is the number of the one a heading names."""

    text: str
    is_heading: bool = False
    is_point: bool = False
    question: int | None = None


def answer_lines(pasted: Pasted, questions: Sequence[str]) -> Iterator[AnswerLine]:
    """The lines of a list in their order; headings that are no question stay what they are."""
    for theme in pasted.themes:
        yield from _theme_lines(theme, questions)


def _theme_lines(theme: PastedTheme, questions: Sequence[str]) -> Iterator[AnswerLine]:
    if theme.title is not None:
        yield AnswerLine(theme.title, is_heading=True, question=question_of(theme.title, questions))
    base: int | None = None
    for note in theme.notes:
        asked = _asked(note.text, questions)
        if asked is not None:
            base = None
            yield AnswerLine(note.text, is_heading=True, question=asked)
        elif base is None or note.indent <= base:
            base = note.indent
            yield AnswerLine(note.text)
        else:
            yield AnswerLine(note.text, is_point=True)


def question_of(title: str, questions: Sequence[str]) -> int | None:
    """Which question a heading is, also when it is written somewhat differently."""
    asked = _asked(title, questions)
    return near_duplicates([*questions, title])[-1] if asked is None else asked


def _asked(text: str, questions: Sequence[str]) -> int | None:
    wanted = alike(text)
    return next((number for number, question in enumerate(questions) if alike(question) == wanted), None)
