"""Choices of summaries: for whom each session's summary was made last, and what was left out for them."""

from typing import Any

from leda_desktop.domain.ids import ActivityId, SessionId
from leda_desktop.domain.plain import member
from leda_desktop.domain.summary_choice import Audience, Section, SummaryChoice
from leda_desktop.models.store import Store
from leda_desktop.services.remembered import Remembered


class SummaryChoices:
    """One choice for each session."""

    def __init__(self, store: Store) -> None:
        self._remembered = Remembered(store, "summary")

    def choice(self, session_id: SessionId) -> SummaryChoice:
        """What was chosen last; for participants and with everything where nobody chose."""
        found = self._remembered.value(session_id)
        return SummaryChoice(Audience.PARTICIPANTS) if found is None else _from_plain(found)

    def put(self, session_id: SessionId, choice: SummaryChoice) -> None:
        """Remember a choice."""
        if choice != self.choice(session_id):
            self._remembered.put(session_id, _to_plain(choice))


def _to_plain(choice: SummaryChoice) -> dict[str, Any]:
    return {
        "audience": choice.audience.value,
        "without": sorted(section.value for section in choice.without),
        "without_activities": sorted(choice.without_activities),
    }


def _from_plain(plain: dict[str, Any]) -> SummaryChoice:
    """What other versions wrote and this one does not know is ignored."""
    known = {section.value: section for section in Section}
    return SummaryChoice(
        audience=member(Audience, plain.get("audience"), Audience.PARTICIPANTS),
        without=frozenset(known[name] for name in plain.get("without", ()) if name in known),
        without_activities=frozenset(map(ActivityId, plain.get("without_activities", ()))),
    )
