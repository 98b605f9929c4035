"""What the smaller scenes say, and what they keep to themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from leda_desktop.domain.details import Talk
from leda_desktop.domain.ids import ActivityId, NoteId, SessionId
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.domain.scenes import AgendaLine, AgendaScene, ComingScene, QuestionnaireScene, QuotesScene, TalkScene
from leda_desktop.texts import Texts
from leda_desktop.ui.scenes.agenda import columns_of
from leda_desktop.ui.scenes.satellites import places_of
from leda_desktop.ui.scenes.talk import initials
from tests.gallery.scenes import IDLE, NOW, PROGRAMME, SESSIONS, WEBINAR
from tests.ui.scenes.recorder import painted_texts, words


def _quote(consent: Consent) -> Quote:
    return Quote(NoteId("n"), ActivityId("a"), "Vi provar", consent, "Maja Ek", "Umeå kommun")


def _lines(count: int, current: int = 0, part: str = "") -> tuple[AgendaLine, ...]:
    status = [RowStatus.DONE] * current + [RowStatus.CURRENT] + [RowStatus.COMING] * count
    return tuple(AgendaLine(NOW + timedelta(minutes=5 * i), f"Punkt {i}", status[i], part) for i in range(count))


@pytest.mark.parametrize(
    ("consent", "named"), [(Consent.NAMED, True), (Consent.ANONYMOUS, False), (Consent.ROOM, False)]
)
def test_a_name_is_shown_only_with_consent(consent: Consent, swedish: Texts, *, named: bool) -> None:
    said = words(QuotesScene("Axplock", (_quote(consent),)), IDLE, swedish)
    assert "”Vi provar”" in said
    assert ("Maja Ek" in said) == named
    assert ("Umeå kommun" in said) == named


def test_a_lone_organisation_stands_without_a_comma(swedish: Texts) -> None:
    quote = replace(_quote(Consent.NAMED), author="")
    said = words(QuotesScene("Axplock", (quote,)), IDLE, swedish)
    assert "Umeå kommun" in said.splitlines()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Maja Ek", "ME"),
        ("Ánde Čáhppe Larsson", "ÁL"),
        ("cher", "C"),
        ("", ""),
        ("  ", ""),
        ("Anna-Karin von der Heide", "AH"),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_a_talk_without_a_speaker_is_its_title(swedish: Texts) -> None:
    talk = Talk(role="forskare", organisation="RISE")
    assert words(TalkScene("Föreläsning", talk), IDLE, swedish) == "Föreläsning"


def test_a_skipped_item_is_left_out_without_a_word(swedish: Texts) -> None:
    kept, skipped = _lines(2)
    said = words(AgendaScene((kept, replace(skipped, status=RowStatus.SKIPPED))), IDLE, swedish)
    assert "Punkt 0" in said
    assert "Punkt 1" not in said


def test_a_short_agenda_stands_in_one_column() -> None:
    assert len(columns_of(_lines(10))) == 1


def test_a_long_agenda_breaks_where_a_part_begins() -> None:
    left, right = columns_of(_lines(6, part="Förmiddag") + _lines(8, part="Eftermiddag"))
    assert [column[0].heading for column in (left, right)] == ["Förmiddag", "Eftermiddag"]


@pytest.mark.parametrize("current", [0, 7, 30, 59])
def test_a_very_long_agenda_shows_what_is_around_the_present_item(current: int, swedish: Texts) -> None:
    said = words(AgendaScene(_lines(60, current)), IDLE, swedish).splitlines()
    assert f"Punkt {current}" in said


@pytest.mark.parametrize("current", [0, 15, 29])
def test_a_long_series_shows_what_is_around_the_present_session(current: int, swedish: Texts) -> None:
    series = tuple(replace(SESSIONS[0], id=SessionId(f"s{i}"), theme=f"Tema {i}") for i in range(30))
    said = words(ComingScene(PROGRAMME, series, series[current].id), IDLE, swedish).splitlines()
    assert f"Tema {current}" in said


def test_events_stand_below_the_sessions(swedish: Texts) -> None:
    scene = ComingScene(PROGRAMME, SESSIONS, SESSIONS[0].id, (WEBINAR,))
    tops = {painted.text: painted.rect.y() for painted in painted_texts(scene, IDLE, swedish)}
    assert tops["Open space"] < tops["Ledarskap för hållbara framtida arbetsplatser"]


@pytest.mark.parametrize(("answered", "said"), [(0, "Ingen har svarat än"), (1, "1 har svarat"), (12, "12 har svarat")])
def test_a_question_tells_how_many_have_answered(answered: int, said: str, swedish: Texts) -> None:
    scene = QuestionnaireScene("Självskattning", ("Hur bra?", "Och sedan?"), 1, answered)
    assert said in words(scene, IDLE, swedish)
    assert "Fråga 2 av 2" in words(scene, IDLE, swedish)


@pytest.mark.parametrize("count", range(1, 9))
def test_satellites_do_not_touch_each_other(count: int) -> None:
    places = places_of(count)
    width, height = (440, 200) if count <= 5 else (392, 200)
    close = [
        (a, b)
        for i, a in enumerate(places)
        for b in places[:i]
        if abs(a[0] - b[0]) < width and abs(a[1] - b[1]) < height
    ]
    assert close == []
