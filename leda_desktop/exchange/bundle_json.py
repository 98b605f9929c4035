"""JSON from strangers: what could harm is refused before or while it is read."""

import json
import math
import re
from typing import Any, NoReturn

from leda_desktop.domain.problems import Problem, Trouble

MOST_DEPTH = 32
MOST_VALUES = 1_000_000
_LONGEST_NUMBER = 30

# A string that never ends is one, too: looking for its end from each of its quotation marks would take for ever.
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_BRACKET = re.compile(rb"[\[{\]}]")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def read_json(data: bytes, part: str) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The values in a text; raises Problem for what is no JSON, ambiguous, or too much to hold."""
    _measure(data, part)
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_no_number,
            parse_float=_float,
            parse_int=_int,
        )
        if _SURROGATE.search(data):
            json.dumps(value, ensure_ascii=False).encode("utf-8")  # fails on half a character
    except (ValueError, RecursionError) as error:
        raise Problem(Trouble.BUNDLE_DAMAGED, part=part) from error
    return value


def write_json(value: object) -> bytes:
    """The text of plain values, the same for the same values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _measure(data: bytes, part: str) -> None:
    """Refuse what would take too much memory once it is read, by counting what stands outside the strings."""
    bare = _STRING.sub(b"", data)
    brackets = _BRACKET.findall(bare)
    if len(brackets) + bare.count(b",") + bare.count(b":") > MOST_VALUES:
        raise Problem(Trouble.BUNDLE_LARGE)
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in b"[{" else -1
        if depth > MOST_DEPTH:
            raise Problem(Trouble.BUNDLE_DAMAGED, part=part)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in an object")
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _int(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError("a number is too long")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits) if len(digits) <= _LONGEST_NUMBER else math.inf
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number
