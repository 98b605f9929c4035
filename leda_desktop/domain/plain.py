"""Plain JSON values read back with care: what another version wrote is left out where it is not understood."""

from dataclasses import fields
from enum import Enum
from typing import Any, ClassVar, Protocol, TypeVar

E = TypeVar("E", bound=Enum)


class _Value(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def fitting(pattern: _Value, plain: object) -> dict[str, Any]:
    """The values for the fields of a dataclass that are of the types that `pattern` has there.

    None is left out, so that the default holds; where the pattern has None, a text is meant.
    """
    given = plain if isinstance(plain, dict) else {}
    known = {field.name: getattr(pattern, field.name) for field in fields(pattern)}
    return {name: given[name] for name, like in known.items() if name in given and type(given[name]) in _plain(like)}


def member(kind: type[E], value: object, otherwise: E) -> E:
    """The member of an enumeration with this value, or another one where there is none."""
    return next((known for known in kind if known.value == value), otherwise)


def _plain(like: object) -> tuple[type, ...]:
    if like is None or isinstance(like, Enum):
        return (str,)
    return (list, tuple) if isinstance(like, tuple) else (type(like),)
