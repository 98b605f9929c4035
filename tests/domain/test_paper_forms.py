"""Forms that are keyed in: scales first, then the open answers, and numbers of sheets."""

from hypothesis import given
from hypothesis import strategies as st

from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import PromptKind
from leda_desktop.domain.paper_forms import (
    Form,
    form_of,
    go_on,
    next_free,
    on_paper,
    with_text,
    write,
    write_next,
)
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer

TAKE = Prompt(PromptId("take"), PromptKind.OPEN, "Take")
ME = Prompt(PromptId("me"), PromptKind.SCALE, "Me")
US = Prompt(PromptId("us"), PromptKind.SCALE, "Us")
HARD = Prompt(PromptId("hard"), PromptKind.OPEN, "Hard")
PROMPTS = (TAKE, ME, US, HARD)


def said(form: Form) -> list[object]:
    """The answers of a form in the order of its prompts."""
    return [answer.rating or answer.text or (answer.on_paper or None) for answer in form.answers]


def test_answers_stand_in_the_order_of_the_prompts_whatever_is_keyed_first() -> None:
    form = form_of(PROMPTS, (Answer(US.id, rating=4), Answer(TAKE.id, text="Mod")))
    assert said(form) == ["Mod", None, 4, None]
    assert [prompt.id for prompt in form.scales] == ["me", "us"]


def test_the_keyboard_goes_on_behind_the_last_scale_that_is_answered() -> None:
    assert go_on(form_of(PROMPTS, (Answer(ME.id, rating=4),))).row.at == 1
    assert go_on(form_of(PROMPTS)).row.at == 0


def test_open_answers_are_written_one_after_the_other() -> None:
    form = write(form_of(PROMPTS))
    form = write_next(with_text(form, "Mod"))
    assert form.writing == HARD.id
    form = write_next(with_text(form, ""))
    assert (form.writing, said(form)) == (None, ["Mod", None, None, None])
    assert write(form).writing == HARD.id


def test_what_is_left_stands_on_paper_and_a_text_takes_its_place() -> None:
    form = on_paper(with_text(write(form_of(PROMPTS)), "Mod"))
    assert said(form) == ["Mod", None, None, True]
    form = with_text(write(on_paper(form_of(PROMPTS))), "Mod")
    assert form.open_answers[0] == Answer(TAKE.id, text="Mod")
    assert form.open_answers[1].on_paper


def test_no_text_leaves_an_answer_on_the_paper() -> None:
    form = with_text(write(on_paper(form_of(PROMPTS))), "")
    assert form.open_answers[0].on_paper


def test_a_form_without_open_questions_has_nothing_to_write() -> None:
    assert write(form_of((ME, US))).writing is None


@given(st.sets(st.integers(1, 60)), st.integers(0, 60))
def test_the_next_number_is_free_and_none_between_is(taken: set[int], after: int) -> None:
    number = next_free(taken, after)
    assert number > after and number not in taken
    assert all(between in taken for between in range(after + 1, number))
