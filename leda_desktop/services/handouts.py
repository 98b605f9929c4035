"""Handouts: what is printed for a session, gathered, and the choices that were made among it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leda_desktop.domain.consent import printable
from leda_desktop.domain.facts import HandoutsChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.domain.handout_choices import Choice, HandoutKey, choices_among, with_choices
from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial, Layout, suggested
from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.models.store import Store
from leda_desktop.services.people import People
from leda_desktop.services.plans import Plans
from leda_desktop.services.remembered import Remembered
from leda_desktop.services.summaries import Summaries


class Handouts:
    """Gathers what handouts are made from, and keeps what was chosen. What was said in confidence is on none."""

    def __init__(self, store: Store, feed: Feed, plans: Plans, people: People, summaries: Summaries) -> None:
        self._remembered = Remembered(store, "handouts")
        self._feed = feed
        self._plans = plans
        self._people = people
        self._summaries = summaries

    def material(self, session_id: SessionId) -> HandoutMaterial:
        """What the handouts are made from now; raises LookupError when there is no such session."""
        plan = self._plans.session_plan(session_id)
        summary = printable(self._summaries.summary(session_id))
        return HandoutMaterial(
            programme=summary.programme,
            plan=plan,
            people=self._people.roll(session_id),
            boards={part.activity.id: part.board for part in summary.activities if part.board},
            coming=summary.coming,
            events=summary.events,
            made_at=summary.made_at,
        )

    def choices(self, session_id: SessionId) -> tuple[Handout, ...]:
        """Everything that can be printed for a session, each as it was chosen or else as it is suggested now."""
        return self.chosen(self.material(session_id))

    def chosen(self, material: HandoutMaterial) -> tuple[Handout, ...]:
        """As `choices`, for material that is at hand."""
        return with_choices(suggested(material), self._read(material.plan.session.id))

    def choose(self, session_id: SessionId, handouts: Sequence[Handout]) -> None:
        """Keep these choices; what is as suggested goes on following the suggestion."""
        fresh = choices_among(suggested(self.material(session_id)), handouts)
        kept = self._read(session_id)
        chosen = {(handout.kind, handout.activity_id) for handout in handouts}
        waiting = {key: choice for key, choice in kept.items() if key not in chosen}
        self._remembered.put(session_id, _to_plain(waiting | fresh))
        self._feed.publish(HandoutsChanged(session_id))

    def _read(self, session_id: SessionId) -> dict[HandoutKey, Choice]:
        return _from_plain(self._remembered.value(session_id) or ())


def _to_plain(choices: Mapping[HandoutKey, Choice]) -> list[list[object]]:
    return [
        [kind.value, activity_id, choice.wanted, choice.count, choice.layout and choice.layout.value]
        for (kind, activity_id), choice in choices.items()
    ]


def _from_plain(rows: Iterable[Any]) -> dict[HandoutKey, Choice]:
    return {
        (HandoutKind(kind), activity_id and ActivityId(activity_id)): Choice(wanted, count, layout and Layout(layout))
        for kind, activity_id, wanted, count, layout in rows
    }
