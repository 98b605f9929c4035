"""A table's list: headings that are the questions, answers, and points of answers."""

from leda_desktop.exchange.paste import parse
from leda_desktop.exchange.paste_answers import answer_lines, question_of

QUESTIONS = ("Vad har ni hört?", "Vad tar ni med er?", "Hur kan vi applicera i Umeå?")
LIST = """Vad har ni hört?
• Att tillit tar tid
    – längre än budgetåret
    – längre än projekten
• Ingen har sagt nej
VAD TAR NI MED ER
• Ringa grannen
Annat
• Kaffet var gott
"""


def lines(text: str) -> list[str]:
    """The lines as they are taken: headings behind a number or a hash, points behind a dash."""
    found = []
    for line in answer_lines(parse(text), QUESTIONS):
        mark = "-" if line.is_point else ""
        if line.is_heading:
            mark = "#" if line.question is None else str(line.question)
        found.append(f"{mark} {line.text}".strip())
    return found


def test_headings_go_to_their_questions_and_sub_bullets_to_their_answers() -> None:
    assert lines(LIST) == [
        "0 Vad har ni hört?",
        "Att tillit tar tid",
        "- längre än budgetåret",
        "- längre än projekten",
        "Ingen har sagt nej",
        "1 VAD TAR NI MED ER",
        "Ringa grannen",
        "# Annat",
        "Kaffet var gott",
    ]


def test_questions_that_are_items_themselves_are_headings_too() -> None:
    text = "1. Vad har ni hört?\n   - Att tillit tar tid\n   - Ingen har sagt nej\n2. Vad tar ni med er?\n   - Mod\n"
    assert lines(text) == [
        "0 Vad har ni hört?",
        "Att tillit tar tid",
        "Ingen har sagt nej",
        "1 Vad tar ni med er?",
        "Mod",
    ]


def test_a_list_without_headings_is_answers() -> None:
    assert lines("Mod\nTid\nKaffe") == ["Mod", "Tid", "Kaffe"]


def test_a_question_that_is_written_somewhat_differently_is_known_again() -> None:
    assert question_of("Hur kan vi applicera det i Umeå", QUESTIONS) == 2
    assert question_of("Kultur", QUESTIONS) is None


def test_no_word_is_lost() -> None:
    told = " ".join(line.text for line in answer_lines(parse(LIST), QUESTIONS))
    assert set(LIST.replace("•", " ").replace("–", " ").split()) <= set(told.split())
