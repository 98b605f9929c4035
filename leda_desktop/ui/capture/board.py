"""The capture panel of every activity that collects notes: board, round, table dialogue, talk and quotes."""

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from leda_desktop.domain.ids import MediaId, NoteId
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.stage import View
from leda_desktop.services.ballots import Ballots
from leda_desktop.services.note_changes import Change, Group
from leda_desktop.services.notes import Notes
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.capture.beside_form import BesideForm
from leda_desktop.ui.capture.board_actions import BoardActions
from leda_desktop.ui.capture.board_canvas import BoardCanvas
from leda_desktop.ui.capture.board_header import BoardHeader
from leda_desktop.ui.capture.board_list import BoardList
from leda_desktop.ui.capture.board_model import BoardModel, Spot
from leda_desktop.ui.capture.board_strip import BoardStrip
from leda_desktop.ui.capture.board_voting import BoardVoting
from leda_desktop.ui.capture.composer import Composer, Draft
from leda_desktop.ui.capture.composer_field import is_list
from leda_desktop.ui.capture.draft_about import about, with_about
from leda_desktop.ui.capture.paste_preview import PastePreview
from leda_desktop.ui.capture.quote_form import QuoteForm
from leda_desktop.ui.capture.voting_bar import VotingBar
from leda_desktop.ui.commands import follow_keys
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Key, Modifier, override

_LARGE = 500


class BoardPanel(QWidget):
    """Header, board, composer. Everything typed is on disk when it appears; what cannot be stored stays typed.

    `note_added` tells that what was written in the composer is a note now, `view_wished` asks for a view on the wall.
    `background` reads long pastes; it has to outlive the panel, which never waits for it.
    """

    problem_raised = Signal(Problem)
    note_added = Signal()
    view_wished = Signal(View)

    def __init__(  # noqa: PLR0913, PLR0917 - what the panel stands on
        self,
        notes: Notes,
        activity: Activity,
        undo: QUndoStack,
        texts: Texts,
        theme: Theme,
        fact_published: SignalInstance,
        background: Background | None = None,
        *,
        ballots: Ballots,
    ) -> None:
        super().__init__()
        self._undo = undo
        self._texts = texts
        self._theme = theme
        self._form: BesideForm | None = None
        self._media: MediaKeeper | None = None
        self.model = BoardModel(notes, activity, texts, self)
        self.verbs = BoardActions(notes, self.model, undo, self)
        self.header = BoardHeader(activity.title, undo, texts, theme)
        self.canvas = BoardCanvas(self.model, self.verbs, theme)
        self.list = BoardList(self.model, self.verbs, theme)
        self.preview = PastePreview(texts, theme, background or Background())
        self.strip = BoardStrip(texts, theme)
        self.composer = self._make_composer(activity)
        self.voting_bar = VotingBar(texts, theme)
        self.voting = BoardVoting(ballots, self.verbs, undo, self.voting_bar, self.model)
        self._pages = QStackedLayout()
        self._build()
        self._connect()
        fact_published.connect(self.model.hear)
        fact_published.connect(self.voting.hear)
        self._show_count()

    def focus_capture(self) -> None:
        """Put the keyboard where the next note is written, or where votes are counted."""
        (self._view if self.model.voting else self.composer.field).setFocus()

    def set_media(self, media: MediaKeeper) -> None:
        """Let quotes carry a photograph of who said them."""
        self._media = media

    def set_zone(self, zone: tzinfo | None) -> None:
        """Tell the times of notes in the zone of the session."""
        self.model.set_zone(zone)

    def put_below_header(self, widget: QWidget) -> None:
        """Let something that belongs to the kind of activity stand between header and board."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, widget)

    def set_activity(self, activity: Activity) -> None:
        """Follow a change of the plan."""
        self.header.set_title(activity.title)
        self.composer.set_activity(activity, self._texts)
        self.model.set_activity(activity)

    def draft(self) -> Draft:
        """What is written but not added yet, to be handed to `set_draft` of a later panel."""
        return self.composer.draft(pasted=self.preview.text)

    def set_draft(self, draft: Draft) -> None:
        """Go on with what was written before."""
        self.composer.set_draft(draft)
        if draft.pasted:
            self._read_paste(draft.pasted)
            self._put_paste_aside()

    def half_written(self) -> str:
        """The words in the composer, or the paste that waits beside it."""
        return self.composer.field.toPlainText() or self.preview.text

    def set_half_written(self, words: str) -> None:
        """Let them stand in the composer, or in the preview if they are a list."""
        if is_list(words):
            self.set_draft(replace(self.draft(), pasted=words))
        elif words:
            self.set_draft(replace(self.draft(), text=words))

    def about(self) -> str:
        """Whose words stand in the composer, and how far they may travel."""
        return about(self.draft())

    def set_about(self, known: str) -> None:
        """Know it again."""
        self.set_draft(with_about(self.draft(), known))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this panel and what they do, for the help."""
        texts = self._texts
        return (
            ("⏎", texts.t("Add the note, or edit the selected one")),
            ("1–9", texts.t("Send the selected notes to a theme")),
            ("0", texts.t("Back to unsorted")),
            ("D", texts.t("Copy into a second theme")),
            ("Q", texts.t("Mark as quote")),
            ("C", texts.t("Change question")),
            ("T", texts.t("New theme")),
            ("V", texts.t("Count dots: digits, ⏎ for the next note")),
            ("F2", texts.t("Edit")),
            ("Del", texts.t("Remove")),
            ("Alt ← →", texts.t("Move theme")),
            ("Ctrl F", texts.t("Search")),
            ("Ctrl L", texts.t("Board or list")),
            ("Ctrl ↑ ↓", texts.t("Next question in the composer")),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & ~Modifier.KeypadModifier == Modifier.ControlModifier
        acts = {
            Key.Key_F: self.header.open_search,
            Key.Key_T: self._begin_theme,
            Key.Key_L: self._toggle_list,
        }
        if follow_keys(event, self._undo):
            return
        if control and event.key() in acts:
            acts[Key(event.key())]()
        elif event.key() == Key.Key_Escape and self.header.is_searching:
            self._end_search()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_form()

    def _build(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(12))
        layout.addWidget(self.header)
        layout.addLayout(self._pages, 1)
        # Only now: a page without a parent would be shown as a window for an instant.
        for page in (self.canvas, self.list, self.preview):
            self._pages.addWidget(page)
        layout.addWidget(self.strip)
        layout.addWidget(self.composer)
        layout.addWidget(self.voting_bar)
        self.setTabOrder(self.composer, self.canvas)

    def _connect(self) -> None:
        self.verbs.problem_raised.connect(self.problem_raised)
        self.model.changed.connect(self._show_count)
        self.model.selection_changed.connect(self._close_form)
        self.header.search_changed.connect(self._search)
        self.header.search_stepped.connect(self._step_search)
        self.header.search_ended.connect(self._end_search)
        self.header.theme_requested.connect(self._begin_theme)
        self.header.list_toggled.connect(self._toggle_list)
        for view in (self.canvas, self.list):
            view.left.connect(self.focus_capture)
            view.quote_requested.connect(self._ask_quote)
            view.copying_changed.connect(self.strip.show_copying)
        self.composer.submitted.connect(self._submit)
        self.composer.pasted.connect(self._paste)
        self.composer.board_requested.connect(self._enter_board)
        self.preview.accepted.connect(self._add_paste)
        self.preview.closed.connect(self._put_paste_aside)
        self.voting_bar.wall_wished.connect(lambda: self.view_wished.emit(View.VOTES))
        self.voting.watch((self.canvas, self.list))
        self.voting.toggled.connect(self._follow_voting)
        self.voting.order_toggled.connect(self._follow_order)
        self.header.vote.clicked.connect(self.voting.toggle)
        self.strip.paste_requested.connect(self._show_paste)
        self.strip.paste_dropped.connect(self._drop_paste)

    @property
    def _view(self) -> BoardCanvas | BoardList:
        """The screen of the board that is in use."""
        return self.list if self.header.listing else self.canvas

    def _show_view(self) -> None:
        self._pages.setCurrentWidget(self._view)

    def _enter_board(self) -> None:
        self._show_view()
        self._view.setFocus()
        self.model.land()

    def _toggle_list(self) -> None:
        self.header.listing = not self.header.listing
        self._enter_board()
        if not self.header.listing:
            self.voting.set_order(most_first=False)

    def _begin_theme(self) -> None:
        self._enter_board()
        self._view.begin_theme()

    def _show_count(self) -> None:
        self.header.set_count(self.model.board.count)
        if self.header.is_searching:
            self._show_found()

    def _make_composer(self, activity: Activity) -> Composer:
        return Composer(activity, self._texts, self._theme)

    def _follow_voting(self, voting: bool) -> None:  # noqa: FBT001 - a slot
        self.header.vote.setChecked(voting)
        self.composer.setVisible(not voting)
        if voting:
            self._enter_board()
        else:
            self.focus_capture()

    def _follow_order(self, most_first: bool) -> None:  # noqa: FBT001 - a slot
        """The order of the votes is that of the list."""
        if most_first:
            self.header.listing = True
        self._enter_board()

    def _submit(self, text: str) -> None:
        if text.strip() and self.verbs.add(text, self.composer.details):
            self.canvas.expect_note()
            self.composer.clear()
            self.note_added.emit()

    def _paste(self, text: str) -> None:
        waiting = self.preview.text
        self._read_paste(f"{waiting}\n{text}" if waiting else text)
        self._show_paste()

    def _read_paste(self, text: str) -> None:
        self.preview.read(text, [note.text for note in self.model.board.notes])

    def _show_paste(self) -> None:
        self.strip.show_paste(waiting=False)
        self._pages.setCurrentWidget(self.preview)
        self.preview.take_keyboard()

    def _put_paste_aside(self) -> None:
        """Keep the pasted text for later and go on with the board."""
        self.strip.show_paste(waiting=self.preview.is_open)
        self._show_view()
        self.focus_capture()

    def _drop_paste(self) -> None:
        self.preview.forget()
        self._put_paste_aside()

    def _add_paste(self, groups: list[Group]) -> None:
        details = self.composer.details
        if sum(len(group.texts) for group in groups) <= _LARGE:
            if self.verbs.add_groups(groups, details):
                self._drop_paste()
            return
        self.preview.add(self.verbs.adding(groups, details), self._paste_added, self._paste_failed)

    def _paste_added(self, change: Change | None) -> None:
        if change is not None:
            self.verbs.added(change)
        self._drop_paste()

    def _paste_failed(self, problem: Problem) -> None:
        self.preview.show_again()
        self.problem_raised.emit(problem)

    def _search(self, query: str) -> None:
        self.model.set_query(query)
        self._show_found()

    def _step_search(self, by: int) -> None:
        matches = self.model.matches
        if not matches:
            return
        here = matches.index(self.model.spot.note_id) if self.model.spot.note_id in matches else -min(by, 0)
        at = here if self.model.spot.note_id not in matches else here + by
        note_id = matches[at % len(matches)]
        place = self.model.place_of(note_id)
        if place is not None:
            self.model.select([note_id], Spot(place, note_id))
        self._show_found()

    def _show_found(self) -> None:
        matches, note_id = self.model.matches, self.model.spot.note_id
        self.header.set_found(matches.index(note_id) + 1 if note_id in matches else 0, len(matches))

    def _end_search(self) -> None:
        self.header.close_search()
        self.model.set_query("")
        self._enter_board()

    def _ask_quote(self, note_ids: tuple[NoteId, ...]) -> None:
        notes = tuple(note for note in self.model.board.notes if note.id in note_ids)
        if notes:
            form = QuoteForm(notes, self._texts, self._theme, self, self._media)
            form.chosen.connect(self._mark_quote)
            self._open_form(form)

    def _open_form(self, form: BesideForm) -> None:
        """Ask something beside the board until it is answered or the selection changes."""
        self._close_form()
        self._form = form
        form.closed.connect(self._leave_form)
        self._place_form()
        form.show()
        form.raise_()
        form.begin()

    def _place_form(self) -> None:
        """Stand beside the note that is asked about."""
        if self._form is None:
            return
        note = self.canvas.rect_of(self._form.note_ids[0]) if self._view is self.canvas else None
        corner = self.canvas.mapTo(self, note.topRight() + QPoint(10, 0)) if note else QPoint(self.width(), 80)
        self._form.adjustSize()
        left = max(8, min(corner.x(), self.width() - self._form.width() - 8))
        top = max(8, min(corner.y(), self.height() - self._form.height() - 8))
        self._form.move(left, top)

    def _mark_quote(
        self, consent: Consent | None, author: str | None, organisation: str | None, portrait: MediaId | None
    ) -> None:
        if self._form is not None and self.verbs.quote(self._form.note_ids, consent, author, organisation, portrait):
            self._leave_form()

    def _leave_form(self) -> None:
        self._close_form()
        self._view.setFocus()

    def _close_form(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            form.hide()
            form.deleteLater()
