"""What the kills have shown: what a killed program had acknowledged, compared with what is found afterwards."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tests.faults.contents import Plain

KINDS = ("note", "response", "step")
WHERE = ("phase", "activity", "stage")

Contents = Mapping[str, Mapping[str, Plain]]


def _nothing() -> dict[str, dict[str, Plain]]:
    return {kind: {} for kind in KINDS}


@dataclass(slots=True)
class Tally:
    """Counts kills and losses. `half` are responses of which only a part was found, `faults` everything else.

    `here` is where the program said it was, `busy` whether a key had been pressed since; `expected` is where it has to
    come back to.
    """

    kills: int = 0
    count: int = 0
    answers: int = 0
    returns: int = 0
    half: int = 0
    lost: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    acknowledged: dict[str, dict[str, Plain]] = field(default_factory=_nothing)
    here: Plain | None = None
    busy: bool = False
    expected: Plain | None = None

    @property
    def session(self) -> str | None:
        """The session that the program is in; None when it has not told."""
        return None if self.here is None else str(self.here["session"])

    @property
    def clean(self) -> bool:
        """Whether nothing at all went wrong."""
        return not self.lost and not self.half and not self.faults

    def __str__(self) -> str:
        return f"kills {self.kills} acknowledged {self.count} lost {len(self.lost)}"

    def details(self) -> str:
        """The line before the last."""
        return f"answers {self.answers} returns {self.returns} half {self.half} faults {len(self.faults)}"

    def take(self, lines: Iterable[str]) -> None:
        """Remember what one run of the program said."""
        arrived = False
        for line in lines:
            kind, _, rest = line.strip().partition(" ")
            if kind == "here":
                self._arrive(json.loads(rest), first=not arrived)
                arrived = True
            elif kind == "press":
                self.busy = True
            elif kind in KINDS:
                self._note_down(kind, rest)

    def compare(self, found: Contents, where: Plain | None) -> None:
        """Look for what was acknowledged in what was found."""
        for kind, promised in self.acknowledged.items():
            for key, content in promised.items():
                there = found[kind].get(key)
                if there is None or not content.items() <= there.items():
                    self.lost.add(f"{kind} {key}: {content} became {there}")
        if where is None or self.here is None:
            return
        told = {name: self.here[name] for name in WHERE}
        if self.busy:
            self.expected = where
            return
        self.expected = self.here
        if told != where:
            self.lost.add(f"place {told} became {where}")

    def forget(self) -> None:
        """Go on with another store."""
        self.acknowledged = _nothing()
        self.here = self.expected = None
        self.busy = False

    def _arrive(self, here: Plain, *, first: bool) -> None:
        if first and self.expected is not None:
            self.returns += 1
            if not self.expected.items() <= here.items():
                self.faults.append(f"came back to {here} instead of {self.expected}")
        self.here, self.busy = here, False

    def _note_down(self, kind: str, rest: str) -> None:
        key, _, told = rest.partition(" ")
        content = json.loads(told) if told else {}
        self.count += key not in self.acknowledged[kind]
        if kind == "response":
            self.answers += len(content) - len(self.acknowledged[kind].get(key, {}))
        self.acknowledged[kind][key] = content
