"""People: the roll of a session, for rounds. Names stay on the desk unless somebody asks for them on the wall."""

from dataclasses import dataclass

from leda_desktop.domain.ids import PersonId, SessionId


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the roll of a session, in order of `rank`. `seat` orders by where people sit; `here` is present."""

    id: PersonId
    session_id: SessionId
    name: str
    organisation: str = ""
    rank: float = 0.0
    seat: int | None = None
    here: bool = True
