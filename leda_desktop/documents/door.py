"""The page for the door: what a session came to, on one sheet that is read while one puts on one's coat."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leda_desktop.documents.blocks import Block, Ground, Heading, Place, Slip, Stack
from leda_desktop.documents.chart import ACROSS, charts
from leda_desktop.documents.coming import session_row
from leda_desktop.documents.cover import Head, programme_name
from leda_desktop.documents.fonts import load_faces
from leda_desktop.documents.imprint import Imprint
from leda_desktop.documents.page import Page, Running, paginate, print_pages
from leda_desktop.documents.parts import question_heading, quotes, sentence
from leda_desktop.documents.style import (
    BODY,
    CONTENT_WIDTH,
    DISPLAY,
    KICKER,
    PALE_SPRUCE,
    RUNNING,
    SOFT,
    TITLE,
    Style,
)
from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import Typesetter, height_of
from leda_desktop.domain.consent import printable
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.scales import Distribution, Results
from leda_desktop.domain.summary import ActivitySummary, SessionSummary
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import session_name

_MOST_QUOTES, _MOST_THEMES = 6, 12
_FEW_QUOTES, _FEW_THEMES = 3, 6
_LONGEST_QUOTE = 240
_LONG_TITLE = 60
_TITLE_LINES = 4
_THEME = Style(10.5, 15)
_CHIPS = Ground(side=9, edge=6, tint=PALE_SPRUCE)
_COLUMNS = 2
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class _Share:
    """How many quotes and themes are on the page."""

    quotes: int
    themes: int


def compose_door(summary: SessionSummary, texts: Texts) -> bytes:
    """The page as a PDF file: as much as fits on it, and never a second one."""
    faces = load_faces()
    setter = Typesetter(faces, texts)
    name = f"{texts.t('On the door')} · {session_name(summary.session, texts)}"
    imprint = Imprint(
        title=name,
        author=summary.programme.organiser,
        subject=programme_name(summary.programme),
        language=texts.language,
        made_at=summary.made_at,
    )
    foot = setter.fitted(texts.t("Made on site, without internet"), RUNNING, CONTENT_WIDTH - 60)
    return print_pages(_fullest(printable(summary), name, setter), imprint, Running("", foot), faces)


def _fullest(summary: SessionSummary, name: str, setter: Typesetter) -> list[Page]:
    """The fullest page that is only one; at the very least the head of it."""
    quotes = min(_MOST_QUOTES, len(_quotes(summary)))
    themes = min(_MOST_THEMES, len(_counted(summary.activities)))
    pages = (paginate(_blocks(summary, name, share, setter)) for share in _shares(quotes, themes))
    return next((page for page in pages if len(page) == 1), [paginate(_head(summary, name, setter))[0]])


def _shares(quotes: int, themes: int) -> Iterator[_Share]:
    """From all there is to nothing: first the quotes beyond a few go, then the themes beyond a few, then the rest."""
    yield _Share(quotes, themes)
    while quotes or themes:
        if quotes > _FEW_QUOTES or (quotes and themes <= _FEW_THEMES):
            quotes -= 1
        else:
            themes -= themes % _COLUMNS or _COLUMNS
        yield _Share(quotes, themes)


def _blocks(summary: SessionSummary, name: str, share: _Share, setter: Typesetter) -> Iterator[Block]:
    body = [*_ratings(summary, setter), *_themes(summary, share.themes, setter), *_said(summary, share.quotes, setter)]
    yield from _head(summary, name, setter)
    yield from body
    if not body:
        yield sentence(setter.texts.t("What was said today is in the summary."), setter, above=20)
    yield from _next(summary, setter)


def _head(summary: SessionSummary, name: str, setter: Typesetter) -> Iterator[Block]:
    session, texts = summary.session, setter.texts
    theme = session.theme.strip() or session_name(session, texts)
    style = DISPLAY if len(theme) <= _LONG_TITLE else TITLE
    when = (
        texts.capitalised(texts.date_long(session.day)),
        texts.time_range(session.start, session.end),
        session.venue.strip(),
    )
    kicker = f"{programme_name(summary.programme)} · {session_name(session, texts)}"
    yield Head(
        kicker=setter.title(kicker, KICKER, CONTENT_WIDTH)[:2],
        title=setter.title(theme, style, CONTENT_WIDTH)[:_TITLE_LINES],
        facts=setter.title(" · ".join(part for part in when if part), replace(BODY, colour=SOFT), CONTENT_WIDTH)[:2],
        gap=0,
        place=Place("door", name, 0),
    )


def _heading(text: str, key: str, setter: Typesetter, aside: str = "") -> Heading:
    return replace(question_heading(text, key, setter, aside=aside), role=Role.HEADING)


def _ratings(summary: SessionSummary, setter: Typesetter) -> Iterator[Block]:
    asked = next((a.results for a in summary.activities if a.results and _told(a.results)), None)
    if asked is None:
        return
    people = setter.texts.n("{n} answer", "{n} answers", asked.responses)
    yield _heading(setter.texts.t("How we rated ourselves"), "ratings", setter, people)
    yield from charts(_told(asked)[:ACROSS], setter)


def _told(results: Results) -> list[Distribution]:
    return [distribution for distribution in results.distributions if results.tells(distribution)]


def _themes(summary: SessionSummary, most: int, setter: Typesetter) -> Iterator[Block]:
    """The themes with most contributions; how many more there are is said beside them."""
    found = _counted(summary.activities)
    shown = found.most_common(most)
    if not shown:
        return
    rest = len(found) - len(shown)
    more = setter.texts.n("and {n} more theme", "and {n} more themes", rest) if rest else ""
    yield _heading(setter.texts.t("What it was about"), "themes", setter, more)
    width = Stack.slip_width(_COLUMNS, _GAP) - 2 * _CHIPS.side
    slips = (setter.title(f"{title} · {count}", _THEME, width)[:2] for title, count in shown)
    chips = tuple(Slip(lines, height_of(lines) + 2 * _CHIPS.edge) for lines in slips)
    yield Stack(chips, _COLUMNS, _CHIPS, _GAP, _GAP, above=6)


def _counted(activities: Sequence[ActivitySummary]) -> Counter[str]:
    """How many contributions each theme has, in order; copies in one theme count once."""
    found: Counter[str] = Counter()
    for activity in activities:
        if activity.board:
            titles = {theme.id: theme.title.strip() for theme in activity.board.themes}
            members = dict.fromkeys((n.theme_id, n.origin) for n in activity.board.notes if n.theme_id in titles)
            found.update(titles[theme_id] for theme_id, _ in members if theme_id and titles[theme_id])
    return found


def _said(summary: SessionSummary, most: int, setter: Typesetter) -> Iterator[Block]:
    found = _quotes(summary)
    shown = found[:most]
    if not shown:
        return
    rest = len(found) - len(shown)
    more = setter.texts.n("and {n} more in the summary", "and {n} more in the summary", rest) if rest else ""
    yield _heading(setter.texts.t("In their own words"), "quotes", setter, more)
    yield from quotes(shown, setter)


def _quotes(summary: SessionSummary) -> list[Quote]:
    """One quote of each item in turn; those too long to be read in passing come last."""
    found = [list(activity.quotes) for activity in summary.activities if activity.quotes]
    rows = (
        quotes[place] for place in range(max(map(len, found), default=0)) for quotes in found if place < len(quotes)
    )
    return sorted(rows, key=lambda quote: len(quote.text) > _LONGEST_QUOTE)


def _next(summary: SessionSummary, setter: Typesetter) -> Iterator[Block]:
    if not summary.coming:
        return
    yield _heading(setter.texts.t("Next time"), "next", setter)
    yield session_row(summary.coming[0], setter)
