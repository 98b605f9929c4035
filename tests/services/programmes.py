"""A programme in which everything is said that a programme can hold, on a real store."""

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import insert

from leda_desktop.demo.voices import read_voices
from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.cards import AddedCard
from leda_desktop.domain.details import Page, Slide, Talk
from leda_desktop.domain.ids import ActivityId, MediaId, ProgrammeId, SessionId, new_id
from leda_desktop.domain.kinds import Channel, Consent, Kind, PromptKind
from leda_desktop.domain.media import Media
from leda_desktop.domain.programme import Activity, SessionPlan
from leda_desktop.domain.rounds import Order
from leda_desktop.domain.scales import Answer
from leda_desktop.exchange.template import Template
from leda_desktop.models import tables
from leda_desktop.models.store import Store
from leda_desktop.services.note_changes import Group
from leda_desktop.services.people_changes import Entry
from leda_desktop.services.rounds import RoundId
from leda_desktop.services.suite import Suite, build_suite
from tests.fakes import FakeClock
from tests.media_files import encoded, face, of_bytes, pdf, photograph

MARK = "KANARIE"
"""Begins every word that must not be in a bundle below its level."""


@dataclass(frozen=True, slots=True)
class Files:
    """What the programme shows: a photograph, a face, a flipchart and a document of three pages."""

    photograph: bytes
    face: bytes
    flipchart: bytes
    document: bytes

    @classmethod
    def drawn(cls) -> "Files":
        """Small ones, drawn for the occasion."""
        lake, somebody, paper = photograph(64, 40), face(48, 48), photograph(40, 64)
        return cls(encoded(lake), encoded(somebody), encoded(paper), pdf(3, size=(96.0, 54.0)))


class Played:
    """A store with the sample programme after its first session, all of it said and counted."""

    def __init__(self, store: Store, template: Template, scratch: Path) -> None:
        self.store = store
        self.clock = FakeClock()
        self.suite: Suite = build_suite(store, self.clock)
        self.files = Files.drawn()
        self.template = template
        self.programme_id: ProgrammeId = template.plan.programme.id
        self.session_id: SessionId = template.sessions[0].session.id
        self._scratch = scratch
        self._illustrate()
        self._speak()

    @property
    def plan(self) -> SessionPlan:
        """The first session as it is in the store."""
        return self.suite.plans.session_plan(self.session_id)

    def first(self, kind: Kind) -> Activity:
        """The first item of a kind."""
        return next(activity for activity in self.plan.activities if activity.kind is kind)

    def picture(self, content: bytes, name: str) -> Media:
        """A picture taken in."""
        size = of_bytes(content).size()
        return self.suite.media.add_picture(content, name, source="Foto: Ánde", shape=(size.width(), size.height()))

    def _illustrate(self) -> None:
        """Give the plan pictures, a document, and notes of the facilitator's own."""
        document = self._scratch / "talk.pdf"
        document.write_bytes(self.files.document)
        slides = self.suite.media.add_document(document, 3)
        names = ("A.jpg", "a.jpg", "é.jpg", "e\u0301.jpg", "CON", "x" * 251 + ".jpg")
        pictures = [self.picture(self.files.photograph, name) for name in names]
        activities = list(self.plan.activities)
        for place, activity in enumerate(activities):
            activities[place] = self._illustrated(activity, pictures, slides.id, place)
        self.suite.plans.put_session(replace(self.plan, activities=tuple(activities)))
        plan = self.suite.plans.programme_plan(self.programme_id)
        cards = tuple(AddedCard(41 + n, media.id, media.name[:20]) for n, media in enumerate(pictures))
        self.suite.plans.put_programme(replace(plan, programme=replace(plan.programme, cards=cards)))

    def _illustrated(self, activity: Activity, pictures: list[Media], slides: MediaId, place: int) -> Activity:
        details = activity.details
        if isinstance(details, Talk):
            details = replace(details, portrait=pictures[0].id, slides=slides)
        if isinstance(details, Slide) and details.pages:
            details = Slide((*details.pages, Page("En sjö", picture=pictures[1].id)))
        return replace(activity, details=details, private_notes=f"{MARK}-egen-anteckning-{place}")

    def _speak(self) -> None:
        """Run the session, and say something in every way there is."""
        suite, session, voices = self.suite, self.session_id, read_voices()
        suite.run.start_session(self.plan)
        for minutes in (5, 20):
            self.clock.advance(60 * minutes)
            suite.run.next(self.plan)
        suite.run.undo(session)
        suite.people.add(session, [Entry(f"{MARK}-{one.name}", f"{MARK}-{one.organisation}") for one in voices.words])
        self._go_round(voices.words[0].text)
        board, tables_, quotes = self.first(Kind.BOARD), self.first(Kind.TABLES), self.first(Kind.QUOTES)
        for prompt, themes in zip(board.prompts, (voices.hopes, voices.fears), strict=True):
            groups = [Group(title or None, texts) for title, texts in themes.items()]
            suite.notes.add_many(board.id, groups, prompt_id=prompt.id)
        notes = suite.notes.board(board.id)
        suite.notes.copy([notes.notes[0].id], notes.themes[-1].id)
        suite.notes.set_votes([notes.notes[1].id], 7)
        suite.ballots.put(board.id, Ballot(3, 26))
        for number in (1, 2):
            suite.notes.add(tables_.id, "Mod\nhelt\nenkelt", prompt_id=tables_.prompts[0].id, table=number)
        suite.read_outs.mark(tables_.id, 1, done=True)
        self._quote(quotes.id)
        self._answer()
        self._keep_flipchart(board.id)
        self.clock.advance(600)
        suite.run.end_session(session)

    def _go_round(self, word: str) -> None:
        activity = self.first(Kind.ROUND)
        of = RoundId(self.session_id, activity.id)
        person = self.suite.people.roll(self.session_id)[0]
        self.suite.rounds.arrange(of, Order.SEAT)
        self.suite.rounds.go_on(of)
        self.clock.advance(20)
        self.suite.notes.add(activity.id, word, author=person.name, person_id=person.id, card=3)
        self.suite.rounds.hear(of, person.id)
        self.suite.rounds.pass_over(of)

    def _quote(self, activity_id: ActivityId) -> None:
        face = self.picture(self.files.face, f"{MARK}-porträtt.jpg")
        for consent in (Consent.NAMED, Consent.ANONYMOUS, Consent.ROOM, None):
            said = f"{MARK}-i-rummet" if consent is Consent.ROOM else f"Citat {consent}"
            who = {"author": f"{MARK}-Sofia", "organisation": f"{MARK}-kommun"}
            self.clock.advance(1)
            self.suite.notes.add(activity_id, said, quote=consent, portrait=face.id, channel=Channel.PAPER, **who)  # type: ignore[arg-type]

    def _answer(self) -> None:
        activity = self.first(Kind.QUESTIONNAIRE)
        for number in range(1, 8):
            answers = tuple(
                Answer(p.id, rating=number) if p.kind is PromptKind.SCALE else Answer(p.id, text=f"Svar {number}")
                for p in activity.prompts
            )
            self.clock.advance(1)
            self.suite.questionnaires.add(activity.id, answers, channel=Channel.PAPER, sheet=4000 + number)

    def _keep_flipchart(self, activity_id: ActivityId) -> None:
        photo = self.picture(self.files.flipchart, f"{MARK}-blädderblock.jpg")
        scale = next(p for p in self.first(Kind.QUESTIONNAIRE).prompts if p.kind is PromptKind.SCALE)
        values = {"session_id": self.session_id, "activity_id": activity_id, "media_id": photo.id}
        with self.store.write() as connection:
            flipchart = {"id": new_id(), **values, "caption": f"{MARK}-bildtext", "rank": 0.0}
            connection.execute(insert(tables.flipchart).values(flipchart))
            connection.execute(insert(tables.hands).values({"prompt_id": scale.id, "step": 7, "count": 4}))
