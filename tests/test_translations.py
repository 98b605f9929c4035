"""Every word the user reads goes through the catalogue, and the catalogue has them all."""

import ast
import importlib.util
import re
from types import ModuleType

import pytest

from tests.sources import PACKAGE, ROOT, Source, package

NAMES = {"Leda"}
LOOKUPS = {"t": 1, "n": 2, "p": 2}
SINKS = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setStatusTip", "setWhatsThis", "setTitle", "setLabelText", "setHeaderLabels", "setPrefix", "setSuffix",
    "addAction", "addMenu", "addTab", "addRow", "plain_label", "drawText", "QLabel", "QPushButton", "QToolButton",
    "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "drawString", "drawCentredString",
    "drawRightString", "Paragraph",
}  # fmt: skip


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that keeps the catalogue."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_swedish_catalogue_is_complete_and_compiled(script: ModuleType) -> None:
    assert not script.problems(script.CATALOGUE, script.extracted(PACKAGE))


def test_texts_are_looked_up_by_literals() -> None:
    found = [source.at(call) for source in package() for call, name in lookups(source) if not has_literals(call, name)]
    assert not found


def test_lookups_are_called_where_they_stand() -> None:
    found = [
        source.at(node)
        for source in package()
        for node in source.nodes
        if isinstance(node, ast.Attribute) and node.attr in LOOKUPS and is_texts(node.value)
        if not any(call.func is node for call, _ in lookups(source))
    ]
    assert not found


def test_texts_get_the_values_they_name() -> None:
    found = [
        source.at(call)
        for source in package()
        for call, name in source.calls()
        if name == "format" and isinstance(call.func, ast.Attribute) and is_lookup(call.func.value)
        if named_fields(call.func.value) != {keyword.arg for keyword in call.keywords}
    ]
    assert not found


def test_what_widgets_and_pages_show_is_marked_for_translation() -> None:
    found = [
        f"{source.at(call)} {ast.unparse(argument)}"
        for source in package()
        if source.is_in("leda_desktop/ui", "leda_desktop/documents", "leda_desktop/app.py", "leda_desktop/makers.py")
        for call, name in source.calls()
        if name in SINKS
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        if has_words(argument)
    ]
    assert not found


def lookups(source: Source) -> list[tuple[ast.Call, str]]:
    """The calls of a file that look a text up."""
    return [(call, name) for call, name in source.calls() if is_lookup(call)]


def is_lookup(node: ast.AST) -> bool:
    """Whether a node is `texts.t(…)`, `texts.n(…)` or `texts.p(…)`."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    return node.func.attr in LOOKUPS and is_texts(node.func.value)


def is_texts(node: ast.expr) -> bool:
    """Whether an expression is called texts, whatever it belongs to."""
    return re.search(r"(^|[._])texts(\(\))?$", ast.unparse(node)) is not None


def has_literals(call: ast.Call, name: str) -> bool:
    """Whether the texts handed to a lookup are plain strings."""
    given = call.args[: LOOKUPS[name]]
    return len(given) == LOOKUPS[name] and all(isinstance(arg, ast.Constant) for arg in given)


def named_fields(lookup: ast.expr) -> set[str]:
    """The fields in braces of a text that was looked up, without the count that `n` fills in itself."""
    assert isinstance(lookup, ast.Call) and isinstance(lookup.func, ast.Attribute)
    counted = {"n"} if lookup.func.attr == "n" else set()
    text = "".join(str(arg.value) for arg in lookup.args if isinstance(arg, ast.Constant))
    return set(re.findall(r"\{(\w+)[^{}]*\}", text)) - counted


def has_words(argument: ast.expr) -> bool:
    """Whether an argument is a literal, or an f-string with a literal part, that says more than a name."""
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    literals = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return any(re.search(r"[^\W\d_]", literal) for literal in literals if literal not in NAMES)
