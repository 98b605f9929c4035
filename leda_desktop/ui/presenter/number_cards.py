"""Large numbers on the screens, so that one can say which of them the room sees."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leda_desktop.domain.outputs import Output
from leda_desktop.ui.presenter.screens import screen_of
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.qt import Align, Attribute, override

_SHARE = 0.45
_FIGURE_SHARE = 0.6
_NAME_SHARE = 0.07
_EDGE_SHARE = 0.02


class NumberCard(QWidget):
    """A number in the middle of a screen, and what the screen is called; it takes neither keyboard nor pointer."""

    def __init__(self, number: int, name: str, theme: Theme) -> None:
        flags = (
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        super().__init__(None, flags)
        self._number = number
        self._name = name
        self._theme = theme
        self.setAccessibleName(f"{number}: {name}")
        self.setAttribute(Attribute.WA_ShowWithoutActivating)
        self.setAttribute(Attribute.WA_TransparentForMouseEvents)
        self.setAttribute(Attribute.WA_QuitOnClose, False)

    @property
    def number(self) -> int:
        """The number that is shown."""
        return self._number

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.on_spruce))
        edge = round(self.height() * _EDGE_SHARE)
        painter.fillRect(self.rect().adjusted(edge, edge, -edge, -edge), QColor(self._theme.spruce))
        painter.setPen(QColor(self._theme.on_spruce))
        foot = round(self.height() * (1 - _FIGURE_SHARE) / 2)
        self._write(painter, str(self._number), self.rect().adjusted(0, 0, 0, -foot // 2), _FIGURE_SHARE)
        self._write(painter, self._name, QRect(0, self.height() - foot, self.width(), foot), _NAME_SHARE)

    def _write(self, painter: QPainter, words: str, room: QRect, share: float) -> None:
        font = self._theme.font(14, bold=True)
        font.setPixelSize(max(1, round(self.height() * share)))
        painter.setFont(font)
        kept = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width() * 0.9))
        painter.drawText(room, Align.AlignCenter, kept)


class NumberCards:
    """The cards that are shown now."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._cards: list[NumberCard] = []
        self._shown: tuple[tuple[Output, str], ...] = ()

    def show(self, screens: tuple[tuple[Output, str], ...]) -> None:
        """Number these screens from 1, each with its name."""
        if screens == self._shown:
            return
        self.hide()
        self._shown = screens
        for number, (output, name) in enumerate(screens, 1):
            screen = screen_of(output)
            if screen is not None:
                card = NumberCard(number, name, self._theme)
                card.setScreen(screen)
                card.setGeometry(_middle(screen.geometry()))
                card.show()
                self._cards.append(card)

    def hide(self) -> None:
        """Take all of them away at once."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        self._shown = ()


def _middle(area: QRect) -> QRect:
    side = round(min(area.width(), area.height()) * _SHARE)
    card = QRect(0, 0, side, side)
    card.moveCenter(area.center())
    return card
