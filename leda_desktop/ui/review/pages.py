"""The pages of a document, as they will be printed, below each other."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.presenter.document_pages import on_paper
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, Focus, Frame, override

_PAGE_WIDTH = 560
_GAP = 16


class Page(QWidget):
    """One page; it is rendered when it is first seen."""

    def __init__(self, document: QPdfDocument, number: int, width: int, name: str, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._number = number
        self._theme = theme
        self._picture: QPixmap | None = None
        points = document.pagePointSize(number)
        self.setFixedSize(width, round(width * points.height() / points.width()))
        self.setAccessibleName(name)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._render()
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(QColor(self._theme.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _render(self) -> QPixmap:
        """The renderer gives ink on nothing: paper comes first."""
        size = QSize(self.size() * self.devicePixelRatioF())
        return QPixmap.fromImage(on_paper(self._document.render(self._number, size)))


class Pages(QScrollArea):
    """Shows a PDF; `name` is what a screen reader calls it, `waiting` what is read until the first one is there."""

    def __init__(self, texts: Texts, theme: Theme, name: str = "", waiting: str = "") -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._shown = b""
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.setFrameShape(Frame.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Focus.StrongFocus)
        self.setAccessibleName(name or texts.t("Pages of the summary"))
        self.show_words(waiting or texts.t("Making the summary …"))

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_words(self, words: str) -> None:
        """Show a sentence instead of a document."""
        self._shown = b""
        self._show(plain_label(words, role=LabelRole.SOFT))
        self._document.close()

    def show_pdf(self, data: bytes, *, from_the_top: bool = False) -> None:
        """Show a document, at the place where the former one was being read unless it is quite another.

        What is shown already is left as it is.
        """
        if data == self._shown:
            return
        at = 0 if from_the_top else self.verticalScrollBar().value()
        self._shown = data
        self._show()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        width = self._theme.px(_PAGE_WIDTH)
        pages = [Page(self._document, n, width, self._name(n), self._theme) for n in range(self.count)]
        self._show(*pages)
        self.verticalScrollBar().setValue(at)

    def _name(self, number: int) -> str:
        return self._texts.t("Page {page} of {pages}").format(page=number + 1, pages=self.count)

    def _show(self, *widgets: QWidget) -> None:
        column = QWidget()
        column.setObjectName("scrolled")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        layout.setSpacing(_GAP)
        for widget in widgets:
            layout.addWidget(widget, 0, Align.AlignHCenter)
        layout.addStretch()
        self.setWidget(column)
