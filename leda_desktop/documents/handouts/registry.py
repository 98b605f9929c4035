"""Which handout is made where."""

from leda_desktop.documents.handouts.agenda import agenda
from leda_desktop.documents.handouts.attendance import attendance
from leda_desktop.documents.handouts.badges import badges
from leda_desktop.documents.handouts.commitments import commitments
from leda_desktop.documents.handouts.form import form
from leda_desktop.documents.handouts.note_cards import note_cards
from leda_desktop.documents.handouts.note_sheets import note_sheets
from leda_desktop.documents.handouts.picture_cards import picture_cards
from leda_desktop.documents.handouts.rundown import rundown
from leda_desktop.documents.handouts.speaker import speaker
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.documents.handouts.tables import table_sheets, table_signs
from leda_desktop.domain.handouts import Handout, HandoutKind


def sheets_of(handout: Handout, studio: Studio) -> list[Sheet]:
    """The pages of a handout, laid out; raises LookupError when its activity is not on the agenda."""
    makers = {
        HandoutKind.RUNDOWN: rundown,
        HandoutKind.ATTENDANCE: attendance,
        HandoutKind.BADGES: badges,
        HandoutKind.TABLE_SIGNS: table_signs,
        HandoutKind.AGENDA: agenda,
        HandoutKind.SPEAKER: speaker,
        HandoutKind.CARDS: picture_cards,
        HandoutKind.NOTE_SHEETS: note_sheets,
        HandoutKind.TABLE_SHEETS: table_sheets,
        HandoutKind.FORM: form,
        HandoutKind.COMMITMENTS: commitments,
        HandoutKind.NOTE_CARDS: note_cards,
    }
    return makers[handout.kind](handout, studio)
