"""What is known of a half-written note besides its text, written down so that it is there after a cut."""

import json
from dataclasses import asdict, dataclass, replace

from leda_desktop.domain.ids import PromptId
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.plain import fitting
from leda_desktop.ui.capture.composer import Draft


@dataclass(frozen=True, slots=True)
class _About:
    """What is known of a half-written note besides its words, in plain values."""

    prompt: str = ""
    table: int = 0
    author: str = ""
    organisation: str = ""
    consent: str = ""


def about(draft: Draft) -> str:
    """Question, table, name and consent of a draft."""
    known = _About(
        prompt=draft.prompt_id or "",
        table=draft.table or 0,
        author=draft.author,
        organisation=draft.organisation,
        consent=draft.consent.value if draft.consent else "",
    )
    return json.dumps(asdict(known))


def with_about(draft: Draft, written: str) -> Draft:
    """The draft with what was written down of another one."""
    known = _About(**fitting(_About(), _read(written)))
    return replace(
        draft,
        prompt_id=PromptId(known.prompt) if known.prompt else None,
        table=known.table or None,
        author=known.author,
        organisation=known.organisation,
        consent=next((consent for consent in Consent if consent.value == known.consent), None),
    )


def _read(written: str) -> object:
    """What was written down; nothing where that was done while the item was of another kind."""
    try:
        return json.loads(written)
    except ValueError:
        return None
