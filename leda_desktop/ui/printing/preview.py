"""The preview of what will be printed, and the choice of printer, pages and copies; both leave the desk usable."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings
from PySide6.QtGui import QAction, QColor, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QGraphicsView, QToolBar, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.key_filter import claim_escape
from leda_desktop.ui.printing.pages import print_pages
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.qt import Attribute, Policy, override

_GEOMETRY = "printing/preview"
_SIZE = (1000, 700)
_GLYPHS = (
    Glyph.FIT_WIDTH,
    Glyph.FIT_PAGE,
    Glyph.MINUS,
    Glyph.PLUS,
    Glyph.FIRST,
    Glyph.LEFT,
    Glyph.RIGHT,
    Glyph.LAST,
    Glyph.PAGE,
    Glyph.FACING,
    Glyph.OVERVIEW,
)

Child = TypeVar("Child", bound=QObject)
Chosen = Callable[[QPrinter], object]
"""Told the printer that was chosen, set up with pages, copies and sides."""


class PrintPreview(QPrintPreviewDialog):
    """Qt's preview, painted by what paints on paper; its button to print asks, and `chosen` prints.

    Neither the preview nor the question for the printer stops the desk, so that a session can go on beside them.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what it shows, how, and where
        self,
        printer: QPrinter,
        pdf: bytes,
        chosen: Chosen,
        texts: Texts,
        theme: Theme,
        settings: QSettings | None,
        over: QWidget,
    ) -> None:
        super().__init__(printer, over)
        self._chosen_printer = printer
        self._chosen = chosen
        self._settings = settings
        self._theme = theme
        self.setAttribute(Attribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(texts.t("Print {title}").format(title=printer.docName()))
        self.paintRequested.connect(lambda onto: print_pages(onto, pdf))
        claim_escape(self)
        self.print = button(texts.t("Print …"), role=ButtonRole.PRIMARY, key_hint="Ctrl P")
        self.print.clicked.connect(self.ask)
        QShortcut(QKeySequence("Ctrl+P"), self, self.ask)
        self._dress(self._child(QToolBar))
        self._child(QGraphicsView).setBackgroundBrush(QColor(theme.well))
        self._restore_size()

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return self._child(QPrintPreviewWidget).pageCount()

    def ask(self) -> QPrintDialog:
        """Ask for printer, pages, copies and sides."""
        dialog = QPrintDialog(self._chosen_printer, self)
        dialog.setAttribute(Attribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.windowTitle())
        # A document goes whole into a file elsewhere, with its text and its bookmarks.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setMinMax(1, self.count)
        dialog.accepted.connect(self._on_accepted)
        # Qt's own `open` of this class wants a slot in C++.
        QDialog.open(dialog)
        return dialog

    @override
    def done(self, result: int) -> None:
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        super().done(result)

    def _on_accepted(self) -> None:
        self._chosen(self._chosen_printer)
        self.close()

    def _child(self, kind: type[Child]) -> Child:
        found = self.findChild(kind)
        assert isinstance(found, kind)  # noqa: S101 - Qt builds it
        return found

    def _dress(self, bar: QToolBar) -> None:
        """Our signs on Qt's buttons. The paper lies as the document does, and Qt's two ways to print hold the desk."""
        bar.setMovable(False)
        _fit, _zoom, lies, _pages, _views, asks = _groups(bar)
        for action in (*lies, *asks):
            action.setVisible(False)
        glyphs = iter(_GLYPHS)
        for action in bar.actions():
            if action.isVisible() and not action.icon().isNull():
                action.setIcon(glyph_icon(next(glyphs), self._theme.ink, self._theme.px(16)))
        spacer = QWidget()
        spacer.setSizePolicy(Policy.Expanding, Policy.Preferred)
        bar.addWidget(spacer)
        bar.addWidget(self.print)

    def _restore_size(self) -> None:
        kept = self._settings.value(_GEOMETRY) if self._settings is not None else None
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(self._theme.px(_SIZE[0]), self._theme.px(_SIZE[1]))


def _groups(bar: QToolBar) -> list[list[QAction]]:
    """The buttons between the lines of a bar; each group but the first begins with its line."""
    groups: list[list[QAction]] = [[]]
    for action in bar.actions():
        if action.isSeparator():
            groups.append([])
        groups[-1].append(action)
    return groups
