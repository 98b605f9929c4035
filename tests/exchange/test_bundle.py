"""Bundles: a whole programme there and back, at three levels, all or nothing."""

import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leda_desktop.demo.voices import read_voices
from leda_desktop.domain import editing
from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.domain.facts import ProgrammeChanged
from leda_desktop.domain.hands import Hands
from leda_desktop.domain.kinds import Consent, Kind
from leda_desktop.domain.points import note_text
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.domain.progress import Cancelled
from leda_desktop.domain.scales import Answer
from leda_desktop.domain.words import clean, split_long
from leda_desktop.exchange.bundle_reading import preview_bundle
from leda_desktop.exchange.bundle_row import Row
from leda_desktop.exchange.bundle_said import read_note
from leda_desktop.exchange.bundle_writing import write_bundle
from leda_desktop.models import tables
from leda_desktop.services.note_changes import Group
from leda_desktop.services.people_changes import Entry
from tests.exchange.bundles import Exchange, alike, unpacked
from tests.fakes import START
from tests.gallery.pages import HOSTILE
from tests.gallery.scenes import LONG_TITLE, NAUGHTY, UNBROKEN
from tests.services.programmes import MARK, Played

LEVELS = list(BundleLevel)
NOTE = {"id": "n", "origin": "n", "activity_id": "a", "rank": 1, "created_at": START.isoformat(), "channel": "desk"}


@pytest.mark.parametrize("level", LEVELS)
def test_a_programme_comes_back_as_it_left(
    level: BundleLevel, played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path
) -> None:
    left = here.bundles.contents(played.programme_id, level)
    taken = elsewhere.take_in(here.write(tmp_path / "programme.leda", played.programme_id, level))
    assert alike(elsewhere.bundles.contents(taken, level)) == alike(left)
    assert elsewhere.facts == [ProgrammeChanged(taken)]


def test_everything_really_is_everything(played: Played, here: Exchange) -> None:
    session = here.bundles.contents(played.programme_id, BundleLevel.EVERYTHING).sessions[0]
    assert session.people and session.run and session.flipcharts
    assert any(said.round and said.round.spoken for said in session.said)
    assert {field for said in session.said for field in ("ballot", "hands", "read_out") if getattr(said, field)} == {
        "ballot",
        "hands",
        "read_out",
    }
    assert {note.quote for said in session.said for note in said.notes} == {*Consent, None}


def test_taken_in_twice_it_is_two_programmes(played: Played, here: Exchange, tmp_path: Path) -> None:
    bundle = here.write(tmp_path / "programme.leda", played.programme_id)
    before = here.rows()
    one, other = here.take_in(bundle), here.take_in(bundle)
    assert len({one, other, played.programme_id}) == 3
    assert here.rows()["note"] == 3 * before["note"]
    contents = [here.bundles.contents(key, BundleLevel.EVERYTHING) for key in (played.programme_id, one, other)]
    assert alike(contents[0]) == alike(contents[1]) == alike(contents[2])


def test_the_same_programme_makes_the_same_rows_and_new_identities(played: Played, here: Exchange) -> None:
    one, other = (here.bundles.contents(played.programme_id, BundleLevel.EVERYTHING) for _ in range(2))
    assert alike(one) == alike(other)
    assert one.plan.programme.id not in {other.plan.programme.id, played.programme_id}


def test_files_of_one_name_are_kept_apart(played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path) -> None:
    taken = elsewhere.take_in(here.write(tmp_path / "p.leda", played.programme_id, BundleLevel.TEMPLATE))
    cards = elsewhere.bundles.contents(taken, BundleLevel.TEMPLATE).plan.programme.cards
    assert len({card.photo for card in cards}) == 6
    media = elsewhere.bundles.contents(taken, BundleLevel.TEMPLATE).media
    assert {"A.jpg", "a.jpg", "CON", "x" * 251 + ".jpg"} <= {one.name for one in media}
    assert sum(one.name == "é.jpg" for one in media) == 2


@pytest.mark.parametrize("level", LEVELS)
def test_nothing_of_a_higher_level_is_in_any_byte_of_a_lower_one(
    level: BundleLevel, played: Played, here: Exchange, tmp_path: Path
) -> None:
    found = unpacked(here.write(tmp_path / "programme.leda", played.programme_id, level)).decode("utf-8", "replace")
    voices = read_voices()
    said = [*next(iter(voices.hopes.values())), "helt", "Svar 3", "Citat Consent.NAMED"]
    assert (MARK in found) is (level is BundleLevel.EVERYTHING)
    assert ('sheet":400' in found) is (level is BundleLevel.EVERYTHING)
    assert all((text in found) is (level is not BundleLevel.TEMPLATE) for text in said)
    faces = played.files.face, played.files.flipchart
    packed = (tmp_path / "programme.leda").read_bytes()
    assert all((face in packed) is (level is BundleLevel.EVERYTHING) for face in faces)


def test_an_identity_of_this_store_is_in_no_bundle(played: Played, here: Exchange, tmp_path: Path) -> None:
    for level in LEVELS:
        found = unpacked(here.write(tmp_path / "programme.leda", played.programme_id, level))
        assert played.programme_id.encode() not in found
        assert played.session_id.encode() not in found


def test_anonymised_answers_of_one_person_are_not_together_and_have_no_time(played: Played, here: Exchange) -> None:
    asked = played.first(Kind.QUESTIONNAIRE)
    opened, scale, other = asked.prompts[0], asked.prompts[1], asked.prompts[2]
    for number in range(8, 12):
        answers = (
            Answer(opened.id, text=f"Ö {number}"),
            Answer(scale.id, rating=1),
            Answer(other.id, rating=12 - number),
        )
        played.suite.questionnaires.add(asked.id, answers)
    contents = here.bundles.contents(played.programme_id, BundleLevel.ANONYMISED)
    (said,) = (one for one in contents.sessions[0].said if one.responses)
    start = contents.sessions[0].plan.session.starts_at
    assert all(abs(one.created_at - start) < timedelta(seconds=1) and one.sheet is None for one in said.responses)
    assert len(said.responses) == 11
    for place in range(3):
        values = [(one.answers[place].rating or 0, one.answers[place].text or "") for one in said.responses]
        assert values == sorted(values)


def test_too_few_answers_do_not_travel_without_names(played: Played, here: Exchange) -> None:
    asked = played.first(Kind.QUESTIONNAIRE)
    responses = played.suite.questionnaires.responses(asked.id)
    played.suite.questionnaires.remove([one.id for one in responses[3:]], asked.id)
    for prompt in asked.prompts:
        played.suite.questionnaires.put_hands(asked.id, Hands(prompt.id))
    contents = here.bundles.contents(played.programme_id, BundleLevel.ANONYMISED)
    assert not [one for said in contents.sessions[0].said for one in said.responses]
    whole = here.bundles.contents(played.programme_id, BundleLevel.EVERYTHING)
    assert len([one for said in whole.sessions[0].said for one in said.responses]) == 3


def test_a_preview_counts_without_writing(played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path) -> None:
    bundle = here.write(tmp_path / "programme.leda", played.programme_id)
    before = elsewhere.rows()
    preview = preview_bundle(bundle)
    first = preview.sessions[0]
    assert (preview.level, preview.title, preview.made_at) == (BundleLevel.EVERYTHING, played_title(played), START)
    assert (len(preview.sessions), first.activities, first.responses) == (4, 13, 7)
    assert first.people == len(read_voices().words)
    assert first.notes == before_notes(played)
    assert (preview.size, preview.names_people) == (bundle.stat().st_size, True)
    assert (elsewhere.rows(), elsewhere.files()) == (before, [])


def played_title(played: Played) -> str:
    return played.template.plan.programme.title


def before_notes(played: Played) -> int:
    return sum(played.suite.notes.board(activity.id).count for activity in played.plan.activities)


def test_a_file_that_is_gone_is_left_out_and_named(played: Played, here: Exchange, tmp_path: Path) -> None:
    contents = here.bundles.contents(played.programme_id, BundleLevel.TEMPLATE)
    slides = next(media for media in contents.media if media.name == "talk.pdf")
    here.bundles.path(slides).unlink()
    contents = here.bundles.contents(played.programme_id, BundleLevel.TEMPLATE)
    assert contents.missing == ("talk.pdf",)
    write_bundle(tmp_path / "p.leda", contents, here.bundles.path, START)
    assert preview_bundle(tmp_path / "p.leda").media == len(contents.media)


def test_a_file_that_was_changed_is_told_and_nothing_is_written(played: Played, here: Exchange, tmp_path: Path) -> None:
    contents = here.bundles.contents(played.programme_id, BundleLevel.TEMPLATE)
    here.bundles.path(contents.media[0]).write_bytes(b"x")
    (tmp_path / "p.leda").write_bytes(b"before")
    with pytest.raises(Problem) as raised:
        write_bundle(tmp_path / "p.leda", contents, here.bundles.path, START)
    assert raised.value.trouble is Trouble.MEDIA_DAMAGED
    assert (tmp_path / "p.leda").read_bytes() == b"before"


def test_who_stops_the_writing_finds_what_was_there_before(played: Played, here: Exchange, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    def stop(_done: int, _of: int) -> None:
        raise Cancelled

    contents = here.bundles.contents(played.programme_id, BundleLevel.TEMPLATE)
    with pytest.raises(Cancelled):
        write_bundle(folder / "p.leda", contents, here.bundles.path, START, stop)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("at", range(5))
def test_who_stops_the_taking_in_finds_nothing_of_it(
    at: int, played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path
) -> None:
    bundle = here.write(tmp_path / "programme.leda", played.programme_id)
    before = elsewhere.rows()

    def stop(done: int, _of: int) -> None:
        if done == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        elsewhere.take_in(bundle, stop)
    assert (elsewhere.rows(), elsewhere.files(), elsewhere.facts) == (before, [], [])


def test_what_the_store_refuses_leaves_no_file_but_those_that_are_needed(
    played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path
) -> None:
    template = here.write(tmp_path / "template.leda", played.programme_id, BundleLevel.TEMPLATE)
    bundle = here.write(tmp_path / "programme.leda", played.programme_id)
    elsewhere.take_in(template)
    before, files = elsewhere.rows(), elsewhere.files()
    with elsewhere.store.write() as connection:
        connection.exec_driver_sql(
            f"CREATE TRIGGER full BEFORE INSERT ON {tables.flipchart.name} BEGIN SELECT RAISE(FAIL, 'no'); END"
        )
    with pytest.raises(Exception, match="no"):
        elsewhere.take_in(bundle)
    assert (elsewhere.rows(), elsewhere.files()) == (before, files)


def test_a_thousand_equal_notes_are_no_bomb(
    played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path
) -> None:
    contents = here.bundles.contents(played.programme_id, BundleLevel.ANONYMISED)
    session = contents.sessions[0]
    said = replace(session.said[0], notes=session.said[0].notes)
    note = replace(said.notes[0], text="x" * 1000)
    loud = tuple(replace(note, id=f"n{n}", origin=f"n{n}", rank=float(n)) for n in range(1000))  # type: ignore[arg-type]
    sessions = (replace(session, said=(replace(said, notes=loud), *session.said[1:])), *contents.sessions[1:])
    moments = replace(contents, level=BundleLevel.EVERYTHING, sessions=sessions)
    write_bundle(tmp_path / "p.leda", moments, here.bundles.path, START)
    assert sum(one.notes for one in preview_bundle(tmp_path / "p.leda").sessions) > 1000
    elsewhere.take_in(tmp_path / "p.leda")


@given(st.text(max_size=1200))
@example("a\n- - b")
@example("e\u0301" * 600)
def test_a_note_reads_in_a_bundle_as_it_was_kept(written: str) -> None:
    for text in split_long(note_text(written)):
        row = Row({**NOTE, "text": text}, "notes.json")
        assert read_note(row).text == text


def test_hostile_words_travel_as_they_are(played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path) -> None:
    suite, board = played.suite, played.first(Kind.BOARD)
    hard = (*NAUGHTY, *HOSTILE, UNBROKEN * 100, LONG_TITLE * 5)
    suite.notes.add_many(board.id, [Group(text[:190], hard) for text in hard], prompt_id=board.prompts[0].id)
    suite.people.add(played.session_id, [Entry(text, text) for text in hard])
    for text in hard:
        suite.notes.add(board.id, "Citat", author=text, organisation=text, quote=Consent.NAMED)
    named = tuple(
        editing.with_title(activity, clean(hard[n % len(hard)])) for n, activity in enumerate(played.plan.activities)
    )
    suite.plans.put_session(replace(played.plan, activities=named))
    left = here.bundles.contents(played.programme_id, BundleLevel.EVERYTHING)
    taken = elsewhere.take_in(here.write(tmp_path / "programme.leda", played.programme_id))
    assert alike(elsewhere.bundles.contents(taken, BundleLevel.EVERYTHING)) == alike(left)


def test_a_bundle_is_a_plain_zip_with_dates_of_nobody(played: Played, here: Exchange, tmp_path: Path) -> None:
    with zipfile.ZipFile(here.write(tmp_path / "p.leda", played.programme_id)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_anonymised_round_does_not_tell_who_sat_where(
    played: Played, here: Exchange, elsewhere: Exchange, tmp_path: Path
) -> None:
    turn = played.first(Kind.ROUND)
    for text in ("Ö", "a", "Å", "a"):
        played.suite.notes.add(turn.id, text)
    path = here.write(tmp_path / "p.leda", played.programme_id, BundleLevel.ANONYMISED)
    contents = elsewhere.bundles.contents(elsewhere.take_in(path), BundleLevel.EVERYTHING)
    plan = contents.sessions[0].plan
    rounds = {activity.id for activity in plan.activities if activity.kind is Kind.ROUND}
    told = [[n.text for n in s.notes] for s in contents.sessions[0].said if s.activity_id in rounds]
    assert any(texts[-1] == "Ö" for texts in told)
    assert told == [sorted(texts, key=lambda text: (text.casefold(), text)) for texts in told]
