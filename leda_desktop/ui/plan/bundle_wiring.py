"""Joins the place Before to what can be done with bundles."""

from leda_desktop.ui.desk.house import House
from leda_desktop.ui.plan.bundle_acts import BundleActs, Surroundings
from leda_desktop.ui.plan.bundle_command import Opening
from leda_desktop.ui.plan.place import PlanPlace


def join_bundles(place: PlanPlace, house: House) -> BundleActs:
    """Let the place save programmes as bundles and take bundles in."""
    opening = Opening(
        opened=lambda: house.conductor.live.programme.programme.id,
        running=house.running_activity,
        open_programme=house.open_programme,
        refuse=house.tell_running,
        report=house.teller.tell_problem,
    )
    around = Surroundings(house.window.show_sheet, house.background, house.undo, opening, house.teller.tell)
    acts = BundleActs(house.suite, around, house.manner, place)
    place.export_requested.connect(acts.show_export)
    place.import_requested.connect(lambda path: acts.choose() if path is None else acts.look_at(path))
    return acts
