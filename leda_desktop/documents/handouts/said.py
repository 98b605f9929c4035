"""What was said and may be printed."""

from leda_desktop.documents.handouts.studio import Studio
from leda_desktop.documents.text import plain
from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.notes import Note
from leda_desktop.domain.summary import may_leave


def printable_notes(activity_id: ActivityId, studio: Studio) -> list[Note]:
    """The notes of an activity, without those of which any copy stays in the room and without empty ones."""
    boards = studio.material.boards
    secret = {note.origin for board in boards.values() for note in board.notes if not may_leave(note)}
    notes = boards[activity_id].notes if activity_id in boards else ()
    return [note for note in notes if note.origin not in secret and plain(note.text)]
