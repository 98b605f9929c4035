"""Scenes of what was prepared in the plan alone: slides, breaks, speaker cards and questions."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from leda_desktop.domain.details import Break, Conversation, Page, Questionnaire, Quotes, Round, Slide, Talk
from leda_desktop.domain.pictures import Photo
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.rounds import Quiet
from leda_desktop.domain.rundown import Rundown
from leda_desktop.domain.scenes import BreakScene, QuestionsScene, QuietTime, Scene, SlideScene, TalkScene


def planned(activity: Activity, step: int, rundown: Rundown) -> Scene:
    """The scene of an activity before anybody has said anything."""
    match activity.details:
        case Slide(pages):
            return _slide(activity, pages, step)
        case Break(text):
            return _break(activity, text, rundown)
        case Talk() as talk:
            return TalkScene(activity.title, talk)
        case Round(instruction) | Conversation(instruction):
            return QuestionsScene(activity.title, asked(activity), instruction)
        case Questionnaire(introduction):
            return QuestionsScene(activity.title, asked(activity), introduction)
        case Quotes(heading):
            return SlideScene(heading or activity.title)
        case _:
            assert_never(activity.details)


def with_quiet(scene: Scene, quiet: Quiet | None, rundown: Rundown) -> Scene:
    """The questions with the time in which everybody thinks about them, as long as the item runs."""
    current, remaining = rundown.current, rundown.face.remaining
    if quiet is None or current is None or remaining is None or not isinstance(scene, QuestionsScene):
        return scene
    until = remaining + current.taken - quiet.since - quiet.seconds
    return replace(scene, quiet=QuietTime(round(until, 1), quiet.seconds))


def asked(activity: Activity) -> tuple[str, ...]:
    """What the activity asks, prompt by prompt."""
    return tuple(prompt.text for prompt in activity.prompts)


def _slide(activity: Activity, pages: tuple[Page, ...], step: int) -> SlideScene:
    step = min(max(step, 0), max(len(pages) - 1, 0))
    page = pages[step] if pages else Page()
    return SlideScene(
        title=page.heading or activity.title,
        text=page.text,
        credit=page.credit,
        diagram=page.diagram,
        labels=page.labels,
        step=step,
        pages=max(len(pages), 1),
        picture=Photo(page.picture) if page.picture else None,
        alone=page.picture is not None and not (page.heading or page.text),
    )


def _break(activity: Activity, text: str, rundown: Rundown) -> BreakScene:
    rows = [row for row in rundown.rows if not row.activity.skipped]
    index = next((i for i, row in enumerate(rows) if row.activity.id == activity.id), None)
    if index is None or index + 1 >= len(rows):
        return BreakScene(activity.title, text)
    after = rows[index + 1]
    on_plan = after.expected_start == after.planned_start
    back_at = after.planned_start if on_plan else _whole_minute(after.expected_start)
    return BreakScene(activity.title, text, back_at, after.activity.title)


def _whole_minute(instant: datetime) -> datetime:
    """The same or the next whole minute: nobody is told to be back too early."""
    floor = instant.replace(second=0, microsecond=0)
    return floor if floor == instant else floor + timedelta(minutes=1)
