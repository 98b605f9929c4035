"""Keeps the Swedish catalogue in step with the texts in the code: extract, add, compile, check, prune."""

import argparse
import ast
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polib

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "sv" / "LC_MESSAGES" / "leda.po"
CONTEXT_MARK = "\u0004"
PLURAL_FORMS = 2
Text = str | list[str]


class TextsError(Exception):
    """The texts handed in cannot be stored as they are; says which and why."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the code, as it is looked up at run time."""

    msgid: str
    context: str | None = None
    plural: str | None = None

    @property
    def key(self) -> str:
        """What names the message in the JSON that goes in and out of this script."""
        return f"{self.context}{CONTEXT_MARK}{self.msgid}" if self.context else self.msgid


def extracted(package: Path) -> dict[str, Message]:
    """Every literal handed to `.t()`, `.n()` or `.p()` in the package, by key."""
    found: dict[str, Message] = {}
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for node in ast.walk(tree):
            message = _message(node)
            if message is not None and message.msgid:
                found[message.key] = message
    return found


def _message(node: ast.AST) -> Message | None:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return None
    words = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    match node.func.attr, words:
        case "t", [msgid]:
            return Message(msgid)
        case "n", [msgid, plural]:
            return Message(msgid, plural=plural)
        case "p", [context, msgid]:
            return Message(msgid, context=context)
        case _:
            return None


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder, so that two people who add texts at the same moment take turns."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def read(catalogue: Path) -> polib.POFile:
    """The catalogue, or an empty one when there is no file yet."""
    po = polib.pofile(str(catalogue), wrapwidth=110) if catalogue.exists() else polib.POFile(wrapwidth=110)
    po.metadata = {
        "Project-Id-Version": "Leda",
        "Language": "sv",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return po


def key_of(entry: polib.POEntry) -> str:
    """The key of a catalogue entry, the same as the key of its message in the code."""
    return Message(entry.msgid, entry.msgctxt).key


def write(po: polib.POFile, catalogue: Path, messages: dict[str, Message]) -> None:
    """Write the catalogue sorted, and its compiled form beside it, each in one step."""
    for entry in po:
        message = messages.get(key_of(entry))
        if message is not None and message.plural:
            entry.msgid_plural = message.plural
    po.sort(key=lambda entry: (entry.msgid.casefold(), entry.msgid, entry.msgctxt or ""))
    _replace(catalogue, str(po).rstrip("\n").encode() + b"\n")
    _replace(catalogue.with_suffix(".mo"), po.to_binary())


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(content)
    fresh.replace(path)


def add(texts: dict[str, Text], catalogue: Path, messages: dict[str, Message]) -> int:
    """Store the texts, replacing those that were there; a list of two is a singular and a plural."""
    po = read(catalogue)
    known = {key_of(entry): entry for entry in po}
    for key, text in texts.items():
        entry = _entry(key, text, messages.get(key))
        if key in known:
            po.remove(known[key])
        po.append(entry)
        known[key] = entry
    write(po, catalogue, messages)
    return len(texts)


def _entry(key: str, text: Text, message: Message | None) -> polib.POEntry:
    context, _, msgid = key.rpartition(CONTEXT_MARK)
    forms = text if isinstance(text, list) else [text]
    if not msgid or not all(isinstance(form, str) and form for form in forms):
        raise TextsError(f"{key!r}: a text is missing")
    if len(forms) not in {1, PLURAL_FORMS}:
        raise TextsError(f"{key!r}: a plural is a list of {PLURAL_FORMS}")
    if any(fields(form) - fields(msgid) for form in forms):
        raise TextsError(f"{key!r}: {text!r} names a field that the English text does not have")
    entry = polib.POEntry(msgid=msgid, msgctxt=context or None)
    if isinstance(text, list):
        entry.msgid_plural = message.plural if message is not None and message.plural else msgid
        entry.msgstr_plural = dict(enumerate(forms))
    else:
        entry.msgstr = text
    return entry


def fields(text: str) -> set[str]:
    """The names in braces that `.format()` would fill in."""
    return set(re.findall(r"\{(\w+)[^{}]*\}", text))


def problems(catalogue: Path, messages: dict[str, Message]) -> list[str]:
    """What keeps the catalogue from being complete, one sentence each; empty when all is well."""
    po = read(catalogue)
    entries = {key_of(entry): entry for entry in po}
    found = [f"untranslated: {key!r}" for key in messages if key not in entries]
    for key, entry in entries.items():
        found += [f"{fault}: {key!r}" for fault in _faults(entry, messages.get(key))]
    compiled = catalogue.with_suffix(".mo")
    if not compiled.exists() or compiled.read_bytes() != po.to_binary():
        found.append("the compiled catalogue is not that of the .po file: run `compile`")
    return found


def _faults(entry: polib.POEntry, message: Message | None) -> Iterator[str]:
    if entry.obsolete or message is None:
        yield "no longer in the code (`prune` removes it)"
        return
    if entry.fuzzy:
        yield "fuzzy"
    if not entry.translated():
        yield "untranslated"
    if (entry.msgid_plural or None) != message.plural:
        yield "another plural in the code"
    forms = list(entry.msgstr_plural.values()) or [entry.msgstr]
    wanted = fields(entry.msgid)
    if any(fields(form) - wanted for form in forms) or (message.plural is None and fields(forms[0]) != wanted):
        yield "other fields in braces than the English text"


def missing(catalogue: Path, messages: dict[str, Message]) -> dict[str, Text]:
    """The texts still to be translated, in the form that `add` takes back."""
    known = {key_of(entry) for entry in read(catalogue) if entry.translated()}
    left = [message for key, message in sorted(messages.items()) if key not in known]
    return {message.key: ["", ""] if message.plural else "" for message in left}


def prune(catalogue: Path, messages: dict[str, Message]) -> int:
    """Take out what the code no longer says."""
    po = read(catalogue)
    gone = [entry for entry in po if key_of(entry) not in messages]
    for entry in gone:
        po.remove(entry)
    write(po, catalogue, messages)
    return len(gone)


def _run(command: str, messages: dict[str, Message]) -> int:
    match command:
        case "extract":
            print(json.dumps(missing(CATALOGUE, messages), ensure_ascii=False, indent=1))
        case "add":
            print(f"{add(json.load(sys.stdin), CATALOGUE, messages)} texts stored")
        case "compile":
            write(read(CATALOGUE), CATALOGUE, messages)
        case "prune":
            print(f"{prune(CATALOGUE, messages)} texts removed")
        case _:
            found = problems(CATALOGUE, messages)
            print("\n".join(found) or f"{len(messages)} texts, all translated")
            return 1 if found else 0
    return 0


def main() -> int:
    """Run one command; `add` reads JSON, English to Swedish, from standard input."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["extract", "add", "compile", "check", "prune"])
    command = parser.parse_args().command
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    try:
        with locked(CATALOGUE.parent):
            return _run(command, extracted(ROOT / "leda_desktop"))
    except (TextsError, json.JSONDecodeError) as error:
        print(f"Nothing was stored: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
