"""What an empty programme begins with: one session today, so that there is something to write in."""

from datetime import date

from leda_desktop.domain import editing
from leda_desktop.domain.programme import ProgrammePlan, SessionPlan
from leda_desktop.texts import Texts


def empty_programme(texts: Texts, today: date) -> tuple[ProgrammePlan, tuple[SessionPlan, ...]]:
    """A programme with one session without an agenda."""
    bare = editing.empty_programme(texts.t("New programme"))
    plan, session = editing.add_session(bare, texts.t("First session"), today)
    return plan, (SessionPlan(session),)
