"""The capture panel of a round with picture cards: say a number, see the picture, write the sentence."""

from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from leda_desktop.domain.cards import PictureCard, deck_of
from leda_desktop.domain.facts import Fact, NotesChanged, NotesRemoved, ProgrammeChanged, StageChanged
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.stage import View
from leda_desktop.exchange.deck import read_titles
from leda_desktop.paths import resource
from leda_desktop.texts import Language
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.card_chooser import CardChooser
from leda_desktop.ui.capture.card_grid import CardGrid
from leda_desktop.ui.capture.composer import Draft
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Focus, Key, override


class CardsPanel(QWidget):
    """A board with a chooser of cards in it; a sentence that is added belongs to the card that is chosen."""

    def __init__(self, board: BoardPanel, activity: Activity, ground: Ground) -> None:
        super().__init__()
        self.board = board
        self._activity = activity
        self._ground = ground
        self._cards: tuple[PictureCard, ...] = ()
        self.chooser = CardChooser(ground.pictures, ground.texts, ground.theme)
        self.grid = CardGrid(ground.pictures, ground.theme, ground.texts.t("All cards"))
        self._deck = QWidget(self)
        self._pages = QStackedLayout()
        self._build()
        self._connect()
        self._load()
        self._follow_stage()

    def focus_capture(self) -> None:
        """Put the keyboard where the next number is typed; where a sentence has begun, it goes on there."""
        if self.board.composer.field.toPlainText():
            self.board.focus_capture()
        else:
            self.chooser.begin()

    def draft(self) -> Draft:
        """What is written but not added yet."""
        return self.board.draft()

    def set_draft(self, draft: Draft) -> None:
        """Go on with what was written before."""
        self.board.set_draft(draft)

    def half_written(self) -> str:
        """The words of the sentence that is being written."""
        return self.board.half_written()

    def set_half_written(self, words: str) -> None:
        """Let them stand there again."""
        self.board.set_half_written(words)

    def about(self) -> str:
        """Whose sentence it is."""
        return self.board.about()

    def set_about(self, known: str) -> None:
        """Know it again."""
        self.board.set_about(known)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this panel and what they do, for the help."""
        texts = self._ground.texts
        return (
            ("1–9 ⏎", texts.t("Show the picture card with this number")),
            ("Ctrl K", texts.t("All cards")),
            *self.board.keys(),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up from the number leads to the sentences, as it does from the line on which they are written."""
        if event.key() == Key.Key_Up and self.chooser.field.hasFocus():
            self.board.composer.board_requested.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._pages)
        self._pages.addWidget(self.board)
        self._pages.addWidget(self._deck)
        self._lay_out_deck()
        self.board.put_below_header(self.chooser)

    def _lay_out_deck(self) -> None:
        texts, px = self._ground.texts, self._ground.theme.px
        head = QHBoxLayout()
        head.addWidget(plain_label(texts.t("All cards"), role=LabelRole.TITLE), 1)
        close = button(texts.t("Close"), role=ButtonRole.CHIP, key_hint="Esc")
        close.setFocusPolicy(Focus.NoFocus)
        close.clicked.connect(self._close_deck)
        head.addWidget(close)
        layout = QVBoxLayout(self._deck)
        layout.setContentsMargins(px(16), px(14), px(16), px(14))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._choose)
        self.chooser.cleared.connect(lambda: self._show(None))
        self.chooser.deck_requested.connect(self._open_deck)
        self.grid.chosen.connect(self._choose)
        self.grid.left.connect(self._close_deck)
        self.board.note_added.connect(self.chooser.begin)
        for view in (self.board.canvas, self.board.list):
            # After the board has taken the keyboard itself: a number typed into its line would become a sentence.
            view.left.connect(self.focus_capture)
        QShortcut(QKeySequence("Ctrl+K"), self, self._open_deck)
        self._ground.fact_published.connect(self._on_fact)

    def _load(self) -> None:
        plan = self._ground.suite.plans.programme_plan(self._ground.session.programme_id)
        self._cards = deck_of(plan.programme.cards)
        names = self._names()
        self.chooser.set_cards(self._cards, names)
        self._show_deck()

    def _show_deck(self) -> None:
        names, notes = self._names(), self._ground.suite.notes.board(self._activity.id).notes
        used = {note.card for note in notes if note.card is not None}
        self.grid.show_cards(self._cards, used, [names[card.number] for card in self._cards])

    def _names(self) -> dict[int, str]:
        """What each card is called, in the language of the desk."""
        titles = read_titles(resource("cards", "cards.toml").read_text(encoding="utf-8"))
        swedish = self._ground.texts.language is Language.SV
        drawn = {number: title.swedish if swedish else title.english for number, title in titles.items()}
        card = self._ground.texts.t("Picture card {number}")
        return {c.number: c.title or drawn.get(c.number) or card.format(number=c.number) for c in self._cards}

    def _on_fact(self, fact: Fact) -> None:
        match fact:
            case StageChanged():
                self._follow_stage()
            case ProgrammeChanged():
                self._load()
            case NotesChanged() | NotesRemoved() if fact.activity_id == self._activity.id and self.grid.isVisible():
                self._show_deck()
            case _:
                pass

    def _follow_stage(self) -> None:
        """The chosen card is the one that the wall shows, also after a restart."""
        spot = self._ground.suite.stages.stage(self._ground.session.id).spot
        if spot.activity_id == self._activity.id:
            self.board.composer.card = spot.card
            if spot.card != self.chooser.number:
                self.chooser.show_number(spot.card)

    def _choose(self, number: int) -> None:
        self._close_deck()
        if self._show(number):
            self.board.focus_capture()

    def _show(self, number: int | None) -> bool:
        stages, session_id = self._ground.suite.stages, self._ground.session.id
        try:
            stages.show_card(session_id, number)
        except Problem as problem:
            self._ground.on_problem(problem)
            return False
        return stages.stage(session_id).spot.view is View.CARD

    def _open_deck(self) -> None:
        self._show_deck()
        self._pages.setCurrentWidget(self._deck)
        self.grid.go_to(self.chooser.number)

    def _close_deck(self) -> None:
        self._pages.setCurrentWidget(self.board)
        self.chooser.begin()
