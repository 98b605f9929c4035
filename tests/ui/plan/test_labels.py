"""The labels of a diagram: written, moved, added and removed, each of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leda_desktop.domain.details import Slide
from leda_desktop.domain.kinds import Diagram
from leda_desktop.ui.plan.page_form import MOST_LABELS, LabelForm, PageForm
from tests.ui.plan.conftest import Desk, click, press, write

SLIDE = "Om Leda omställning tillsammans"


class Labels:
    """The labels of the first page of a slide that has the diagram."""

    def __init__(self, desk: Desk, diagram: Diagram) -> None:
        self._desk = desk
        self._key = desk.choose(SLIDE).id
        slide = self._slide
        self._page = next(n for n, page in enumerate(slide.pages) if page.diagram is diagram)

    @property
    def _slide(self) -> Slide:
        found = self._desk.agenda.find(self._key)
        assert found is not None and isinstance(found.details, Slide)
        return found.details

    @property
    def stored(self) -> list[tuple[str, str]]:
        """Titles and texts as they are on disk."""
        self._desk.place.flush()
        self._desk.hear()
        return [(label.title, label.text) for label in self._slide.pages[self._page].labels]

    @property
    def form(self) -> PageForm:
        """The form of the page."""
        details = self._desk.place.form.activity_form.details
        assert details is not None and details.pages is not None
        form = details.pages.cards.cards[self._page].form
        assert isinstance(form, PageForm) and form.labels is not None
        return form

    @property
    def cards(self) -> list[LabelForm]:
        """The forms of the labels."""
        assert self.form.labels is not None
        return [card.form for card in self.form.labels.cards if isinstance(card.form, LabelForm)]


@pytest.mark.parametrize("diagram", [Diagram.ICEBERG, Diagram.SATELLITES])
def test_every_label_is_written_moved_and_removed(desk: Desk, diagram: Diagram) -> None:
    labels = Labels(desk, diagram)
    before = labels.stored
    for number, form in enumerate(labels.cards):
        form.title.edit.setFocus()
        form.title.edit.selectAll()
        write(QApplication.focusWidget(), f"Ny {number}")
    assert [title for title, _ in labels.stored] == [f"Ny {number}" for number in range(len(before))]
    shown = labels.form.labels
    assert shown is not None
    shown.cards[0].down.click()
    assert [title for title, _ in labels.stored][:2] == ["Ny 1", "Ny 0"]
    shown.cards[1].remove.click()
    assert "Ny 0" not in [title for title, _ in labels.stored]
    press(desk.place, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [title for title, _ in labels.stored][:2] == ["Ny 1", "Ny 0"]


@pytest.mark.parametrize("diagram", [Diagram.ICEBERG, Diagram.SATELLITES])
def test_there_are_as_many_labels_as_a_diagram_can_show(desk: Desk, diagram: Diagram) -> None:
    labels = Labels(desk, diagram)
    while labels.form.more.isEnabled():
        click(labels.form.more)
        desk.hear()
    assert len(labels.stored) == MOST_LABELS == len(labels.cards)
    desk.undo.undo()
    assert len(labels.stored) == MOST_LABELS - 1
    assert labels.form.more.isEnabled()
