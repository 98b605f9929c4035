"""The house: one session on the desk and on the wall, joined to the services under it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QUndoCommand
from PySide6.QtWidgets import QApplication, QWidget

from leda_desktop.domain.facts import Fact, PlanChanged, ProgrammeChanged, RunChanged, StageChanged
from leda_desktop.domain.ids import ActivityId, ProgrammeId, SessionId
from leda_desktop.domain.outputs import KnownScreens, WallState
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity, Session
from leda_desktop.domain.scenes import Scene
from leda_desktop.domain.stage import Curtain, Standing
from leda_desktop.models.backup import Backups
from leda_desktop.services.settings import Setting
from leda_desktop.services.suite import Suite
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bridge import Bridge
from leda_desktop.ui.desk.attention import Attention
from leda_desktop.ui.desk.capture_host import Flushing
from leda_desktop.ui.desk.conductor import Conductor
from leda_desktop.ui.desk.desk_menu import fill_menu
from leda_desktop.ui.desk.equipment import Equipment
from leda_desktop.ui.desk.key_filter import KeyFilter
from leda_desktop.ui.desk.keys import Act, KeyContext, key_bindings
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.missed_pictures import MissedPictures
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.desk.projector import Projector
from leda_desktop.ui.desk.screen_memory import keep_screens, known_screens
from leda_desktop.ui.desk.sessions import Planning, next_of, session_to_open, show_handouts
from leda_desktop.ui.desk.teller import Teller
from leda_desktop.ui.desk.time_notices import TimeNotices
from leda_desktop.ui.desk.transport_commands import RunCommand
from leda_desktop.ui.desk.window import DeskWindow
from leda_desktop.ui.guarded_undo import GuardedUndo
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.wall import Wall

_HEARTBEAT_MS = 5_000
_BACKUP_MS = 300_000


@dataclass(frozen=True, slots=True)
class Makers:
    """Builds what is only needed when it is visited, so that it is imported only then."""

    panel: Callable[["House", Session], Callable[[Activity], QWidget]]
    before: Callable[["House"], QWidget]
    after: Callable[["House"], QWidget]
    equipment: Callable[["House"], Equipment]


class House(QObject):
    """Everything above an open store. `session_id` says which session it is about."""

    language_changed = Signal(Language)

    def __init__(
        self,
        suite: Suite,
        window: DeskWindow,
        manner: Manner,
        backups: Backups,
        makers: Makers,
        *,
        read_only: bool,
    ) -> None:
        super().__init__()
        self.suite = suite
        self.window = window
        self.manner = manner
        self.undo = GuardedUndo(self._is_elsewhere, self)
        self.bridge = Bridge(suite.feed, self)
        self.background = Background()
        self._makers = makers
        self._read_only = read_only
        self.backups = backups
        self.teller = Teller(window, manner.texts, self, read_only=read_only)
        self.pictures = PictureSource(suite.media)
        surface = Surface(manner.texts, self.pictures)
        self.wall = Wall(window, surface, manner.texts, known_screens(suite.settings))
        self._missed = MissedPictures(self.pictures, surface, window.notices, lambda: self.texts)
        self._projector = Projector(self.wall, window, manner.texts, manner.theme)
        self._keys = KeyFilter(key_bindings(manner.texts), self._key_context, self, self._hear_first)
        self._attention = Attention(window, self._wants_keys, manner.texts)
        self.equipment = makers.equipment(self)
        self._build(session_to_open(suite))
        self._wire()
        self._beat = self._every(_HEARTBEAT_MS, self._heartbeat)
        self._backup = self._every(_BACKUP_MS, self._back_up)

    @property
    def texts(self) -> Texts:
        """The language of the desk."""
        return self.manner.texts

    @property
    def session_id(self) -> SessionId:
        """The session on the desk."""
        return self.conductor.live.session_id

    def enter(self) -> None:
        """Show the session and the wall."""
        self.window.visit(Place.DURING)
        self.conductor.host.focus()
        self.wall.place()
        self._say_what_stands()
        self.teller.show_saved()
        QTimer.singleShot(0, self, self._back_up_after_opening)

    def close(self) -> None:
        """Leave everything as it is to be found again."""
        self.window.may_leave = lambda: True
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.removeEventFilter(self._keys)
        for timer in (self._beat, self._backup):
            timer.stop()
        self._flush()
        if not self._read_only:
            self._try(lambda: self.suite.run.close(self.session_id))
        self.conductor.close()
        self.equipment.close()
        self._attention.close()
        self._projector.hide_numbers()
        self.wall.close()
        self.wall.surface.deleteLater()
        self.pictures.close()
        self.bridge.close()
        self.background.close()
        self.undo.clear()  # a stack with steps crashes the search for garbage, which lets go of the steps first
        if not self._read_only:
            self._try(self.backups.if_changed)

    def open_session(self, session_id: SessionId) -> None:
        """Put another session on the desk and on the wall; while one runs, only *Before* goes there."""
        before = self.window.built(Place.BEFORE)
        if self.running_activity() is not None and isinstance(before, Planning):
            before.open_session(session_id)
            return
        self._try(lambda: self.suite.settings.put(Setting.SESSION, session_id))
        self._rebuild(session_id, self.texts)

    def speak(self, language: Language) -> None:
        """Go on in another language, with everything half written kept."""
        self._try(lambda: self.suite.settings.put(Setting.LANGUAGE, language.value))
        self.language_changed.emit(language)
        texts = Texts.load(language)
        self.wall.surface.speak(texts)
        for number in range(self.undo.count()):
            # The names of steps that were taken in the old language.
            self.undo.command(number).setText("")
        self._rebuild(self.session_id, texts, self.conductor.live.scene)

    def open_programme(self, programme_id: ProgrammeId) -> None:
        """Put the next session of another programme on the desk; refused while a session runs."""
        if self.running_activity() is not None:
            self.tell_running()
            return
        sessions = self.suite.plans.programme_plan(programme_id).sessions
        if sessions:
            self.open_session(next_of(sessions, self.suite).id)

    def tell_running(self) -> None:
        """Say why the programme on the desk stays there."""
        self.teller.tell(self.texts.t("A session is running. End it before you open another programme."))

    def running_activity(self) -> ActivityId | None:
        """The activity that runs now."""
        current = self.conductor.live.current
        return None if current is None else current.id

    def _follow_plan(self, place: Place) -> None:
        """What was planned last is what is run next."""
        before = self.window.built(Place.BEFORE)
        free = place is Place.DURING and self.running_activity() is None
        if free and isinstance(before, Planning) and before.session_id != self.session_id:
            self.open_session(before.session_id)

    def _rebuild(self, session_id: SessionId, texts: Texts, kept: Scene | None = None) -> None:
        """Make everything anew with all that is half written, also in the items of other sessions."""
        self._flush()
        self.conductor.close()
        self._projector.hide_numbers()
        drafts = self.conductor.host.drafts()
        self.manner = replace(self.manner, texts=texts)
        self.teller.texts = self._projector.texts = self._attention.texts = texts
        self._keys.set_bindings(key_bindings(texts))
        self._build(session_id, kept)
        self.conductor.host.set_drafts(drafts)
        if self.window.place is Place.DURING:
            self.conductor.host.focus()
        self._say_what_stands()
        self.teller.show_saved()

    def _build(self, session_id: SessionId, kept: Scene | None = None) -> None:
        live = Live(self.suite, session_id, kept)
        make_panel = self._makers.panel(self, live.plan.session)
        self.conductor = Conductor(self.suite, live, self.wall, self.undo, make_panel, self.manner)
        self.conductor.problem_raised.connect(self.teller.tell_problem)
        self.equipment.attend(live, self.manner)
        self.conductor.checks_requested.connect(self.equipment.show_preflight)
        places: Mapping[Place, Callable[[], QWidget]] = {
            Place.BEFORE: lambda: self._makers.before(self),
            Place.DURING: lambda: self.conductor.place,
            Place.AFTER: lambda: self._makers.after(self),
        }
        self.window.rebuild(self.texts, places)
        # What stood there was about another session or in another language.
        self.window.notices.clear()
        self._times = TimeNotices(self.suite.run, live, self.window.notices, self.texts)
        self._show_titles()
        self._fill_menu()

    def _wire(self) -> None:
        self.undo.undo_refused.connect(self._tell_undo_elsewhere)
        self.undo.redo_refused.connect(self._tell_redo_elsewhere)
        self.bridge.fact_published.connect(self._on_fact)
        self.wall.state_changed.connect(self._show_wall_state)
        self.wall.returned_late.connect(self._on_late_return)
        self.wall.screens_known.connect(self._keep_screens)
        # A wall without a desk would keep the program running with nobody able to end it.
        self.window.closed.connect(self.wall.take_down)
        self.window.may_leave = self._projector.may_leave
        self.window.place_visited.connect(self._follow_plan)
        self._projector.live_requested.connect(lambda: self.conductor.perform(Act.GO_LIVE))
        self.window.notice_action_requested.connect(self._on_notice_action)
        self.window.notice_dismissed.connect(self._on_notice_dismissed)
        self._keys.act_requested.connect(self.perform)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.installEventFilter(self._keys)

    def perform(self, act: Act) -> None:
        """Do what a key asks for."""
        match act:
            case Act.UNDO:
                self._undo()
            case Act.REDO:
                self._redo()
            case Act.HELP:
                own = self.conductor.host.keys if self.window.place is Place.DURING else ()
                self.window.show_key_help(self._keys.working_now(), own)
            case Act.SWAP_SCREENS:
                self._projector.swap()
            case Act.LEND_SCREEN:
                self._projector.ask_to_lend()
            case Act.GO_LIVE if self.wall.state is WallState.LENT:
                self.wall.reclaim()
            case _ if not self.window.perform(act):
                self.conductor.perform(act)

    def _undo(self) -> None:
        """The last thing done; after a restart the last act of the run."""
        self._try(self.undo.undo if self.undo.canUndo() else self.conductor.transport.take_back)

    def _redo(self) -> None:
        """What was undone last: an act from before this start comes before the first one since."""
        transport = self.conductor.transport
        if transport.can_do_again and self.undo.index() == 0:
            self._try(transport.do_again)
        else:
            self._try(self.undo.redo)

    def _is_elsewhere(self, command: QUndoCommand) -> bool:
        """True for an act of a run that nobody would see change."""
        return isinstance(command, RunCommand) and command.session_id != self.session_id

    def _tell_undo_elsewhere(self) -> None:
        self.teller.tell(self.texts.t("What was done last was done in another session. Open that one to undo it."))

    def _tell_redo_elsewhere(self) -> None:
        self.teller.tell(self.texts.t("What was undone last was in another session. Open that one to do it again."))

    def _on_fact(self, fact: Fact) -> None:
        self.conductor.on_fact(fact)
        self.teller.tell_stored()
        match fact:
            case ProgrammeChanged():
                self._leave_removed_session()
                self._show_titles()
            case PlanChanged():
                self._show_titles()
            case RunChanged():
                self._times.settle()
            case StageChanged():
                self._projector.settle(self.conductor.live.stage)
            case _:
                pass

    def _leave_removed_session(self) -> None:
        """Undo can take away the very session that is on the desk."""
        live = self.conductor.live
        sessions = live.programme.sessions
        if sessions and all(session.id != live.session_id for session in sessions):
            self.open_session(next_of(sessions, self.suite).id)

    def _hear_first(self, event: QKeyEvent) -> bool:
        return self.conductor.keyboard.hear(event)

    def _wants_keys(self) -> bool:
        """Whether a key that goes to another program is missed here."""
        return self.conductor.is_running and self.wall.state is not WallState.LENT

    def _key_context(self) -> KeyContext:
        live = self.conductor.live
        covered = live.stage.curtain is not Curtain.OPEN or live.stage.frozen is not None
        return KeyContext(self.window.place, running=self.conductor.is_running, covered=covered)

    def _show_titles(self) -> None:
        live = self.conductor.live
        session = " · ".join(part for part in (live.plan.session.title, live.plan.session.theme) if part)
        self.window.top_bar.show_titles(live.programme.programme.title, session)

    def _show_wall_state(self) -> None:
        self._projector.show_state()
        self._attention.check()
        self.conductor.view.refresh()

    def _on_late_return(self) -> None:
        live = self.conductor.live
        if live.stage.spot.standing is not Standing.WELCOME:
            self._try(lambda: self.suite.stages.show_standing(live.session_id, Standing.WELCOME))
        self._projector.show_late_return()

    def _say_what_stands(self) -> None:
        """Say in the notices what waits for an answer."""
        self._show_wall_state()
        self.equipment.say_what_stands()
        if not self._read_only:
            self._try(self._times.welcome_back)
            self._times.check()

    def _on_notice_dismissed(self, key: str) -> None:
        self._projector.leave(key)
        if not self._read_only:
            self._try(lambda: self._times.leave(key))

    def _on_notice_action(self, key: str, action: str) -> None:
        if not self._projector.act(key, action) and not self.equipment.act(key, action):
            self._try(lambda: self._times.act(key, action))

    def _keep_screens(self, known: KnownScreens) -> None:
        if not self._read_only:
            self._try(lambda: keep_screens(self.suite.settings, known))

    def _flush(self) -> None:
        """Let the plan write down what is being typed in it."""
        before = self.window.built(Place.BEFORE)
        if isinstance(before, Flushing):
            before.flush()

    def _heartbeat(self) -> None:
        if not self._read_only:
            self._try(lambda: self.suite.run.heartbeat(self.session_id))
            self.conductor.keep_words()
        self._times.check()

    def _back_up_after_opening(self) -> None:
        self._back_up_in_background(self.backups.after_opening)

    def _back_up(self) -> None:
        self._back_up_in_background(self.backups.if_changed)

    def _back_up_in_background(self, act: Callable[[], object]) -> None:
        """Away from the screen, which must never wait for it."""
        if not self._read_only:
            self.background.make(act, lambda _backup: None, self.teller.tell_problem, self)

    def _fill_menu(self) -> None:
        texts = self.texts
        lend = texts.t("Lend the projector to another program, or take it back")
        seldom = (
            (texts.t("Handouts …"), lambda: show_handouts(self.window)),
            (texts.t("Show what the room sees in a window"), self._projector.toggle_rehearsal),
            (lend, self._projector.ask_to_lend),
            (texts.t("Show the keys"), lambda: self.perform(Act.HELP)),
        )
        leaving = (texts.t("Quit Leda"), self.window.close)
        fill_menu(self.window.menu, texts, self.speak, (seldom, self.equipment.menu(), (leaving,)))

    def _every(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        timer.start()
        return timer

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Problem as problem:
            self.teller.tell_problem(problem)
