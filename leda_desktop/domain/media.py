"""Media: photographs and documents that were chosen in advance and copied beside the store."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import assert_never

from leda_desktop.domain.details import Break, Conversation, Details, Questionnaire, Quotes, Round, Slide, Talk
from leda_desktop.domain.ids import MediaId


class MediaKind(Enum):
    """What a file is."""

    PICTURE = "picture"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Media:
    """A file of ours. `name` is what it was called where it was chosen, `sha256` what it is called here.

    `size` is in bytes, `pages` counts those of a document, `width` and `height` are those of a picture in pixels, and
    `source` says who made it. `added_at` is UTC.
    """

    id: MediaId
    kind: MediaKind
    name: str
    sha256: str
    size: int
    added_at: datetime
    pages: int = 0
    source: str = ""
    width: int = 0
    height: int = 0


def media_of(details: Details) -> tuple[MediaId, ...]:
    """The media that an activity shows."""
    match details:
        case Slide(pages):
            chosen: tuple[MediaId | None, ...] = tuple(page.picture for page in pages)
        case Talk() as talk:
            chosen = (talk.portrait, talk.slides)
        case Break() | Round() | Conversation() | Questionnaire() | Quotes():
            chosen = ()
        case _:
            assert_never(details)
    return tuple(media_id for media_id in chosen if media_id is not None)
