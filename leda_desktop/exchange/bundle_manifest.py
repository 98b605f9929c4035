"""The manifest: what a bundle is, and what is in it to the byte."""

import re
from dataclasses import dataclass
from datetime import datetime

from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.exchange.bundle_json import read_json, write_json
from leda_desktop.exchange.bundle_row import Row, unlike
from leda_desktop.exchange.bundle_zip import MOST_DOCUMENT, MOST_ENTRIES, NAME, BundleZip, Part

BUNDLE = ".leda"
"""The ending of a bundle."""
MANIFEST = "manifest.json"
FORMAT, VERSION = "leda-bundle", 1
_MOST_BYTES = 1 << 20
_LONGEST_VERSION = 100
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`made_at` is UTC, `made_with` the version of Leda."""

    level: BundleLevel
    made_at: datetime
    made_with: str
    parts: tuple[Part, ...]


def write_manifest(manifest: Manifest) -> bytes:
    """The text of a manifest."""
    return write_json(
        {
            "format": FORMAT,
            "version": VERSION,
            "level": manifest.level.value,
            "made_at": manifest.made_at.isoformat(),
            "made_with": manifest.made_with,
            "parts": [{"name": p.name, "sha256": p.sha256, "size": p.size} for p in manifest.parts],
        }
    )


def read_manifest(archive: BundleZip) -> Manifest:
    """The manifest of an archive, in which there is exactly what it promises."""
    if MANIFEST not in archive.entries:
        raise Problem(Trouble.BUNDLE_FORMAT)
    row = Row(read_json(b"".join(archive.unpacked(MANIFEST, _MOST_BYTES)), MANIFEST), MANIFEST)
    _check_version(row)
    manifest = Manifest(
        level=row.member("level", BundleLevel),
        made_at=row.instant("made_at"),
        made_with=row.line("made_with", _LONGEST_VERSION),
        parts=tuple(_part(part) for part in row.rows("parts", MOST_ENTRIES)),
    )
    _compare(manifest, archive)
    return manifest


def _check_version(row: Row) -> None:
    if row.line("format") != FORMAT:
        raise Problem(Trouble.BUNDLE_FORMAT)
    version = row.whole("version", 1, 1 << 30)
    if version > VERSION:
        raise Problem(Trouble.BUNDLE_NEWER, found=version, known=VERSION)


def _part(row: Row) -> Part:
    name, sha256 = row.raw("name"), row.raw("sha256")
    if not NAME.fullmatch(name) or not _SHA256.fullmatch(sha256):
        row.refuse()
    return Part(name, sha256, row.whole("size", 0, MOST_DOCUMENT))


def _compare(manifest: Manifest, archive: BundleZip) -> None:
    unlike((part.name for part in manifest.parts), MANIFEST)
    promised = {part.name: part.size for part in manifest.parts}
    packed = {name: entry.file_size for name, entry in archive.entries.items() if name != MANIFEST}
    if promised != packed:
        raise Problem(Trouble.BUNDLE_DAMAGED, part=MANIFEST)
