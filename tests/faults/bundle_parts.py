"""Bundles taken apart and put together again, with promises that hold or with those that were there before."""

import hashlib
import io
import json
import stat
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive as it is written: `mode` and `packed` are those of the archive's directory."""

    name: str
    content: bytes
    packed: bool = True
    mode: int = stat.S_IFREG | 0o600


@dataclass(frozen=True, slots=True)
class Parts:
    """The files of a bundle in their order."""

    entries: tuple[Entry, ...] = field(default=())

    @classmethod
    def of(cls, bundle: bytes) -> "Parts":
        """Take a good bundle apart."""
        with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
            return cls(tuple(Entry(name, archive.read(name), name.endswith("json")) for name in archive.namelist()))

    @property
    def names(self) -> list[str]:
        """The names of the rows and of the media, without the manifest."""
        return [entry.name for entry in self.entries if entry.name != MANIFEST]

    def content(self, name: str) -> bytes:
        """What stands in a file."""
        return next(entry.content for entry in self.entries if entry.name == name)

    def json(self, name: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """The values in a file."""
        return json.loads(self.content(name))

    def with_content(self, name: str, content: bytes, renamed: str | None = None) -> "Parts":
        """The same with other bytes in a file, and perhaps under another name."""
        changed = (replace(e, name=renamed or name, content=content) if e.name == name else e for e in self.entries)
        return Parts(tuple(changed))

    def with_json(self, name: str, value: object) -> "Parts":
        """The same with other values in a file."""
        return self.with_content(name, json.dumps(value).encode())

    def with_entries(self, entries: Iterable[Entry]) -> "Parts":
        """The same with further files."""
        return Parts((*self.entries, *entries))

    def promised(self) -> "Parts":
        """The same with a manifest that is true of it."""
        manifest = self.json(MANIFEST)
        manifest["parts"] = [
            {"name": e.name, "sha256": hashlib.sha256(e.content).hexdigest(), "size": len(e.content)}
            for e in self.entries
            if e.name != MANIFEST
        ]
        return self.with_json(MANIFEST, manifest)

    def packed(self) -> bytes:
        """The archive."""
        made = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as archive:
            warnings.simplefilter("ignore")  # two files of one name are what some of them are about
            for entry in self.entries:
                info = zipfile.ZipInfo(entry.name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED if entry.packed else zipfile.ZIP_STORED
                info.external_attr = entry.mode << 16
                archive.writestr(info, entry.content)
        return made.getvalue()


def with_media(parts: Parts, name: str, content: bytes) -> Parts:
    """The same with other bytes for a file, named and promised as they should be."""
    old, new = name.removeprefix("media/"), hashlib.sha256(content).hexdigest()
    rows = parts.json("media.json")
    for row in rows:
        if row["sha256"] == old:
            row.update(sha256=new, size=len(content))
    return parts.with_content(name, content, f"media/{new}").with_json("media.json", rows).promised()
