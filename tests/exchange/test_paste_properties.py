"""What holds for every pasted text: it is read, no word of it is lost, and reading the result again changes nothing."""

import re
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leda_desktop.domain.words import NOTE_LIMIT, clean
from leda_desktop.exchange.paste import Pasted, parse, to_json

BULLETS = (
    "o ",
    "• ",
    "•\t",
    "- ",
    "– ",
    "* ",
    "\uf0b7\t",
    "▪ ",
    "1. ",
    "2) ",
    "a) ",
    "[ ] ",
    "- [x] ",
    "  o ",
    "\t- ",
    "> ",
)
word = st.text("abcdefghijklmnpqrstuvxyzåäöŋđ", min_size=2, max_size=12).filter(
    lambda text: not re.fullmatch(r"[ivx]+|forts|sida?|page|och|eller", text)
)
sentence = st.builds(
    lambda words, capital: " ".join(words)[: 1 if capital else 0].upper() + " ".join(words)[1 if capital else 0 :],
    st.lists(word, min_size=1, max_size=9),
    st.booleans(),
)
line = st.builds(
    lambda bullet, text, end: bullet + text + end,
    st.one_of(st.just(""), st.sampled_from(BULLETS)),
    sentence,
    st.sampled_from(["", "", "", ".", ":", "?", ",", " (3)", " "]),
)
heading = st.builds(
    lambda pattern, text: pattern % text, st.sampled_from(["# %s", "%s:", "**%s**", "%s\n===", "%s"]), sentence
)
breaks = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r", "\u2028", "\x0b", "\n\x0c"])
# Every line says something else: a heading that is repeated right away is one heading.
document = st.lists(
    st.tuples(st.one_of(line, line, heading), breaks), max_size=25, unique_by=lambda part: tuple(words_in(part[0]))
).map(lambda parts: "".join(text + end for text, end in parts))
fragments = st.lists(
    st.one_of(
        st.sampled_from(
            [*BULLETS, "\n", "\n\n", "\x0b", "\x0c", "#", "---", "===", "**", ":", "12", "(8)", "\t", ">", "-"]
        ),
        st.text(max_size=8),
    ),
    max_size=40,
).map("".join)


def words_in(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]{2,}", clean(text).replace("\xad", "")))


def words_of(pasted: Pasted) -> Counter[str]:
    return sum((words_in(f"{theme.title or ''} {' '.join(theme.texts)}") for theme in pasted.themes), Counter[str]())


def as_list(pasted: Pasted) -> str:
    rows = []
    for theme in pasted.themes:
        rows += [f"# {theme.title}"] if theme.title is not None else []
        rows += [f"- {text}" for text in theme.texts]
    return "\n".join(rows)


@given(document)
@settings(max_examples=200, deadline=None)
def test_no_word_of_a_list_is_lost(text: str) -> None:
    assert words_in(text) - words_of(parse(text)) == Counter()


@given(document)
@settings(deadline=None)
def test_no_word_appears_that_was_not_there(text: str) -> None:
    assert words_of(parse(text)) - words_in(text) == Counter()


@given(st.one_of(fragments, st.text(st.characters(exclude_categories=()))))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    pasted = parse(text)
    to_json(pasted).encode()
    assert all(note.text == clean(note.text) and 0 < len(note.text) <= NOTE_LIMIT for note in pasted.notes)
    assert all(theme.title is None or theme.title == clean(theme.title) != "" for theme in pasted.themes)


@given(st.one_of(document, fragments))
@settings(max_examples=200, deadline=None)
def test_reading_the_result_again_changes_nothing(text: str) -> None:
    once = parse(text)
    again = parse(as_list(once))
    assert [(theme.title, theme.texts) for theme in again.themes] == [
        (theme.title, theme.texts) for theme in once.themes
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "o Våga mer\n",
        "• Våga\n\n",
        "Våga mer tillsammans\n",
        "ö",
        "våga ",
        "\n",
        "o\n",
        "• ",
        "1. Mod\n",
        "Mod:\n",
        "# ",
        "> a\n",
        "**a",
        "(",
        "ja\tnej\n",
        "o a      o b\n",
        'o "a\n',
        "12\n\n",
    ],
)
def test_much_of_anything_is_read_quickly(unit: str) -> None:
    began = time.process_time()
    parse(unit * (150_000 // len(unit)))
    assert time.process_time() - began < 5


@pytest.mark.parametrize("mark", ["o ", "", "1. ", "• "])
def test_a_word_longer_than_a_note_becomes_several_notes(mark: str) -> None:
    notes = parse(mark + "ö" * 100_000).notes
    assert "".join(note.text for note in notes) == "ö" * 100_000
    assert len(notes) == 100
