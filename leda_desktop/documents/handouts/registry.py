"""Which handout is made where."""

from leda_desktop.documents.handouts.agenda import agenda
from leda_desktop.documents.handouts.form import form
from leda_desktop.documents.handouts.studio import Sheet, Studio
from leda_desktop.domain.handouts import Handout, HandoutKind


def sheets_of(handout: Handout, studio: Studio) -> list[Sheet]:
    """The pages of a handout, laid out; raises LookupError when its activity is not on the agenda."""
    makers = {HandoutKind.AGENDA: agenda, HandoutKind.FORM: form}
    return makers[handout.kind](handout, studio)
