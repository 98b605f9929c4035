"""The documentation is true where a machine can tell: its links lead somewhere, and its words exist in the code."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import polib
import pytest

from tests.sources import PACKAGE, ROOT, package

DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md")))
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
HEADINGS = ["Context", "Decision", "Alternatives", "Consequence"]
LONGEST = {"docs/architecture.md": 90, "docs/principles.md": 40, "docs/testing.md": 40, "decisions": 30}
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
FOLDERS = sorted(
    path.name for base in (ROOT, PACKAGE) for path in base.iterdir() if path.is_dir() and path.name[0].isalpha()
)
NAMED_PATH = re.compile(rf"(?:{'|'.join(map(re.escape, FOLDERS))})/[\w./-]*|[\w/-]+\.py")
ADDRESS = re.compile(r"[a-z]+:")
NOT_SHOWN = "–"


def name(page: Path) -> str:
    """The page by its place under the root."""
    return page.relative_to(ROOT).as_posix()


def text_of(page: Path) -> str:
    """What the page says."""
    return page.read_text(encoding="utf-8")


def rows(page: Path) -> list[list[str]]:
    """The cells of all tables of a page, without their heads."""
    lines = [line for line in text_of(page).splitlines() if line.startswith("|") and not line.startswith("|---")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if not line.startswith("| word")]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = [target.split("#")[0] for target in LINK.findall(text_of(page)) if not ADDRESS.match(target)]
    assert not [target for target in targets if target and not (page.parent / target).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_paths_that_are_named_exist(page: Path) -> None:
    named = [part for code in CODE.findall(text_of(page)) for part in code.split() if NAMED_PATH.fullmatch(part)]
    bases = (ROOT, PACKAGE, PACKAGE / "models")
    assert not [path for path in named if not any((base / path).exists() for base in bases)]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_that_are_named_can_be_run(page: Path) -> None:
    modules = [Path(*module.split(".")) for module in re.findall(r"-m ((?:tests|leda_desktop)[.\w]*)", text_of(page))]
    runnable = [(ROOT / path / "__main__.py", ROOT / path.with_suffix(".py")) for path in modules]
    assert not [str(module) for package_main, module in runnable if not package_main.exists() and not module.exists()]


def test_the_code_words_of_the_glossary_are_in_the_code() -> None:
    source = "\n".join(file.text for file in package())
    words = [word for row in rows(DOCS / "glossary.md") for word in CODE.findall(row[1]) if "/" not in word]
    assert words
    assert not [word for word in words if not re.search(rf"\b{re.escape(word)}\b", source)]


def test_the_swedish_words_of_the_glossary_are_on_the_screen() -> None:
    catalogue = polib.pofile(str(ROOT / "resources" / "translations" / "sv" / "LC_MESSAGES" / "leda.po"))
    shown = "\n".join([entry.msgstr or "\n".join(entry.msgstr_plural.values()) for entry in catalogue]).casefold()
    words = [word.strip() for row in rows(DOCS / "glossary.md") for word in row[2].split(",")]
    assert not [word for word in words if word != NOT_SHOWN and word.casefold() not in shown]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_says_why(page: Path) -> None:
    title, *_ = text_of(page).splitlines()
    assert title.startswith(f"# {int(page.stem[:4])}. ")
    assert re.findall(r"^## (.+)$", text_of(page), re.MULTILINE) == HEADINGS
    assert all(part.strip() for part in re.split(r"^#+ .+$", text_of(page), flags=re.MULTILINE)[2:])


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(page.stem[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_pages_stay_short() -> None:
    limits = [(page, LONGEST.get(name(page)) or LONGEST.get(page.parent.name)) for page in PAGES]
    assert not [name(page) for page, limit in limits if limit and len(text_of(page).splitlines()) > limit]


def test_the_picture_of_the_architecture_is_drawn_in_our_colours() -> None:
    picture = DOCS / "pictures" / "architecture.svg"
    ours = {"F7F4EC", "FFFFFF", "1C2A2E", "5B6B6D", "DDD8CA", "12484A", "E3EEEB", "F2B233", "FDF0D2"}
    ours |= {"5E8C61", "D9573F", "FBE4DE", "3E7CB1"}
    drawn = {colour.upper() for colour in re.findall(r"#([0-9A-Fa-f]{6})\b", text_of(picture))}
    assert drawn <= ours
    assert ET.fromstring(text_of(picture)).tag.endswith("svg")  # noqa: S314 - our own file
