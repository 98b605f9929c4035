"""Values as plain JSON values: what a bundle's rows are made of."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

Plain = dict[str, Any]


def plain(value: object) -> Plain:
    """The fields of a dataclass; those of dataclasses in it stand in objects of their own."""
    if not is_dataclass(value):
        raise TypeError(type(value))
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case datetime() | date() | time():
            return value.isoformat()
        case tuple() | list():
            return [_plain(one) for one in value]
        case frozenset():
            return sorted(value)
        case _ if is_dataclass(value):
            return plain(value)
        case _:
            return value
