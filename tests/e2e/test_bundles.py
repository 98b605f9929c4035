"""A programme is exported, looked at and imported, with the hands of a facilitator."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from leda_desktop.domain.bundle import BundleLevel
from leda_desktop.domain.problems import Problem
from leda_desktop.exchange.bundle_reading import preview_bundle
from leda_desktop.exchange.template import Template
from leda_desktop.models.store import Store
from leda_desktop.ui.desk.places import Place
from leda_desktop.ui.plan.bundle_acts import BundleActs
from leda_desktop.ui.plan.bundle_export_page import BundleExportPage
from leda_desktop.ui.plan.bundle_import_page import BundleImportPage
from leda_desktop.ui.plan.place import PlanPlace
from tests.e2e.conftest import Opener
from tests.e2e.driver import Desk
from tests.exchange.bundles import Exchange
from tests.fakes import FakeClock
from tests.services.programmes import Played
from tests.stores import copied

TITLE = "Leda omställning tillsammans"


def before(desk: Desk) -> PlanPlace:
    """The place where plans are made."""
    desk.visit(Place.BEFORE)
    place = desk.leda.window.built(Place.BEFORE)
    assert isinstance(place, PlanPlace)
    return place


def acts(desk: Desk) -> BundleActs:
    """What is done with bundles."""
    found = before(desk).findChild(BundleActs)
    assert isinstance(found, BundleActs)
    return found


def exported(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch, level: BundleLevel) -> BundleExportPage:
    """Export the programme through the menu and the file dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    before(desk).outline.export_wanted.emit()
    page = desk.leda.window.findChild(BundleExportPage)
    assert isinstance(page, BundleExportPage)
    assert page.level is BundleLevel.TEMPLATE
    page.choose(level)
    page.save.click()
    return page


def previewed(desk: Desk, path: Path) -> BundleImportPage:
    """Look at a bundle until it is understood."""
    page = acts(desk).look_at(path)
    desk.wait_until(page.take.isVisible)
    return page


def titles(desk: Desk) -> list[str]:
    return [programme.title for programme in desk.house.suite.plans.programmes()]


@pytest.fixture
def bundle(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, exported as a template."""
    path = tmp_path / "sample.leda"
    exported(desk, path, monkeypatch, BundleLevel.TEMPLATE)
    desk.wait_until(lambda: desk.leda.window.findChild(BundleExportPage) is None)
    return path


@pytest.mark.parametrize("level", BundleLevel)
def test_a_programme_is_exported_at_the_level_that_was_chosen(
    level: BundleLevel, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported(desk, tmp_path / "sample", monkeypatch, level)
    desk.wait_until((tmp_path / "sample.leda").exists)
    preview = preview_bundle(tmp_path / "sample.leda")
    assert (preview.level, preview.title) == (level, TITLE)
    desk.wait_until(lambda: any("sample.leda" in notice for notice in desk.notices))


def test_what_cannot_be_written_is_said_in_the_sheet(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = exported(desk, tmp_path / "gone" / "sample.leda", monkeypatch, BundleLevel.TEMPLATE)
    desk.wait_until(page.save.isEnabled)
    assert page._trouble.isVisible()
    assert not list(tmp_path.glob("**/*.leda"))


def test_an_imported_programme_stands_on_the_desk_and_undo_takes_it_away(desk: Desk, bundle: Path) -> None:
    first = desk.house.conductor.live.programme.programme.id
    page = previewed(desk, bundle)
    assert titles(desk) == [TITLE]
    page.take.click()
    desk.wait_until(lambda: len(titles(desk)) == 2)
    desk.wait_until(lambda: desk.house.conductor.live.programme.programme.id != first)
    assert len(desk.house.conductor.live.plan.activities) in {0, 13}
    desk.house.undo.undo()
    desk.settle()
    assert titles(desk) == [TITLE]
    assert desk.house.conductor.live.programme.programme.id == first
    desk.house.undo.redo()
    desk.settle()
    assert titles(desk) == [TITLE, TITLE]


def test_pictures_and_documents_come_along(
    desk: Desk, sample_store: Path, sample_template: Template, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    with closing(Store.open(copied(sample_store, source), FakeClock())) as store:
        played = Played(store, sample_template, source)
        Exchange(store).write(tmp_path / "played.leda", played.programme_id)
    page = previewed(desk, tmp_path / "played.leda")
    here = desk.house.conductor.live.programme.programme.id
    page.take.click()
    desk.wait_until(lambda: desk.house.conductor.live.programme.programme.id != here)
    contents = desk.house.suite.bundles.contents(
        desk.house.conductor.live.programme.programme.id, BundleLevel.EVERYTHING
    )
    assert (len(contents.media), contents.missing) == (9, ())
    for media in contents.media:
        desk.house.suite.media.check(media)


def test_who_does_not_import_has_changed_nothing(desk: Desk, bundle: Path) -> None:
    previewed(desk, bundle).leave.click()
    desk.settle()
    assert titles(desk) == [TITLE]
    assert desk.leda.window.findChild(BundleImportPage) is None


def test_a_bundle_is_dropped_onto_before(desk: Desk, bundle: Path) -> None:
    place = before(desk)
    for name, wanted in (("other.txt", False), (bundle.name, True)):
        offered = QMimeData()
        offered.setUrls([QUrl.fromLocalFile(str(bundle.with_name(name)))])
        copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        over = QDragEnterEvent(QPoint(10, 10), copy, offered, left, bare)
        over.ignore()
        QApplication.sendEvent(place, over)
        assert over.isAccepted() is wanted
        QApplication.sendEvent(place, QDropEvent(QPoint(10, 10), copy, offered, left, bare))
        assert (desk.leda.window.findChild(BundleImportPage) is not None) is wanted


def test_a_damaged_bundle_is_said_to_be_so_and_cannot_be_imported(desk: Desk, bundle: Path) -> None:
    bundle.write_bytes(bundle.read_bytes()[:-30])
    page = acts(desk).look_at(bundle)
    desk.wait_until(page.leave.isVisible)
    assert page._trouble.isVisible()
    assert not page.take.isVisible()


def test_while_a_session_runs_an_import_waits_beside_it(desk: Desk, bundle: Path) -> None:
    desk.start()
    running = desk.house.conductor.live.programme.programme.id
    previewed(desk, bundle).take.click()
    desk.wait_until(lambda: len(titles(desk)) == 2)
    desk.settle()
    assert desk.house.conductor.live.programme.programme.id == running
    desk.house.undo.undo()
    assert titles(desk) == [TITLE]


def test_undo_leaves_an_imported_programme_that_runs(desk: Desk, bundle: Path) -> None:
    previewed(desk, bundle).take.click()
    desk.wait_until(lambda: len(titles(desk)) == 2)
    desk.settle()
    desk.house.suite.run.start_session(desk.house.conductor.live.plan)
    desk.settle()
    assert desk.house.running_activity() is not None
    desk.house.undo.undo()
    assert titles(desk) == [TITLE, TITLE]
    assert any("pågår" in notice for notice in desk.notices)


def test_a_store_that_is_only_read_says_so(new_desk: Opener, sample_store: Path, bundle: Path) -> None:
    desk = new_desk(sample_store)
    desk.open()
    desk.leda.open(read_only=True)
    desk.settle()
    page = previewed(desk, bundle)
    page.take.click()
    desk.wait_until(page._trouble.isVisible)
    with pytest.raises(Problem):
        desk.house.suite.bundles.write(
            desk.house.suite.bundles.contents(desk.house.conductor.live.programme.programme.id, BundleLevel.TEMPLATE)
        )
