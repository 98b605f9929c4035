"""The capture panel of a table dialogue: table after table, question after question, and the board of all answers."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout

from leda_desktop.domain import editing
from leda_desktop.domain.details import Conversation
from leda_desktop.domain.facts import Fact
from leda_desktop.domain.ids import NoteId, PromptId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.tallies import tallies
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.board_model import Lens
from leda_desktop.ui.capture.composer import Draft
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.capture.reading import Reading
from leda_desktop.ui.capture.repeat_form import RepeatForm
from leda_desktop.ui.capture.tables_bar import TablesBar
from leda_desktop.ui.capture.tables_grid import TablesGrid
from leda_desktop.ui.capture.tables_model import TablesModel, planned_tables
from leda_desktop.ui.capture.tally_words import asides, resembled
from leda_desktop.ui.plan.commands import PutPlan

_MOST_TABLES = 99
_BEFORE_POINT = "\u2028"


class TablesPanel(BoardPanel):
    """A board that is looked at table by table. Seen whole it is the board of any other activity."""

    def __init__(self, ground: Ground, activity: Activity) -> None:
        suite, manner = ground.suite, ground.manner
        super().__init__(
            suite.notes,
            activity,
            ground.undo,
            manner.texts,
            manner.theme,
            ground.fact_published,
            ground.background,
            ballots=suite.ballots,
        )
        self._suite = suite
        self._session_id = ground.session.id
        self._near: dict[NoteId, Note] = {}
        self._seated: tuple[NoteId, ...] = ()
        self.reading = Reading(suite, ground.session.id, self.model, self.verbs, ground.undo)
        self.bar = TablesBar(manner.texts, manner.theme)
        self.grid = TablesGrid(TablesModel(self.model, self.reading, self), manner.theme, self._texts.t("Tables"))
        self._put_above()
        self._join(ground.fact_published)
        self._judge()
        self.composer.choose_table(1)
        self._show_reading()

    def keys_of_tables(self) -> tuple[tuple[str, str], ...]:
        """The keys that only tables have."""
        texts = self._texts
        return (
            ("Tab", texts.t("Next question, then the next table")),
            ("Alt ← →", texts.t("Next table, also while typing")),
            ("⇧ ⏎", texts.t("A point under the answer")),
            ("1–9", texts.t("Choose a table")),
            ("G", texts.t("Move to another table")),
            ("R", texts.t("Count with an earlier answer")),
            ("=", texts.t("Accept what Leda finds alike")),
            ("O", texts.t("Read out on the projector")),
            ("X", texts.t("Mark the table as read")),
            ("0", texts.t("All tables")),
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this panel and what they do, for the help."""
        if self.model.lens is None:
            return (("Alt ← →", self._texts.t("Back to the tables")), *super().keys())
        of_board = super().keys()
        shared = ("⏎", "Q", "C", "V", "F2", "Del", "Ctrl F", "Ctrl L")
        return (*self.keys_of_tables(), *(key for key in of_board if key[0] in shared))

    def set_draft(self, draft: Draft) -> None:
        """Go on with what was written before."""
        super().set_draft(draft)
        if draft.table is not None:
            self.composer.choose_table(draft.table)

    def half_written(self) -> str:
        """The words in the composer, or the paste that waits beside it; points are told from the lines of a list."""
        return self.composer.field.toPlainText().replace("\n", _BEFORE_POINT) or self.preview.text

    def set_half_written(self, words: str) -> None:
        """Let them stand in the composer with their points, or in the preview if they are a list."""
        if _BEFORE_POINT in words:
            self.set_draft(replace(self.draft(), text=words.replace(_BEFORE_POINT, "\n")))
        else:
            super().set_half_written(words)

    def _put_above(self) -> None:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - that is what the board is laid out in
        layout.insertWidget(1, self.bar)
        layout.insertWidget(2, self.grid)

    def _join(self, facts: SignalInstance) -> None:
        facts.connect(self._hear)
        self.model.changed.connect(self._judge)
        self.reading.changed.connect(self._show_reading)
        self.composer.tables.currentIndexChanged.connect(self._follow_table)
        self.composer.prompts.currentIndexChanged.connect(self._follow_prompt)
        self.grid.chosen.connect(self._choose)
        self.grid.digit_pressed.connect(self._take_digit)
        self.grid.left.connect(self.focus_capture)
        self.bar.number_wished.connect(self._change_number)
        self.bar.shown.connect(self._show_table)
        self.bar.marked.connect(self._mark_table)
        texts = self._texts
        commands: tuple[tuple[str, Callable[[], object], str], ...] = (
            ("G", self._begin_seating, texts.t("Move to another table")),
            ("R", self._ask_repeat, texts.t("Count with an earlier answer …")),
            ("=", self._accept_repeat, ""),
            ("O", self._show_table, ""),
            ("X", self._mark_table, ""),
        )
        for view in (self.canvas, self.list):
            view.keys.table_pressed.connect(self._take_digit)
            view.left.connect(lambda: self._begin_seating(end=True))
            for sign, command, offer in commands:
                view.keys.bind(sign, command, offer)
        self._follow_prompt()

    def _hear(self, fact: Fact) -> None:
        self.reading.hear(fact)

    def _judge(self) -> None:
        """Find out anew what was said several times, and what may have been."""
        found = tallies(self.model.board.notes)
        self._near = resembled(found)
        self.model.set_asides(asides(found, self._near, self._texts))
        self.bar.show_number(planned_tables(self.model.activity))

    def _follow_table(self) -> None:
        if self.composer.tables.currentIndex() >= 0:
            self._look_at(Lens(self.composer.tables.currentData()))

    def _look_at(self, lens: Lens | None) -> None:
        self._begin_seating(end=True)
        self.model.set_lens(lens)
        self.grid.reveal(lens)
        self._show_reading()

    def _follow_prompt(self) -> None:
        self._tables.set_prompt(self.composer.prompts.currentData())

    @property
    def _tables(self) -> TablesModel:
        model = self.grid.model()
        assert isinstance(model, TablesModel)  # noqa: S101 - given to it above
        return model

    def _choose(self, lens: Lens | None, prompt_id: PromptId | None) -> None:
        """Go on writing for what was chosen in the grid, or look at everything."""
        if prompt_id is not None:
            self.composer.choose_prompt(prompt_id)
        if lens is None:
            self._look_at(None)
            self._enter_board()
            return
        self.composer.choose_table(lens.table)
        self._look_at(lens)
        self.focus_capture()

    def _take_digit(self, number: int) -> None:
        """Move what was taken up to this table, else write for it; 0 is all tables."""
        seated = self._seated
        if number == 0 and not seated:
            self._choose(None, None)
        elif number not in self._numbers:
            return
        elif seated:
            self._begin_seating(end=True)
            self.verbs.seat(seated, number)
        else:
            self._choose(Lens(number), None)

    @property
    def _numbers(self) -> list[int]:
        return [lens.table for lens in self._tables.lenses if lens is not None and lens.table is not None]

    def _begin_seating(self, *, end: bool = False) -> None:
        """Ask for the table that the selected answers really come from, or no longer."""
        self._seated = () if end else self.model.chosen
        self.strip.show_asking(self._texts.t("Move to which table? Press its digit. Esc: none") if self._seated else "")

    @property
    def _table(self) -> int | None:
        """The table that reads out, else the one that is looked at."""
        looked_at = self.model.lens.table if self.model.lens else None
        return looked_at if self.reading.now is None else self.reading.now

    def _show_reading(self) -> None:
        self.bar.show_reading(self.reading, self._table)

    def _show_table(self) -> None:
        table = self.model.lens.table if self.model.lens else None
        if table is not None:
            self.reading.show(table)

    def _mark_table(self) -> None:
        if self._table is not None:
            self.reading.toggle_done(self._table)

    @property
    def _note(self) -> Note | None:
        """The answer that the keyboard is on."""
        return self.model.board.find(self.model.spot.note_id) if self.model.spot.note_id else None

    def _accept_repeat(self) -> None:
        note = self._note
        like = self._near.get(note.origin) if note else None
        if note is not None and like is not None:
            self.verbs.repeat([note.id], like.origin)

    def _ask_repeat(self) -> None:
        note = self._note
        if note is None:
            return
        firsts = [tally.first for tally in tallies(self.model.board.notes)]
        earlier = [n for n in firsts if n.prompt_id == note.prompt_id and n.origin != note.origin]
        like = self._near.get(note.origin)
        aimed = note.repeats or (like.origin if like else None)
        form = RepeatForm(note, earlier, aimed, self._texts, self._theme, self)
        form.chosen.connect(self._repeat)
        self._open_form(form)

    def _repeat(self, first: NoteId | None) -> None:
        """Standing by itself is kept too, so that nothing is found alike again that is not."""
        note = self._note
        if note is not None and self.verbs.repeat([note.id], first or note.origin):
            self._leave_form()

    def _search(self, query: str) -> None:
        """What is searched for may be at any table."""
        if query and self.model.lens is not None:
            self._look_at(None)
        super()._search(query)

    def _read_paste(self, text: str) -> None:
        self.preview.read(text, [note.text for note in self.model.board.notes], self.model.prompts)

    def _change_number(self, by: int) -> None:
        """Plan one table more or less; the plan can be undone like any other edit."""
        activity = self.model.activity
        number = min(max(1, planned_tables(activity) + by), _MOST_TABLES)
        if not isinstance(activity.details, Conversation):
            return
        plans = self._suite.plans
        before = plans.session_plan(self._session_id)
        after = editing.put_activity(before, replace(activity, details=replace(activity.details, tables=number)))
        try:
            plans.put_session(after)
        except Problem as problem:
            self.problem_raised.emit(problem)
            return
        told = self._texts.t("Change the number of tables")
        self._undo.push(PutPlan(told, plans.put_session, before, after, self.verbs.report))
