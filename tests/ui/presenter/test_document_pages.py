"""Pages come from a thread of their own, and what cannot be shown is said instead of waited for."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.ui.presenter.document_pages import DocumentPages, PageJob
from leda_desktop.ui.scenes.pictures import Fit
from tests.media_files import assembled, empty_pdf, heavy_pdf, pdf, put
from tests.ui.presenter import impatient

BOX = QSize(640, 480)


class Heard:
    """What was told, in order: the number of the page with its image, or a problem."""

    def __init__(self) -> None:
        self.images: list[tuple[int, QImage]] = []
        self.counts: list[int] = []
        self.troubles: list[Trouble] = []
        self.dropped: list[int] = []

    def job(self, path: Path, page: int = 0, box: QSize = BOX, *, fit: Fit = Fit.WHOLE, kept: bool = True) -> PageJob:
        """A job whose end is heard here."""

        def done(image: QImage, pages: int) -> None:
            self.images.append((page, image))
            self.counts.append(pages)

        def failed(problem: Problem) -> None:
            self.troubles.append(problem.trouble)

        def dropped() -> None:
            self.dropped.append(page)

        return PageJob((path, page), path, path.name, page, box, done, failed, dropped, fit, kept)

    @property
    def pages(self) -> list[int]:
        """The pages that came."""
        return [page for page, _ in self.images]


@pytest.fixture
def pages(qtbot: QtBot) -> Iterator[DocumentPages]:
    made = DocumentPages()
    yield made
    made.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_page_is_as_large_as_its_box_allows_on_white_paper(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    pages.render(heard.job(put(tmp_path, "talk.pdf", pdf(5)), 2))
    qtbot.waitUntil(lambda: heard.counts == [5])
    image = heard.images[0][1]
    assert image.size() == QSize(640, 360)
    assert image.pixelColor(630, 350).name() == "#ffffff"
    assert not image.hasAlphaChannel()


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (pdf(3)[:1500], Trouble.DOCUMENT_DAMAGED),
        (b"not a document", Trouble.DOCUMENT_DAMAGED),
        (pdf(1, locked_with="secret"), Trouble.DOCUMENT_LOCKED),
        (assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"null"]), None),
    ],
)
def test_what_cannot_be_shown_is_told_and_the_next_document_is_not_kept_waiting(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path, content: bytes, trouble: Trouble | None
) -> None:
    pages.render(heard.job(put(tmp_path, "bad.pdf", content)), urgent=False)
    pages.render(heard.job(put(tmp_path, "good.pdf", pdf(1))), urgent=False)
    qtbot.waitUntil(lambda: heard.pages == [0])
    assert len(heard.troubles) == 1
    assert trouble is None or heard.troubles == [trouble]


def test_a_document_without_pages_and_one_that_is_gone_are_told(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    pages.render(heard.job(tmp_path / "gone.pdf"), urgent=False)
    pages.render(heard.job(put(tmp_path, "empty.pdf", empty_pdf())), urgent=False)
    qtbot.waitUntil(lambda: len(heard.troubles) == 2)
    assert heard.troubles[0] is Trouble.MEDIA_MISSING
    assert heard.troubles[1] in (Trouble.DOCUMENT_EMPTY, Trouble.DOCUMENT_DAMAGED)


def test_a_page_beyond_the_last_is_told(pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    pages.render(heard.job(put(tmp_path, "talk.pdf", pdf(2)), 7))
    qtbot.waitUntil(lambda: heard.troubles == [Trouble.DOCUMENT_DAMAGED])


def test_what_is_urgent_comes_before_what_may_be_asked_for_later(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = put(tmp_path, "talk.pdf", pdf(5))
    for page in (1, 2, 3):
        pages.render(heard.job(talk, page), urgent=False)
    pages.render(heard.job(talk, 0))
    pages.hurry((talk, 3))
    qtbot.waitUntil(lambda: len(heard.pages) == 4)
    assert heard.pages == [3, 0, 1, 2]


def test_who_turns_faster_than_pages_come_waits_for_the_last_one_alone(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = put(tmp_path, "talk.pdf", pdf(40))
    for page in range(40):
        pages.render(heard.job(talk, page))
    qtbot.waitUntil(lambda: len(heard.pages) + len(heard.dropped) == 40)
    assert heard.pages[0] == 39
    assert heard.dropped == list(range(24))


def test_a_document_that_is_not_kept_is_read_again(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    talk = put(tmp_path, "talk.pdf", pdf(2))
    pages.render(heard.job(talk, kept=False))
    qtbot.waitUntil(lambda: heard.counts == [2])
    put(tmp_path, "talk.pdf", pdf(3))
    pages.render(heard.job(talk, kept=False))
    qtbot.waitUntil(lambda: heard.counts == [2, 3])


def test_a_page_of_an_absurd_shape_takes_no_absurd_memory(
    pages: DocumentPages, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    ribbon = put(tmp_path, "ribbon.pdf", pdf(1, (9000.0, 20.0)))
    pages.render(heard.job(ribbon, box=QSize(100, 100), fit=Fit.FILL))
    qtbot.waitUntil(lambda: heard.pages == [0])
    assert heard.images[0][1].width() <= 400


def test_a_page_that_takes_too_long_keeps_nobody_waiting_and_is_shown_when_it_comes(
    heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    pages = DocumentPages(patience=100)
    heavy, light = put(tmp_path, "heavy.pdf", heavy_pdf(11)), put(tmp_path, "light.pdf", pdf(1))
    pages.render(heard.job(heavy), urgent=False)
    pages.render(heard.job(light), urgent=False)
    qtbot.waitUntil(lambda: len(heard.troubles) == 2)
    assert heard.troubles == [Trouble.DOCUMENT_SLOW, Trouble.DOCUMENT_SLOW]
    assert heard.pages == []
    with qtbot.waitSignal(pages.answered, timeout=60_000):
        pages.render(heard.job(light))
    assert heard.pages == [0]
    pages.render(heard.job(light))
    qtbot.waitUntil(lambda: len(heard.pages) == 2)
    pages.close()


def test_closing_waits_for_the_page_that_is_being_rendered(qtbot: QtBot, heard: Heard, tmp_path: Path) -> None:
    pages = DocumentPages()
    pages.render(heard.job(put(tmp_path, "heavy.pdf", heavy_pdf(9))))
    qtbot.waitUntil(lambda: pages.is_busy)
    pages.close()
    assert heard.pages == [0]


def test_a_document_that_never_answers_does_not_keep_the_program_from_ending(tmp_path: Path) -> None:
    heavy = put(tmp_path, "heavy.pdf", heavy_pdf(22))
    ended = subprocess.run([sys.executable, "-m", impatient.__name__, str(heavy)], timeout=60, check=False)
    assert ended.returncode == 0
