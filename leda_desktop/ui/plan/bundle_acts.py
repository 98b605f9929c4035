"""What is done with bundles from the desk: saving a programme as one, looking at one, taking one in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from leda_desktop.domain.bundle import BundleLevel, BundlePreview
from leda_desktop.domain.file_names import safe_file_name
from leda_desktop.domain.ids import ProgrammeId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Cancelled
from leda_desktop.exchange.bundle_import import import_bundle
from leda_desktop.exchange.bundle_manifest import BUNDLE
from leda_desktop.exchange.bundle_reading import preview_bundle
from leda_desktop.exchange.bundle_writing import write_bundle
from leda_desktop.services.suite import Suite
from leda_desktop.texts import Texts
from leda_desktop.ui.background import Background
from leda_desktop.ui.bundle_media import QtMediaReader
from leda_desktop.ui.desk.sheet import Sheet
from leda_desktop.ui.manner import Manner
from leda_desktop.ui.plan.bundle_command import ImportCommand, Opening
from leda_desktop.ui.plan.bundle_export_page import BundleExportPage
from leda_desktop.ui.plan.bundle_import_page import BundleImportPage
from leda_desktop.ui.watch import Watch
from leda_desktop.wording import explain

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the place: `tell` says a sentence, `open_programme` puts another programme on the desk."""

    show_sheet: Callable[[str, QWidget], Sheet]
    background: Background
    undo: QUndoStack
    opening: Opening
    tell: Callable[[str], object]


class BundleActs(QObject):
    """Shows the sheets, and does what they ask for away from the screen."""

    def __init__(self, suite: Suite, around: Surroundings, manner: Manner, parent: QObject) -> None:
        super().__init__(parent)
        self._suite = suite
        self._around = around
        self._manner = manner

    @property
    def _texts(self) -> Texts:
        return self._manner.texts

    def show_export(self) -> BundleExportPage:
        """Ask how much of the programme that is open is to be saved."""
        plan = self._suite.plans.programme_plan(self._around.opening.opened())
        page = BundleExportPage(plan.programme.title, self._texts, self._manner.theme)
        sheet = self._around.show_sheet(self._texts.t("Export programme"), page)

        def ask_where(level: BundleLevel) -> None:
            name = safe_file_name(plan.programme.title.strip() or self._texts.t("Programme"), BUNDLE.removeprefix("."))
            chosen, _kind = QFileDialog.getSaveFileName(
                sheet, self._texts.t("Export programme"), str(_documents() / name), _kinds(self._texts)
            )
            if chosen:
                self.export_to(_as_bundle(Path(chosen)), plan.programme.id, page, sheet)

        page.save_requested.connect(ask_where)
        return page

    def export_to(self, path: Path, programme_id: ProgrammeId, page: BundleExportPage, sheet: Sheet) -> None:
        """Save a programme at the level that the page has chosen, and close the sheet."""
        bundles, level, now = self._suite.bundles, page.level, self._suite.clock.now().wall
        watch = Watch()

        def write() -> tuple[str, ...]:
            contents = bundles.contents(programme_id, level)
            write_bundle(path, contents, bundles.path, now, watch.tell)
            return contents.missing

        def done(missing: tuple[str, ...] | None) -> None:
            page.set_busy("")
            if missing is not None:
                sheet.close()
                self._around.tell(self._saved(path, missing))

        page.say("")
        page.set_busy(self._texts.t("Saving {name} …").format(name=path.name))
        self._make(write, done, page, watch)

    def choose(self) -> None:
        """Let a bundle be chosen, and look at it."""
        start = str(_documents())
        chosen, _kind = QFileDialog.getOpenFileName(None, self._texts.t("Import programme"), start, _kinds(self._texts))
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> BundleImportPage:
        """Show what is in a bundle, and offer to take it in."""
        page = BundleImportPage(self._texts, self._manner.theme)
        sheet = self._around.show_sheet(self._texts.t("Import programme"), page)
        page.left.connect(sheet.close)
        watch = Watch()

        def done(preview: BundlePreview | None) -> None:
            page.set_busy("")
            if preview is None:
                sheet.close()
            else:
                page.show_preview(preview)
                page.import_requested.connect(lambda: self._take_in(path, page, sheet))

        page.set_busy(self._texts.t("Reading {name} …").format(name=path.name))
        self._make(lambda: preview_bundle(path, watch.tell), done, page, watch)
        return page

    def _take_in(self, path: Path, page: BundleImportPage, sheet: Sheet) -> None:
        watch = Watch()

        def done(taken: ProgrammeId | None) -> None:
            page.set_busy("")
            sheet.close()
            if taken is not None:
                self._taken(taken)

        page.set_busy(self._texts.t("Importing {name} …").format(name=path.name))
        self._make(lambda: import_bundle(path, self._suite.bundles, QtMediaReader(), watch.tell), done, page, watch)

    def _taken(self, taken: ProgrammeId) -> None:
        texts, around = self._texts, self._around
        plan = self._suite.plans.programme_plan(taken)
        around.undo.push(ImportCommand(texts.t("Import programme"), self._suite.plans, plan, around.opening))
        title = plan.programme.title or texts.t("Untitled")
        around.opening.open_programme(taken)
        around.tell(texts.t("{title} has been imported. Ctrl+Z takes it away again.").format(title=title))

    def _make(
        self,
        work: Callable[[], T],
        done: Callable[[T | None], None],
        page: BundleExportPage | BundleImportPage,
        watch: Watch,
    ) -> None:
        """Do the work away from the screen; `done` gets None when it was called off."""

        def worked() -> T | None:
            try:
                return work()
            except Cancelled:
                return None

        def failed(problem: Problem) -> None:
            page.set_busy("")
            page.say(explain(problem, self._texts))

        watch.moved.connect(page.progress.show_step)
        page.progress.cancel_requested.connect(watch.cancel)
        page.destroyed.connect(watch.cancel)
        self._around.background.make(worked, done, failed, page)

    def _saved(self, path: Path, missing: tuple[str, ...]) -> str:
        said = self._texts.t("Saved as {path}").format(path=path)
        if not missing:
            return said
        gone = self._texts.t("These files are gone from Leda's media folder and are not in it: {names}.")
        return f"{said}. " + gone.format(names=", ".join(missing))


def _as_bundle(path: Path) -> Path:
    return path if path.suffix.lower() == BUNDLE else path.with_name(path.name + BUNDLE)


def _kinds(texts: Texts) -> str:
    return f"{texts.t('Leda bundles')} (*{BUNDLE})"


def _documents() -> Path:
    """The folder for documents; on a fresh machine it may not be there yet."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
