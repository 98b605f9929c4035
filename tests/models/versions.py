"""Later versions of the schema, made up for the tests."""

from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from leda_desktop.models.schema import CURRENT, Schema

ADD_A_COLUMN = """
    with op.batch_alter_table("session", recreate="always") as table:
        table.add_column(sa.Column("weather", sa.Text()))
"""


def later(folder: Path, body: str) -> Schema:
    """A later version of the schema, with one more step."""
    scripts = folder / "scripts"
    versions = scripts / "versions"
    versions.mkdir(parents=True)
    ours = Path(our_scripts())
    for name in ("env.py", "versions/0001_first_tables.py"):
        (scripts / name).write_text((ours / name).read_text(encoding="utf-8"), encoding="utf-8")
    head = 'import sqlalchemy as sa\nfrom alembic import op\nrevision = "0002"\ndown_revision = "0001"\n'
    (versions / "0002_next.py").write_text(f"{head}def upgrade():{body}", encoding="utf-8")
    return Schema(2, str(scripts))


def our_scripts() -> str:
    """Where our migrations are."""
    config = Config()
    config.set_main_option("script_location", CURRENT.scripts)
    return ScriptDirectory.from_config(config).dir
