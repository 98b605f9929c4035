"""Handouts: what is printed for a session, gathered, and the choices that were made among it."""

from leda_desktop.domain.handouts import HandoutMaterial
from leda_desktop.domain.ids import SessionId
from leda_desktop.services.people import People
from leda_desktop.services.plans import Plans
from leda_desktop.services.summaries import Summaries


class Handouts:
    """Gathers what handouts are made from. What was said in confidence is on none of them."""

    def __init__(self, plans: Plans, people: People, summaries: Summaries) -> None:
        self._plans = plans
        self._people = people
        self._summaries = summaries

    def material(self, session_id: SessionId) -> HandoutMaterial:
        """What the handouts are made from now; raises LookupError when there is no such session."""
        plan = self._plans.session_plan(session_id)
        summary = self._summaries.summary(session_id)
        return HandoutMaterial(
            programme=summary.programme,
            plan=plan,
            people=self._people.roll(session_id),
            boards={part.activity.id: part.board for part in summary.activities if part.board},
            coming=summary.coming,
            events=summary.events,
            made_at=summary.made_at,
        )
