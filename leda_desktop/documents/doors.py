"""The doors by which a session's contributions came in: noted at the desk, written on paper, sent by phone."""

from collections import Counter
from typing import assert_never

from leda_desktop.domain.kinds import Channel
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.texts import Texts


def doors_told(activity: ActivitySummary, texts: Texts) -> str:
    """How many contributions came by which door; empty where everything was noted at the desk."""
    counts = Counter(dict(activity.doors))
    if activity.board:
        said = {note.origin: note.channel for note in activity.board.notes}
        counts.update(said.values())
    if not any(count for channel, count in counts.items() if channel is not Channel.DESK):
        return ""
    return ", ".join(_door(channel, counts[channel], texts) for channel in Channel if counts[channel])


def _door(channel: Channel, count: int, texts: Texts) -> str:
    match channel:
        case Channel.DESK:
            return texts.n("{n} noted at the desk", "{n} noted at the desk", count)
        case Channel.PAPER:
            return texts.n("{n} on paper", "{n} on paper", count)
        case Channel.PHONE:
            return texts.n("{n} by phone", "{n} by phone", count)
        case _:
            assert_never(channel)
