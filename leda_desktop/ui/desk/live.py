"""The session that is on: its plan, its rundown and what the room sees, kept fresh from facts and the clock."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from leda_desktop.domain.cues import CueWatch, reading_of, watched
from leda_desktop.domain.facts import (
    Fact,
    NotesChanged,
    NotesRemoved,
    PlanChanged,
    ProgrammeChanged,
    ResponsesChanged,
    RoundChanged,
    RunChanged,
    StageChanged,
    ThemesChanged,
)
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.programme import Activity, ProgrammePlan, SessionPlan
from leda_desktop.domain.projection import project
from leda_desktop.domain.rundown import Face, Pace, Row, Rundown
from leda_desktop.domain.scenes import BlankScene, Scene, WelcomeScene
from leda_desktop.domain.stage import Curtain, Spot, Stage, View
from leda_desktop.services.suite import Suite

_MINUTE = timedelta(minutes=1)

_GROWING = frozenset(
    {
        View.READ_OUT,
        View.BOARD,
        View.THEME,
        View.VOTES,
        View.WORDS,
        View.QUOTE,
        View.QUESTION,
        View.RESULTS,
    }
)


class Live(QObject):
    """Holds the present values of one session.

    `rundown_changed` tells that a time, to the minute, or the state of a row changed; `face_changed` tells every
    shown second; `scene_changed` tells that the wall has something else to show; `plan_changed` that the agenda did;
    `cue_reached` that little time is left, or none.
    `kept` is the picture of an earlier one for the same session, which a frozen wall goes on showing.
    """

    plan_changed = Signal()
    rundown_changed = Signal()
    face_changed = Signal(Face)
    scene_changed = Signal()
    cue_reached = Signal(Pace)

    def __init__(self, suite: Suite, session_id: SessionId, kept: Scene | None = None) -> None:
        super().__init__()
        self._suite = suite
        self._key = session_id
        self._watch = CueWatch()
        self._read_plan()
        self._rundown = self._project()
        self._frozen = self.stage.frozen
        self._composed: Spot | None = None
        self._scene = kept if kept is not None and self._frozen is not None else self._begin()

    @property
    def session_id(self) -> SessionId:
        """Which session this is."""
        return self._key

    @property
    def plan(self) -> SessionPlan:
        """The session with its agenda."""
        return self._plan

    @property
    def programme(self) -> ProgrammePlan:
        """The programme it belongs to."""
        return self._programme

    @property
    def rundown(self) -> Rundown:
        """The rundown at the last tick."""
        return self._rundown

    @property
    def stage(self) -> Stage:
        """What the room sees, as a value."""
        return self._suite.stages.stage(self._key)

    @property
    def scene(self) -> Scene:
        """What stands on the wall, were the curtain open."""
        return self._scene

    @property
    def item_scene(self) -> Scene:
        """What the wall would show were it not frozen and nothing stood in front: the scene that steps count in."""
        spot = replace(self.stage.spot, standing=None)
        if spot == self._composed and self.stage.frozen is None:
            return self._scene
        return self._suite.composer.scene(spot, self._programme, self._plan, self._rundown)

    @property
    def wall_scene(self) -> Scene:
        """What the wall paints: the scene, or the curtain in front of it."""
        curtain = self.stage.curtain
        return self._scene if curtain is Curtain.OPEN else BlankScene(curtain)

    @property
    def current(self) -> Activity | None:
        """The activity that runs now."""
        row = self._rundown.current
        return None if row is None else row.activity

    def tick(self) -> Face:
        """Read the clock; returns the face that everybody shows for this second."""
        before = self._rundown
        self._read_time()
        self.face_changed.emit(self._rundown.face)
        if not _looks_like(before, self._rundown):
            self.rundown_changed.emit()
            self._refresh_scene()
        return self._rundown.face

    def on_fact(self, fact: Fact) -> None:
        """Take in what happened."""
        match fact:
            case PlanChanged(session_id) if session_id == self._key:
                self._plan_moved()
            case ProgrammeChanged():
                self._plan_moved()
            case RunChanged(session_id) if session_id == self._key:
                self._read_time()
                self.rundown_changed.emit()
                self._refresh_scene()
            case StageChanged(session_id) if session_id == self._key:
                self._follow_stage()
            case NotesChanged() | NotesRemoved() | ThemesChanged() | ResponsesChanged() | RoundChanged():
                self._refresh_scene()
            case _:
                pass

    def _follow_stage(self) -> None:
        """A picture that was frozen before stays, with nothing in it that was added since."""
        before, self._frozen = self._frozen, self.stage.frozen
        if self._frozen is None or self._frozen != before:
            self._scene = self._compose()
        self.scene_changed.emit()

    def _plan_moved(self) -> None:
        self._read_plan()
        self._read_time()
        self.plan_changed.emit()
        self.rundown_changed.emit()
        self._refresh_scene()

    def _read_plan(self) -> None:
        self._plan = self._suite.plans.session_plan(self._key)
        self._programme = self._suite.plans.programme_plan(self._plan.session.programme_id)

    def _project(self) -> Rundown:
        now = self._suite.clock.now()
        rundown = project(self._plan, self._suite.run.state(self._key), now)
        self._watch = watched(self._watch, reading_of(rundown, now))
        return replace(rundown, face=replace(rundown.face, cue=self._watch.sign))

    def _read_time(self) -> None:
        self._rundown = self._project()
        if self._watch.cue is not None:
            self.cue_reached.emit(self._watch.cue)

    def _begin(self) -> Scene:
        """The scene after a start. A frozen picture of what people said is not made again: more has been said since."""
        frozen = self.stage.frozen
        if frozen is not None and frozen.standing is None and frozen.view in _GROWING:
            return WelcomeScene(self._programme.programme, self._plan.session)
        return self._compose()

    def _compose(self) -> Scene:
        self._composed = self.stage.shown
        return self._suite.composer.scene(self._composed, self._programme, self._plan, self._rundown)

    def _refresh_scene(self) -> None:
        """Compose again unless the picture is frozen."""
        if self.stage.frozen is not None:
            return
        scene = self._compose()
        if scene != self._scene:
            self._scene = scene
            self.scene_changed.emit()


def _looks_like(one: Rundown, other: Rundown) -> bool:
    """Whether two rundowns are shown alike: times to the minute, no running seconds. Asked every second."""
    if len(one.rows) != len(other.rows) or _frame_shown(one) != _frame_shown(other):
        return False
    pairs = zip(one.rows, other.rows, strict=True)
    return all(row == same or _row_shown(row) == _row_shown(same) for row, same in pairs)


def _frame_shown(rundown: Rundown) -> Rundown:
    face = replace(rundown.face, wall=_minute(rundown.face.wall), remaining=None, fraction=0.0, cue=Pace.NONE)
    late = rundown.late // 30
    return replace(rundown, rows=(), face=face, late=late, expected_end=_minute(rundown.expected_end))


def _row_shown(row: Row) -> Row:
    return replace(
        row,
        expected_start=_minute(row.expected_start),
        expected_end=_minute(row.expected_end),
        free_before=row.free_before // _MINUTE * _MINUTE,
        taken=0.0,
    )


def _minute(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0)
