"""The word wall: no word is lost, none moves while people look, and the same words stand in the same places."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from leda_desktop.domain import scenes as s
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.look import SMALLEST
from leda_desktop.ui.scenes.steps import steps_of
from leda_desktop.ui.scenes.word_layout import WordLayout, boxes_of
from leda_desktop.ui.scenes.words import words_layout
from tests.gallery.scenes import LONG_TEXT, LONG_TITLE, NAUGHTY, RUNNING
from tests.gallery.words import SAID, many, scene_of
from tests.ui.scenes.recorder import painted_texts, words

LARGEST_OF_FEW = 100
AIM = 40
spoken = st.lists(
    st.sampled_from((*SAID[:9], "ordförrådsutvecklingssamtal", "Att lyssna färdigt innan jag svarar dig", "å")),
    max_size=40,
)


def _layout(*said: str) -> WordLayout:
    return words_layout(scene_of(said))


def _middles(layout: WordLayout) -> list[tuple[int, float, float]]:
    return [(word.page, word.x, word.y) for word in layout.words]


@settings(max_examples=60, deadline=None)
@given(said=spoken)
def test_no_word_moves_but_one_that_grows(qapp: QApplication, said: list[str]) -> None:
    assert qapp
    for count in range(1, len(said)):
        before, after = _layout(*said[:count]), _layout(*said[: count + 1])
        again = scene_of(said[: count + 1]).said[-1]
        stayed = [place for number, place in enumerate(_middles(before)) if number != again]
        now = [place for number, place in enumerate(_middles(after)) if number != again]
        assert now[: len(stayed)] == stayed


@settings(max_examples=60, deadline=None)
@given(said=spoken)
def test_words_keep_apart_and_on_the_wall(qapp: QApplication, said: list[str]) -> None:
    assert qapp
    layout = _layout(*said)
    for page in range(layout.pages):
        boxes = list(boxes_of(layout.on_page(page)))
        for one, other in combinations(boxes, 2):
            beside = one.right <= other.x or other.right <= one.x
            assert beside or one.bottom <= other.y or other.bottom <= one.y
        assert all(b.x >= layout.area.x and b.right <= layout.area.right for b in boxes)
        assert all(b.y >= layout.area.y and b.bottom <= layout.area.bottom for b in boxes)


def test_the_same_words_stand_in_the_same_places_whatever_was_laid_out_before() -> None:
    said = [*SAID, *many(120)]
    whole = _middles(words_layout(scene_of(said)))
    for count in range(0, len(said), 7):
        _layout(*said[count:])
    assert _middles(words_layout(scene_of(said, question="En annan fråga som är precis lika lång?")))
    assert _middles(words_layout(scene_of(said))) == whole


def test_a_repeated_word_grows_where_it_stands() -> None:
    before = _layout("nyfikenhet", "lyssnande", "tålamod")
    after = _layout("nyfikenhet", "lyssnande", "tålamod", "Nyfikenhet!")
    assert _middles(after) == _middles(before)
    once, twice = (next(iter(layout.on_page(0)))[1].block.style for layout in (before, after))
    assert twice.size > once.size
    assert twice.weight is not once.weight


def test_a_word_without_room_to_grow_moves_alone() -> None:
    said = many(40)
    moved = 0
    for word in said:
        before, after = _middles(_layout(*said)), _middles(_layout(*said, word))
        changed = [number for number, place in enumerate(before) if after[number] != place]
        assert changed in ([], [said.index(word)])
        moved += len(changed)
    assert moved


def test_a_word_said_often_is_much_larger_than_one_said_once() -> None:
    layout = _layout(*SAID[:20], *["Mod"] * 8)
    sizes = {word.text: shape.block.style.size for word, shape in layout.on_page(0)}
    assert sizes["Mod"] > 1.7 * sizes["Struktur"]


@pytest.mark.parametrize("count", [3, 10, 30, 80, 200])
def test_the_wall_is_filled_and_every_word_is_on_a_page(count: int, swedish: Texts) -> None:
    scene = scene_of(many(count))
    layout = words_layout(scene)
    assert layout.pages == steps_of(scene, swedish)
    shown = "\n".join(words(replace(scene, step=step), RUNNING, swedish) for step in range(layout.pages))
    assert all(word in shown for word in many(count))
    full = layout.pages - (layout.pages > 1)
    for page in range(full):
        boxes = list(boxes_of(layout.on_page(page)))
        assert sum(box.width * box.height for box in boxes) > 0.12 * layout.area.width * layout.area.height
        assert max(box.right for box in boxes) - min(box.x for box in boxes) > 0.4 * layout.area.width


def test_few_words_are_large_and_many_are_never_too_small() -> None:
    assert _layout("mod", "lust", "hopp").size >= LARGEST_OF_FEW
    assert words_layout(scene_of(many(200))).size >= AIM


def test_whatever_is_said_can_be_read_somewhere(swedish: Texts) -> None:
    scene = scene_of((*NAUGHTY, LONG_TITLE, LONG_TEXT, *many(60)))
    painted = [
        piece for step in range(steps_of(scene, swedish)) for piece in painted_texts(_at(scene, step), RUNNING, swedish)
    ]
    assert min(piece.size for piece in painted) >= SMALLEST
    said = "".join(piece.text for piece in painted).replace(" ", "")
    assert LONG_TEXT.replace(" ", "") in said
    assert LONG_TITLE.replace(" ", "") in said


def test_names_stand_below_the_word_of_those_whose_name_was_given(swedish: Texts) -> None:
    scene = scene_of(("mod", "lust", "mod"), names=("Ánne", "", "Bo"))
    pieces = {piece.text: piece.rect for piece in painted_texts(scene, RUNNING, swedish)}
    assert pieces["Ánne, Bo"].top() > pieces["mod"].bottom()
    assert abs(pieces["Ánne, Bo"].center().x() - pieces["mod"].center().x()) < 8


def test_without_the_order_of_speaking_every_word_still_counts() -> None:
    scene = s.WordsScene("?", (s.Word("mod", 3), s.Word("lust")))
    assert [(word.text, word.count) for word in words_layout(scene).words] == [("mod", 3), ("lust", 1)]


def _at(scene: s.WordsScene, step: int) -> s.WordsScene:
    return replace(scene, step=step)
