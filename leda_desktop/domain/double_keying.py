"""Double keying: some forms are keyed in a second time, and where the two differ somebody looks at the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from leda_desktop.domain.ids import ResponseId
from leda_desktop.domain.paper_forms import scales_of
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Difference:
    """A scale whose rating was keyed in differently the second time; None is no answer."""

    prompt: Prompt
    first: int | None
    second: int | None


def spread(items: Sequence[Item], count: int) -> tuple[Item, ...]:
    """As many of the items, in their order and evenly from all of them."""
    count = min(count, len(items))
    return tuple(items[(2 * place + 1) * len(items) // (2 * count)] for place in range(count))


def differences(
    prompts: Sequence[Prompt], first: Sequence[Answer], second: Sequence[int | None]
) -> tuple[Difference, ...]:
    """Where the ratings of the second pass, in the order of the scales, are not those of the first."""
    known = {answer.prompt_id: answer.rating for answer in first}
    pairs = ((prompt, known.get(prompt.id), again) for prompt, again in zip(scales_of(prompts), second, strict=True))
    return tuple(Difference(prompt, once, again) for prompt, once, again in pairs if once != again)


@dataclass(frozen=True, slots=True)
class Check:
    """A second pass over some forms: which, how many of them are done, and what was found.

    `compared` counts ratings that were keyed in twice; `corrected` those that the second pass put right.
    """

    order: tuple[ResponseId, ...]
    done: int = 0
    compared: int = 0
    found: int = 0
    corrected: int = 0

    @property
    def current(self) -> ResponseId | None:
        """The form that is keyed in now; None when all are done."""
        return self.order[self.done] if self.done < len(self.order) else None
