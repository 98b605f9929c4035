"""Ratings and open answers: responses to a questionnaire, and what may be shown of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from leda_desktop.domain.hands import Hands, people
from leda_desktop.domain.ids import ActivityId, PromptId, ResponseId
from leda_desktop.domain.kinds import Channel, PromptKind
from leda_desktop.domain.programme import Prompt


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's answer to one prompt: a rating, a text, or a skip when both are None.

    `on_paper` says that there is a text and that it stands on the paper form alone.
    """

    prompt_id: PromptId
    rating: int | None = None
    text: str | None = None
    on_paper: bool = False

    @property
    def skipped(self) -> bool:
        """True when the person left the prompt out."""
        return self.rating is None and not self.text and not self.on_paper


@dataclass(frozen=True, slots=True)
class Response:
    """One person's answers to one questionnaire; anonymous. `created_at` is UTC, `sheet` the number of a paper form."""

    id: ResponseId
    activity_id: ActivityId
    answers: tuple[Answer, ...]
    created_at: datetime
    channel: Channel = Channel.DESK
    sheet: int | None = None


@dataclass(frozen=True, slots=True)
class Distribution:
    """How often each step of a scale was chosen, from its lowest step to its highest; `hands` of these by a hand."""

    prompt: Prompt
    counts: tuple[int, ...]
    skipped: int = 0
    hands: int = 0

    @property
    def n(self) -> int:
        """How many ratings there are."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """The mean rating; None without ratings."""
        if not self.n:
            return None
        steps = range(self.prompt.lowest, self.prompt.highest + 1)
        return sum(step * count for step, count in zip(steps, self.counts, strict=True)) / self.n


@dataclass(frozen=True, slots=True)
class OpenAnswers:
    """The answers to an open question, in the order they were entered; `on_paper` more stand on paper forms alone."""

    prompt: Prompt
    texts: tuple[str, ...]
    skipped: int = 0
    on_paper: int = 0


Result = Distribution | OpenAnswers


@dataclass(frozen=True, slots=True)
class Results:
    """The results of a questionnaire, prompt by prompt. `responses` counts people; `threshold` protects them."""

    responses: int
    threshold: int
    results: tuple[Result, ...]

    @property
    def enough(self) -> bool:
        """True when there are enough responses for results to be shown to anybody."""
        return self.responses >= self.threshold

    def tells(self, distribution: Distribution) -> bool:
        """Whether one scale has enough ratings of its own: some may have skipped it."""
        return self.enough and distribution.n >= self.threshold

    @property
    def distributions(self) -> tuple[Distribution, ...]:
        """The results of the scales alone."""
        return tuple(r for r in self.results if isinstance(r, Distribution))


def summarise(
    prompts: Iterable[Prompt], responses: tuple[Response, ...], threshold: int, hands: Iterable[Hands] = ()
) -> Results:
    """Results of all responses and hands in the order of the prompts.

    Nobody knows which hands were the same person's, so the scale with most hands tells how many people raised one.
    """
    counted = {some.prompt_id: some for some in hands}
    results = tuple(_result(prompt, responses, counted.get(prompt.id, Hands(prompt.id))) for prompt in prompts)
    return Results(responses=len(responses) + people(counted.values()), threshold=threshold, results=results)


def _result(prompt: Prompt, responses: tuple[Response, ...], hands: Hands) -> Result:
    answers = [a for r in responses for a in r.answers if a.prompt_id == prompt.id]
    if prompt.kind is not PromptKind.SCALE:
        texts, on_paper = tuple(a.text for a in answers if a.text), sum(a.on_paper and not a.text for a in answers)
        return OpenAnswers(prompt, texts, skipped=len(responses) - len(texts) - on_paper, on_paper=on_paper)
    chosen = Counter(a.rating for a in answers if a.rating is not None)
    steps = range(prompt.lowest, prompt.highest + 1)
    raised = tuple(hands.at(step) or 0 for step in steps)
    counts = tuple(chosen[step] + more for step, more in zip(steps, raised, strict=True))
    skipped = len(responses) - sum(chosen[step] for step in steps)
    return Distribution(prompt, counts, skipped, sum(raised))
