"""What a cell reads as, and which text a spreadsheet could take for a formula: the same for every writer."""

from datetime import date, datetime
from typing import assert_never

from leda_desktop.exchange.workbook.values import Cell, Term
from leda_desktop.texts import Texts

_FORMULA_SIGNS = frozenset("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")


def may_act(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula or a command, also behind spaces that it drops."""
    return text.lstrip(" \u00a0\u3000")[:1] in _FORMULA_SIGNS if text else False


def words_of(cell: Cell, texts: Texts) -> str:
    """A cell as a reader of the language writes it; times without their day."""
    match cell:
        case None:
            return ""
        case datetime():
            return texts.time(cell)
        case date():
            return cell.isoformat()
        case float():
            return texts.decimal(cell)
        case int():
            return str(cell)
        case _:
            return plain_words(cell)


def plain_words(cell: str | Term | tuple[int, ...] | tuple[str, ...]) -> str:
    """A cell of words: several texts a line each, several numbers beside each other."""
    match cell:
        case str():
            return cell
        case Term():
            return cell.words
        case (str(), *_):
            return "\n".join(map(str, cell))
        case tuple():
            return ", ".join(map(str, cell))
        case _:
            assert_never(cell)
