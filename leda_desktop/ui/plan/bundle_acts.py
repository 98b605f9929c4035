"""What is done with bundles from the desk: saving a programme as one, looking at one, taking one in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFileDialog, QWidget

from leda_desktop.domain.bundle import BundleLevel, BundlePreview
from leda_desktop.domain.file_names import safe_file_name
from leda_desktop.domain.ids import ProgrammeId
from leda_desktop.domain.problems import Problem
from leda_desktop.domain.progress import Progress
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
from leda_desktop.ui.saving import ask_for_file, documents_folder
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
            path = ask_for_file(sheet, self._texts.t("Export programme"), name, self._texts.t("Leda bundles"))
            if path is not None:
                self.export_to(path, plan.programme.id, page, sheet)

        page.save_requested.connect(ask_where)
        return page

    def export_to(self, path: Path, programme_id: ProgrammeId, page: BundleExportPage, sheet: Sheet) -> None:
        """Save a programme at the level that the page has chosen, and close the sheet."""
        bundles, level, now = self._suite.bundles, page.level, self._suite.clock.now().wall

        def write(progress: Progress) -> tuple[str, ...]:
            contents = bundles.contents(programme_id, level)
            write_bundle(path, contents, bundles.path, now, progress)
            return contents.missing

        def done(missing: tuple[str, ...]) -> None:
            sheet.close()
            self._around.tell(self._saved(path, missing))

        page.say("")
        page.set_busy(self._texts.t("Saving {name} …").format(name=path.name))
        self._watch(write, done, page)

    def choose(self) -> None:
        """Let a bundle be chosen, and look at it."""
        start = str(documents_folder())
        chosen, _kind = QFileDialog.getOpenFileName(None, self._texts.t("Import programme"), start, _kinds(self._texts))
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> BundleImportPage:
        """Show what is in a bundle, and offer to take it in."""
        page = BundleImportPage(self._texts, self._manner.theme)
        sheet = self._around.show_sheet(self._texts.t("Import programme"), page)
        page.left.connect(sheet.close)

        def done(preview: BundlePreview) -> None:
            page.show_preview(preview)
            page.import_requested.connect(lambda: self._take_in(path, page, sheet))

        page.set_busy(self._texts.t("Reading {name} …").format(name=path.name))
        self._watch(lambda progress: preview_bundle(path, progress), done, page, sheet.close)
        return page

    def _take_in(self, path: Path, page: BundleImportPage, sheet: Sheet) -> None:
        def take(progress: Progress) -> ProgrammeId:
            return import_bundle(path, self._suite.bundles, QtMediaReader(), progress)

        def done(taken: ProgrammeId) -> None:
            sheet.close()
            self._taken(taken)

        page.set_busy(self._texts.t("Importing {name} …").format(name=path.name))
        self._watch(take, done, page, sheet.close)

    def _taken(self, taken: ProgrammeId) -> None:
        texts, around = self._texts, self._around
        plan = self._suite.plans.programme_plan(taken)
        around.undo.push(ImportCommand(texts.t("Import programme"), self._suite.plans, plan, around.opening))
        title = plan.programme.title or texts.t("Untitled")
        around.opening.open_programme(taken)
        around.tell(texts.t("{title} has been imported. Ctrl+Z takes it away again.").format(title=title))

    def _watch(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        page: BundleExportPage | BundleImportPage,
        stopped: Callable[[], object] = lambda: None,
    ) -> None:
        """Do the work away from the screen, with its steps on the page; `stopped` is called when it was called off."""

        def ended(tell: Callable[..., object]) -> Callable[..., None]:
            def told(*made: object) -> None:
                page.set_busy("")
                tell(*made)

            return told

        def failed(problem: Problem) -> None:
            page.say(explain(problem, self._texts))

        background, step = self._around.background, page.progress.show_step
        task = background.watch(work, ended(done), ended(failed), page, stepped=step, stopped=ended(stopped))

        def cancel() -> None:
            task.cancel()

        page.progress.cancel_requested.connect(cancel)
        page.destroyed.connect(cancel)

    def _saved(self, path: Path, missing: tuple[str, ...]) -> str:
        said = self._texts.t("Saved as {path}").format(path=path)
        if not missing:
            return said
        gone = self._texts.t("These files are gone from Leda's media folder and are not in it: {names}.")
        return f"{said}. " + gone.format(names=", ".join(missing))


def _kinds(texts: Texts) -> str:
    return f"{texts.t('Leda bundles')} (*{BUNDLE})"
