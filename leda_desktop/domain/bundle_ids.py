"""Fresh identities for everything in a bundle, so that it stands beside whatever it was made from."""

from dataclasses import replace
from typing import TypeVar, cast

from leda_desktop.domain.bundle import Contents, Said, SessionContents
from leda_desktop.domain.bundle_media import exchanged
from leda_desktop.domain.flipcharts import Flipchart
from leda_desktop.domain.ids import MediaId, new_id
from leda_desktop.domain.notes import Note
from leda_desktop.domain.programme import Activity, ProgrammePlan, Session, SessionPlan
from leda_desktop.domain.rounds import RoundState
from leda_desktop.domain.scales import Response

K = TypeVar("K", bound=str)


class _Fresh:
    """One fresh identity for each old one, whatever it is of."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, key: K) -> K:
        """The new identity."""
        return cast("K", self._known.setdefault(key, new_id()))

    def maybe(self, key: K | None) -> K | None:
        """The new identity, where there was one."""
        return None if key is None else self.of(key)


def renewed(contents: Contents) -> Contents:
    """The same contents under new identities, with every reference following. Responses come in no certain order."""
    fresh = _Fresh()
    sessions = tuple(_session(session, fresh) for session in contents.sessions)
    programme = replace(contents.plan.programme, id=fresh.of(contents.plan.programme.id))
    plan = ProgrammePlan(programme, tuple(session.plan.session for session in sessions), contents.plan.events)
    media = tuple(replace(media, id=fresh.of(media.id)) for media in contents.media)
    return exchanged(replace(contents, plan=plan, sessions=sessions, media=media), lambda key: _media(key, fresh))


def _media(key: MediaId | None, fresh: _Fresh) -> MediaId | None:
    return fresh.maybe(key)


def _session(contents: SessionContents, fresh: _Fresh) -> SessionContents:
    plan = contents.plan
    session: Session = replace(
        plan.session, id=fresh.of(plan.session.id), programme_id=fresh.of(plan.session.programme_id)
    )
    people = (replace(p, id=fresh.of(p.id), session_id=session.id) for p in contents.people)
    return SessionContents(
        plan=SessionPlan(session, tuple(_activity(activity, fresh) for activity in plan.activities)),
        said=tuple(_said(said, fresh) for said in contents.said),
        people=tuple(people),
        run=tuple(replace(event, activity_id=fresh.maybe(event.activity_id)) for event in contents.run),
        flipcharts=tuple(_flipchart(photo, fresh) for photo in contents.flipcharts),
    )


def _activity(activity: Activity, fresh: _Fresh) -> Activity:
    prompts = tuple(replace(prompt, id=fresh.of(prompt.id)) for prompt in activity.prompts)
    return replace(activity, id=fresh.of(activity.id), prompts=prompts)


def _said(said: Said, fresh: _Fresh) -> Said:
    key = fresh.of(said.activity_id)
    responses = (_response(response, fresh) for response in said.responses)
    return replace(
        said,
        activity_id=key,
        themes=tuple(replace(theme, id=fresh.of(theme.id), activity_id=key) for theme in said.themes),
        notes=tuple(_note(note, fresh) for note in said.notes),
        responses=tuple(sorted(responses, key=lambda response: (response.created_at, response.id))),
        hands=tuple(replace(hands, prompt_id=fresh.of(hands.prompt_id)) for hands in said.hands),
        round=None if said.round is None else _round(said.round, fresh),
    )


def _note(note: Note, fresh: _Fresh) -> Note:
    return replace(
        note,
        id=fresh.of(note.id),
        origin=fresh.of(note.origin),
        activity_id=fresh.of(note.activity_id),
        prompt_id=fresh.maybe(note.prompt_id),
        theme_id=fresh.maybe(note.theme_id),
        person_id=fresh.maybe(note.person_id),
        repeats=fresh.maybe(note.repeats),
    )


def _response(response: Response, fresh: _Fresh) -> Response:
    answers = tuple(replace(answer, prompt_id=fresh.of(answer.prompt_id)) for answer in response.answers)
    return replace(response, id=fresh.of(response.id), activity_id=fresh.of(response.activity_id), answers=answers)


def _round(state: RoundState, fresh: _Fresh) -> RoundState:
    return replace(
        state,
        spoken=tuple(replace(turn, person_id=fresh.of(turn.person_id)) for turn in state.spoken),
        speaker=fresh.maybe(state.speaker),
        waiting=tuple(fresh.of(person_id) for person_id in state.waiting),
    )


def _flipchart(photo: Flipchart, fresh: _Fresh) -> Flipchart:
    return replace(photo, id=fresh.of(photo.id), activity_id=fresh.maybe(photo.activity_id))
