"""Details are read back from plain values, also from those that another version wrote or that were damaged."""

from typing import Any

import pytest

from leda_desktop.domain.cards import AddedCard, cards_from_json
from leda_desktop.domain.details import (
    Break,
    Conversation,
    Label,
    Page,
    Questionnaire,
    Quotes,
    Round,
    Slide,
    Talk,
    details_from_json,
    details_to_json,
)
from leda_desktop.domain.endings import Ending, ending_from_json
from leda_desktop.domain.ids import MediaId
from leda_desktop.domain.kinds import Asks, Diagram, Kind

PAGE = Page("Heading", "Text", "Credit", Diagram.ICEBERG, (Label("Above", "seen"),), MediaId("lake"))


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        (Kind.SLIDE, Slide((PAGE, Page()))),
        (Kind.BREAK, Break("Soup")),
        (Kind.TALK, Talk("Ánne", "Head", "Giellaviessu", "Long", MediaId("face"), MediaId("pages"))),
        (Kind.ROUND, Round("Stand up", Asks.CARD, 3, names=True)),
        (Kind.TABLES, Conversation("Talk", 7)),
        (Kind.QUESTIONNAIRE, Questionnaire("Hello", 6)),
        (Kind.QUOTES, Quotes("Heard")),
    ],
)
def test_details_come_back_as_they_were(kind: Kind, details: Any) -> None:  # noqa: ANN401 - any of them
    assert details_from_json(kind, details_to_json(details)) == details


@pytest.mark.parametrize(
    ("kind", "plain", "read"),
    [
        (Kind.ROUND, {"asks": "a dance", "quiet": "3", "names": None, "instruction": "Stand"}, Round("Stand")),
        (Kind.SLIDE, {"pages": None}, Slide()),
        (Kind.SLIDE, {"pages": [3, {"heading": 4, "diagram": "cube", "text": "T"}]}, Slide((Page(), Page(text="T")))),
        (
            Kind.SLIDE,
            {"pages": [{"labels": [7, {"text": "x", "colour": "red"}]}]},
            Slide((Page(labels=(Label(""), Label("", "x"))),)),
        ),
        (Kind.TALK, {"speaker": None, "portrait": 7, "slides": ["x"]}, Talk()),
        (Kind.TABLES, {"tables": "3", "instruction": None}, Conversation()),
        (Kind.TABLES, {"tables": True}, Conversation()),
        (Kind.BOARD, [], Conversation()),
    ],
)
def test_what_is_not_understood_falls_back_and_the_rest_is_read(kind: Kind, plain: Any, read: object) -> None:  # noqa: ANN401
    assert details_from_json(kind, plain) == read


def test_an_ending_of_another_version_is_read_as_far_as_it_is_understood() -> None:
    assert ending_from_json({"at_zero": "explode", "warning": 5, "words": None}) == Ending(warning=5)
    assert ending_from_json({"warning": None, "danger": "1"}) == Ending()


def test_a_card_without_a_number_is_no_card() -> None:
    assert cards_from_json([{"title": "Lake"}, {"number": "41"}, {"number": 41, "photo": 3}]) == (AddedCard(41),)
