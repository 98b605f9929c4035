"""Qt's own words follow the language of the desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from leda_desktop.texts import Language
from leda_desktop.ui.qt_texts import QtTexts


@pytest.fixture
def qt_texts(qapp: QApplication) -> Iterator[QtTexts]:
    """Qt's words, English again afterwards."""
    qt_texts = QtTexts(qapp)
    yield qt_texts
    qt_texts.close()


@pytest.mark.parametrize(("language", "word"), [(Language.SV, "Avbryt"), (Language.EN, "Cancel")])
def test_the_buttons_of_dialogs_speak_the_language(
    qt_texts: QtTexts, qtbot: QtBot, language: Language, word: str
) -> None:
    qt_texts.speak(language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == word


def test_what_is_closed_speaks_no_longer(qapp: QApplication, qtbot: QtBot) -> None:
    texts = QtTexts(qapp)
    texts.speak(Language.SV)
    texts.close()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"
