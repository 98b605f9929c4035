"""Ways in which a bundle can be wrong: broken by chance, or made by somebody who knows how it is read."""

import json
import random
import stat
import struct
import zlib
from collections.abc import Callable
from typing import Any

from tests.faults.bundle_parts import MANIFEST, Entry, Parts, with_media
from tests.media_files import empty_pdf, with_exif

Mutation = Callable[[bytes, random.Random], bytes]

NAUGHTY: tuple[object, ...] = (
    None, "", " ", 0, -1, 1, 2**31, 2**63, 10**40, 1.5, -0.0, 1e308, True, False, [], {}, [[]], [{}], {"": None},
    "x" * 201, "x" * 100_001, "../../escaped", "/etc/passwd", "C:\\escaped", "nul\x00l", "\ud800", "\u202egnp.exe",
    "<img src=/etc/passwd>", "=1+1", "'; DROP TABLE note; --", "0001-01-01", "9999-12-31", "2024-02-30", "25:61",
    "2024-02-07T10:00:00", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+00:00", "Europe/../../etc", "Mars/Olympus",
    "slide", "talk", "undone", "everything", "e\u0301" * 40, "😀" * 300, "\n" * 500,
)  # fmt: skip
MARKS = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06")
PATHS = (
    "../escaped", "../../../escaped", "/escaped", "..\\escaped", "C:\\escaped", "C:escaped", "media/../../escaped",
    "media/", "escaped/", "media/A", "media/a", "media/e\u0301", "media/\u00e9", "CON", "aux.json", "notes.json ",
    "NOTES.JSON", "notes.json\x00.png", "./notes.json", "media//x", "\\\\server\\share", "~/escaped", "n" * 255,
)  # fmt: skip
TEXTS: tuple[bytes, ...] = (
    b"[" * 100_000, b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 5000 + b"1" + b"}" * 5000, b"[NaN]", b"[Infinity]",
    b"[1e400]", b"[" + b"9" * 5000 + b"]", b'[{"id":"a","id":"b"}]', b'["\\ud800"]', b"\xff\xfe[]", b"\xef\xbb\xbf[]",
    b"", b"null", b"{}", b"[]", b"[{}]", b'"x"', b"[1,2,3]", b"[" + b"{}," * 400_000 + b"{}]", b'["' + b'\\"' * 50_000,
    b"[" + b"0," * 1_200_000 + b"0]", b"\x00" * 100, b"[1] trailing", b"[-]", b"[0x10]", b"[01]", b"['x']",
)  # fmt: skip


def flipped(bundle: bytes, chance: random.Random) -> bytes:
    """Some bits are others."""
    made = bytearray(bundle)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def flipped_at_the_end(bundle: bytes, chance: random.Random) -> bytes:
    """Some bits of the archive's directory are others."""
    made = bytearray(bundle)
    for _ in range(chance.choice((1, 2, 8))):
        made[-1 - chance.randrange(min(len(made), 1600))] ^= 1 << chance.randrange(8)
    return bytes(made)


def cut_off(bundle: bytes, chance: random.Random) -> bytes:
    """It ends too early, or begins too late."""
    at = chance.randrange(len(bundle))
    return chance.choice((bundle[:at], bundle[at:]))


def spliced(bundle: bytes, chance: random.Random) -> bytes:
    """A piece of it stands at another place, twice, or not at all."""
    start, at = chance.randrange(len(bundle)), chance.randrange(len(bundle))
    piece = bundle[start : start + chance.choice((1, 22, 46, 400, 5000))]
    without = bundle[:start] + bundle[start + len(piece) :]
    return chance.choice((bundle[:at] + piece + bundle[at:], without, without[:at] + piece + without[at:]))


def overwritten(bundle: bytes, chance: random.Random) -> bytes:
    """A number in a header says something else."""
    made = bytearray(bundle)
    marks = [at for at in range(len(made) - 46) if bundle[at : at + 4] in MARKS]
    at = chance.choice(marks) + 4 + 2 * chance.randrange(20)
    value = chance.choice((0, 1, 0xFFFF, 0xFFFFFFFF, len(bundle), 1 << 30, chance.getrandbits(32)))
    width = chance.choice(("<H", "<L"))
    made[at : at + struct.calcsize(width)] = struct.pack(width, value & (0xFFFF if width == "<H" else 0xFFFFFFFF))
    return bytes(made[: len(bundle)])


def swapped(bundle: bytes, chance: random.Random) -> bytes:
    """Two files have changed places; their promises have not, or have."""
    parts = Parts.of(bundle)
    one, other = chance.sample(parts.names, 2)
    first, second = parts.content(one), parts.content(other)
    made = parts.with_content(one, second).with_content(other, first)
    return (made.promised() if chance.random() < 0.5 else made).packed()


def misnamed(bundle: bytes, chance: random.Random) -> bytes:
    """A file has a name that leads elsewhere, is another one's, or is none."""
    parts = Parts.of(bundle)
    name = chance.choice(PATHS)
    if chance.random() < 0.5:
        made = parts.with_entries([Entry(name, b"escaped")])
    else:
        victim = chance.choice(parts.names)
        made = parts.with_content(victim, parts.content(victim), name)
    return (made.promised() if chance.random() < 0.7 else made).packed()


def restructured(bundle: bytes, chance: random.Random) -> bytes:
    """An archive of another build: links, folders, twins, crowds, bombs, something before or behind it."""
    parts = Parts.of(bundle)
    link = Entry("media/" + "0" * 64, b"/etc/passwd", mode=stat.S_IFLNK | 0o777)
    folder = Entry("media/" + "1" * 64, b"", mode=stat.S_IFDIR | 0o755)
    return chance.choice(
        (
            lambda: parts.with_entries([link]).promised().packed(),
            lambda: parts.with_entries([folder]).promised().packed(),
            lambda: parts.with_entries([parts.entries[0]]).promised().packed(),
            lambda: parts.with_entries(Entry(f"x{n}.json", b"") for n in range(2100)).packed(),
            lambda: parts.with_entries([Entry("bomb.json", bytes(30 << 20))]).promised().packed(),
            lambda: parts.with_content("notes.json", b"[" + b" " * (5 << 20) + b"]").promised().packed(),
            lambda: Parts(parts.entries[:-1]).packed(),
            lambda: Parts(tuple(chance.sample(parts.entries, len(parts.entries)))).packed(),
            lambda: Parts(tuple(chance.sample(parts.entries, len(parts.entries) // 2 + 1))).packed(),
            lambda: b"#!/bin/sh\n" + parts.packed(),
            lambda: parts.packed() + bytes(22),
            lambda: parts.packed()[:-2] + b"\x05\x00hello",
            lambda: zlib.compress(parts.packed()),
            lambda: b"SQLite format 3\x00" + bytes(4080),
        )
    )()


def promised_otherwise(bundle: bytes, chance: random.Random) -> bytes:
    """The manifest says something else."""
    parts = Parts.of(bundle)
    manifest = parts.json(MANIFEST)
    manifest["level"] = chance.choice((manifest["level"], "template", "anonymised", "everything"))
    _mutate(manifest if chance.random() < 0.5 else {"m": manifest}, chance)
    return parts.with_json(MANIFEST, manifest).packed()


def rewritten(bundle: bytes, chance: random.Random) -> bytes:
    """Values in the rows are others, and the manifest is true of them: only the rules of Leda stand against that."""
    parts = Parts.of(bundle)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        name = chance.choice([name for name in parts.names if name.endswith(".json")])
        rows = parts.json(name)
        _mutate(rows, chance)
        parts = parts.with_json(name, rows)
    return parts.promised().packed()


def reworded(bundle: bytes, chance: random.Random) -> bytes:
    """The text of rows is no longer JSON, or JSON that is meant to harm."""
    parts = Parts.of(bundle)
    name = chance.choice([*(name for name in parts.names if name.endswith(".json")), MANIFEST])
    text = chance.choice((*TEXTS, flipped(parts.content(name), chance), spliced(parts.content(name) + b" ", chance)))
    made = parts.with_content(name, text)
    return (made if name == MANIFEST else made.promised()).packed()


def repictured(bundle: bytes, chance: random.Random) -> bytes:
    """A picture or a document is another one, broken or hostile, under promises that hold."""
    parts = Parts.of(bundle)
    files = [name for name in parts.names if name.startswith("media/")]
    name = chance.choice(files)
    content = parts.content(name)
    png = b"\x89PNG\r\n\x1a\n"
    huge = png + _chunk(b"IHDR", struct.pack(">LLBBBBB", 1 << 16, 1 << 16, 8, 6, 0, 0, 0))
    bomb = _chunk(b"IDAT", zlib.compress(bytes(1 << 20), 9))
    choices = (
        lambda: flipped(content, chance),
        lambda: cut_off(content, chance),
        lambda: spliced(content, chance),
        lambda: parts.content(chance.choice(files)),
        lambda: with_exif(content) if content.startswith(b"\xff\xd8") else empty_pdf(),
        lambda: huge + bomb + _chunk(b"IEND", b""),
        lambda: huge,
        lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>',
        lambda: b"GIF89a" + content,
        lambda: content + b"PK\x03\x04 and something more",
        lambda: content + bytes(21 << 20),
        lambda: chance.randbytes(chance.choice((0, 1, 8, 1000))),
    )
    return with_media(parts, name, chance.choice(choices)()).packed()


def twice(bundle: bytes, chance: random.Random) -> bytes:
    """Wrong in its rows, and then broken by chance."""
    return chance.choice((flipped, flipped_at_the_end, spliced, overwritten))(rewritten(bundle, chance), chance)


MUTATIONS: tuple[tuple[Mutation, int], ...] = (
    (flipped, 6), (flipped_at_the_end, 6), (cut_off, 3), (spliced, 5), (overwritten, 10), (swapped, 4), (misnamed, 6),
    (restructured, 4), (promised_otherwise, 8), (rewritten, 34), (reworded, 8), (repictured, 8), (twice, 4),
)  # fmt: skip


def mutated(bundle: bytes, chance: random.Random) -> tuple[str, bytes]:
    """A bundle that is wrong in one of the ways, and which one that is."""
    mutations, weights = zip(*MUTATIONS, strict=True)
    mutation: Mutation = chance.choices(mutations, weights)[0]
    return mutation.__name__, mutation(bundle, chance)


def _mutate(value: Any, chance: random.Random) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Change one place somewhere in plain values."""
    place: Any = value
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            place[:] = [chance.choice(NAUGHTY)] if isinstance(place, list) else []
            return
        key = chance.choice(keys)
        deeper = isinstance(place[key], dict | list) and place[key]
        if not deeper or chance.random() < 0.04:
            _change(place, key, value, chance)
            return
        place = place[key]


def _change(place: Any, key: Any, whole: Any, chance: random.Random) -> None:  # noqa: ANN401 - see above
    match chance.randrange(6):
        case 0:
            del place[key]
        case 1 if isinstance(place, list):
            place.append(json.loads(json.dumps(place[key])))
        case 1:
            place[f"new {key}"] = place[key]
        case 2:
            place[key] = _another(whole, key, place[key], chance)
        case 3 if isinstance(place[key], int | float):
            place[key] = chance.choice((-place[key], place[key] + 1, place[key] * 1000, str(place[key])))
        case _:
            place[key] = chance.choice(NAUGHTY)


def _another(whole: Any, key: Any, value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - see above
    """What another row has in the same field: a twin, or a reference that leads somewhere else."""
    others = [row[key] for row in whole if isinstance(row, dict) and key in row] if isinstance(whole, list) else []
    return chance.choice(others) if others else value


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">L", zlib.crc32(kind + content))
    return struct.pack(">L", len(content)) + kind + content + check
