"""The preview before printing: in the language and look of the desk, in nobody's way, as large as it was left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from leda_desktop.domain.problems import Problem, Trouble
from leda_desktop.texts import Language, Texts
from leda_desktop.ui.printing.cups import Cups
from leda_desktop.ui.printing.pages import make_ready
from leda_desktop.ui.printing.preview import PrintPreview
from leda_desktop.ui.printing.printers import Printers
from leda_desktop.ui.qt_texts import QtTexts
from leda_desktop.ui.theme import Theme
from tests.ui.printing.papers import paper


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Where the size is kept."""
    return QSettings(str(tmp_path / "leda.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def swedish(qapp: QApplication) -> Iterator[None]:
    """Qt speaks Swedish."""
    texts = QtTexts(qapp)
    texts.speak(Language.SV)
    yield
    texts.close()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page of the desk."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(qtbot: QtBot, settings: QSettings, page: QWidget) -> PrintPreview:
    """The preview of six pages on a printer that writes a file, over a page of the desk."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    make_ready(printer, paper(6), "Träff 1")
    preview = PrintPreview(printer, paper(6), lambda _printer: None, Texts.load(Language.SV), Theme(), settings, page)
    preview.show()
    preview.activateWindow()
    qtbot.waitUntil(preview.isActiveWindow)
    return preview


def test_it_shows_every_page_and_holds_nothing(qtbot: QtBot, settings: QSettings, page: QWidget) -> None:
    preview = opened(qtbot, settings, page)
    assert (preview.count, preview.isModal(), preview.windowTitle()) == (6, False, "Skriv ut Träff 1")


@pytest.mark.usefixtures("swedish")
def test_its_buttons_speak_the_language_of_the_desk(qtbot: QtBot, settings: QSettings, page: QWidget) -> None:
    bar = opened(qtbot, settings, page).findChild(QToolBar)
    assert isinstance(bar, QToolBar)
    assert [action.text() for action in bar.actions() if action.isVisible() and action.text()] == [
        "Anpassa till bredd",
        "Anpassa till sida",
        "Zooma ut",
        "Zooma in",
        "Första sidan",
        "Föregående sida",
        "Nästa sida",
        "Sista sidan",
        "Visa en sida",
        "Visa uppslagssidor",
        "Visa översikt över alla sidor",
    ]


def test_it_opens_as_large_as_it_was_left(qtbot: QtBot, settings: QSettings, page: QWidget) -> None:
    first = opened(qtbot, settings, page)
    first.resize(640, 480)
    first.close()
    assert opened(qtbot, settings, page).size().toTuple() == (640, 480)


def test_escape_closes_it_and_the_key_goes_on_to_the_question(qtbot: QtBot, settings: QSettings, page: QWidget) -> None:
    preview = opened(qtbot, settings, page)
    QTest.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = preview.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    assert (dialog.minPage(), dialog.maxPage(), dialog.windowTitle()) == (1, 6, "Skriv ut Träff 1")
    dialog.reject()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


@pytest.mark.usefixtures("qapp")
def test_a_missing_library_is_told_where_printing_needs_it() -> None:
    with pytest.raises(Problem) as caught:
        Printers(Cups("linux", "libnothing.so.2")).check_any()
    assert caught.value.trouble is Trouble.PRINTING_MISSING


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_is_gone_is_told() -> None:
    with pytest.raises(Problem) as caught:
        Printers().check("Laser i korridoren")
    assert (caught.value.trouble, caught.value.values) == (Trouble.PRINTER_GONE, {"name": "Laser i korridoren"})


def test_elsewhere_the_library_is_not_missed() -> None:
    assert not Cups("win32", "libnothing.so.2").is_missing
