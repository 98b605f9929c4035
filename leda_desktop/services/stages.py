"""Stages: what the room sees in each session, kept so that a restart shows the same."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select

from leda_desktop.domain.clock import Moment
from leda_desktop.domain.facts import StageChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.message import Message
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.stage import Curtain, Spot, Stage, Standing, View, views_of
from leda_desktop.models import tables
from leda_desktop.models.store import Store

Plain = dict[str, Any]


class Stages:
    """Reads and changes the stage of a session. Moving on never lifts the curtain and never thaws the picture."""

    def __init__(self, store: Store, feed: Feed) -> None:
        self._store = store
        self._feed = feed
        self._known: dict[SessionId, Stage] = {}
        self._turned: dict[ActivityId, int] = {}
        self._chosen: dict[ActivityId, int | None] = {}

    def stage(self, session_id: SessionId) -> Stage:
        """The stage as it stands; a new session shows its welcome."""
        if session_id not in self._known:
            self._known[session_id] = self._read(session_id)
        return self._known[session_id]

    def show(self, session_id: SessionId, spot: Spot) -> None:
        """Move to a spot."""
        if spot.view is View.PAGES and spot.activity_id is not None:
            self._turned[spot.activity_id] = spot.step
        if spot.activity_id is not None:
            self._chosen[spot.activity_id] = spot.card
        self._put(session_id, replace(self.stage(session_id), spot=spot))

    def show_activity(self, session_id: SessionId, activity: Activity) -> None:
        """Move to the opening view of an activity; the picture card that was spoken about last stays chosen."""
        card = self._chosen.get(activity.id)
        self.show(session_id, Spot(activity_id=activity.id, view=views_of(activity)[0], card=card))

    def show_view(self, session_id: SessionId, view: View) -> None:
        """Show another view of the same activity from its first step; a document where it was open last."""
        spot = self.stage(session_id).spot
        open_at = self._turned.get(spot.activity_id, 0) if view is View.PAGES and spot.activity_id else 0
        self.show(session_id, replace(spot, view=view, step=open_at, standing=None))

    def turn_to(self, session_id: SessionId, view: View) -> None:
        """Show another view of the same activity from its first step, also of a document."""
        self.show(session_id, replace(self.stage(session_id).spot, view=view, step=0, standing=None))

    def show_card(self, session_id: SessionId, card: int | None) -> None:
        """Let a picture card fill the wall; None shows that people are still choosing."""
        self.show(session_id, replace(self.stage(session_id).spot, view=View.CARD, step=0, standing=None, card=card))

    def show_standing(self, session_id: SessionId, standing: Standing) -> None:
        """Put a standing scene in front; asking for the one that stands there takes it away again."""
        spot = self.stage(session_id).spot
        wanted = None if spot.standing is standing and spot.activity_id else standing
        self.show(session_id, replace(spot, standing=wanted))

    def show_step(self, session_id: SessionId, step: int) -> None:
        """Turn to a step of the view, counted from 0."""
        self.show(session_id, replace(self.stage(session_id).spot, step=max(step, 0)))

    def draw(self, session_id: SessionId, curtain: Curtain) -> None:
        """Cover the wall; asking for the curtain that is drawn opens it."""
        stage = self.stage(session_id)
        wanted = Curtain.OPEN if stage.curtain is curtain else curtain
        self._put(session_id, replace(stage, curtain=wanted))

    def freeze(self, session_id: SessionId, *, frozen: bool) -> None:
        """Hold the picture on the wall while the facilitator moves on, or let it follow again."""
        stage = self.stage(session_id)
        self._put(session_id, replace(stage, frozen=stage.spot if frozen else None))

    def restore(self, session_id: SessionId, stage: Stage) -> None:
        """Put a stage back exactly as it was, for undo; a message is neither brought back nor taken away by that."""
        self._put(session_id, replace(stage, message=self.stage(session_id).message))

    def say(self, session_id: SessionId, message: Message) -> None:
        """Lay a message over whatever is shown, instead of one that lies there."""
        self._put(session_id, replace(self.stage(session_id), message=message))

    def hush(self, session_id: SessionId) -> None:
        """Take the message away."""
        self._put(session_id, replace(self.stage(session_id), message=None))

    def uncover(self, session_id: SessionId) -> None:
        """Open the curtain and let the picture follow."""
        self._put(session_id, replace(self.stage(session_id), curtain=Curtain.OPEN, frozen=None))

    def _read(self, session_id: SessionId) -> Stage:
        query = select(tables.stage.c.value).where(tables.stage.c.session_id == session_id)
        with self._store.read() as connection:
            plain = connection.execute(query).scalar_one_or_none()
        return Stage() if plain is None else _stage_from(plain)

    def _put(self, session_id: SessionId, stage: Stage) -> None:
        if stage == self.stage(session_id):
            return
        with self._store.write() as connection:
            connection.execute(delete(tables.stage).where(tables.stage.c.session_id == session_id))
            connection.execute(insert(tables.stage).values(session_id=session_id, value=_stage_plain(stage)))
        self._known[session_id] = stage
        self._feed.publish(StageChanged(session_id))


def _stage_plain(stage: Stage) -> Plain:
    return {
        "spot": _spot_plain(stage.spot),
        "curtain": stage.curtain.value,
        "frozen": None if stage.frozen is None else _spot_plain(stage.frozen),
        "message": None if stage.message is None else _message_plain(stage.message),
    }


def _message_plain(message: Message) -> Plain:
    since = message.since
    at = {"wall": since.wall.isoformat(), "room": since.room, "awake": since.awake, "boot": since.boot}
    return {"text": message.text, "since": at, "seconds": message.seconds}


def _spot_plain(spot: Spot) -> Plain:
    return {
        "activity": spot.activity_id,
        "view": None if spot.view is None else spot.view.value,
        "step": spot.step,
        "card": spot.card,
        "standing": None if spot.standing is None else spot.standing.value,
    }


def _stage_from(plain: Plain) -> Stage:
    frozen, message = plain["frozen"], plain.get("message")
    return Stage(
        spot=_spot_from(plain["spot"]),
        curtain=Curtain(plain["curtain"]),
        frozen=None if frozen is None else _spot_from(frozen),
        message=None if message is None else _message_from(message),
    )


def _message_from(plain: Plain) -> Message:
    at = plain["since"]
    since = Moment(datetime.fromisoformat(at["wall"]), float(at["room"]), float(at["awake"]), at["boot"])
    return Message(plain["text"], since, float(plain["seconds"]))


def _spot_from(plain: Plain) -> Spot:
    return Spot(
        activity_id=None if plain["activity"] is None else ActivityId(plain["activity"]),
        view=None if plain["view"] is None else View(plain["view"]),
        step=int(plain["step"]),
        card=plain.get("card"),
        standing=None if plain["standing"] is None else Standing(plain["standing"]),
    )
