"""The composer of scenes: turns a spot on the stage into what the wall paints, leaving everything private out."""

from dataclasses import replace
from typing import assert_never

from leda_desktop.domain.cards import PictureCard, deck_of
from leda_desktop.domain.details import Quotes, Talk
from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.notes import Note, quote_of
from leda_desktop.domain.pictures import DocumentPage
from leda_desktop.domain.programme import Activity, ProgrammePlan, SessionPlan
from leda_desktop.domain.rundown import Row, Rundown
from leda_desktop.domain.scenes import (
    AgendaLine,
    AgendaScene,
    ClockScene,
    ComingScene,
    PagesScene,
    QuestionnaireScene,
    QuotesScene,
    ResultsScene,
    Scene,
    SlideScene,
    TalkScene,
    WelcomeScene,
)
from leda_desktop.domain.stage import Spot, Standing, View
from leda_desktop.services.composing.answers import read_out_scene
from leda_desktop.services.composing.boards import board_scene, votes_scene
from leda_desktop.services.composing.cards import card_scene
from leda_desktop.services.composing.planned import asked, planned, with_quiet
from leda_desktop.services.composing.words import words_scene
from leda_desktop.services.media import MediaLibrary
from leda_desktop.services.notes import Notes
from leda_desktop.services.questionnaires import Questionnaires
from leda_desktop.services.rounds import Rounds

Deck = tuple[PictureCard, ...]


class Composer:
    """Reads what a scene needs and makes the scene."""

    def __init__(self, notes: Notes, questionnaires: Questionnaires, media: MediaLibrary, rounds: Rounds) -> None:
        self._notes = notes
        self._media = media
        self._rounds = rounds
        self._questionnaires = questionnaires

    def scene(self, spot: Spot, programme: ProgrammePlan, plan: SessionPlan, rundown: Rundown) -> Scene:
        """The scene of a spot; the welcome where the spot names nothing that is on the agenda."""
        if spot.standing is not None:
            return _standing(spot.standing, programme, plan, rundown)
        activity = plan.find(spot.activity_id)
        if activity is None or spot.view is None:
            return WelcomeScene(programme.programme, plan.session)
        return self._view(spot, activity, rundown, deck_of(programme.programme.cards))

    def _view(self, spot: Spot, activity: Activity, rundown: Rundown, deck: Deck) -> Scene:
        match spot.view:
            case View.SLIDE | View.BREAK | View.TALK | View.PAGES | View.QUESTIONS | None:
                return self._prepared(spot, activity, rundown)
            case View.WORDS | View.CARD | View.READ_OUT | View.BOARD | View.THEME | View.VOTES:
                return self._said(spot, activity, deck)
            case View.QUESTION:
                return self._question(activity, spot.step)
            case View.RESULTS:
                return ResultsScene(activity.title, self._questionnaires.results(activity))
            case View.QUOTE:
                return self._quotes(activity, spot.step, rundown, deck)
            case _:
                assert_never(spot.view)

    def _prepared(self, spot: Spot, activity: Activity, rundown: Rundown) -> Scene:
        """What stood in the plan."""
        match spot.view:
            case View.SLIDE:
                return self._slide(activity, spot.step, rundown)
            case View.TALK:
                return self._speaker(activity, rundown)
            case View.PAGES:
                return self._pages(activity, spot.step, rundown)
            case View.QUESTIONS:
                return self._questions(activity, spot.step, rundown)
            case _:
                return planned(activity, spot.step, rundown)

    def _said(self, spot: Spot, activity: Activity, deck: Deck) -> Scene:
        """What people said, in the order that the view is about."""
        board, step = self._notes.board(activity.id), spot.step
        match spot.view:
            case View.WORDS:
                return words_scene(activity, board, step)
            case View.CARD:
                return card_scene(activity, board, deck, spot)
            case View.READ_OUT:
                return read_out_scene(activity, board, step)
            case View.VOTES:
                return votes_scene(activity, board, step)
            case _:
                return board_scene(activity, board, step, one_theme=spot.view is View.THEME)

    def _slide(self, activity: Activity, step: int, rundown: Rundown) -> Scene:
        """The slide with the shape of its picture, for which it makes room."""
        scene = planned(activity, step, rundown)
        if not isinstance(scene, SlideScene) or scene.picture is None:
            return scene
        media = self._media.find(scene.picture.media_id)
        return replace(scene, shape=(media.width, media.height)) if media else scene

    def _speaker(self, activity: Activity, rundown: Rundown) -> Scene:
        """The speaker card with the source of the portrait."""
        scene = planned(activity, 0, rundown)
        portrait = activity.details.portrait if isinstance(activity.details, Talk) else None
        media = self._media.find(portrait) if portrait else None
        return replace(scene, credit=media.source) if media and isinstance(scene, TalkScene) else scene

    def _questions(self, activity: Activity, step: int, rundown: Rundown) -> Scene:
        scene, current = planned(activity, step, rundown), rundown.current
        runs = current is not None and current.activity.id == activity.id
        quiet = self._rounds.state(activity.id).quiet if runs and activity.kind is Kind.ROUND else None
        return with_quiet(scene, quiet, rundown)

    def _pages(self, activity: Activity, step: int, rundown: Rundown) -> Scene:
        """The speaker's document; the speaker card where there is none."""
        slides = activity.details.slides if isinstance(activity.details, Talk) else None
        media = self._media.find(slides) if slides else None
        if media is None or not media.pages:
            return self._speaker(activity, rundown)
        step = min(max(step, 0), media.pages - 1)
        return PagesScene(activity.title, DocumentPage(media.id, step), step, media.pages)

    def _question(self, activity: Activity, step: int) -> QuestionnaireScene:
        answered = self._questionnaires.results(activity).responses
        return QuestionnaireScene(activity.title, asked(activity), step, answered)

    def _quotes(self, activity: Activity, step: int, rundown: Rundown, deck: Deck) -> QuotesScene:
        """The activity's own quotes, or where it has none everything that was marked as a quote until now."""
        heading = activity.details.heading if isinstance(activity.details, Quotes) else ""
        own = self._marked(activity)
        found = own or tuple(note for row in rundown.rows for note in self._marked(row.activity))
        pictures = {card.number: card.picture for card in deck}
        quotes = tuple(
            replace(quote, picture=pictures.get(quote.card)) if quote.card else quote
            for note in found
            if (quote := quote_of(note))
        )
        return QuotesScene(heading or activity.title, quotes, step)

    def _marked(self, activity: Activity) -> tuple[Note, ...]:
        seen = {n.origin: n for n in reversed(self._notes.board(activity.id).notes) if n.quote is not None}
        return tuple(reversed(seen.values()))


def _standing(standing: Standing, programme: ProgrammePlan, plan: SessionPlan, rundown: Rundown) -> Scene:
    match standing:
        case Standing.WELCOME:
            return WelcomeScene(programme.programme, plan.session)
        case Standing.AGENDA:
            return AgendaScene(tuple(_line(row) for row in rundown.rows if not row.activity.skipped))
        case Standing.COMING:
            return ComingScene(programme.programme, programme.sessions, plan.session.id, programme.events)
        case Standing.CLOCK:
            return ClockScene()
        case _:
            assert_never(standing)


def _line(row: Row) -> AgendaLine:
    return AgendaLine(row.published_start or row.planned_start, row.activity.title, row.status, row.activity.part)
