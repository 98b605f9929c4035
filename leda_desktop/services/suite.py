"""The suite: every service on one store, built once and handed to whoever joins screens to services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leda_desktop.domain.clock import Clock
from leda_desktop.domain.feed import Feed
from leda_desktop.models.media_folder import MediaFolder
from leda_desktop.models.store import Store
from leda_desktop.services.ballots import Ballots
from leda_desktop.services.composer import Composer
from leda_desktop.services.drafts import Drafts
from leda_desktop.services.flipcharts import Flipcharts
from leda_desktop.services.handouts import Handouts
from leda_desktop.services.media import MediaLibrary
from leda_desktop.services.notes import Notes
from leda_desktop.services.people import People
from leda_desktop.services.plans import Plans
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.services.read_outs import ReadOuts
from leda_desktop.services.rounds import Rounds
from leda_desktop.services.run import Run
from leda_desktop.services.settings import Settings
from leda_desktop.services.stages import Stages
from leda_desktop.services.summaries import Captured, Summaries
from leda_desktop.services.summary_choices import SummaryChoices

if TYPE_CHECKING:
    from leda_desktop.services.bundles import Bundles


@dataclass(frozen=True, slots=True)
class Suite:
    """The services, and the clock and feed they share."""

    _store: Store
    _folder: MediaFolder
    clock: Clock
    feed: Feed
    plans: Plans
    run: Run
    notes: Notes
    ballots: Ballots
    read_outs: ReadOuts
    questionnaires: Questionnaires
    people: People
    rounds: Rounds
    stages: Stages
    settings: Settings
    drafts: Drafts
    media: MediaLibrary
    flipcharts: Flipcharts
    composer: Composer
    summaries: Summaries
    summary_choices: SummaryChoices
    handouts: Handouts

    @property
    def bundles(self) -> Bundles:
        """The service of bundles; what it stands on is not imported before somebody asks for it."""
        from leda_desktop.services.bundles import Bundles  # noqa: PLC0415

        return Bundles(self._store, self._folder, self.feed)


def build_suite(store: Store, clock: Clock) -> Suite:
    """All services on a store."""
    feed = Feed()
    plans = Plans(store, feed, clock)
    run = Run(store, feed, clock)
    notes = Notes(store, feed, clock)
    questionnaires = Questionnaires(store, feed, clock)
    people = People(store, feed)
    rounds = Rounds(store, feed, clock, people, run)
    folder = MediaFolder.beside(store.path)
    media = MediaLibrary(store, folder, clock)
    flipcharts = Flipcharts(store, feed)
    summaries = Summaries(plans, run, Captured(notes, questionnaires, people, flipcharts), clock)
    return Suite(
        _store=store,
        _folder=folder,
        clock=clock,
        feed=feed,
        plans=plans,
        run=run,
        notes=notes,
        ballots=Ballots(store, feed),
        read_outs=ReadOuts(store, feed),
        questionnaires=questionnaires,
        people=people,
        rounds=rounds,
        stages=Stages(store, feed),
        settings=Settings(store, feed),
        drafts=Drafts(store),
        media=media,
        flipcharts=flipcharts,
        composer=Composer(notes, questionnaires, media, rounds),
        summaries=summaries,
        summary_choices=SummaryChoices(store),
        handouts=Handouts(store, feed, plans, people, summaries),
    )
