"""Handouts: what is offered for a session, in which number, and the code of a form."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.details import Conversation
from leda_desktop.domain.handouts import (
    USUAL_PEOPLE,
    HandoutKind,
    HandoutMaterial,
    Layout,
    form_code,
    layouts_of,
    read_form_code,
    suggested,
)
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import Activity
from tests.gallery.materials import empty_material, typical_material


def only(material: HandoutMaterial, *activities: Activity) -> HandoutMaterial:
    return replace(material, plan=replace(material.plan, activities=activities), boards={})


def counts(material: HandoutMaterial) -> dict[HandoutKind, int]:
    return {handout.kind: handout.count for handout in suggested(material)}


def test_the_sample_offers_every_kind_in_order() -> None:
    kinds = [handout.kind for handout in suggested(typical_material())]
    assert list(dict.fromkeys(kinds)) == list(HandoutKind)
    assert kinds.count(HandoutKind.SPEAKER) == 2


def test_everybody_gets_one_and_tables_as_many_as_planned() -> None:
    found = counts(typical_material())
    assert {found[kind] for kind in (HandoutKind.BADGES, HandoutKind.AGENDA, HandoutKind.FORM)} == {23}
    assert found[HandoutKind.TABLE_SIGNS] == found[HandoutKind.TABLE_SHEETS] == 6
    assert found[HandoutKind.RUNDOWN] == found[HandoutKind.CARDS] == 1


def test_without_a_roll_the_usual_number_is_expected() -> None:
    assert counts(empty_material())[HandoutKind.BADGES] == USUAL_PEOPLE
    assert HandoutKind.NOTE_CARDS not in counts(empty_material())


def test_tables_are_reckoned_from_people_where_nobody_planned_them() -> None:
    talk = Activity(ActivityId("a"), Kind.TABLES, "Samtal", 20, details=Conversation())
    assert counts(only(typical_material(), talk))[HandoutKind.TABLE_SIGNS] == 5


def test_what_is_left_out_or_asks_nothing_needs_no_paper() -> None:
    left_out = Activity(ActivityId("a"), Kind.TABLES, "Samtal", 20, details=Conversation(), skipped=True)
    silent = Activity(ActivityId("b"), Kind.QUESTIONNAIRE, "Enkät", 20)
    found = counts(only(typical_material(), left_out, silent))
    assert not {HandoutKind.TABLE_SIGNS, HandoutKind.TABLE_SHEETS, HandoutKind.FORM} & set(found)


def test_every_kind_is_offered_in_its_usual_layout() -> None:
    assert all(handout.layout is layouts_of(handout.kind)[0] for handout in suggested(typical_material()))
    assert layouts_of(HandoutKind.FORM) == (Layout.WHOLE, Layout.HALVES)


@given(st.text(), st.integers(0, 10_000))
def test_a_code_tells_its_form_and_sheet(name: str, sheet: int) -> None:
    assert read_form_code(form_code(ActivityId(name), sheet)) == (ActivityId(name), sheet)


@pytest.mark.parametrize("code", ["", "leda:form:", "leda:form:7", "leda:form:x:id", "leda:form:²:id", "http://a:7:id"])
def test_other_codes_are_no_forms(code: str) -> None:
    assert read_form_code(code) is None
