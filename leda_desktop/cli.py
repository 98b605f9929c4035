"""The command line: opens Leda, or does one of its works without a window."""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.options import Options, system_language
from leda_desktop.paths import store_path
from leda_desktop.startup import hasten
from leda_desktop.texts import Language, Texts


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    _write_utf8()
    parsed = _parser().parse_args(arguments)
    texts = Texts.load(parsed.language or system_language())
    try:
        return _run(parsed, texts)
    except Problem as problem:
        from leda_desktop.wording import explain

        print(explain(problem, texts), file=sys.stderr)
        return 1


def _write_utf8() -> None:
    """A pipe may be meant for another encoding, which lacks letters that people write."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _usual_store() -> Path:
    """The store that the desk would open; where Qt cannot be loaded, the one in the ordinary place."""
    try:
        from leda_desktop.app import kept_store
    except ImportError:
        return store_path()
    return kept_store()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="leda", description="The facilitator's desk for learning sessions.")
    parser.add_argument("--store", type=Path, help="the file that holds all")
    parser.add_argument("--language", type=Language, metavar="sv|en", help="speak Swedish or English")
    parser.add_argument("--sample", action="store_true", help="begin with the sample programme when there is none")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser("demo", help="play the sample session without a screen and keep pictures of it")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for pictures and documents")
    imports = commands.add_parser("import", help="read foreign text").add_subparsers(dest="what", required=True)
    notes = imports.add_parser("notes", help="read a list of notes")
    notes.add_argument("file", type=Path)
    notes.add_argument("--dry-run", action="store_true", required=True, help="print what was understood, as JSON")
    bundle = imports.add_parser("bundle", help="take in a programme that was saved as a bundle")
    bundle.add_argument("file", type=Path)
    bundle.add_argument("--dry-run", action="store_true", help="print what is in it, as JSON")
    export = commands.add_parser("export", help="write every document of a session")
    export.add_argument("--session", type=int, required=True, metavar="N", help="its number in the programme")
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for the documents")
    export.add_argument("--programme", default="", metavar="TITLE", help="a part of its title, where there are several")
    export.add_argument("--store", type=Path, default=argparse.SUPPRESS, help="the file that holds all")
    check = commands.add_parser("check", help="verify the store and the installation")
    check.add_argument("--store", type=Path, default=argparse.SUPPRESS, help="the file to verify")
    return parser


def _run(parsed: argparse.Namespace, texts: Texts) -> int:
    match parsed.command:
        case "demo":
            from leda_desktop.demo.play import play

            return play(parsed.out, parsed.language or Language.SV)
        case "import" if parsed.what == "bundle":
            return _import_bundle(parsed, texts)
        case "import":
            from leda_desktop.exchange.import_notes import import_notes_dry_run

            sys.stdout.write(import_notes_dry_run(parsed.file) + "\n")
            return 0
        case "export":
            from leda_desktop.export import Wanted, export

            return export(parsed.store or _usual_store(), Wanted(parsed.session, parsed.programme), parsed.out, texts)
        case "check":
            from leda_desktop.check import check

            if parsed.store is not None and not parsed.store.exists():
                raise Problem(Trouble.FILE_MISSING, path=parsed.store)
            return check(parsed.store or _usual_store(), texts)
        case _:
            hasten()
            from leda_desktop.app import run

            return run(Options(parsed.store, sample=parsed.sample, language=parsed.language))


def _import_bundle(parsed: argparse.Namespace, texts: Texts) -> int:
    from leda_desktop.exchange.bundle_command import import_bundle_dry_run, import_bundle_into

    if parsed.dry_run:
        sys.stdout.write(import_bundle_dry_run(parsed.file) + "\n")
        return 0
    from leda_desktop.machine_clock import SystemClock
    from leda_desktop.ui.bundle_media import QtMediaReader

    title = import_bundle_into(parsed.store or _usual_store(), parsed.file, SystemClock(), QtMediaReader())
    sys.stdout.write(texts.t("{title} has been imported.").format(title=title) + "\n")
    return 0
