"""Situations of the place Before: a programme is planned."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QScrollArea, QWidget

from leda_desktop.domain import editing
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.programme import SessionPlan
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.details_form import DetailsForm
from leda_desktop.ui.plan.form_panel import Subject
from leda_desktop.ui.plan.inline_edit import InlinePart
from leda_desktop.ui.plan.page_form import PageForm
from leda_desktop.ui.plan.place import PlanPlace
from tests.gallery.desk import Desk, Situation
from tests.gallery.scenes import LONG_TEXT, LONG_TITLE, NAUGHTY, UNBROKEN
from tests.media_files import encoded, face, pdf, photograph, put

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
    yield Situation("before-media-chosen", _choose_media)
    yield Situation("before-media-refused", _refuse_media)
    yield Situation("before-media-reading", _read_media)
    yield Situation("before-media-slide", _illustrate)
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


def _talk_form(desk: Desk) -> DetailsForm:
    _open_item(Kind.TALK, desk)
    details = desk.visit(Place.BEFORE, PlanPlace).form.activity_form.details
    assert details is not None
    return details


def _choose_media(desk: Desk) -> DetailsForm:
    details = _talk_form(desk)
    details.portrait.take(put(desk.folder, "Ánde i ateljén.jpg", encoded(face(900, 1200))), "")
    details.slides.take(put(desk.folder, "Innovera i mellanrummen.pdf", pdf(20)), "")
    desk.hands.wait_until(lambda: not (details.portrait.is_reading or details.slides.is_reading))
    desk.hands.wait_until(lambda: desk.house.pictures.is_idle)
    _see(desk, details.slides)
    return details


def _refuse_media(desk: Desk) -> None:
    details = _talk_form(desk)
    details.portrait.take(put(desk.folder, "Logotyp.svg", b"<svg/>"), "")
    details.slides.take(put(desk.folder, "Föreläsning.pdf", pdf(locked_with="hemligt")), "")
    desk.hands.wait_until(lambda: bool(details.portrait.sentence and details.slides.sentence))
    _see(desk, details.slides)


def _read_media(desk: Desk) -> None:
    details = _choose_media(desk)
    details.slides.box.name_reading("En mycket lång föreläsning med många bilder, version 7.pdf")
    details.slides.box.show_reading()


def _illustrate(desk: Desk) -> None:
    _open_item(Kind.SLIDE, desk)
    details = desk.visit(Place.BEFORE, PlanPlace).form.activity_form.details
    assert details is not None and details.pages is not None
    form = details.pages.cards.cards[0].form
    assert isinstance(form, PageForm)
    form.picture.take(put(desk.folder, "Sjön i kvällssol.jpg", encoded(photograph(2400, 1600))), "")
    desk.hands.wait_until(lambda: not form.picture.is_reading)
    desk.hands.wait_until(lambda: desk.house.pictures.is_idle)
    _see(desk, form.picture)


def _see(desk: Desk, field: QWidget) -> None:
    """Scroll the form until the field is in its middle."""
    desk.hands.settle()
    area = field.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    assert isinstance(area, QScrollArea)
    area.ensureWidgetVisible(field, 0, 200)


def _overfill(desk: Desk) -> None:
    desk.open()
    desk.put_plan(overfilled)
    desk.visit(Place.BEFORE, PlanPlace)


def overfilled(plan: SessionPlan) -> SessionPlan:
    """A session in which every text is too long, and one of every kind of item with it."""
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
