"""What each reader gets: sections, how closely a summary looks, and what nobody ever gets."""

from dataclasses import replace
from itertools import pairwise

import pytest

from leda_desktop.documents.summary import summary_pdf
from leda_desktop.domain.ids import ThemeId
from leda_desktop.domain.kinds import Channel, Consent, Kind
from leda_desktop.domain.notes import Theme
from leda_desktop.domain.progress import Cancelled
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.domain.summary_choice import Audience, Section, SummaryChoice
from leda_desktop.texts import Language, Texts
from tests.documents.pdfs import outline_of, page_texts, parts_of, words_of
from tests.documents.sessions import activity, board, note, notes, questionnaire, session
from tests.gallery.pages import HOSTILE, overfull_summary, typical_summary


def made(summary: SessionSummary, choice: SummaryChoice, language: Language = Language.SV) -> bytes:
    return summary_pdf(summary, Texts.load(language), choice)


def printed(summary: SessionSummary, audience: Audience) -> str:
    return words_of(made(summary, SummaryChoice(audience)))


def test_participants_get_the_agenda_without_the_clock_and_every_word() -> None:
    text = printed(typical_summary(), Audience.PARTICIPANTS)
    assert "Så gick tiden" not in text
    assert "planerat började" not in text
    assert "11:10 Deltagarna presenterar sig 20 min" in text
    assert "Träffen slutade" not in text
    said = [n.text for a in typical_summary().activities if a.board for n in a.board.notes if n.quote is None]
    assert sum(words in text for words in said if len(words) < 25) > 30


def test_the_client_gets_themes_with_counts_ratings_and_quotes_but_no_answer_in_words() -> None:
    summary = typical_summary()
    text = printed(summary, Audience.CLIENT)
    assert "Kunskap och inspiration 14" in text
    assert "medel av 23 svar" in text
    assert "”Vi är fler än jag trodde som sitter mellan stolarna." in text
    assert "Så gick tiden" in text
    quoted = {quote.text for part in summary.activities for quote in part.quotes}
    said = [n.text for a in summary.activities if a.board and a.activity.kind is Kind.BOARD for n in a.board.notes]
    assert not [words for words in said if words not in quoted and len(words) > 12 and words in text]
    answers = [t for a in summary.activities if a.results for r in a.results.results for t in getattr(r, "texts", ())]
    assert not [words for words in answers if len(words) > 12 and words in text]


def test_themes_are_a_table_with_the_largest_first_and_the_unsorted_last() -> None:
    themes = tuple(Theme(ThemeId(name), activity().id, name, rank) for rank, name in enumerate(("Mod", "Tid")))
    kept = [replace(note(f"n{i}", i), theme_id=ThemeId(name)) for i, name in enumerate(["Mod", "Tid", "Tid"])]
    kept += [note(f"lös {i}", 10 + i) for i in range(5)]
    pdf = made(session(board(kept, themes=themes)), SummaryChoice(Audience.CLIENT))
    assert "Tid 2 Mod 1 Osorterade 5" in words_of(pdf)
    assert len([part for part in parts_of(pdf) if part["/S"] == "/TR"]) >= 3


def test_the_same_answer_of_two_tables_is_one_answer_for_the_client() -> None:
    kept = [replace(note(text, i), table=i) for i, text in enumerate(["Mod", "mod!", "Tid"], 1)]
    assert "2 olika svar" in printed(session(board(kept, Kind.TABLES)), Audience.CLIENT)


def test_the_archive_knows_by_which_doors_notes_and_forms_came() -> None:
    kept = [replace(n, channel=channel) for n, channel in zip(notes("abc"), Channel, strict=True)]
    asked = replace(questionnaire([5] * 6), doors=((Channel.PAPER, 6),))
    summary = session(board(kept), asked)
    text = printed(summary, Audience.ARCHIVE)
    assert "1 antecknad vid skrivbordet, 1 på papper, 1 från mobilen" in text
    assert "6 på papper" in text
    assert "på papper" not in printed(summary, Audience.PARTICIPANTS)


def test_what_was_noted_at_the_desk_alone_needs_no_telling() -> None:
    assert "skrivbordet" not in printed(session(board(notes("abc"))), Audience.ARCHIVE)


@pytest.mark.parametrize("audience", Audience)
def test_nobody_gets_a_confidence_a_name_or_the_ratings_of_a_few(audience: Audience) -> None:
    said = [note("Stannar här", 1, Consent.ROOM), note("Sagt utan namn", 2, Consent.ANONYMOUS)]
    text = printed(session(board(said), questionnaire([9, 9, 9], ["Hemligt"] * 3)), audience)
    assert "Stannar" not in text
    assert "Ada" not in text
    assert "9,0" not in text
    assert "Hemligt" not in text
    assert "3 svar kom in." in text
    assert "”Sagt utan namn”" in text


@pytest.mark.parametrize(
    ("section", "words"),
    [(Section.AGENDA, "Så gick tiden"), (Section.COMING, "Det här kommer"), (Section.COVER, "Namn står bara")],
)
def test_a_section_that_is_not_wanted_is_not_there(section: Section, words: str) -> None:
    summary = typical_summary()
    assert words in printed(summary, Audience.ARCHIVE)
    assert words not in words_of(made(summary, SummaryChoice(without=frozenset({section}))))


def test_without_a_cover_the_first_page_has_the_title_and_the_facts() -> None:
    pdf = made(typical_summary(), SummaryChoice(without=frozenset({Section.COVER})))
    first = " ".join(page_texts(pdf)[0].split())
    assert first.index("Sammanfattning · Lärandeträff 1") < first.index("7 februari 2024 · 11:00–16:00")
    assert [str(part["/S"]) for part in parts_of(pdf)].count("/H1") == 1


def test_an_activity_that_is_not_wanted_brings_nothing_and_leads_nowhere() -> None:
    summary = typical_summary()
    gone = next(a.activity for a in summary.activities if a.activity.kind is Kind.BOARD)
    pdf = made(summary, SummaryChoice(without_activities=frozenset({gone.id})))
    assert "Förhoppningar" not in outline_of(pdf)
    assert gone.title not in outline_of(pdf)
    assert gone.title in words_of(pdf)


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stop_nobody_s_document(text: str, audience: Audience) -> None:
    themes = (Theme(ThemeId("t"), activity().id, text, 0),)
    kept = [replace(note(text, 1, Consent.NAMED), theme_id=ThemeId("t")), note(text, 2)]
    summary = session(board(kept, themes=themes), questionnaire([5] * 6, [text] * 6))
    assert page_texts(made(summary, SummaryChoice(audience)))


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("summary", [typical_summary(), overfull_summary()], ids=["typical", "overfull"])
def test_headings_never_skip_a_level_for_anybody(summary: SessionSummary, audience: Audience) -> None:
    roles = [str(part["/S"]) for part in parts_of(made(summary, SummaryChoice(audience)))]
    levels = [int(role[2]) for role in roles if role in {"/H1", "/H2", "/H3", "/H4"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_progress_is_told_step_by_step() -> None:
    told: list[tuple[int, int]] = []
    summary = session(board([note("ett")]), questionnaire([5] * 6))
    summary_pdf(summary, Texts.load(Language.EN), progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_whoever_watches_can_stop_it() -> None:
    def stop(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        summary_pdf(session(board([note("ett")])), Texts.load(Language.EN), progress=stop)
