"""A session as JSON, for programs: the keys stay the same in every language, `docs/formats.md` says what they mean."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from leda_desktop.exchange.workbook.results import STEP
from leda_desktop.exchange.workbook.values import Cell, Part, Table, Term, Workbook

FORMAT = "leda-session/1"


def json_file(workbook: Workbook) -> bytes:
    """The workbook as one object in UTF-8."""
    return json.dumps(_plain(workbook), ensure_ascii=False, indent=2).encode() + b"\n"


def _plain(workbook: Workbook) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "language": workbook.language,
        "made_at": workbook.made_at.isoformat(timespec="seconds"),
        "session": {fact.key: _value(fact.value) for fact in workbook.facts if fact.key != "consent"},
        "agenda": _records(workbook.agenda),
        "activities": [_part(part) for part in workbook.parts if part.brought],
        "themes": _records(workbook.themes),
        "quotes": _records(workbook.quotes),
        "coming": _records(workbook.coming),
    }


def _part(part: Part) -> dict[str, Any]:
    told: dict[str, Any] = {"title": part.title, "kind": part.kind.code}
    told |= {key: text for key, text in (("about", part.about), ("remark", part.remark)) if text}
    return told | {table.key: _records(table) for table in part.tables}


def _records(table: Table) -> list[dict[str, Any]]:
    return [_record(record.items()) for record in table.records()]


def _record(cells: Iterable[tuple[str, Cell]]) -> dict[str, Any]:
    """A row by its keys; how often each step of a scale was chosen stands together under `counts`."""
    record: dict[str, Any] = {}
    for key, cell in cells:
        if not key.startswith(STEP):
            record[key] = _value(cell)
        elif cell is not None:
            record.setdefault("counts", {})[key.removeprefix(STEP)] = cell
    return record


def _value(cell: Cell) -> object:
    match cell:
        case Term():
            return cell.code
        case datetime():
            return cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
        case float():
            return round(cell, 4)
        case tuple():
            return list(cell)
        case _:
            return cell
