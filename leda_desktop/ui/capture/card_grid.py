"""All picture cards on the desk, to be chosen by eye; the arrows go from card to card and Enter chooses."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from leda_desktop.domain.cards import PictureCard
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.scenes.pictures import Fit
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import ItemRole, Key, override

_WIDTH, _HEIGHT = 108, 81


class CardGrid(QListWidget):
    """Pictures with their numbers. `chosen` has the number, `left` goes back without choosing."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, pictures: PictureSource, theme: Theme, name: str) -> None:
        super().__init__()
        self._pictures = pictures
        self._cards: tuple[PictureCard, ...] = ()
        self._size = QSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.setObjectName("cards")
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(self._size)
        self.setSpacing(theme.px(6))
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        pictures.arrived.connect(self._show_arrived)

    def show_cards(self, cards: Sequence[PictureCard], used: Collection[int], names: Sequence[str]) -> None:
        """Show a deck; the numbers in `used` are marked, because something was said about them."""
        self._cards = tuple(cards)
        self.clear()
        for card, name in zip(cards, names, strict=True):
            item = QListWidgetItem(f"{card.number} ✓" if card.number in used else str(card.number))
            item.setIcon(self._icon(card))
            item.setToolTip(name)
            item.setData(ItemRole.AccessibleTextRole, name)
            item.setData(ItemRole.UserRole, card.number)
            self.addItem(item)

    def go_to(self, number: int | None) -> None:
        """Put the keyboard on a card."""
        numbers = [card.number for card in self._cards]
        self.setCurrentRow(numbers.index(number) if number in numbers else 0)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(ItemRole.UserRole))

    def _icon(self, card: PictureCard) -> QIcon:
        ratio = self.devicePixelRatioF()
        image = self._pictures.image(card.picture, self._size * ratio, Fit.FILL)
        if image is None:
            blank = QPixmap(self._size)
            blank.fill(QColor("#EFEBDF"))
            return QIcon(blank)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return QIcon(pixmap)

    def _show_arrived(self) -> None:
        if self.isVisible():
            for row, card in enumerate(self._cards):
                self.item(row).setIcon(self._icon(card))
