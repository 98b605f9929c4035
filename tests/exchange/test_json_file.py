"""JSON: the keys and shapes that `docs/formats.md` promises, in any language."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from leda_desktop.exchange.outgoing import Format
from leda_desktop.texts import Texts
from tests.documents.sessions import everywhere, questionnaire, session
from tests.exchange.exports import EN, NASTY, SV, made
from tests.gallery.pages import overfull_summary, typical_summary

DOCS = Path(__file__).parents[2] / "docs" / "formats.md"


def read(data: bytes) -> dict[str, Any]:
    """The object in a file."""
    told = json.loads(data)
    assert isinstance(told, dict)
    return told


def shape(value: object) -> object:
    """What is left of a value without its words: keys and types, of a list that of its first entry."""
    match value:
        case dict():
            return {key: shape(inner) for key, inner in value.items()}
        case list():
            return [shape(value[0])] if value else []
        case _:
            return type(value).__name__


@pytest.mark.parametrize("texts", [SV, EN], ids=["sv", "en"])
def test_the_keys_are_the_same_in_every_language(texts: Texts) -> None:
    told = read(made(Format.JSON, typical_summary(), texts))
    assert list(told) == [
        "format", "language", "made_at", "session", "agenda", "activities", "themes", "quotes", "coming",
    ]  # fmt: skip
    assert told["format"] == "leda-session/1"
    assert shape(told["agenda"]) == shape(read(made(Format.JSON, typical_summary(), EN))["agenda"])


def test_the_example_of_the_documentation_is_what_is_written() -> None:
    shown = re.search(r"```json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert shown is not None
    example, told = json.loads(shown[1]), read(made(Format.JSON, typical_summary()))
    rows = {key: entry for part in told["activities"] for key, entry in part.items()}
    assert list(example) == list(told)
    assert set(example["session"]) <= set(told["session"])
    for key in ("agenda", "themes", "quotes", "coming"):
        assert list(example[key][0]) == list(told[key][0])
    for part in example["activities"]:
        for key in {"notes", "words", "ratings", "answers"} & set(part):
            assert list(part[key][0]) == list(rows[key][0])


def test_every_key_of_a_row_is_described() -> None:
    told, described = read(made(Format.JSON, typical_summary())), DOCS.read_text(encoding="utf-8")
    lists = [told["agenda"], told["themes"], told["quotes"], told["coming"]]
    lists += [entry for part in told["activities"] for entry in part.values() if isinstance(entry, list)]
    assert not {key for rows in lists for key in rows[0] if f"`{key}`" not in described}
    assert not {key for key in told["session"] if f"`{key}`" not in described}


def test_times_are_instants_with_their_zone() -> None:
    told = read(made(Format.JSON, typical_summary()))
    assert told["agenda"][0]["planned_start"] == "2024-02-07T11:00:00+01:00"
    assert datetime.fromisoformat(told["made_at"]).utcoffset() is not None


def test_ratings_are_told_by_step() -> None:
    told = read(made(Format.JSON, session(questionnaire([1, 1, 4, 10, 10]))))
    assert told["activities"][0]["ratings"][0]["counts"]["1"] == 2


@pytest.mark.parametrize("text", NASTY)
def test_any_words_make_json_that_any_program_reads(text: str) -> None:
    assert read(made(Format.JSON, everywhere(text)).decode("utf-8").encode())


def test_an_overfull_session_can_be_read() -> None:
    assert len(read(made(Format.JSON, overfull_summary()))["activities"]) > 3
