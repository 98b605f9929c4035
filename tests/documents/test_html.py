"""The twin in HTML: the words of the PDF in sound structure, nothing that runs, and consent as everywhere."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from leda_desktop.documents.summary import summary_html
from leda_desktop.documents.text import plain
from leda_desktop.documents.twin.style import STYLE
from leda_desktop.domain.consent import printable
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.domain.summary_choice import Audience, Section, SummaryChoice
from leda_desktop.domain.tallies import alike
from leda_desktop.texts import Language, Texts
from tests.documents.sessions import board, note, on_paper, questionnaire, session
from tests.gallery.pages import HOSTILE, UNBROKEN, empty_summary, overfull_summary, typical_summary

OURS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "a", "header", "main", "section", "footer", "svg", "rect"}
    | {"h1", "h2", "h3", "h4", "p", "ul", "li", "small", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    | {"figure", "figcaption", "blockquote"}
)
VOID = {"meta"}
LOOSE = "<b>fet</b><script>alert(1)</script><img src=/etc/hostname onerror=x></style></title>&amp;"


class Page(HTMLParser):
    """Reads a page strictly: every element is closed, and closed in turn."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends: the one that is open."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Text, except that of our own rules."""
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words on one line."""
        return " ".join(" ".join(self.words).split())

    @property
    def levels(self) -> list[int]:
        """The levels of the headings in their order."""
        return [int(tag[1]) for tag in self.tags if re.fullmatch("h[1-6]", tag)]


def twin(summary: SessionSummary, language: Language = Language.SV, choice: SummaryChoice | None = None) -> Page:
    """The page of a session, read."""
    page = Page(summary_html(summary, Texts.load(language), choice))
    assert page.open == []
    return page


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("summary", [empty_summary(), typical_summary(), overfull_summary()])
def test_it_is_made_of_our_elements_alone_and_its_headings_go_down_step_by_step(
    summary: SessionSummary, language: Language
) -> None:
    page = twin(summary, language)
    assert set(page.tags) <= OURS
    assert page.levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False))


def test_every_note_answer_and_quote_of_the_session_is_on_it() -> None:
    summary = printable(typical_summary())
    text = twin(summary).text
    said = [n.text for a in summary.activities if a.board for n in a.board.notes if a.activity.kind.value != "round"]
    said += [quote.text for activity in summary.activities for quote in activity.quotes]
    assert len(said) > 100
    missing = [words for words in said if alike(plain(words)) not in alike(text)]
    assert missing == []


def test_ratings_are_a_table_with_named_rows_and_a_sentence() -> None:
    page = twin(session(questionnaire([7, 7, 8, 3, None, 9])))
    assert "Vi tillsammans: Hur bra är vi?" in page.text
    assert "6,8 , medel" not in page.text
    assert "6,8, medel av 5 svar" in page.text
    assert "1 inte" in page.text
    assert ("scope", "row") in page.attributes


def test_answers_on_paper_are_told() -> None:
    text = twin(session(on_paper(["Mod"]), on_paper([]))).text
    assert "4 svar står på papper." in text
    assert "5 svar står på papper." in text
    assert "Inga svar." not in text


def test_nothing_runs_and_nothing_is_loaded() -> None:
    page = twin(typical_summary())
    names = {name for name, _ in page.attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"src", "style", "action", "srcdoc"})
    assert [value for name, value in page.attributes if name == "href"] == ["#content"]
    policy = next(value for name, value in page.attributes if "default-src" in value)
    assert b64encode(sha256(STYLE.encode()).digest()).decode() in policy
    assert f"<style>{STYLE}</style>" in summary_html(typical_summary(), Texts.load(Language.SV))


@pytest.mark.parametrize("text", [*HOSTILE, LOOSE, UNBROKEN])
def test_hostile_words_are_words(text: str) -> None:
    page = twin(session(board([note(text, 1, Consent.NAMED)]), questionnaire([5] * 6, [text] * 6)))
    assert set(page.tags) <= OURS
    if plain(text):
        assert " ".join(plain(text).split())[:200] in page.text


def test_confidence_names_and_few_ratings_are_kept() -> None:
    said = [
        note("Stannar här", 1, Consent.ROOM),
        note("Öppet", 2, Consent.ANONYMOUS),
        note("Med namn", 3, Consent.NAMED),
    ]
    text = twin(session(board(said), questionnaire([9, 9], ["Hemligt", "Också"]))).text
    assert "Stannar här" not in text
    assert "Hemligt" not in text
    assert "9,0" not in text
    assert "2 svar kom in." in text
    assert text.count("Ada Berg") == 2  # on the note and under the quote, both named


def test_a_client_reads_how_much_was_said_and_not_each_word() -> None:
    summary = session(board([note("En lapp", 1)]), questionnaire([5] * 6, ["Ett svar"] * 6))
    text = twin(summary, choice=SummaryChoice(Audience.CLIENT)).text
    assert "En lapp" not in text
    assert "Ett svar" not in text
    assert "1 lapp" in text
    assert "6 svar" in text


def test_what_was_left_out_is_not_there() -> None:
    summary = typical_summary()
    first = summary.activities[4].activity
    choice = SummaryChoice(
        without=frozenset({Section.AGENDA, Section.COMING}), without_activities=frozenset({first.id})
    )
    text = twin(summary, choice=choice).text
    assert "Så gick tiden" not in text
    assert "Har vi det ledarskapet" not in text
    assert first.prompts[0].text not in text
