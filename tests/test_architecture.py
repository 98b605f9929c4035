"""The rules of the house, each one checked: a rule nobody checks does not hold."""

import ast
import re
import subprocess
import sys

from tests.sources import PACKAGE, ROOT, Source, everything, package, sources

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
# What the first window or a command does not need is imported late here, and nowhere else.
LATE_IMPORTS = (
    "leda_desktop/app.py",
    "leda_desktop/cli.py",
    "leda_desktop/makers.py",
    "leda_desktop/documents/package.py",
    "leda_desktop/documents/summary.py",
    "leda_desktop/exchange/outgoing.py",
    "leda_desktop/models/schema.py",
    "leda_desktop/services/suite.py",
    "leda_desktop/ui/awake.py",
    "leda_desktop/ui/desk/equipment.py",
    "leda_desktop/ui/presenter/picture_source.py",
    "leda_desktop/ui/sound/speaker.py",
)
IMPURE = {
    "asyncio", "http", "io", "logging", "os", "pathlib", "random", "shutil", "socket", "sqlite3", "subprocess",
    "tempfile", "threading", "time", "urllib",
}  # fmt: skip
FILE_CALLS = {"open", "read_bytes", "write_bytes", "read_text", "write_text", "copy", "copy2", "copyfile", "move"}
MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter"}


def test_imports_point_the_right_way() -> None:
    lint = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", lint, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_domain_knows_only_the_standard_library() -> None:
    allowed = (sys.stdlib_module_names - IMPURE) | {"leda_desktop.domain"}
    found = [
        f"{source.at(node)} {name}"
        for source in sources("leda_desktop/domain")
        for node in source.nodes
        for name in imported(node)
        if name.split(".")[0] not in allowed and not name.startswith("leda_desktop.domain")
    ]
    assert not found


def test_every_module_and_class_says_what_it_is() -> None:
    assert not [f"{source.name} {name}" for source in everything() for name in undocumented(source)]


def test_no_file_is_long() -> None:
    assert not [source.name for source in everything() if len(source.text.splitlines()) > LONGEST_FILE]


def test_no_function_is_long() -> None:
    found = [
        f"{source.at(node)} {node.name}"
        for source in everything()
        for node in source.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > LONGEST_FUNCTION
    ]
    assert not found


def test_no_module_holds_state() -> None:
    assert not [source.at(node) for source in package() for node in source.tree.body if is_state(node)]
    assert not [s.at(node) for s in package() for node in s.nodes if isinstance(node, ast.Global)]


def test_imports_stand_at_the_top() -> None:
    found = [
        source.at(node)
        for source in package()
        if not source.is_in(*LATE_IMPORTS)
        for function in source.nodes
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not found


def test_only_the_shared_widgets_make_labels_and_nobody_makes_markup_or_message_boxes() -> None:
    forbidden = {"QLabel", "setHtml", "insertHtml", "toHtml", "setMarkdown", "QMessageBox", "setTextFormat"}
    found = [
        source.at(call)
        for source in package()
        if not source.is_in("leda_desktop/ui/widgets")
        for call, name in source.calls()
        if name in forbidden or ast.unparse(call.func).startswith("QMessageBox.")
    ]
    assert not found


def test_nobody_reads_or_copies_the_file_of_the_store() -> None:
    found = [
        source.at(call)
        for source in package()
        for call, name in source.calls()
        if name in FILE_CALLS and re.search(r"\bstore(_path|_file|\.path)\b", ast.unparse(call))
    ]
    assert not found


def test_every_folder_of_code_is_a_package_and_its_front_page_is_empty() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    fronts = [folder / "__init__.py" for folder in folders]
    assert not [str(front) for front in fronts if not front.exists() or front.read_bytes()]


def test_signals_are_named_as_facts_or_wishes() -> None:
    found = [
        source.at(node)
        for source in package()
        for node in source.nodes
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "Signal"
        for target in node.targets
        if not re.fullmatch(r"_?(?!on_)[a-z][a-z0-9_]*", ast.unparse(target))
    ]
    assert not found


def test_tests_neither_sleep_nor_pretend() -> None:
    patient = [s for s in sources("tests") if not s.is_in("tests/bench", "tests/faults", "tests/gallery")]
    sleeps = [
        s.at(call) for s in patient for call, _ in s.calls() if ast.unparse(call.func) in {"time.sleep", "qtbot.wait"}
    ]
    mocks = [s.at(node) for s in patient for node in s.nodes if "unittest.mock" in imported(node)]
    assert not sleeps + mocks


def imported(node: ast.AST) -> list[str]:
    """The modules an import statement names."""
    match node:
        case ast.Import(names=names):
            return [name.name for name in names]
        case ast.ImportFrom(module=str(module)):
            return [module]
        case _:
            return []


def undocumented(source: Source) -> list[str]:
    """The module and the classes in it that lack a docstring."""
    classes = [node for node in source.nodes if isinstance(node, ast.ClassDef)]
    silent = [node.name for node in classes if not ast.get_docstring(node)]
    return silent + (["module"] if source.tree.body and not ast.get_docstring(source.tree) else [])


def length(node: ast.stmt) -> int:
    """The lines a definition takes."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def is_state(node: ast.stmt) -> bool:
    """Whether a statement of a module makes something that can change and is not named as a constant."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            annotation = ""
        case ast.AnnAssign(target=ast.Name(id=name), annotation=declared, value=ast.expr() as value):
            annotation = ast.unparse(declared)
        case _:
            return False
    constant = name == "__all__" or name.isupper() or annotation.startswith("Final")
    return not constant and is_mutable(value)


def is_mutable(value: ast.expr) -> bool:
    """Whether an expression gives a list, dictionary or set."""
    displays = ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    made = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in MUTABLE_CALLS
    return isinstance(value, displays) or made
