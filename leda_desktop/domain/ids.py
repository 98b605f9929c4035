"""Identities: text UUIDs made by Leda itself, so that retries and undo keep the same row."""

import uuid
from typing import NewType

ProgrammeId = NewType("ProgrammeId", str)
SessionId = NewType("SessionId", str)
ActivityId = NewType("ActivityId", str)
PromptId = NewType("PromptId", str)
ThemeId = NewType("ThemeId", str)
NoteId = NewType("NoteId", str)
ResponseId = NewType("ResponseId", str)
PersonId = NewType("PersonId", str)
MediaId = NewType("MediaId", str)
CardId = NewType("CardId", str)
FlipchartId = NewType("FlipchartId", str)


def new_id() -> str:
    """A fresh identity; wrap it in the type it is for: `NoteId(new_id())`."""
    return str(uuid.uuid4())
