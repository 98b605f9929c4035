"""A session to run, and one that is cut off, for tests of the run service."""

from datetime import time

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.programme import Programme, ProgrammePlan, SessionPlan
from leda_desktop.domain.projection import project, remaining
from leda_desktop.domain.rundown import Rundown
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.run import Run
from tests.domain.tapes import activity, plan_of
from tests.fakes import FakeClock


def stored_plan(plans: Plans, clock: FakeClock) -> SessionPlan:
    """A stored session with a skipped activity first and a hard stop last; the clock shows its planned start."""
    agenda = (
        activity("skipped", skipped=True), activity("a"), activity("b", 20), activity("c", 30, stop=time(12, 30)),
    )  # fmt: skip
    plan = plan_of(*agenda)
    plans.put_all(ProgrammePlan(Programme(plan.session.programme_id, "P"), (plan.session,)), [plan])
    clock.set_wall(plan.session.starts_at)
    return plan


def names(run: Run, plan: SessionPlan) -> list[str]:
    """The activities that have been started, in order."""
    return [stretch.activity_id for stretch in run.state(plan.session.id).stretches]


class Restart:
    """A session whose first activity has run for 100 seconds when Leda is cut off."""

    def __init__(self, store: Store, feed: Feed, clock: FakeClock, plan: SessionPlan) -> None:
        self.store, self.feed, self.clock, self.plan = store, feed, clock, plan
        self.key = plan.session.id
        self.run = Run(store, feed, clock)
        self.run.start_session(plan)
        clock.advance(100)
        self.run.heartbeat(self.key)

    def again(self, gap: float, *, reboot: bool = False) -> Run:
        """Start Leda again after the gap."""
        self.clock.reboot(gap) if reboot else self.clock.advance(gap)
        self.run = Run(self.store, self.feed, self.clock)
        return self.run

    @property
    def left(self) -> float | None:
        """Seconds left of what runs."""
        return remaining(self.plan, self.run.state(self.key), self.clock.now())

    @property
    def rundown(self) -> Rundown:
        """The rundown now."""
        return project(self.plan, self.run.state(self.key), self.clock.now())
