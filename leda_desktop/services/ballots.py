"""Ballots: how many dots everybody has for the notes of an activity, and how many people there are to give them."""

from dataclasses import asdict

from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.facts import BallotChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.ids import ActivityId
from leda_desktop.models.store import Store
from leda_desktop.services.remembered import Remembered

BALLOT = "ballot"
"""Under what name a ballot is remembered."""


class Ballots:
    """One ballot for each activity.

    It belongs to the room and not to the plan: any kind of activity with notes can be voted on, and how many people
    vote is known only when they are there.
    """

    def __init__(self, store: Store, feed: Feed) -> None:
        self._remembered = Remembered(store, BALLOT)
        self._feed = feed

    def ballot(self, activity_id: ActivityId) -> Ballot:
        """The ballot of an activity."""
        found = self._remembered.value(activity_id)
        return Ballot() if found is None else Ballot(int(found["dots"]), int(found["voters"]))

    def put(self, activity_id: ActivityId, ballot: Ballot) -> None:
        """Let an activity have this ballot."""
        if ballot != self.ballot(activity_id):
            self._remembered.put(activity_id, asdict(ballot))
            self._feed.publish(BallotChanged(activity_id))
