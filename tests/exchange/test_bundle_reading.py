"""Bundles as others make them: each way of harm by name, refused with the reason for it."""

import json
import random
import stat
import struct
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.exchange.bundle_json import read_json
from leda_desktop.exchange.bundle_reading import open_bundle, preview_bundle
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from tests.exchange.bundles import Exchange
from tests.fakes import FakeClock
from tests.faults.bundle_mutations import PATHS, TEXTS
from tests.faults.bundle_parts import MANIFEST, Entry, Parts, with_media
from tests.media_files import empty_pdf, encoded, of_bytes, pdf, photograph, with_exif
from tests.services.programmes import Played
from tests.stores import copied

Change = Callable[[Parts], Parts | bytes]


@pytest.fixture(scope="module")
def good(sample_store: Path, sample_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """A good bundle of everything, taken apart."""
    folder = tmp_path_factory.mktemp("good")
    with closing(Store.open(copied(sample_store, folder), FakeClock())) as store:
        played = Played(store, sample_template, folder)
        return Parts.of(Exchange(store).write(folder / "good.leda", played.programme_id).read_bytes())


@pytest.fixture
def refusal(elsewhere: Exchange, tmp_path: Path) -> Callable[[Parts | bytes], Trouble]:
    """Why a bundle is refused; nothing of it is left."""

    def refused(bundle: Parts | bytes) -> Trouble:
        path = tmp_path / "given.leda"
        path.write_bytes(bundle if isinstance(bundle, bytes) else bundle.packed())
        before = elsewhere.rows()
        with pytest.raises(Problem) as raised:
            elsewhere.take_in(path)
        assert (elsewhere.rows(), elsewhere.files(), elsewhere.facts) == (before, [], [])
        return raised.value.trouble

    return refused


Refusal = Callable[[Parts | bytes], Trouble]


def test_what_was_taken_apart_and_put_together_is_still_good(good: Parts, elsewhere: Exchange, tmp_path: Path) -> None:
    (tmp_path / "p.leda").write_bytes(good.promised().packed())
    elsewhere.take_in(tmp_path / "p.leda")


@pytest.mark.parametrize("name", PATHS)
def test_a_name_that_leads_elsewhere_is_refused(name: str, good: Parts, refusal: Refusal) -> None:
    assert refusal(good.with_entries([Entry(name, b"x")])) in {Trouble.BUNDLE_UNSAFE, Trouble.BUNDLE_DAMAGED}
    assert refusal(good.with_entries([Entry(name, b"x")]).promised()) in {
        Trouble.BUNDLE_UNSAFE,
        Trouble.BUNDLE_DAMAGED,
        Trouble.BUNDLE_UNKNOWN,
    }


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFDIR | 0o755, stat.S_IFIFO | 0o644])
def test_links_folders_and_pipes_are_refused(mode: int, good: Parts, refusal: Refusal) -> None:
    entry = Entry("media/" + "0" * 64, b"/etc/passwd", mode=mode)
    assert refusal(good.with_entries([entry]).promised()) is Trouble.BUNDLE_UNSAFE


def test_a_file_that_stands_there_twice_is_refused(good: Parts, refusal: Refusal) -> None:
    twice = good.with_entries([Entry("notes.json", b"[]")])
    assert refusal(twice) is Trouble.BUNDLE_UNSAFE


def test_a_file_that_nobody_promised_is_refused(good: Parts, refusal: Refusal) -> None:
    assert refusal(good.with_entries([Entry("media/" + "0" * 64, b"x")])) is Trouble.BUNDLE_DAMAGED
    assert refusal(good.with_entries([Entry("quotes.json", b"[]")]).promised()) is Trouble.BUNDLE_UNKNOWN


def test_a_crowd_of_files_is_refused(good: Parts, refusal: Refusal) -> None:
    assert refusal(good.with_entries(Entry(f"media/{n:064}", b"") for n in range(2001))) is Trouble.BUNDLE_UNSAFE


def test_a_bomb_is_refused_while_it_is_read(good: Parts, refusal: Refusal) -> None:
    bomb = good.with_content("notes.json", b"[" + b" " * (15 << 20) + b"]").promised()
    assert refusal(bomb) is Trouble.BUNDLE_UNSAFE
    assert refusal(good.with_content("notes.json", bytes(21 << 20)).promised()) is Trouble.BUNDLE_LARGE
    assert refusal(good.with_content(MANIFEST, b" " * (2 << 20))) is Trouble.BUNDLE_UNSAFE


def test_a_size_that_lies_is_refused(good: Parts, refusal: Refusal) -> None:
    bundle = bytearray(good.packed())
    at = bundle.index(b"PK\x01\x02") + 24
    for size in (0, 1, 1 << 20, 0xFFFFFFFF):
        bundle[at : at + 4] = struct.pack("<L", size)
        assert refusal(bytes(bundle)) in {Trouble.BUNDLE_DAMAGED, Trouble.BUNDLE_UNSAFE}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 93, 99])
def test_odd_packing_is_refused(method: int, good: Parts, refusal: Refusal) -> None:
    bundle = bytearray(good.packed())
    at = bundle.index(b"PK\x01\x02") + 10
    bundle[at : at + 2] = struct.pack("<H", method)
    assert refusal(bytes(bundle)) is Trouble.BUNDLE_UNSAFE


def test_a_locked_file_is_refused(good: Parts, refusal: Refusal) -> None:
    bundle = bytearray(good.packed())
    bundle[bundle.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(bundle)) is Trouble.BUNDLE_UNSAFE


@pytest.mark.parametrize(
    "change",
    [
        lambda p: b"",
        lambda p: b"PK",
        lambda p: b"%PDF-1.4",
        lambda p: b"SQLite format 3\x00" + bytes(8192),
        lambda p: p.packed()[:-1],
        lambda p: p.packed() + b"x",
        lambda p: Parts(tuple(e for e in p.entries if e.name != MANIFEST)),
        lambda p: p.with_json(MANIFEST, {**p.json(MANIFEST), "format": "something"}),
    ],
)
def test_what_is_no_bundle_is_called_none(change: Change, good: Parts, refusal: Refusal) -> None:
    assert refusal(change(good)) is Trouble.BUNDLE_FORMAT


def test_what_stands_before_or_behind_the_archive_is_refused(good: Parts, refusal: Refusal) -> None:
    assert refusal(b"#!/bin/sh\nexit\n" + good.packed()) is Trouble.BUNDLE_UNSAFE
    assert refusal(good.packed()[:-2] + b"\x05\x00hello") is Trouble.BUNDLE_FORMAT


def test_a_newer_bundle_is_told_with_both_numbers(good: Parts, elsewhere: Exchange, tmp_path: Path) -> None:
    newer = good.with_json(MANIFEST, {**good.json(MANIFEST), "version": 2, "parts": [], "more": True})
    (tmp_path / "p.leda").write_bytes(newer.packed())
    with pytest.raises(Problem) as raised:
        elsewhere.take_in(tmp_path / "p.leda")
    assert (raised.value.trouble, raised.value.values) == (Trouble.BUNDLE_NEWER, {"found": 2, "known": 1})


def test_a_changed_byte_is_found_although_the_archive_is_whole(good: Parts, refusal: Refusal) -> None:
    assert refusal(good.with_content("notes.json", good.content("notes.json").replace(b"Mod", b"Hat"))) is (
        Trouble.BUNDLE_DAMAGED
    )
    picture = next(name for name in good.names if name.startswith("media/"))
    assert refusal(good.with_content(picture, good.content(picture)[:-1] + b"x")) is Trouble.BUNDLE_DAMAGED


def test_the_preview_finds_a_changed_picture_too(good: Parts, tmp_path: Path) -> None:
    picture = next(name for name in good.names if name.startswith("media/"))
    changed = good.with_content(picture, good.content(picture)[:-1] + b"x")
    (tmp_path / "p.leda").write_bytes(changed.packed())
    with pytest.raises(Problem):
        preview_bundle(tmp_path / "p.leda")


@pytest.mark.parametrize("text", TEXTS)
def test_json_that_is_meant_to_harm_is_refused(text: bytes, good: Parts, refusal: Refusal) -> None:
    assert refusal(good.with_content("sessions.json", text).promised()) in {
        Trouble.BUNDLE_DAMAGED,
        Trouble.BUNDLE_LARGE,
        Trouble.BUNDLE_UNSAFE,
    }


@pytest.mark.parametrize("text", [b"[1]", b'["\\ud83d\\ude00"]', b'[{"a":[{"b":1.5}]}]', '["Čáhci 😀"]'.encode()])
def test_honest_json_is_read(text: bytes) -> None:
    assert read_json(text, "") == json.loads(text)


def test_strings_that_never_end_are_measured_in_no_time() -> None:
    with pytest.raises(Problem):
        read_json(b'"\\' * 4_000_000, "")


FIELDS = (
    ("notes.json", "text", "x" * 1001),
    ("notes.json", "text", ""),
    ("notes.json", "author", "x" * 201),
    ("notes.json", "votes", -1),
    ("notes.json", "votes", True),
    ("notes.json", "rank", 1e300),
    ("notes.json", "created_at", "2024-02-07T10:00:00"),
    ("notes.json", "created_at", "9999-12-31T23:59:59+00:00"),
    ("notes.json", "activity_id", "elsewhere"),
    ("notes.json", "prompt_id", "elsewhere"),
    ("notes.json", "theme_id", "elsewhere"),
    ("notes.json", "person_id", "elsewhere"),
    ("notes.json", "portrait", "elsewhere"),
    ("notes.json", "id", "../../x"),
    ("notes.json", "table", 100),
    ("themes.json", "title", "x" * 201),
    ("people.json", "name", ""),
    ("people.json", "session_id", "elsewhere"),
    ("people.json", "here", 1),
    ("responses.json", "answers", [{"prompt_id": "elsewhere", "rating": 1}]),
    ("hands.json", "count", -1),
    ("run.json", "undoes", 9999),
    ("run.json", "seq", -1),
    ("run.json", "seconds", 1e12),
    ("flipcharts.json", "activity_id", "elsewhere"),
    ("media.json", "sha256", "../../x"),
    ("media.json", "size", 1 << 50),
    ("sessions.json", "zone", "../../../etc/passwd"),
    ("sessions.json", "zone", "Europe"),
    ("sessions.json", "day", "0001-01-01"),
    ("sessions.json", "start", "10:00+02:00"),
    ("sessions.json", "number", 10**40),
    ("programme.json", "title", 5),
    ("programme.json", "cards", [{"number": 1}]),
)


@pytest.mark.parametrize(("part", "name", "value"), FIELDS)
def test_a_value_that_nobody_could_type_is_refused(
    part: str, name: str, value: object, good: Parts, refusal: Refusal
) -> None:
    rows = good.json(part)
    rows[0][name] = value
    assert refusal(good.with_json(part, rows).promised()) is Trouble.BUNDLE_DAMAGED


@pytest.mark.parametrize(("kind", "other"), [("picture", "document"), ("document", "picture")])
def test_a_file_of_another_kind_than_its_place_shows_is_refused(
    kind: str, other: str, good: Parts, refusal: Refusal
) -> None:
    rows = good.json("media.json")
    next(row for row in rows if row["kind"] == kind)["kind"] = other
    assert refusal(good.with_json("media.json", rows).promised()) is Trouble.BUNDLE_DAMAGED


@pytest.mark.parametrize("part", ["notes.json", "themes.json", "people.json", "responses.json", "sessions.json"])
def test_a_row_that_stands_there_twice_is_refused(part: str, good: Parts, refusal: Refusal) -> None:
    rows = good.json(part)
    assert refusal(good.with_json(part, [*rows, rows[0]]).promised()) is Trouble.BUNDLE_DAMAGED


@pytest.mark.parametrize(("part", "name"), [("sessions.json", "kind"), ("run.json", "step"), ("notes.json", "channel")])
def test_a_word_of_a_later_leda_is_called_so(part: str, name: str, good: Parts, refusal: Refusal) -> None:
    rows = good.json(part)
    row = rows[0]["activities"][0] if part == "sessions.json" else rows[0]
    row[name] = "hologram"
    assert refusal(good.with_json(part, rows).promised()) is Trouble.BUNDLE_UNKNOWN


def test_fields_of_a_later_leda_are_left_out(good: Parts, elsewhere: Exchange, tmp_path: Path) -> None:
    for part in [name for name in good.names if name.endswith(".json")]:
        rows = [{**row, "hologram": {"depth": [1, 2]}} for row in good.json(part)]
        good = good.with_json(part, rows)
    (tmp_path / "p.leda").write_bytes(good.promised().packed())
    elsewhere.take_in(tmp_path / "p.leda")


@pytest.mark.parametrize("level", ["template", "anonymised"])
def test_a_bundle_that_holds_more_than_it_says_is_refused(level: str, good: Parts, refusal: Refusal) -> None:
    assert refusal(good.with_json(MANIFEST, {**good.json(MANIFEST), "level": level})) is Trouble.BUNDLE_DAMAGED


def test_harmful_letters_are_cleaned_as_if_they_were_typed(good: Parts, elsewhere: Exchange, tmp_path: Path) -> None:
    rows = good.json("notes.json")
    rows[0]["text"] = "Mod\u202e\x00 och\tlust\n\n- på djupet"
    (tmp_path / "p.leda").write_bytes(good.with_json("notes.json", rows).promised().packed())
    contents = elsewhere.bundles.contents(elsewhere.take_in(tmp_path / "p.leda"), BundleLevel.EVERYTHING)
    texts = [note.text for session in contents.sessions for said in session.said for note in said.notes]
    assert "Mod och lust\n- på djupet" in texts


def _first_media(parts: Parts, kind: str) -> str:
    return next(f"media/{row['sha256']}" for row in parts.json("media.json") if row["kind"] == kind)


PICTURES: tuple[tuple[bytes, Trouble], ...] = (
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Trouble.PICTURE_FORMAT),
    (b"GIF89a", Trouble.PICTURE_FORMAT),
    (b"\xff\xd8\xff\xe0 cut off", Trouble.PICTURE_DAMAGED),
)


@pytest.mark.parametrize(("content", "trouble"), PICTURES)
@pytest.mark.qt_log_level_fail("CRITICAL")
def test_what_is_no_whole_picture_is_refused(content: bytes, trouble: Trouble, good: Parts, refusal: Refusal) -> None:
    assert refusal(with_media(good, _first_media(good, "picture"), content)) is trouble


def test_a_picture_of_too_many_pixels_is_refused_by_its_header(good: Parts, refusal: Refusal) -> None:
    large = encoded(photograph(6000, 4000))
    assert refusal(with_media(good, _first_media(good, "picture"), large)) is Trouble.PICTURE_LARGE


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"MZ\x90", Trouble.DOCUMENT_FORMAT),
        (b"%PDF-1.4 cut", Trouble.DOCUMENT_DAMAGED),
        (empty_pdf(), Trouble.DOCUMENT_EMPTY),
        (pdf(1, locked_with="secret"), Trouble.DOCUMENT_LOCKED),
    ],
)
def test_what_is_no_whole_document_is_refused(content: bytes, trouble: Trouble, good: Parts, refusal: Refusal) -> None:
    assert refusal(with_media(good, _first_media(good, "document"), content)) is trouble


def test_pictures_lose_what_hides_in_them(good: Parts, elsewhere: Exchange, tmp_path: Path) -> None:
    secret = b"N 63 49 34 E 20 15 47"
    content = with_exif(encoded(photograph(64, 40)), secret=secret) + b"PK\x03\x04 something else"
    (tmp_path / "p.leda").write_bytes(with_media(good, _first_media(good, "picture"), content).packed())
    elsewhere.take_in(tmp_path / "p.leda")
    kept = [elsewhere.folder.path_of(name).read_bytes() for name in elsewhere.files()]
    assert not any(secret in one or b"something else" in one for one in kept)
    assert all(one.startswith(b"%PDF") or not of_bytes(one).isNull() for one in kept)


def test_the_document_was_nowhere_but_in_a_folder_that_is_gone(
    good: Parts, elsewhere: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    (tmp_path / "p.leda").write_bytes(good.packed())
    elsewhere.take_in(tmp_path / "p.leda")
    assert not list(scratch.iterdir())


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, trouble in ((tmp_path / "none.leda", Trouble.FILE_MISSING), (tmp_path, Trouble.FILE_UNREADABLE)):
        with pytest.raises(Problem) as raised, open_bundle(path):
            pass
        assert raised.value.trouble is trouble


def test_the_order_of_the_files_does_not_matter(good: Parts, elsewhere: Exchange, tmp_path: Path) -> None:
    entries = random.Random(1).sample(good.entries, len(good.entries))  # noqa: S311
    (tmp_path / "p.leda").write_bytes(Parts(tuple(entries)).packed())
    elsewhere.take_in(tmp_path / "p.leda")
