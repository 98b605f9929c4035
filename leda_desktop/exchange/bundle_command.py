"""`leda import bundle`: looks at a bundle, or takes it into a store, without a window."""

import json
from contextlib import closing
from pathlib import Path

from leda_desktop.domain.clock import Clock
from leda_desktop.exchange.bundle_import import MediaReader, import_bundle
from leda_desktop.exchange.bundle_plain import plain
from leda_desktop.exchange.bundle_reading import preview_bundle
from leda_desktop.models.store import Store
from leda_desktop.services.suite import build_suite


def import_bundle_dry_run(file: Path) -> str:
    """What is in a bundle, as JSON."""
    return json.dumps(plain(preview_bundle(file)), ensure_ascii=False, indent=2)


def import_bundle_into(store: Path, file: Path, clock: Clock, reader: MediaReader) -> str:
    """Take a bundle into a store that nobody has open; tells the title of the programme."""
    with closing(Store.open(store, clock)) as opened:
        suite = build_suite(opened, clock)
        taken = import_bundle(file, suite.bundles, reader)
        return suite.plans.programme_plan(taken).programme.title
