"""Labels show exactly what was written."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label, tooltip

NASTY = "<b>Fet</b> & <img src='/etc/hostname'>\u202e"


def test_markup_is_shown_as_written(qtbot: QtBot) -> None:
    label = plain_label(NASTY)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == NASTY


def test_a_word_that_is_too_long_is_broken(qtbot: QtBot) -> None:
    label = plain_label("o" * 2000)
    qtbot.addWidget(label)
    label.resize(200, 20)
    assert label.minimumSizeHint().width() < 200
    assert label.heightForWidth(200) > 200


def test_short_words_are_left_whole(qtbot: QtBot) -> None:
    label = plain_label("Innovera i mellanrummen")
    qtbot.addWidget(label)
    assert label.text() == "Innovera i mellanrummen"


@pytest.mark.parametrize("role", list(LabelRole))
def test_every_role_is_dressed(qtbot: QtBot, role: LabelRole) -> None:
    label = plain_label("Text", role=role)
    qtbot.addWidget(label)
    assert label.property("role") == role.value


def test_an_elided_label_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = elided_label("En lång rubrik som inte får plats")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == "En lång rubrik som inte får plats"
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_an_elided_label_is_one_line(qtbot: QtBot) -> None:
    label = elided_label("En\nrad")
    qtbot.addWidget(label)
    assert label.text() == "En rad"


def test_a_tooltip_never_becomes_markup() -> None:
    assert "<b>" not in tooltip("<b>Fet</b>")
    assert tooltip("Svart (B)") == "Svart (B)"
