"""A programme written as text, such as the sample that ships with Leda."""

from datetime import date, time

import pytest

from leda_desktop.domain.details import Questionnaire, Slide, Talk
from leda_desktop.domain.kinds import Diagram, Kind, Level, PromptKind, Tone
from leda_desktop.exchange.template import Template, read_template
from leda_desktop.paths import resource

SMALL = """
[programme]
title = "Litet"
[[sessions]]
number = 1
theme = "Början"
day = 2024-02-07
start = 11:00:00
end = 16:00:00
"""


@pytest.fixture
def sample() -> Template:
    """The sample that ships."""
    return read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))


def test_the_sample_has_the_four_sessions_with_their_dates_and_venue(sample: Template) -> None:
    days = [(session.number, session.day, session.start) for session in sample.plan.sessions]
    assert days == [
        (1, date(2024, 2, 7), time(11)),
        (2, date(2024, 3, 19), time(13)),
        (3, date(2024, 4, 23), time(13)),
        (4, date(2024, 5, 7), time(13)),
    ]
    assert {session.venue for session in sample.plan.sessions} == {"RISE, Scharinska villan"}


def test_the_first_session_fills_its_day_to_the_minute(sample: Template) -> None:
    first = sample.sessions[0]
    assert first.session.theme == "Innovera i mellanrummen"
    assert sum(activity.minutes for activity in first.activities) == 5 * 60


def test_the_sample_uses_every_kind_of_the_first_day(sample: Template) -> None:
    kinds = {activity.kind for activity in sample.sessions[0].activities}
    assert kinds == set(Kind) - {Kind.OPEN_SPACE}


def test_the_questionnaire_asks_six_questions_at_three_levels(sample: Template) -> None:
    (asked,) = [a for a in sample.sessions[0].activities if a.kind is Kind.QUESTIONNAIRE]
    assert len(asked.prompts) == 6
    assert [p.level for p in asked.prompts if p.kind is PromptKind.SCALE] == [
        Level.ME, Level.ORGANISATION, Level.TOGETHER,
    ]  # fmt: skip
    assert isinstance(asked.details, Questionnaire)
    assert asked.details.threshold == 5


def test_pages_diagrams_speakers_and_colours_are_read(sample: Template) -> None:
    agenda = sample.sessions[0].activities
    diagrams = {page.diagram for a in agenda if isinstance(a.details, Slide) for page in a.details.pages}
    assert diagrams >= {Diagram.ICEBERG, Diagram.SATELLITES}
    assert [a.details.speaker for a in agenda if isinstance(a.details, Talk)] == ["Martin Börjesson", "Heiti Ernits"]
    assert {prompt.tone for a in agenda for prompt in a.prompts} >= {Tone.SUN, Tone.MOSS}


def test_each_reading_has_identities_of_its_own(sample: Template) -> None:
    again = read_template(resource("sample", "programme.toml").read_text(encoding="utf-8"))
    assert sample.plan.programme.id != again.plan.programme.id
    assert not {a.id for p in sample.sessions for a in p.activities} & {
        a.id for p in again.sessions for a in p.activities
    }


def test_a_session_needs_no_agenda(sample: Template) -> None:
    template = read_template(SMALL)
    assert template.sessions[0].activities == ()
    assert template.plan.sessions == (template.sessions[0].session,)


@pytest.mark.parametrize("text", ["", "title = 1", "[programme]\n", SMALL + "[[sessions.activities]]\nkind = 'dans'\n"])
def test_what_is_no_template_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_template(text)
