"""The first tables: programmes with their agendas, and everything that is said and done in a session."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From nothing to the first schema."""
    _plan()
    _agenda()
    _people()
    _media()
    _board()
    _questionnaires()
    _run()
    _flipcharts()
    _table("setting", _key("name"), _filled("value"), keys=("name",))


def downgrade() -> None:
    """Back to nothing."""
    for name in ("flipchart", "setting", "stage", "heartbeat", "run_event"):
        op.drop_table(name)
    for name in ("hands", "answer", "response", "note", "theme"):
        op.drop_table(name)
    for name in ("media", "round", "person"):
        op.drop_table(name)
    for name in ("prompt", "activity", "session", "event", "programme"):
        op.drop_table(name)


def _plan() -> None:
    _table(
        "programme",
        _key("id"),
        _filled("title"),
        _text("season"),
        _text("organiser"),
        _text("idea"),
        sa.Column("cards", sa.Text, server_default="[]", nullable=False),
        _may_be("removed_at"),
    )
    _table(
        "event",
        sa.Column("id", sa.Integer, nullable=False),
        _filled("programme_id"),
        _filled("title"),
        _filled("day"),
        _filled("start"),
        _filled("end"),
        _text("text"),
        parents={"programme_id": "programme"},
    )
    _table(
        "session",
        _key("id"),
        _filled("programme_id"),
        _number("number"),
        _filled("theme"),
        _text("title"),
        _filled("day"),
        _filled("start"),
        _filled("end"),
        _filled("zone"),
        _text("venue"),
        _may_be("removed_at"),
        parents={"programme_id": "programme"},
    )


def _agenda() -> None:
    _table(
        "activity",
        _key("id"),
        _filled("session_id"),
        _number("position"),
        _filled("kind"),
        _filled("title"),
        _number("minutes"),
        _filled("details"),
        _may_be("fixed_start"),
        _may_be("hard_stop"),
        _text("part"),
        _text("private_notes"),
        sa.Column("skipped", sa.Integer, server_default="0", nullable=False),
        sa.Column("ending", sa.Text, server_default="{}", nullable=False),
        _may_be("removed_at"),
        parents={"session_id": "session"},
    )
    _table(
        "prompt",
        _key("id"),
        _filled("activity_id"),
        _number("position"),
        _filled("kind"),
        _filled("text"),
        _may_be("level"),
        _filled("tone"),
        _text("low"),
        _text("high"),
        _number("lowest"),
        _number("highest"),
        _may_be("removed_at"),
        parents={"activity_id": "activity"},
    )


def _people() -> None:
    _table(
        "person",
        _key("id"),
        _filled("session_id"),
        _filled("name"),
        _text("organisation"),
        _real("rank"),
        sa.Column("seat", sa.Integer),
        sa.Column("here", sa.Integer, server_default="1", nullable=False),
        parents={"session_id": "session"},
    )
    _table(
        "round",
        _filled("activity_id"),
        _filled("value"),
        parents={"activity_id": "activity"},
        keys=("activity_id",),
    )


def _media() -> None:
    _table(
        "media",
        _key("id"),
        _filled("kind"),
        _filled("name"),
        _filled("sha256"),
        _number("size"),
        _filled("added_at"),
        sa.Column("pages", sa.Integer, server_default="0", nullable=False),
        _text("source"),
        sa.Column("width", sa.Integer, server_default="0", nullable=False),
        sa.Column("height", sa.Integer, server_default="0", nullable=False),
    )


def _board() -> None:
    _table(
        "theme",
        _key("id"),
        _filled("activity_id"),
        _filled("title"),
        _real("rank"),
        parents={"activity_id": "activity"},
    )
    _table(
        "note",
        _key("id"),
        _filled("origin"),
        _filled("activity_id"),
        _may_be("prompt_id"),
        _may_be("theme_id"),
        _filled("text"),
        _real("rank"),
        _filled("created_at"),
        _filled("channel"),
        sa.Column("table_number", sa.Integer),
        _text("author"),
        _text("organisation"),
        _may_be("quote"),
        _may_be("person_id"),
        sa.Column("card", sa.Integer),
        sa.Column("votes", sa.Integer, server_default="0", nullable=False),
        _may_be("repeats"),
        _may_be("portrait"),
        parents={"activity_id": "activity"},
        lenders={"prompt_id": "prompt", "theme_id": "theme", "person_id": "person"},
        also_indexed=("origin",),
    )


def _questionnaires() -> None:
    _table(
        "response",
        _key("id"),
        _filled("activity_id"),
        _filled("created_at"),
        _filled("channel"),
        sa.Column("sheet", sa.Integer),
        parents={"activity_id": "activity"},
    )
    _table(
        "answer",
        _filled("response_id"),
        _filled("prompt_id"),
        sa.Column("rating", sa.Integer),
        _may_be("text"),
        sa.Column("on_paper", sa.Integer, server_default="0", nullable=False),
        parents={"response_id": "response", "prompt_id": "prompt"},
        keys=("response_id", "prompt_id"),
    )
    _table(
        "hands",
        _filled("prompt_id"),
        _number("step"),
        _number("count"),
        parents={"prompt_id": "prompt"},
        keys=("prompt_id", "step"),
    )


def _flipcharts() -> None:
    _table(
        "flipchart",
        _key("id"),
        _filled("session_id"),
        _may_be("activity_id"),
        _filled("media_id"),
        _text("caption"),
        _real("rank"),
        parents={"session_id": "session"},
        lenders={"activity_id": "activity"},
    )


def _run() -> None:
    _table(
        "run_event",
        sa.Column("seq", sa.Integer, nullable=False),
        _filled("session_id"),
        _filled("step"),
        _filled("wall"),
        _real("room"),
        _real("awake"),
        _filled("boot"),
        _may_be("activity_id"),
        _real("seconds"),
        sa.Column("undoes", sa.Integer),
        parents={"session_id": "session"},
        keys=("seq",),
    )
    _table(
        "heartbeat",
        _filled("session_id"),
        _filled("wall"),
        _real("room"),
        _real("awake"),
        _filled("boot"),
        _number("clean"),
        parents={"session_id": "session"},
        keys=("session_id",),
    )
    _table(
        "stage",
        _filled("session_id"),
        _filled("value"),
        parents={"session_id": "session"},
        keys=("session_id",),
    )


def _table(
    name: str,
    *columns: "sa.Column[object]",
    keys: tuple[str, ...] = ("id",),
    parents: dict[str, str] | None = None,
    lenders: dict[str, str] | None = None,
    also_indexed: tuple[str, ...] = (),
) -> None:
    """A strict table. With its parent a row goes; from a lender it only loses the link."""
    links = [_link(name, *link, "CASCADE") for link in (parents or {}).items()]
    links += [_link(name, *link, "SET NULL") for link in (lenders or {}).items()]
    primary = sa.PrimaryKeyConstraint(*keys, name=f"pk_{name}")
    op.create_table(name, *columns, primary, *links, sqlite_strict=True)
    for column in (*also_indexed, *(parents or {})):
        if column not in keys:
            op.create_index(f"ix_{name}_{column}", name, [column])


def _link(table: str, column: str, parent: str, on_delete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=f"fk_{table}_{column}", ondelete=on_delete)


def _key(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Text, nullable=False)


def _filled(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Text, nullable=False)


def _may_be(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Text)


def _text(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Text, server_default="", nullable=False)


def _number(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Integer, nullable=False)


def _real(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.Double().with_variant(sa.REAL(), "sqlite"), nullable=False)
