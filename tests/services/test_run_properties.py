"""What holds for every run that is kept in a store, whatever is done in it."""

from collections.abc import Callable
from datetime import UTC
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from leda_desktop.domain.feed import Feed
from leda_desktop.domain.programme import Programme, ProgrammePlan
from leda_desktop.domain.projection import project, remaining
from leda_desktop.domain.run import RunEvent, RunState, Step
from leda_desktop.domain.run_fold import effective, fold
from leda_desktop.models.store import Store
from leda_desktop.services.plans import Plans
from leda_desktop.services.run import Run
from tests.domain.tapes import activity, plan_of
from tests.fakes import FakeClock

PLAN = plan_of(activity("a"), activity("b", 20), activity("c", 0), activity("d", 60))
KEY = PLAN.session.id
seconds = st.integers(-3600, 3600)
while_ago = st.integers(0, 3600)


def only_the_clocks_of(event: RunEvent) -> RunEvent:
    """An entry that says nothing but what the clocks showed: even what was undone tells how boots follow."""
    return RunEvent(event.seq, Step.UNDONE, event.at)


class Desk(RuleBasedStateMachine):
    """A facilitator who does anything in any order, with a machine that steps, sleeps, crashes and restarts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = FakeClock(PLAN.session.starts_at.astimezone(UTC))
        self.feed = Feed()
        self.store = Store.open(Path(self.folder.name) / "leda.sqlite", self.clock)
        self.run = Run(self.store, self.feed, self.clock)
        self.before: list[RunState] = []

    @initialize()
    def plan(self) -> None:
        """Store the plan."""
        programme = ProgrammePlan(Programme(PLAN.session.programme_id, "P"), (PLAN.session,))
        Plans(self.store, self.feed, self.clock).put_all(programme, [PLAN])

    def teardown(self) -> None:
        """Close the store."""
        self.store.close()
        self.folder.cleanup()

    @rule(seconds=while_ago, asleep=st.booleans())
    def time_passes(self, *, seconds: int, asleep: bool) -> None:
        """Wait, awake or asleep."""
        before = self.left
        running = self.run.state(KEY).paused_at is None
        self.clock.sleep(seconds) if asleep else self.clock.advance(seconds)
        assert before is None or self.left == before - (seconds if running else 0)

    @rule(seconds=seconds)
    def somebody_sets_the_clock(self, seconds: int) -> None:
        """The wall clock moves; the countdown does not."""
        before = self.left
        self.clock.step_wall(seconds)
        assert self.left == before

    @rule(act=st.sampled_from(["start", "next", "pause", "resume", "end"]))
    def transport(self, act: str) -> None:
        """Press a button."""
        acts: dict[str, Callable[[], object]] = {
            "start": lambda: self.run.start_session(PLAN),
            "next": lambda: self.run.next(PLAN),
            "pause": lambda: self.run.pause(KEY),
            "resume": lambda: self.run.resume(KEY),
            "end": lambda: self.run.end_session(KEY),
        }
        acts[act]()

    @rule(name=st.sampled_from([item.id for item in PLAN.activities]))
    def jump(self, name: str) -> None:
        """Click an activity."""
        self.run.start_activity(KEY, next(item.id for item in PLAN.activities if item.id == name))

    @rule(seconds=seconds)
    def adjust(self, seconds: int) -> None:
        """Give or take time."""
        before = self.left
        self.run.adjust(KEY, seconds)
        assert before is None or self.left == before + seconds

    @rule(seconds=while_ago)
    def back_date(self, seconds: int) -> None:
        """It really started earlier."""
        self.run.back_date(KEY, seconds)

    @rule()
    def decide_about_the_clocks(self) -> None:
        """Answer whatever was noticed."""
        self.run.check_clocks(KEY)
        self.run.keep_old_clock(KEY)
        self.run.discard_sleep(KEY)

    @rule()
    def undo_and_redo(self) -> None:
        """Undo, then redo: nothing has changed."""
        before = self.run.state(KEY)
        if self.run.undo(KEY):
            assert self.run.redo(KEY)
        assert self.run.state(KEY) == before

    @precondition(lambda self: self.run.can_undo(KEY))
    @rule()
    def undo(self) -> None:
        """Take back the last act: what the log adds up to without it is there again."""
        last, log = self.run.undoable(KEY), self.run.events(KEY)
        assert last is not None
        counting = {event.seq for event in effective(log)} - {last.seq}
        earlier = fold(event if event.seq in counting else only_the_clocks_of(event) for event in log)
        assert self.run.undo(KEY)
        assert self.run.state(KEY).stretches == earlier.stretches
        assert self.run.state(KEY).phase is earlier.phase

    @rule(seconds=while_ago)
    def crash(self, seconds: int) -> None:
        """Leda is killed and started again."""
        before = self.run.state(KEY)
        self.clock.advance(seconds)
        self.run = Run(self.store, self.feed, self.clock)
        assert self.run.state(KEY) == before

    @rule(seconds=while_ago)
    def reboot(self, seconds: int) -> None:
        """The machine is switched off and on after the last sign of life."""
        self.run.heartbeat(KEY)
        before, running = self.left, self.run.state(KEY).paused_at is None
        self.clock.reboot(seconds)
        self.run = Run(self.store, self.feed, self.clock)
        assert before is None or self.left == before - (seconds if running else 0)
        self.run.heartbeat(KEY)

    @rule(paused=st.booleans())
    def answer_recovery(self, *, paused: bool) -> None:
        """Resume paused where it stopped, or do not resume."""
        found = self.run.recovery(KEY)
        self.run.resume_paused_where_it_stopped(KEY) if paused else self.run.dont_resume(KEY)
        state = self.run.state(KEY)
        assert self.run.recovery(KEY) is None
        assert found is None or not paused or state.paused_at is not None or found.activity_id is None

    @property
    def left(self) -> float | None:
        """Seconds left of what runs."""
        return remaining(PLAN, self.run.state(KEY), self.clock.now())

    @invariant()
    def what_is_on_disk_is_what_is_shown(self) -> None:
        """Another reader of the store comes to the same state."""
        assert Run(self.store, self.feed, self.clock).state(KEY) == self.run.state(KEY)

    @invariant()
    def stretches_follow_each_other(self) -> None:
        """No stretch starts before the one before it ended, and the rundown can always be made."""
        stretches = self.run.state(KEY).stretches
        for one, after in pairwise(stretches):
            assert one.ended is not None
            assert one.started.room <= one.ended.room <= after.started.room
        assert len(project(PLAN, self.run.state(KEY), self.clock.now()).rows) == len(PLAN.activities)


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
