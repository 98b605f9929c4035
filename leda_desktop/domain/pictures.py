"""Pictures that a scene shows, named by what they are; whoever paints asks for the pixels."""

from dataclasses import dataclass

from leda_desktop.domain.ids import MediaId


@dataclass(frozen=True, slots=True)
class Drawn:
    """One of the picture cards that ship with Leda, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph that the facilitator added."""

    media_id: MediaId


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A page of a document, counted from 0."""

    media_id: MediaId
    page: int


Picture = Drawn | Photo | DocumentPage
