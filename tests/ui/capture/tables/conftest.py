"""A facilitator in front of the table dialogue of the sample."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.capture.tables.facilitator import Facilitator, dialogue


@pytest.fixture
def facilitator(tmp_path: Path, qtbot: QtBot) -> Iterator[Facilitator]:
    """The facilitator, with nothing said yet."""
    with dialogue(tmp_path, qtbot) as made:
        yield made
