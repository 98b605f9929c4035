"""Flipcharts: photographs of what was written on paper on the walls."""

from dataclasses import dataclass

from leda_desktop.domain.ids import ActivityId, FlipchartId, MediaId


@dataclass(frozen=True, slots=True)
class Flipchart:
    """A photograph of one sheet; `activity_id` is the item it came of, None for the session as a whole."""

    id: FlipchartId
    media_id: MediaId
    caption: str = ""
    activity_id: ActivityId | None = None
