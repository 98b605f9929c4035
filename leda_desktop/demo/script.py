"""The script of the demonstration: what the facilitator does, item by item."""

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from leda_desktop.app import Leda
from leda_desktop.demo.camera import Camera
from leda_desktop.demo.clock import CompressedClock
from leda_desktop.demo.hands import Hands
from leda_desktop.demo.slides import slides_pdf
from leda_desktop.demo.voices import Filled, Said, read_voices
from leda_desktop.domain.details import Round, Talk
from leda_desktop.domain.editing import put_activity
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.programme import Activity
from leda_desktop.services.note_changes import Group
from leda_desktop.ui.capture.board import BoardPanel
from leda_desktop.ui.capture.tables import TablesPanel
from leda_desktop.ui.desk.house import House
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.portfolio import session_papers, write_papers
from leda_desktop.ui.review.place import ReviewPlace

Panel = TypeVar("Panel", bound=BoardPanel)

_VOTERS = 26
_LAST_TABLE = 6
_AGENDA, _COMING, _CLOCK = "Ctrl+7", "Ctrl+8", "Ctrl+9"


class Script:
    """Plays the first session of the sample from the welcome to the summary."""

    def __init__(self, leda: Leda, clock: CompressedClock, out: Path) -> None:
        self._leda = leda
        self._clock = clock
        self._out = out
        self._voices = read_voices()
        self._hands = Hands(leda.window)

    def play(self) -> None:
        """Play everything."""
        self._hands.wait_until(lambda: self._leda.house is not None)
        self._leda.window.activateWindow()
        self._camera = Camera(self._out, self._leda.window, self._house.wall.surface, self._hands)
        self._bring_slides()
        self._camera.both("before-the-start")
        self._look_at_the_plan()
        self._clock.pass_minutes(9)
        self._go_on()
        while (activity := self._house.conductor.live.current) is not None:
            self._act(activity)(activity)
            self._clock.pass_minutes(activity.minutes * 0.96)
            self._go_on()
        self._wrap_up()

    @property
    def _house(self) -> House:
        house = self._leda.house
        assert house is not None  # noqa: S101 - waited for
        return house

    def _act(self, activity: Activity) -> Callable[[Activity], None]:
        match activity.kind:
            case Kind.BOARD:
                return self._sort_hopes_and_fears
            case Kind.ROUND:
                return self._go_round
            case Kind.TABLES:
                return self._talk_at_tables
            case Kind.QUESTIONNAIRE:
                return self._fill_in
            case Kind.QUOTES:
                return self._collect_quotes
            case _:
                return self._show

    def _go_on(self) -> None:
        """One item on, from wherever the focus is."""
        self._leda.window.setFocus()
        self._hands.press("N")
        self._clock.pass_minutes(0.1)

    def _bring_slides(self) -> None:
        """The last speaker has handed in a PDF."""
        suite, plan = self._house.suite, self._house.conductor.live.plan
        talk, details = [(item, item.details) for item in plan.activities if isinstance(item.details, Talk)][-1]
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / f"{talk.title}.pdf"
            path.write_bytes(slides_pdf(self._voices.slides))
            document = suite.media.add_document(path, len(self._voices.slides))
        with_slides = replace(talk, details=replace(details, slides=document.id))
        suite.plans.put_session(put_activity(plan, with_slides))

    def _look_at_the_plan(self) -> None:
        self._hands.press("Alt+1")
        self._camera.desk("plan")
        self._hands.press("Alt+2")

    def _show(self, activity: Activity) -> None:
        """All the pages of an item on the wall, the first with the desk."""
        self._clock.pass_minutes(activity.minutes * 0.04)
        self._see_pictures()
        self._camera.both(activity.kind.value)
        transport, live = self._house.conductor.transport, self._house.conductor.live
        while not transport.armed:
            before = live.stage.spot
            self._hands.press("PgDown")
            self._see_pictures()
            if live.stage.spot.view is not before.view:
                self._camera.both(f"{activity.kind.value}-pages")
            elif live.stage.spot != before:
                self._camera.wall(activity.kind.value)
        transport.disarm()

    def _go_round(self, activity: Activity) -> None:
        self._camera.both("round")
        if isinstance(activity.details, Round) and activity.details.asks is Asks.CARD:
            self._speak_from_cards()
            return
        self._put_people_on_the_roll()
        self._hands.press("Return")
        self._camera.desk("round-begins")
        self._hands.press("Ctrl+2")
        self._say_words(activity)
        self._camera.both("round-over")

    def _put_people_on_the_roll(self) -> None:
        """Paste the list of those who are here."""
        people = (f"{one.name}\t{one.organisation}\n" for one in self._voices.words)
        self._hands.paste("Namn\tOrganisation\n" + "".join(people))
        self._camera.desk("round-list")
        self._hands.press("Return")

    def _say_words(self, activity: Activity) -> None:
        """One after the other; halfway through somebody passes and speaks last."""
        words = [one.text for one in self._voices.words]
        middle = len(words) // 2
        for word in words[:middle]:
            self._say_one(word, activity)
        self._camera.both("round-words")
        self._hands.press("Ctrl+Return")
        for word in (*words[middle + 1 :], words[middle]):
            self._say_one(word, activity)

    def _say_one(self, word: str, activity: Activity) -> None:
        self._clock.pass_minutes(activity.minutes * 0.6 / len(self._voices.words))
        self._house.conductor.ticker.refresh()
        self._hands.enter(word)

    def _speak_from_cards(self) -> None:
        self._hands.press("Ctrl+2")
        self._see_pictures()
        self._camera.both("round-cards")
        for said in self._voices.pictures:
            self._hands.enter(str(said.card))
            self._see_pictures()
            if said is self._voices.pictures[0]:
                self._camera.both("round-card")
            self._hands.enter(said.text)
        self._see_pictures()
        self._camera.both("round-sentence")

    def _see_pictures(self) -> None:
        self._hands.wait_until(lambda: self._house.pictures.is_idle)

    def _sort_hopes_and_fears(self, activity: Activity) -> None:
        self._camera.both("board-question")
        for hope in self._voices.hopes["Mod"][:4]:
            self._hands.enter(hope)
        self._camera.both("board-typing")
        self._clock.pass_minutes(activity.minutes * 0.3)
        self._hands.paste(_as_list({title: notes for title, notes in self._voices.hopes.items() if title != "Mod"}))
        self._camera.desk("board-paste")
        self._hands.press("Return")
        self._hands.press("Ctrl+Down")
        self._add(activity, self._voices.fears, prompt=1)
        self._add(activity, {"Mod": self._voices.hopes["Mod"][4:]}, prompt=0)
        for view, name in (("Ctrl+2", "board"), ("Ctrl+3", "board-theme")):
            self._hands.press(view)
            self._camera.both(name)
        self._count_dots()

    def _count_dots(self) -> None:
        """Everybody has put dots on paper; the facilitator keys them in, and the wall shows what most have chosen."""
        panel = self._panel(BoardPanel)
        panel.focus_capture()
        self._hands.press("Up")
        self._hands.press("V")
        panel.voting_bar.voters.setValue(_VOTERS)
        for dots in self._voices.dots:
            for digit in str(dots):
                self._hands.press(digit)
            self._hands.press("Return")
        self._camera.both("dots")
        panel.voting_bar.wall.click()
        self._hands.settle()
        self._camera.wall("most-dots")
        self._hands.press("V")

    def _talk_at_tables(self, activity: Activity) -> None:
        """The first table hands in a list; the others are written down question by question."""
        self._camera.both("tables")
        panel = self._panel(TablesPanel)
        answers = {prompt.text: self._voices.tables.get(prompt.text, ()) for prompt in activity.prompts}
        tables = sorted({said.table for list_ in answers.values() for said in list_})
        self._hands.paste(
            _as_list({q: tuple(s.text for s in list_ if s.table == tables[0]) for q, list_ in answers.items()})
        )
        self._camera.desk("tables-paste")
        self._hands.press("Return")
        self._hands.press("Alt+Right")
        for table in tables[1:]:
            for list_ in answers.values():
                for said in (said for said in list_ if said.table == table):
                    self._write_answer(said.text)
                self._hands.press("Tab")
        self._accept_what_is_alike(panel)
        self._camera.desk("tables-answers")
        self._read_out(panel, len(tables))

    def _write_answer(self, text: str) -> None:
        head, *points = text.split("\n")
        self._hands.type(head)
        for point in points:
            self._hands.press("Shift+Return")
            self._hands.type(point)
        self._hands.press("Return")

    def _accept_what_is_alike(self, panel: TablesPanel) -> None:
        """The last table said again what the first had said, in nearly the same words."""
        panel.focus_capture()
        panel.composer.choose_table(_LAST_TABLE)
        self._hands.press("Up")
        self._hands.press("=")

    def _read_out(self, panel: TablesPanel, tables: int) -> None:
        """Table by table, each with one press of the clicker."""
        panel.composer.choose_table(1)
        self._hands.press("O")
        for table in range(1, tables + 1):
            picture = self._camera.both if table in (1, tables) else self._camera.wall
            picture("tables-read-out")
            self._hands.press("X")
            if table < tables:
                self._hands.press("PgDown")
        self._house.conductor.transport.disarm()

    def _panel(self, kind: type[Panel]) -> Panel:
        """The capture panel that is shown."""
        panel = self._house.conductor.host.panel
        assert isinstance(panel, kind)  # noqa: S101 - that is what this activity is captured with
        return panel

    def _fill_in(self, activity: Activity) -> None:
        self._camera.both("questionnaire")
        for filled in self._voices.filled:
            self._clock.pass_minutes(0.01)
            self._fill_in_one(filled)
        self._camera.desk("questionnaire-entered")
        self._hands.press("Ctrl+2")
        self._camera.both("questionnaire-results")
        del activity

    def _fill_in_one(self, filled: Filled) -> None:
        self._hands.enter(filled.take_home)
        for rating in filled.ratings:
            self._hands.press("Return" if rating is None else str(rating % 10))
        self._hands.enter(filled.hard)
        self._hands.enter(filled.good)

    def _collect_quotes(self, activity: Activity) -> None:
        first = activity.title != "Summering och avslut"
        self._say(activity, self._voices.perspectives if first else self._voices.reflections)
        self._camera.both("quotes")
        if not first:
            self._leda.window.setFocus()
            for keys, name in ((_COMING, "coming"), (_AGENDA, "agenda"), (_CLOCK, "clock")):
                self._hands.press(keys)
                self._camera.wall(name)
            self._hands.press(_CLOCK)

    def _say(self, activity: Activity, said: Iterable[Said]) -> None:
        prompt = activity.prompts[-1].id if activity.prompts else None
        for one in said:
            note = self._house.suite.notes.add(
                activity.id, one.text, prompt_id=prompt, author=one.name, organisation=one.organisation
            )
            if note is not None and one.consent is not None:
                self._house.suite.notes.set_quote([note.id], one.consent)

    def _add(self, activity: Activity, themes: dict[str, tuple[str, ...]], *, prompt: int) -> None:
        groups = [Group(title, notes) for title, notes in themes.items()]
        self._house.suite.notes.add_many(activity.id, groups, prompt_id=activity.prompts[prompt].id)
        self._hands.settle()

    def _wrap_up(self) -> None:
        self._camera.both("the-end")
        self._leda.window.setFocus()
        self._hands.press("F1")
        self._camera.desk("keys")
        self._hands.press("F1")
        self._hands.press("Alt+3")
        review = self._leda.window.built(Place.AFTER)
        assert isinstance(review, ReviewPlace)  # noqa: S101 - that is what is built there
        self._hands.wait_until(lambda: bool(review.pdf))
        self._camera.desk("summary")
        write_papers(session_papers(self._house.suite, self._house.session_id, self._leda.texts), self._out)


def _as_list(themes: dict[str, tuple[str, ...]]) -> str:
    """Themes as a list from a document."""
    parts = [title + "\n" + "".join(f"• {note}\n" for note in notes) for title, notes in themes.items()]
    return "\n".join(parts)
