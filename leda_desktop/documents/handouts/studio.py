"""What every handout is made with, and what it becomes: sheets that are drawn one after the other."""

from collections.abc import Callable
from dataclasses import dataclass

from leda_desktop.documents.cover import programme_name
from leda_desktop.documents.pen import Pen
from leda_desktop.documents.pictures import Pictures
from leda_desktop.documents.text import Typesetter
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name

Sheet = Callable[[Pen], None]
"""Draws one page; what is on it was laid out before, so that pages can be counted without being drawn."""


@dataclass(frozen=True, slots=True)
class Studio:
    """The material, the type and the pictures of the handouts of one session."""

    material: HandoutMaterial
    setter: Typesetter
    pictures: Pictures

    @property
    def texts(self) -> Texts:
        """The words of the language."""
        return self.setter.texts

    @property
    def origin(self) -> str:
        """Where a sheet comes from: programme and session, on one line."""
        session = session_name(self.material.plan.session, self.texts)
        return " · ".join(part for part in (programme_name(self.material.programme), session) if part)

    @property
    def occasion(self) -> str:
        """The theme of the session and its day, on one line."""
        session = self.material.plan.session
        return " · ".join(part for part in (session.theme.strip(), self.texts.date_long(session.day)) if part)

    def activity(self, handout: Handout) -> Activity:
        """The activity that a handout belongs to; raises LookupError when it is not on the agenda."""
        found = self.material.plan.find(handout.activity_id)
        if found is None:
            raise LookupError(handout.activity_id)
        return found
