"""What handouts are called, in the file and in its list of bookmarks."""

from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial
from leda_desktop.texts import Texts


def title_of(handout: Handout, material: HandoutMaterial, texts: Texts) -> str:
    """The kind of handout with the item of the agenda that it belongs to."""
    activity = material.plan.find(handout.activity_id)
    name = kind_name(handout.kind, texts)
    return f"{name} · {activity.title.strip()}" if activity and activity.title.strip() else name


def kind_name(kind: HandoutKind, texts: Texts) -> str:
    """A kind of handout in words."""
    names = {
        HandoutKind.RUNDOWN: texts.p("handout", "Rundown"),
        HandoutKind.ATTENDANCE: texts.p("handout", "Attendance list"),
        HandoutKind.BADGES: texts.p("handout", "Name badges"),
        HandoutKind.TABLE_SIGNS: texts.p("handout", "Table signs"),
        HandoutKind.AGENDA: texts.p("handout", "Agenda"),
        HandoutKind.SPEAKER: texts.p("handout", "Speaker sheet"),
        HandoutKind.CARDS: texts.p("handout", "Picture cards"),
        HandoutKind.NOTE_SHEETS: texts.p("handout", "Note sheets"),
        HandoutKind.TABLE_SHEETS: texts.p("handout", "Table sheets"),
        HandoutKind.FORM: texts.p("handout", "Form"),
        HandoutKind.COMMITMENTS: texts.p("handout", "Commitment cards"),
        HandoutKind.NOTE_CARDS: texts.p("handout", "Notes to cut out"),
    }
    return names[kind]
