"""Materials for handouts: with an empty roll, typical, and with more than anybody plans."""

from collections.abc import Iterator
from dataclasses import replace

from leda_desktop.demo.voices import read_voices
from leda_desktop.domain.cards import AddedCard
from leda_desktop.domain.details import Break, Conversation, Questionnaire, Round, Talk
from leda_desktop.domain.handouts import HandoutMaterial
from leda_desktop.domain.ids import MediaId, PersonId, PromptId, SessionId
from leda_desktop.domain.kinds import Kind, PromptKind
from leda_desktop.domain.people import Person
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.domain.summary import SessionSummary
from tests.gallery.pages import HOSTILE, UNBROKEN, empty_summary, overfull_summary, sample, typical_summary

LONG_NAME = "Anna-Karin Margareta Elisabet Östergårdh-Nordenskjöld af Ljungskile"
LONG_QUESTION = (
    "Hur bra anser du att vi tillsammans i Umeå är på att stanna kvar i det som skaver, även när tiden är knapp? "
)


def example_materials() -> Iterator[tuple[str, HandoutMaterial]]:
    """The three sessions by name."""
    yield "empty", empty_material()
    yield "typical", typical_material()
    yield "overfull", overfull_material()


def empty_material() -> HandoutMaterial:
    """The first session before anybody stands on its roll and anything was said."""
    return _material(empty_summary(), people=False)


def typical_material() -> HandoutMaterial:
    """The first session with 23 on its roll and what they said."""
    return _material(typical_summary())


def overfull_material() -> HandoutMaterial:
    """A session in which every text is too long and some of them are meant to break something."""
    material = _material(overfull_summary())
    activities = tuple(_crowded(activity) for activity in material.plan.activities)
    session = replace(material.plan.session, theme=LONG_QUESTION, venue=HOSTILE[0])
    loud = (LONG_NAME, "Wolfeschlegelsteinhausenbergerdorff" * 3, *HOSTILE, UNBROKEN)
    people = [_person(number, name, name) for number, name in enumerate(loud, 100)]
    cards = tuple(AddedCard(41 + n, MediaId(f"m{n}"), text, text) for n, text in enumerate(HOSTILE[:3]))
    return replace(
        material,
        programme=replace(material.programme, cards=cards),
        plan=replace(material.plan, session=session, activities=activities),
        people=(*material.people, *people),
    )


def _material(summary: SessionSummary, *, people: bool = True) -> HandoutMaterial:
    plan = next(plan for plan in sample().sessions if plan.session.number == 1)
    said = read_voices().words if people else ()
    return HandoutMaterial(
        programme=summary.programme,
        plan=plan,
        people=tuple(_person(number, one.name, one.organisation) for number, one in enumerate(said)),
        boards={part.activity.id: part.board for part in summary.activities if part.board},
        coming=tuple(s.session for s in sample().sessions if s.session.number > 1),
        events=sample().plan.events,
        made_at=summary.made_at,
    )


def _person(number: int, name: str, organisation: str) -> Person:
    return Person(PersonId(f"p{number}"), SessionId("s"), name, organisation, rank=float(number))


def _crowded(activity: Activity) -> Activity:
    loud = replace(activity, title=LONG_QUESTION, part=HOSTILE[0], private_notes="\n".join((*HOSTILE, UNBROKEN[:9000])))
    match activity.kind:
        case Kind.TALK:
            return replace(loud, details=Talk(LONG_NAME, LONG_QUESTION, HOSTILE[0], "\n".join(HOSTILE) + UNBROKEN))
        case Kind.BREAK:
            return replace(loud, details=Break(LONG_QUESTION))
        case Kind.QUESTIONNAIRE:
            return replace(loud, details=Questionnaire("\n".join(HOSTILE)), prompts=tuple(_loud_prompts(activity)))
        case Kind.TABLES | Kind.BOARD:
            prompts = tuple(_loud_prompts(activity))
            return replace(loud, details=Conversation(LONG_QUESTION * 3, tables=12), prompts=prompts)
        case Kind.ROUND:
            return (
                replace(loud, details=replace(activity.details, instruction=UNBROKEN))
                if isinstance(activity.details, Round)
                else loud
            )
        case _:
            return loud


def _loud_prompts(activity: Activity) -> Iterator[Prompt]:
    for prompt in activity.prompts:
        yield replace(prompt, text=LONG_QUESTION * 2, low=LONG_QUESTION, high=HOSTILE[0])
    yield Prompt(
        PromptId("wide"), PromptKind.SCALE, "Från 0 till 30?", low="aldrig", high="alltid", lowest=0, highest=30
    )
    yield Prompt(PromptId("unbroken"), PromptKind.OPEN, UNBROKEN)
