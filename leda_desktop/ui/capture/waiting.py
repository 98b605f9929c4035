"""The middle of the desk before the start and after the end: what to do next, and the notes for the first item."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from leda_desktop.domain.programme import SessionPlan
from leda_desktop.domain.run import RunPhase
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.calm import CalmPanel, private_notes
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button


def waiting_panel(
    plan: SessionPlan, phase: RunPhase, check: Callable[[], object], texts: Texts, theme: Theme
) -> QWidget:
    """What stands in the middle while nothing runs; `check` is what its button does."""
    title = plan.session.theme or plan.session.title
    if phase is RunPhase.ENDED:
        done = texts.t("The session has ended. Under After the summary is ready to be saved and handed out.")
        return CalmPanel(title, (("", done),), theme)
    if not plan.activities:
        empty = texts.t("The agenda is empty. Go to Before and add the first item, then come back here to start.")
        return CalmPanel(title, (("", empty),), theme)
    paragraphs = (*_before_start(plan, texts), *private_notes(plan.activities[0], texts))
    checks = button(texts.t("Check before the start"), tip=texts.t("Projector, sound, power and what else is needed"))
    checks.clicked.connect(lambda _checked=False: check())
    return CalmPanel(title, paragraphs, theme, checks)


def _before_start(plan: SessionPlan, texts: Texts) -> tuple[tuple[str, str], ...]:
    session = plan.session
    day = texts.capitalised(texts.date_long(session.day))
    when = " · ".join(part for part in (day, texts.time_range(session.start, session.end), session.venue) if part)
    how = texts.t(
        "Start the session puts the first item on the wall and starts the time. "
        "From then on PageDown or a clicker goes on; ? shows all keys."
    )
    return (("", when), (texts.t("WHEN EVERYBODY IS HERE"), how))
