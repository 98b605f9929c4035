"""What can be done in a round: each verb writes through the services and is one step of undo."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from leda_desktop.domain.ids import PersonId
from leda_desktop.domain.people import Person
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.rounds import Order, moved
from leda_desktop.domain.words import clean
from leda_desktop.exchange.people_list import PersonLine
from leda_desktop.services.note_changes import Change, Group
from leda_desktop.services.notes import NoteDetails
from leda_desktop.services.people_changes import Entry, PeopleChange
from leda_desktop.services.rounds import Moved
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.round_model import RoundModel
from leda_desktop.ui.capture.steps_command import Part, StepsCommand

Done = PeopleChange | Moved | Change | None
Act = Callable[[], Done]


class RoundVerbs(QObject):
    """The verbs of a round; each tells whether it succeeded, and reports a problem when it did not.

    `details` is added to every note that is made, such as the number of a picture card.
    """

    problem_raised = Signal(Problem)

    def __init__(self, model: RoundModel, undo: QUndoStack, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._people = model.services.people
        self._rounds = model.services.rounds
        self._notes = model.services.notes
        self._undo = undo
        self._texts = texts
        self.details: NoteDetails = {}

    def say(self, text: str) -> bool:
        """What the present speaker said, and the next one speaks; without a word they just go on."""
        person = self._model.present
        if person is None:
            return False
        begins = self._model.speaker is None
        acts = [*self._word_acts(person, text), *([self._go_on] if begins and clean(text) else []), self._go_on]
        return self._do(self._texts.t("Next in the round"), *acts)

    def keep(self, text: str) -> bool:
        """What the present speaker said, who goes on speaking."""
        person = self._model.present
        return person is None or self._do(self._texts.t("Note what was said"), *self._word_acts(person, text))

    def go_back(self) -> bool:
        """The one before speaks again."""
        return self._do(self._texts.t("Back in the round"), lambda: self._rounds.go_back(self._model.of))

    def pass_over(self) -> bool:
        """Whoever is to speak goes to the end of the line."""
        return self._do(self._texts.t("Pass"), lambda: self._rounds.pass_over(self._model.of))

    def let_speak(self, person: Person) -> bool:
        """Somebody speaks out of turn, and is here by that."""
        speaker = self._model.speaker
        done = speaker is not None and self._model.said_by(speaker.id) is not None
        return self._do(
            self._texts.t("Speak out of turn"),
            lambda: self._change(replace(person, here=True)),
            lambda: self._rounds.let_speak(self._model.of, person.id, done=done),
        )

    def arrange(self, order: Order) -> bool:
        """Speak in another order."""
        return self._do(self._texts.t("Change the order"), lambda: self._rounds.arrange(self._model.of, order))

    def begin_quiet(self, minutes: int) -> bool:
        """Everybody thinks."""
        of = self._model.of
        return self._do(self._texts.t("Begin quiet time"), lambda: self._rounds.begin_quiet(of, minutes))

    def end_quiet(self) -> bool:
        """Nobody has to think any more."""
        return self._do(self._texts.t("End quiet time"), lambda: self._rounds.end_quiet(self._model.of))

    def add(self, people: Sequence[PersonLine]) -> bool:
        """Put people on the roll; what is known of what they said is noted, and their turn is over."""
        session_id = self._model.of.session_id
        entries = [Entry(person.name, person.organisation, person.seat) for person in people]
        added: list[Person] = []

        def put() -> PeopleChange | None:
            change = self._people.add(session_id, entries)
            added.extend(change.after if change else ())
            return change

        def say(number: int, text: str) -> tuple[Act, Act]:
            return (
                lambda: self._add_word(added[number], text),
                lambda: self._rounds.hear(self._model.of, added[number].id),
            )

        words = [act for number, person in enumerate(people) if person.said for act in say(number, person.said)]
        return self._do(self._texts.n("Add {n} person", "Add {n} people", len(people)), put, *words)

    def bring_over(self) -> bool:
        """Put everybody of the latest earlier session on the roll."""
        session_id = self._model.of.session_id
        earlier = self._people.earlier(session_id)
        if earlier is None:
            return False
        label = self._texts.t("Bring the list over")
        return self._do(label, lambda: self._people.bring_over(session_id, earlier.session_id))

    def edit(self, person: Person, word: str) -> bool:
        """Correct who somebody is and what they said."""
        acts: list[Act] = [lambda: self._change(person), *self._word_acts(person, word)]
        return self._do(self._texts.t("Correct a person"), *acts)

    def set_here(self, people: Sequence[Person], *, here: bool) -> bool:
        """People are here, or not."""
        changed = [replace(person, here=here) for person in people]
        label = self._texts.t("Here") if here else self._texts.t("Not here")
        return self._do(label, lambda: self._change(*changed))

    def remove(self, people: Sequence[Person]) -> bool:
        """Take people off the roll; what they said stays."""
        ids = [person.id for person in people]
        label = self._texts.n("Remove {n} person", "Remove {n} people", len(ids))
        return self._do(label, lambda: self._people.remove(self._model.of.session_id, ids))

    def move(self, person_id: PersonId, by: int) -> bool:
        """Move somebody up or down the line."""
        changed = moved(self._model.people, person_id, by, self._model.state.order)
        return bool(changed) and self._do(self._texts.t("Move a person"), lambda: self._change(*changed))

    def _go_on(self) -> Moved | None:
        return self._rounds.go_on(self._model.of)

    def _change(self, *people: Person) -> PeopleChange | None:
        return self._people.change(self._model.of.session_id, people)

    def _word_acts(self, person: Person, text: str) -> list[Act]:
        """Note, correct or take away what somebody said, if it is not as it should be already."""
        known = self._model.said_by(person.id)
        if clean(text) == (known.text if known else ""):
            return []
        if known is None:
            return [lambda: self._add_word(person, text)]
        if not clean(text):
            return [lambda: Change(known.activity_id, notes_before=self._notes.remove([known.id]))]
        return [lambda: self._notes.edit(known.id, text)]

    def _add_word(self, person: Person, text: str) -> Change | None:
        prompts = self._model.activity.prompts
        details = NoteDetails(
            prompt_id=prompts[-1].id if prompts else None,
            author=person.name,
            organisation=person.organisation,
            person_id=person.id,
        )
        known = details | self.details
        return self._notes.add_many(self._model.of.activity_id, [Group(None, (text,))], **known)

    def _do(self, label: str, *acts: Act) -> bool:
        parts: list[Part] = []
        try:
            for act in acts:
                parts += self._parts(act())
        except Problem as problem:
            self.problem_raised.emit(problem)
            return False
        finally:
            if parts:
                self._undo.push(StepsCommand(label, parts, self._report))
                self._model.refresh()
        return True

    def _parts(self, done: Done) -> list[Part]:
        match done:
            case PeopleChange() if done:
                people = self._people
                return [Part(lambda: people.apply(done), lambda: people.apply(done.reversed))]
            case Moved(before, after):
                rounds, key = self._rounds, self._model.of.activity_id
                return [Part(lambda: rounds.restore(key, after), lambda: rounds.restore(key, before))]
            case Change() if done:
                notes = self._notes
                return [Part(lambda: notes.apply(done), lambda: notes.apply(done.reversed))]
            case _:
                return []

    def _report(self, problem: Problem) -> None:
        """For steps of undo, which outlive the panel."""
        if isValid(self):
            self.problem_raised.emit(problem)
