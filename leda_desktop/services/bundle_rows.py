"""A programme with all that is known of it, read from the rows of the store and written to them."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.bundle import BundleLevel, Contents, CountedHands, Said, SessionContents
from leda_desktop.domain.bundle_media import needed
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import ActivityId, MediaId, PersonId, ProgrammeId, PromptId, SessionId
from leda_desktop.domain.media import Media
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.rounds import RoundState
from leda_desktop.domain.scales import Response
from leda_desktop.models import tables
from leda_desktop.services import note_rows, plan_rows, run_log
from leda_desktop.services.ballots import BALLOT
from leda_desktop.services.flipcharts import flipchart_values, read_flipcharts
from leda_desktop.services.media import media_from, media_values
from leda_desktop.services.people import person_values, read_roll
from leda_desktop.services.plans import read_programme, read_session
from leda_desktop.services.questionnaires import answer_values, read_responses
from leda_desktop.services.read_outs import READ_OUT
from leda_desktop.services.remembered import read_remembered, write_remembered
from leda_desktop.services.rounds import round_from_json, round_to_json

_BATCH = 500


def read_contents(connection: Connection, programme_id: ProgrammeId) -> Contents:
    """Everything of a programme; what was put aside is no part of it, nor is anything that hangs on that alone."""
    plan = read_programme(connection, programme_id)
    sessions = tuple(_read_session(connection, session.id) for session in plan.sessions)
    contents = Contents(BundleLevel.EVERYTHING, plan, sessions)
    return replace(contents, media=_read_media(connection, set(needed(contents))))


def write_contents(connection: Connection, contents: Contents) -> None:
    """Write everything of a programme whose identities are all new."""
    plan = contents.plan
    _insert(connection, tables.programme, [plan_rows.programme_values(plan.programme)])
    _insert(connection, tables.event, [plan_rows.event_values(event, plan.programme.id) for event in plan.events])
    _insert(connection, tables.media, [media_values(media) for media in contents.media])
    for session in contents.sessions:
        _write_session(connection, session)


def _read_session(connection: Connection, session_id: SessionId) -> SessionContents:
    plan = read_session(connection, session_id)
    people = read_roll(connection, session_id)
    known = {person.id for person in people}
    said = tuple(_read_said(connection, activity, known) for activity in plan.activities)
    activities = {activity.id for activity in plan.activities}
    return SessionContents(
        plan,
        said=tuple(one for one in said if not one.empty),
        people=people,
        run=run_log.load(connection, session_id).events,
        flipcharts=_read_flipcharts(connection, session_id, activities),
    )


def _read_said(connection: Connection, activity: Activity, people: Collection[PersonId]) -> Said:
    themes = note_rows.read_themes(connection, activity.id)
    prompts, titled = {prompt.id for prompt in activity.prompts}, {theme.id for theme in themes}
    notes = (
        replace(
            note,
            prompt_id=note.prompt_id if note.prompt_id in prompts else None,
            theme_id=note.theme_id if note.theme_id in titled else None,
            person_id=note.person_id if note.person_id in people else None,
        )
        for note in note_rows.read_notes(connection, activity.id)
    )
    return Said(
        activity.id,
        themes=themes,
        notes=tuple(notes),
        responses=tuple(_of_prompts(r, prompts) for r in read_responses(connection, activity.id)),
        hands=_read_hands(connection, prompts),
        ballot=_read_ballot(connection, activity.id),
        round=_read_round(connection, activity.id),
        read_out=frozenset(map(int, read_remembered(connection, READ_OUT, activity.id) or ())),
    )


def _of_prompts(response: Response, prompts: Collection[PromptId]) -> Response:
    return replace(response, answers=tuple(answer for answer in response.answers if answer.prompt_id in prompts))


def _read_hands(connection: Connection, prompts: Collection[PromptId]) -> tuple[CountedHands, ...]:
    table = tables.hands
    query = select(table).where(table.c.prompt_id.in_(prompts)).order_by(table.c.prompt_id, table.c.step)
    rows = connection.execute(query).mappings()
    return tuple(CountedHands(PromptId(row["prompt_id"]), row["step"], row["count"]) for row in rows)


def _read_ballot(connection: Connection, activity_id: ActivityId) -> Ballot | None:
    found = read_remembered(connection, BALLOT, activity_id)
    return None if found is None else Ballot(int(found["dots"]), int(found["voters"]))


def _read_round(connection: Connection, activity_id: ActivityId) -> RoundState | None:
    table = tables.round_
    found = connection.execute(select(table.c.value).where(table.c.activity_id == activity_id)).scalar_one_or_none()
    return None if found is None else round_from_json(found)


def _read_flipcharts(
    connection: Connection, session_id: SessionId, activities: Collection[ActivityId]
) -> tuple[Flipchart, ...]:
    photos = read_flipcharts(connection, session_id)
    return tuple(photo if photo.activity_id in activities else replace(photo, activity_id=None) for photo in photos)


def _read_media(connection: Connection, wanted: Collection[MediaId]) -> tuple[Media, ...]:
    query = select(tables.media).where(tables.media.c.id.in_(wanted)).order_by(tables.media.c.id)
    return tuple(media_from(row) for row in connection.execute(query).mappings())


def _write_session(connection: Connection, contents: SessionContents) -> None:
    plan = contents.plan
    key = plan.session.id
    _insert(connection, tables.session, [plan_rows.session_values(plan.session)])
    _insert(connection, tables.activity, [plan_rows.activity_values(a, key, i) for i, a in enumerate(plan.activities)])
    prompts = [plan_rows.prompt_values(p, a.id, i) for a in plan.activities for i, p in enumerate(a.prompts)]
    _insert(connection, tables.prompt, prompts)
    _insert(connection, tables.person, [person_values(person) for person in contents.people])
    for said in contents.said:
        _write_said(connection, said)
    _insert(connection, tables.flipchart, flipchart_values(key, contents.flipcharts))
    _write_run(connection, contents)


def _write_said(connection: Connection, said: Said) -> None:
    _insert(connection, tables.theme, [note_rows.theme_row(theme) for theme in said.themes])
    _insert(connection, tables.note, [note_rows.note_row(note) for note in said.notes])
    _insert(connection, tables.response, [_response_values(response) for response in said.responses])
    answers = [answer_values(response.id, answer) for response in said.responses for answer in response.answers]
    _insert(connection, tables.answer, answers)
    _insert(connection, tables.hands, [asdict(hands) for hands in said.hands])
    if said.round is not None:
        values = {"activity_id": said.activity_id, "value": round_to_json(said.round)}
        _insert(connection, tables.round_, [values])
    if said.ballot is not None:
        write_remembered(connection, BALLOT, said.activity_id, asdict(said.ballot))
    if said.read_out:
        write_remembered(connection, READ_OUT, said.activity_id, sorted(said.read_out))


def _write_run(connection: Connection, contents: SessionContents) -> None:
    """The log gets new numbers; an entry that takes another one back follows that one's."""
    numbers: dict[int, int] = {}
    for event in contents.run:
        undoes = None if event.undoes is None else numbers.get(event.undoes)
        written = run_log.append(connection, contents.plan.session.id, replace(event, undoes=undoes))
        numbers[event.seq] = written.seq


def _response_values(response: Response) -> dict[str, Any]:
    return {
        "id": response.id,
        "activity_id": response.activity_id,
        "created_at": response.created_at,
        "channel": response.channel,
        "sheet": response.sheet,
    }


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    waiting = list(rows)
    for start in range(0, len(waiting), _BATCH):
        connection.execute(insert(table), waiting[start : start + _BATCH])
