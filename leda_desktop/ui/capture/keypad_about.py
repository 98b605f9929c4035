"""Where somebody is on a keypad, written down so that it is known again after a cut."""

import json
from dataclasses import asdict

from leda_desktop.domain.double_keying import Check
from leda_desktop.domain.ids import ResponseId
from leda_desktop.ui.capture.keypad import KeypadDraft
from leda_desktop.ui.capture.keypad_sheets import Place


def about_of(way: str, place: KeypadDraft | tuple[int, int]) -> str:
    """The place as text."""
    plain = asdict(place) if isinstance(place, KeypadDraft) else list(place)
    return json.dumps({way: plain})


def draft_from(about: str) -> KeypadDraft | tuple[int, int] | None:
    """The place of a keypad from such text; None where it tells of something else."""
    try:
        match json.loads(about):
            case {"sheets": {"place": {"response_id": str(key), "sheet": int(sheet), "at": int(at)}, "check": check}}:
                return KeypadDraft(Place(ResponseId(key), sheet, at), _check(check))
            case {"hands": [int(scale), int(at)]}:
                return scale, at
    except ValueError:
        pass
    return None


def _check(plain: object) -> Check | None:
    match plain:
        case {
            "order": [*keys],
            "done": int(done),
            "compared": int(compared),
            "found": int(found),
            "corrected": int(corrected),
        }:
            return Check(tuple(ResponseId(str(key)) for key in keys), done, compared, found, corrected)
    return None
