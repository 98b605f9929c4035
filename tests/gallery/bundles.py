"""Situations of exporting and importing programmes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from leda_desktop.domain import editing
from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.domain.programme import ProgrammePlan
from leda_desktop.exchange.bundle_writing import write_bundle
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.bundle_acts import BundleActs
from leda_desktop.ui.plan.bundle_import_page import BundleImportPage
from leda_desktop.ui.plan.place import PlanPlace
from tests.gallery.desk import BEFORE_THE_START, Desk, Situation
from tests.gallery.filling import fill_session
from tests.gallery.scenes import LONG_TITLE, NAUGHTY, UNBROKEN

MANY = 40


def situations() -> Iterator[Situation]:
    """What one sees of bundles."""
    yield Situation("bundle-export-typical", partial(_export, BundleLevel.TEMPLATE))
    yield Situation("bundle-export-anonymised", partial(_export, BundleLevel.ANONYMISED))
    yield Situation("bundle-export-everything", partial(_export, BundleLevel.EVERYTHING))
    yield Situation("bundle-export-saving", _save)
    yield Situation("bundle-import-typical", partial(_import, fill_session, BundleLevel.EVERYTHING))
    yield Situation("bundle-import-template", partial(_import, lambda _desk: None, BundleLevel.TEMPLATE))
    yield Situation("bundle-import-empty", partial(_import, _empty, BundleLevel.ANONYMISED))
    yield Situation("bundle-import-overfull", partial(_import, _overfill, BundleLevel.TEMPLATE))
    yield Situation("bundle-import-refused", _refuse)
    yield Situation("bundle-imported", _take_in)


def acts_of(desk: Desk) -> BundleActs:
    """What is done with bundles at this desk."""
    acts = desk.visit(Place.BEFORE, PlanPlace).findChild(BundleActs)
    assert isinstance(acts, BundleActs)
    return acts


def _export(level: BundleLevel, desk: Desk) -> None:
    desk.open()
    acts_of(desk).show_export().choose(level)


def _save(desk: Desk) -> None:
    desk.open()
    page = acts_of(desk).show_export()
    page.set_busy(desk.house.texts.t("Saving {name} …").format(name="Leda omställning tillsammans.leda"))
    page.progress.show_step(2, 5)


def _import(arrange: Callable[[Desk], object], level: BundleLevel, desk: Desk) -> BundleImportPage:
    desk.open()
    arrange(desk)
    page = acts_of(desk).look_at(_bundle(desk, level))
    desk.hands.wait_until(page.take.isVisible)
    return page


def _take_in(desk: Desk) -> None:
    before = len(desk.house.suite.plans.programmes()) if desk.leda else 1
    page = _import(lambda _desk: None, BundleLevel.TEMPLATE, desk)
    page.take.click()
    desk.hands.wait_until(lambda: len(desk.house.suite.plans.programmes()) > before)
    desk.hands.settle()


def _refuse(desk: Desk) -> None:
    desk.open()
    damaged = desk.folder / "Leda omställning tillsammans.leda"
    good = _bundle(desk, BundleLevel.TEMPLATE).read_bytes()
    at = good.index(b"Scharinska") if b"Scharinska" in good else len(good) // 3
    damaged.write_bytes(good[:at] + b"X" + good[at + 1 :])
    page = acts_of(desk).look_at(damaged)
    desk.hands.wait_until(page.leave.isVisible)


def _bundle(desk: Desk, level: BundleLevel) -> Path:
    """The programme that is open, saved."""
    bundles = desk.house.suite.bundles
    contents = bundles.contents(desk.house.conductor.live.programme.programme.id, level)
    write_bundle(desk.folder / "programme.leda", contents, bundles.path, BEFORE_THE_START)
    return desk.folder / "programme.leda"


def _empty(desk: Desk) -> None:
    desk.house.suite.plans.put_session(replace(desk.plan, activities=()))
    _put(desk, lambda plan: replace(plan, sessions=plan.sessions[:1], events=()))


def _overfill(desk: Desk) -> None:
    _put(desk, _overfilled)


def _overfilled(plan: ProgrammePlan) -> ProgrammePlan:
    for number in range(MANY):
        theme = (LONG_TITLE, UNBROKEN, *NAUGHTY)[number % (len(NAUGHTY) + 2)][:400]
        plan, _session = editing.add_session(plan, theme, BEFORE_THE_START.date())
    return replace(plan, programme=replace(plan.programme, title=LONG_TITLE * 3, season=UNBROKEN))


def _put(desk: Desk, change: Callable[[ProgrammePlan], ProgrammePlan]) -> None:
    plans = desk.house.suite.plans
    plans.put_programme(change(plans.programme_plan(desk.house.conductor.live.programme.programme.id)))
    desk.hands.settle()
