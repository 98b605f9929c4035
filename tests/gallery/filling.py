"""Fills a session with what the voices of the sample say, and with more than that."""

from collections.abc import Iterable

from leda_desktop.demo.voices import Filled, Said, Voices, read_voices
from leda_desktop.domain.ballots import Ballot
from leda_desktop.domain.details import Round
from leda_desktop.domain.kinds import Asks, Kind
from leda_desktop.domain.programme import Activity
from leda_desktop.ui.capture.questionnaire import QuestionnairePanel
from tests.gallery.desk import Desk
from tests.gallery.pages import HOSTILE, answers_of
from tests.gallery.scenes import LONG_TITLE, NAUGHTY, UNBROKEN


def fill_session(desk: Desk) -> None:
    """Run the open session from the welcome to its end, with everything that is said in it."""
    desk.pass_minutes(9)
    desk.go_on()
    while (activity := desk.house.conductor.live.current) is not None:
        fill(desk, activity)
        desk.pass_minutes(activity.minutes * 1.03)
        desk.go_on()


def fill(desk: Desk, activity: Activity) -> None:
    """Say what is said in this item, and wait until the desk shows it."""
    _fill(desk, activity)
    desk.hands.settle()


def _fill(desk: Desk, activity: Activity) -> None:
    voices = read_voices()
    match activity.kind:
        case Kind.BOARD:
            for prompt, themes in zip(activity.prompts, (voices.hopes, voices.fears), strict=True):
                desk.add_notes(activity, themes, prompt.id)
        case Kind.ROUND:
            _fill_round(desk, activity, voices)
        case Kind.TABLES:
            _talk_at_tables(desk, activity, voices)
        case Kind.QUOTES:
            say(desk, activity, voices.reflections if "avslut" in activity.title else voices.perspectives)
        case Kind.QUESTIONNAIRE:
            answer(desk, activity, voices.filled)
        case Kind.TALK:
            say(desk, activity, [Said("Hur gör man när chefen inte vill?"), Said("Får vi bilderna?", "Olle Berg")])
        case _:
            pass


def _fill_round(desk: Desk, activity: Activity, voices: Voices) -> None:
    if isinstance(activity.details, Round) and activity.details.asks is Asks.WORD:
        fill_roll(desk, voices.words)
        go_round(desk, voices.words)
    else:
        say(desk, activity, voices.pictures)


def say(desk: Desk, activity: Activity, said: Iterable[Said]) -> None:
    """Note what people said, with the consent they gave."""
    prompt = activity.prompts[-1].id if activity.prompts else None
    for one in said:
        note = desk.house.suite.notes.add(
            activity.id, one.text, prompt_id=prompt, author=one.name, organisation=one.organisation
        )
        if note is not None and one.consent is not None:
            desk.house.suite.notes.set_quote([note.id], one.consent)


def fill_roll(desk: Desk, people: Iterable[Said]) -> None:
    """Paste the list of those who are here."""
    desk.hands.paste("Namn\tOrganisation\n" + "\n".join(f"{one.name}\t{one.organisation}" for one in people))
    desk.hands.press("Return")


def go_round(desk: Desk, said: Iterable[Said], seconds: float = 20) -> None:
    """Everybody says their word, one after the other."""
    for one in said:
        desk.hands.enter(one.text)
        desk.pass_minutes(seconds / 60)


def overfill_round(desk: Desk, activity: Activity) -> None:
    """Two hundred people, some of them with names that are hard to show."""
    names = [f"{hard[:90]}\t{UNBROKEN}" for hard in (*NAUGHTY[:5], LONG_TITLE)]
    names += [f"Person {number}\tOrganisationen för alla de andra nummer {number}" for number in range(200)]
    desk.hands.paste("\n".join(" ".join(name.split("\n")) for name in names))
    desk.hands.press("Return")
    for word in (*NAUGHTY[:5], LONG_TITLE, *HOSTILE[:4], "mod"):
        desk.hands.enter(" ".join(word.split()))
    del activity


def answer(desk: Desk, activity: Activity, filled: Iterable[Filled]) -> None:
    """Enter responses to a questionnaire."""
    for one in filled:
        desk.clock.advance(1)
        desk.house.suite.questionnaires.add(activity.id, answers_of(activity, one))


def vote(desk: Desk, activity: Activity) -> None:
    """Give the first notes the dots that they get in the demonstration."""
    notes = desk.house.suite.notes
    for note, votes in zip(notes.board(activity.id).notes, read_voices().dots, strict=False):
        notes.set_votes([note.id], votes)
    desk.house.suite.ballots.put(activity.id, Ballot(3, 26))
    desk.hands.settle()


def overfill(desk: Desk, activity: Activity) -> None:
    """Say far too much in this item."""
    if activity.kind is Kind.ROUND and len(activity.prompts) > 1:
        overfill_round(desk, activity)
        return
    fill(desk, activity)
    if activity.kind is Kind.QUESTIONNAIRE:
        loud = Filled(UNBROKEN, (1, 10, None), HOSTILE[0], LONG_TITLE)
        answer(desk, activity, [loud] * 60)
        desk.panel(QuestionnairePanel).focus_capture()
    else:
        overfill_board(desk, activity)


def overfill_board(desk: Desk, activity: Activity) -> None:
    """Five hundred notes in one theme, themes without end, and everything that is hard to show."""
    first, last = (activity.prompts[0].id, activity.prompts[-1].id) if activity.prompts else (None, None)
    crowd = tuple(f"Lapp {number} om det som är för mycket" for number in range(500))
    hard = (*NAUGHTY, *HOSTILE, UNBROKEN * 100, LONG_TITLE)
    desk.add_notes(activity, {"Alla på en gång": crowd}, first)
    desk.add_notes(activity, {LONG_TITLE[:190]: hard, "": hard}, last)


def _talk_at_tables(desk: Desk, activity: Activity, voices: Voices) -> None:
    for prompt in activity.prompts:
        for said in voices.tables.get(prompt.text, ()):
            desk.clock.advance(1)
            desk.house.suite.notes.add(activity.id, said.text, prompt_id=prompt.id, table=said.table)
