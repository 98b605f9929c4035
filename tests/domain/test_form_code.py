"""The code of a form: what is written is read, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.handouts import form_code, read_form_code
from leda_desktop.domain.ids import ActivityId


@given(st.text(), st.integers(0, 10_000))
def test_a_code_tells_its_form_and_sheet(name: str, sheet: int) -> None:
    assert read_form_code(form_code(ActivityId(name), sheet)) == (ActivityId(name), sheet)


@pytest.mark.parametrize("code", ["", "leda:form:", "leda:form:7", "leda:form:x:id", "leda:form:²:id", "http://a:7:id"])
def test_other_codes_are_no_forms(code: str) -> None:
    assert read_form_code(code) is None
