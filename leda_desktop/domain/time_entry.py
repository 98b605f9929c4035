"""Times as people type them."""

import re
from datetime import time

LONGEST = 24 * 60

HOURS = r"(?:hours?|h|timmar|timme|tim|t)"
MINUTES = r"(?:minutes?|minuter|minut|mins?|m)"
PLAIN = re.compile(rf"(\d{{1,4}})\s*{MINUTES}?\.?")
CLOCKLIKE = re.compile(r"(\d{1,2}):([0-5]\d)")
WORDED = re.compile(rf"(\d{{1,2}})\s*{HOURS}\.?\s*(?:([0-5]?\d)\s*{MINUTES}?\.?)?")
DECIMAL = re.compile(rf"(\d{{1,2}})[.,](\d{{1,2}})\s*{HOURS}\.?")
TIME_OF_DAY = re.compile(r"(?:kl\.?\s*)?([01]?\d|2[0-3])(?:[.:]?([0-5]\d))?")


def parse_minutes(text: str) -> int | None:
    """Whole minutes, up to a day, from `10`, `+10`, `90m`, `1h30`, `1:20`, `1,5 h` or `1 h 30 min`; else None."""
    entry = text.strip().lower().removeprefix("+").strip()
    minutes = _minutes(entry) if entry.isascii() else None
    return minutes if minutes is not None and minutes <= LONGEST else None


def parse_time_of_day(text: str) -> time | None:
    """A time of day from `12:05`, `12.05`, `1205`, `905`, `12` or `kl 12`; None for anything else."""
    found = TIME_OF_DAY.fullmatch(text.strip().lower()) if text.isascii() else None
    return None if found is None else time(int(found[1]), int(found[2] or 0))


def _minutes(entry: str) -> int | None:
    if found := PLAIN.fullmatch(entry):
        return int(found[1])
    if found := CLOCKLIKE.fullmatch(entry) or WORDED.fullmatch(entry):
        return int(found[1]) * 60 + int(found[2] or 0)
    if found := DECIMAL.fullmatch(entry):
        return round(float(f"{found[1]}.{found[2]}") * 60)
    return None
