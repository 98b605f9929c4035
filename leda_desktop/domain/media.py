"""Media: photographs and documents that were chosen in advance and copied beside the store."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from leda_desktop.domain.ids import MediaId


class MediaKind(Enum):
    """What a file is."""

    PICTURE = "picture"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Media:
    """A file of ours. `name` is what it was called where it was chosen, `sha256` what it is called here.

    `size` is in bytes, `pages` counts those of a document, `source` says who made a picture. `added_at` is UTC.
    """

    id: MediaId
    kind: MediaKind
    name: str
    sha256: str
    size: int
    added_at: datetime
    pages: int = 0
    source: str = ""
