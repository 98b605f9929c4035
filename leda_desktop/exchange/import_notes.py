"""Notes from a text file, whatever program and language wrote it."""

import codecs
from pathlib import Path

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.exchange.paste import Pasted, parse, to_json

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
_SAMPLE = 4096


def import_notes_dry_run(path: Path) -> str:
    """What importing the file would add, as JSON; raises Problem where the file cannot be read as text."""
    return to_json(read_notes(path))


def read_notes(path: Path) -> Pasted:
    """The themes and notes of a text file; raises Problem where it cannot be read as text."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise Problem(Trouble.FILE_MISSING, path=path) from error
    except OSError as error:
        raise Problem(Trouble.FILE_UNREADABLE, path=path) from error
    if content.startswith(_NO_TEXT):
        raise Problem(Trouble.FILE_UNREADABLE, path=path)
    return parse(decode(content))


def decode(content: bytes) -> str:
    """The text of a file: as its mark says, else UTF-8, else what older Windows programs wrote. Never fails."""
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _encodings(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return (encoding,)
    sample = content[:_SAMPLE]
    if sample.count(b"\x00") > len(sample) // 4:
        return ("utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be", "utf-8", "cp1252")
    return ("utf-8", "cp1252")
