"""The tables of the store. Rows become frozen values in the services; nothing here leaves them."""

from sqlalchemy import REAL, Column, Double, ForeignKey, Integer, MetaData, Table, Text

from leda_desktop.domain.kinds import Channel, Consent, Kind, Level, PromptKind, Tone
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.run import Step
from leda_desktop.models.types import Choice, Json, LocalDate, LocalTime, UtcTime

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)

REAL_NUMBER: Double[float] = Double().with_variant(REAL(), "sqlite")


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


programme = Table(
    "programme",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    _text("season"),
    _text("organiser"),
    _text("idea"),
    Column("cards", Json, nullable=False, server_default="[]"),
    Column("removed_at", UtcTime),
    sqlite_strict=True,
)

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("programme_id", ForeignKey("programme.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("day", LocalDate, nullable=False),
    Column("start", LocalTime, nullable=False),
    Column("end", LocalTime, nullable=False),
    _text("text"),
    sqlite_strict=True,
)

session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True),
    Column("programme_id", ForeignKey("programme.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("theme", Text, nullable=False),
    _text("title"),
    Column("day", LocalDate, nullable=False),
    Column("start", LocalTime, nullable=False),
    Column("end", LocalTime, nullable=False),
    Column("zone", Text, nullable=False),
    _text("venue"),
    Column("removed_at", UtcTime),
    sqlite_strict=True,
)

activity = Table(
    "activity",
    metadata,
    Column("id", Text, primary_key=True),
    Column("session_id", ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kind", Choice(Kind), nullable=False),
    Column("title", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("details", Json, nullable=False),
    Column("fixed_start", LocalTime),
    Column("hard_stop", LocalTime),
    _text("part"),
    _text("private_notes"),
    Column("skipped", Integer, nullable=False, default=0, server_default="0"),
    Column("ending", Json, nullable=False, server_default="{}"),
    Column("removed_at", UtcTime),
    sqlite_strict=True,
)

prompt = Table(
    "prompt",
    metadata,
    Column("id", Text, primary_key=True),
    Column("activity_id", ForeignKey("activity.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kind", Choice(PromptKind), nullable=False),
    Column("text", Text, nullable=False),
    Column("level", Choice(Level)),
    Column("tone", Choice(Tone), nullable=False),
    _text("low"),
    _text("high"),
    Column("lowest", Integer, nullable=False),
    Column("highest", Integer, nullable=False),
    Column("removed_at", UtcTime),
    sqlite_strict=True,
)

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    Column("session_id", ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    _text("organisation"),
    Column("rank", REAL_NUMBER, nullable=False),
    Column("seat", Integer),
    Column("here", Integer, nullable=False, default=1, server_default="1"),
    sqlite_strict=True,
)

round_ = Table(
    "round",
    metadata,
    Column("activity_id", ForeignKey("activity.id", ondelete="CASCADE"), primary_key=True),
    Column("value", Json, nullable=False),
    sqlite_strict=True,
)

media = Table(
    "media",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Choice(MediaKind), nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("added_at", UtcTime, nullable=False),
    Column("pages", Integer, nullable=False, default=0, server_default="0"),
    _text("source"),
    Column("width", Integer, nullable=False, default=0, server_default="0"),
    Column("height", Integer, nullable=False, default=0, server_default="0"),
    sqlite_strict=True,
)

theme = Table(
    "theme",
    metadata,
    Column("id", Text, primary_key=True),
    Column("activity_id", ForeignKey("activity.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("rank", REAL_NUMBER, nullable=False),
    sqlite_strict=True,
)

note = Table(
    "note",
    metadata,
    Column("id", Text, primary_key=True),
    Column("origin", Text, nullable=False, index=True),
    Column("activity_id", ForeignKey("activity.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("prompt_id", ForeignKey("prompt.id", ondelete="SET NULL")),
    Column("theme_id", ForeignKey("theme.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("rank", REAL_NUMBER, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("channel", Choice(Channel), nullable=False),
    Column("table_number", Integer),
    _text("author"),
    _text("organisation"),
    Column("quote", Choice(Consent)),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL")),
    Column("card", Integer),
    Column("votes", Integer, nullable=False, default=0, server_default="0"),
    Column("repeats", Text),
    Column("portrait", Text),
    sqlite_strict=True,
)

response = Table(
    "response",
    metadata,
    Column("id", Text, primary_key=True),
    Column("activity_id", ForeignKey("activity.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", UtcTime, nullable=False),
    Column("channel", Choice(Channel), nullable=False),
    Column("sheet", Integer),
    sqlite_strict=True,
)

answer = Table(
    "answer",
    metadata,
    Column("response_id", ForeignKey("response.id", ondelete="CASCADE"), primary_key=True),
    Column("prompt_id", ForeignKey("prompt.id", ondelete="CASCADE"), primary_key=True),
    Column("rating", Integer),
    Column("text", Text),
    Column("on_paper", Integer, nullable=False, default=0, server_default="0"),
    sqlite_strict=True,
)

hands = Table(
    "hands",
    metadata,
    Column("prompt_id", ForeignKey("prompt.id", ondelete="CASCADE"), primary_key=True),
    Column("step", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_strict=True,
)

flipchart = Table(
    "flipchart",
    metadata,
    Column("id", Text, primary_key=True),
    Column("session_id", ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("activity_id", ForeignKey("activity.id", ondelete="SET NULL")),
    Column("media_id", Text, nullable=False),
    _text("caption"),
    Column("rank", REAL_NUMBER, nullable=False),
    sqlite_strict=True,
)

run_event = Table(
    "run_event",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("session_id", ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("step", Choice(Step), nullable=False),
    Column("wall", UtcTime, nullable=False),
    Column("room", REAL_NUMBER, nullable=False),
    Column("awake", REAL_NUMBER, nullable=False),
    Column("boot", Text, nullable=False),
    Column("activity_id", Text),
    Column("seconds", REAL_NUMBER, nullable=False),
    Column("undoes", Integer),
    sqlite_strict=True,
)

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("session_id", ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    Column("wall", UtcTime, nullable=False),
    Column("room", REAL_NUMBER, nullable=False),
    Column("awake", REAL_NUMBER, nullable=False),
    Column("boot", Text, nullable=False),
    Column("clean", Integer, nullable=False),
    sqlite_strict=True,
)

stage = Table(
    "stage",
    metadata,
    Column("session_id", ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    Column("value", Json, nullable=False),
    sqlite_strict=True,
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Json, nullable=False),
    sqlite_strict=True,
)
