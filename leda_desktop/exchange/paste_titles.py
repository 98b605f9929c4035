"""Headings: which lines name a theme, and their titles without decoration."""

import re

from leda_desktop.domain.words import clean
from leda_desktop.exchange.paste_wraps import begins_small, is_open

_SHORT = 60
LONGEST_TITLE = 120
_WORDS = 10
_ABBREVIATION = 2
_COUNT = re.compile(r"\s*(?:\(\s*\d{1,3}(?:\s*st\.?)?\s*\)|\[\s*\d{1,3}\s*\]|\s[·•|]\s*\d{1,3})$")
_BOLD = re.compile(r"\*\*(?=\S)((?:(?!\*\*).)+)\*\*$|__(?=\S)((?:(?!__).)+)__$")
_STARRED = re.compile(r"\*([^\s*][^*]*)\*:?$")
_MORE = re.compile(r"\s*[-–,(]?\s*(?:forts(?:\.|ättning)?|cont(?:\.|inued|'d)?)\)?$", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"”“»].*[\"”“»«][.!?]?$")
_YEAR = re.compile(r"20\d\d")
_GREETING = re.compile(r"(?:hej|hejsan|god morgon|hallå|tack|hi|hello|dear|kära)\b", re.IGNORECASE)


def looks_like_title(text: str) -> bool:
    """Whether the line could head what follows: short, not in the middle and not at the end of a sentence."""
    if _QUOTATION.match(text):
        return False
    if text.endswith("?"):
        return len(text) <= LONGEST_TITLE
    if not any(map(str.isalpha, text)) and not _YEAR.fullmatch(text):
        return False
    if len(text) > _SHORT or (text.endswith((".", ";", ",")) and not text.endswith("forts.")):
        return False
    return len(text.split()) <= _WORDS and not is_open(text) and not _GREETING.match(text)


def is_decorated_title(text: str) -> bool:
    """Whether the line is set in bold, as in **Mod** or *Mod*."""
    return len(text) <= LONGEST_TITLE and (_BOLD.match(text.rstrip(":")) or _STARRED.match(text)) is not None


def has_title_colon(text: str) -> bool:
    """Whether the line ends with a colon that announces what follows."""
    return text.endswith(":") and len(text) <= _SHORT and any(map(str.isalpha, text))


def stated_count(text: str) -> int | None:
    """The number of notes a heading states, as in "Mod (8)"."""
    count = _COUNT.search(text)
    return int(re.sub(r"\D", "", count[0])) if count and count.start() > 0 else None


def is_capitals(text: str) -> bool:
    """Whether the line is written in capitals and is more than two letters."""
    return text.isupper() and sum(map(str.isalpha, text)) > _ABBREVIATION and looks_like_title(text)


def bare_title(text: str) -> str:
    """The title without colon, bold and count; the text as it is where nothing would be left."""
    text = clean(text)
    before = None
    while text != before:
        before = text
        text = _bared(text)
    return text


def is_more_of(title: str, before: str | None) -> bool:
    """Whether the title is the one before again, as in "Mod, forts."."""
    return title == before or _MORE.sub("", title) == before


def without_bold(text: str) -> str:
    """The text without marks of bold type around the whole of it."""
    bold = _BOLD.match(text)
    return (bold[1] or bold[2]).strip() if bold else text


def _bared(text: str) -> str:
    bare = without_bold(text.lstrip("#").strip().rstrip("#:").rstrip())
    starred = _STARRED.match(bare)
    bare = _COUNT.sub("", starred[1] if starred else bare).strip()
    return bare if any(map(str.isalnum, bare)) else text


def begins_like_title(text: str) -> bool:
    """Whether the line looks like a heading and begins with a capital letter, a number or a sign."""
    return not begins_small(text) and looks_like_title(text)
