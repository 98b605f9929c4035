"""The project's own source, parsed once, for the tests that read it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "leda_desktop"


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its place under the root, its text, its syntax tree, and every node of that."""

    name: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    def at(self, node: ast.AST) -> str:
        """The place of a node, as editors open it."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"

    def is_in(self, *places: str) -> bool:
        """Whether the file is one of the places, or lies in one of them."""
        return any(self.name == place or self.name.startswith(f"{place}/") for place in places)

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Every call with the last part of what it calls: `label.setText(…)` gives setText."""
        for node in self.nodes:
            if isinstance(node, ast.Call):
                yield node, called(node)


def called(call: ast.Call) -> str:
    """The name a call ends in, or nothing when it calls the result of an expression."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The files of the folders, each folder sorted by name."""
    return tuple(_parsed(path) for folder in sorted(folders) for path in sorted((ROOT / folder).rglob("*.py")))


def package() -> tuple[Source, ...]:
    """The files of the program."""
    return sources("leda_desktop")


def everything() -> tuple[Source, ...]:
    """The files of the program, its tests and its packaging."""
    return sources("leda_desktop", "packaging", "tests")


@cache
def _parsed(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text, str(path))
    return Source(path.relative_to(ROOT).as_posix(), text, tree, tuple(ast.walk(tree)))
