"""Choices among handouts: what was chosen otherwise than suggested, laid over what is suggested now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from leda_desktop.domain.handouts import Handout, HandoutKind, Layout, layouts_of
from leda_desktop.domain.ids import ActivityId

HandoutKey = tuple[HandoutKind, ActivityId | None]
"""What makes a handout the same one although its number or layout differs."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for one handout; None where the suggestion holds, also when it changes."""

    wanted: bool | None = None
    count: int | None = None
    layout: Layout | None = None


def key_of(handout: Handout) -> HandoutKey:
    """The key of a handout."""
    return handout.kind, handout.activity_id


def choices_among(suggested: Iterable[Handout], chosen: Iterable[Handout]) -> dict[HandoutKey, Choice]:
    """In what the chosen handouts differ from those suggested."""
    usual = {key_of(handout): handout for handout in suggested}
    made = {
        key_of(handout): _difference(usual[key_of(handout)], handout) for handout in chosen if key_of(handout) in usual
    }
    return {key: choice for key, choice in made.items() if choice != Choice()}


def with_choices(suggested: Iterable[Handout], choices: Mapping[HandoutKey, Choice]) -> tuple[Handout, ...]:
    """The suggestions with what was chosen; choices about what is no longer suggested wait."""
    return tuple(_chosen(handout, choices.get(key_of(handout), Choice())) for handout in suggested)


def _difference(usual: Handout, chosen: Handout) -> Choice:
    return Choice(
        wanted=None if chosen.wanted == usual.wanted else chosen.wanted,
        count=None if chosen.count == usual.count else chosen.count,
        layout=None if chosen.layout is usual.layout else chosen.layout,
    )


def _chosen(usual: Handout, choice: Choice) -> Handout:
    layout = choice.layout if choice.layout in layouts_of(usual.kind) else None
    return replace(
        usual,
        wanted=usual.wanted if choice.wanted is None else choice.wanted,
        count=usual.count if choice.count is None else choice.count,
        layout=layout or usual.layout,
    )
