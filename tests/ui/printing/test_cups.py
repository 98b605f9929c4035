"""Printing on a real CUPS: what arrives at the printer, and what is said where nothing can arrive."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from leda_desktop.ui.printing.pages import on_white, opened
from tests.ui.printing.server import PrintServer, cupsd

pytestmark = pytest.mark.skipif(cupsd() is None, reason="cupsd is not installed")
_PATIENCE_MS = 20_000


@pytest.fixture
def server(qtbot: QtBot) -> Iterator[PrintServer]:
    """A printing system with one printer."""
    made = PrintServer()
    qtbot.waitUntil(lambda: made.is_up, timeout=_PATIENCE_MS)
    made.add_printer("Paper")
    yield made
    made.close()


def play(part: str, environ: dict[str, str]) -> dict[str, Any]:
    """Print in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.printing.printing_play", part],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def wait_for(qtbot: QtBot, server: PrintServer) -> tuple[list[str], bytes]:
    """What came to the printer first."""
    qtbot.waitUntil(lambda: bool(server.arrived()), timeout=_PATIENCE_MS)
    return server.arrived()[0]


def test_chosen_pages_copies_and_sides_arrive(server: PrintServer, qtbot: QtBot) -> None:
    assert play("chosen", server.environ) == {"said": ["4 pages sent to the printer Paper."]}
    (title, copies, options), pdf = wait_for(qtbot, server)
    assert (title, copies) == ("Träff 1 – Sammanfattning", "3")
    assert "sides=two-sided-long-edge" in options
    assert len(PdfReader(BytesIO(pdf)).pages) == 4


def test_pages_arrive_opaque_and_the_right_way_up(server: PrintServer, qtbot: QtBot) -> None:
    play("chosen", server.environ)
    _told, pdf = wait_for(qtbot, server)
    assert masks(pdf) == 0
    with opened(pdf) as document:
        shown = [on_white(document, number, 36) for number in range(4)]
    assert {image.pixelColor(2, 2).name() for image in shown} == {"#ffffff"}
    # The third page to arrive lies in the file: on paper its upper left corner is at the right.
    assert [is_written_at(image, right=number == 2) for number, image in enumerate(shown)] == [True] * 4


def masks(pdf: bytes) -> int:
    """How many pictures of a document are transparent."""
    images = [image for page in PdfReader(BytesIO(pdf)).pages for image in page.images]
    assert images
    objects = [image.indirect_reference.get_object() for image in images if image.indirect_reference]
    assert len(objects) == len(images)
    return sum(isinstance(found, DictionaryObject) and "/SMask" in found for found in objects)


def is_written_at(page: QImage, *, right: bool) -> bool:
    """Whether something is written in the upper corner at the left, or at the right, and nowhere below."""
    corner = page.copy(page.width() - 80 if right else 0, 0, 80, 160 if right else 80)
    return has_ink(corner) and not has_ink(page.copy(0, page.height() // 2, page.width(), page.height() // 2))


def has_ink(image: QImage) -> bool:
    """Whether anything on it is dark."""
    return any(image.pixelColor(x, y).lightness() < 80 for x in range(image.width()) for y in range(image.height()))


def test_a_document_is_previewed_and_printed_without_holding_the_desk(server: PrintServer, qtbot: QtBot) -> None:
    facts = play("usual", server.environ)
    assert facts["said"] == ["6 pages sent to the printer Paper."]
    assert (facts["modal"], facts["title"], facts["closed"]) == (False, "Print Träff 1 – Sammanfattning", True)
    (_title, copies, _options), pdf = wait_for(qtbot, server)
    assert (copies, len(PdfReader(BytesIO(pdf)).pages)) == ("1", 6)


def test_a_cancelled_job_never_arrives(server: PrintServer, qtbot: QtBot) -> None:
    assert play("cancelled", server.environ) == {"cancelled": True}
    play("chosen", server.environ)
    wait_for(qtbot, server)
    assert len(server.arrived()) == 1


def test_nothing_is_sent_to_a_paused_printer(server: PrintServer) -> None:
    server.run("cupsdisable", "Paper")
    said = play("usual", server.environ)["said"]
    assert said == [
        "The printer Paper is paused, so nothing was sent. Start it in the computer's printer settings and print "
        "again, or choose another one."
    ]


def test_a_printer_that_takes_no_jobs_is_told(server: PrintServer) -> None:
    server.run("cupsreject", "Paper")
    said = play("usual", server.environ)["said"]
    assert [sentence[:41] for sentence in said] == ["The printer Paper takes no jobs, so nothi"]


def test_without_a_printer_there_is_another_way(tmp_path: Path) -> None:
    said = play("usual", {"CUPS_SERVER": str(tmp_path / "nothing")})["said"]
    assert said == [
        "No printer was found. Connect one in the computer's settings, or save as PDF and print from another computer."
    ]
