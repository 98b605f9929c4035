"""Situations of the place Before: a programme is planned."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from leda_desktop.domain import editing
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.form_panel import Subject
from leda_desktop.ui.plan.inline_edit import InlinePart
from leda_desktop.ui.plan.place import PlanPlace
from tests.gallery.desk import Desk, Situation
from tests.gallery.scenes import LONG_TEXT, LONG_TITLE, NAUGHTY, UNBROKEN

MOST_MINUTES = 24 * 60


def situations() -> Iterator[Situation]:
    """What one sees while planning."""
    yield Situation("before-typical", _plan)
    yield Situation("before-no-agenda", partial(_open_session, 1))
    yield Situation("before-empty-programme", _begin_empty)
    yield Situation("before-overfull", _overfill)
    yield Situation("before-running", _plan_while_it_runs)
    yield Situation("before-kinds", partial(_act, lambda place: place.agenda.offer_kinds()))
    yield Situation("before-renaming", partial(_act, lambda place: place.agenda.list.edit_part(InlinePart.TITLE)))
    yield Situation("before-several", partial(_act, _choose_several))
    yield Situation("before-programmes", partial(_act, _open_programmes))
    for kind in Kind:
        yield Situation(f"before-form-{kind.value.replace('_', '-')}", partial(_open_item, kind))
    for subject in (Subject.SESSION, Subject.PROGRAMME, Subject.EVENT):
        show = partial(_show_subject, subject)
        yield Situation(f"before-form-{subject.value}", partial(_act, show))


def _plan(desk: Desk) -> PlanPlace:
    desk.open()
    return desk.visit(Place.BEFORE, PlanPlace)


def _act(act: Callable[[PlanPlace], object], desk: Desk) -> None:
    act(_plan(desk))


def _show_subject(subject: Subject, place: PlanPlace) -> None:
    place.form.show_subject(subject)


def _choose_several(place: PlanPlace) -> None:
    activities = place.editor.session.activities
    place.agenda.list.choose([activity.id for activity in activities[1:4]], activities[3].id)


def _open_programmes(place: PlanPlace) -> None:
    place.outline.menu.popup(place.outline.chooser.mapToGlobal(place.outline.chooser.rect().bottomLeft()))


def _open_session(number: int, desk: Desk) -> None:
    place = _plan(desk)
    desk.house.open_session(place.editor.programme.sessions[number].id)
    desk.window.visit(Place.BEFORE)


def _begin_empty(desk: Desk) -> None:
    desk.open(sample=False)
    desk.hands.press("Tab")
    desk.hands.press("Space")


def _plan_while_it_runs(desk: Desk) -> None:
    desk.open()
    desk.run_to("Förhoppningar och farhågor", 5)
    desk.window.visit(Place.BEFORE)


def _open_item(kind: Kind, desk: Desk) -> None:
    desk.open()
    if kind is Kind.OPEN_SPACE:
        item = editing.new_activity(kind, "Open space", "Idag")
        desk.put_plan(lambda plan: editing.insert_activity(plan, item, 7))
    place = desk.visit(Place.BEFORE, PlanPlace)
    activity = max((a for a in desk.plan.activities if a.kind is kind), key=lambda a: a.minutes + len(str(a.details)))
    place.agenda.list.choose([activity.id], activity.id)


def _overfill(desk: Desk) -> None:
    desk.open()
    desk.put_plan(_overfilled)
    desk.visit(Place.BEFORE, PlanPlace)


def _overfilled(plan: SessionPlan) -> SessionPlan:
    titles = (LONG_TITLE, UNBROKEN, "", *NAUGHTY, *NAUGHTY)
    more = [
        replace(
            editing.new_activity(list(Kind)[number % 8], title[:400], LONG_TITLE if number > 9 else UNBROKEN),
            minutes=(0, 5, MOST_MINUTES)[number % 3],
            private_notes=LONG_TEXT,
        )
        for number, title in enumerate(titles)
    ]
    session = replace(plan.session, theme=LONG_TITLE, title=UNBROKEN, venue=LONG_TITLE)
    return SessionPlan(session, (*more, *plan.activities))
