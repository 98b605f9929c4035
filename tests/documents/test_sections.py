"""Sections: what each kind of activity brings into the document."""

from dataclasses import replace

import pytest

from leda_desktop.domain.details import Round, Talk
from leda_desktop.domain.ids import PromptId, ThemeId
from leda_desktop.domain.kinds import Asks, Consent, Kind, Level
from leda_desktop.domain.notes import Board, Note, Theme
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.texts import Language
from tests.documents.pdfs import made, words_of
from tests.documents.sessions import SCALE, activity, board, note, notes, on_paper, questionnaire, session


def printed(*activities: ActivitySummary) -> str:
    return words_of(made(session(*activities)))


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_prints_its_notes(kind: Kind) -> None:
    assert "Det som noterades" in printed(board([note("Det som noterades")], kind))


def test_themes_come_in_order_with_their_counts_and_the_unsorted_last() -> None:
    themes = tuple(Theme(ThemeId(t), activity().id, t, i) for i, t in enumerate(("Mod", "Skav")))
    kept = [
        note("först ingenstans", 1),
        replace(note("skaver", 2), theme_id=ThemeId("Skav")),
        replace(note("vågar", 3), theme_id=ThemeId("Mod")),
        replace(note("vågar mer", 4), theme_id=ThemeId("Mod")),
    ]
    text = printed(board(kept, themes=themes))
    assert "Mod · 2 vågar vågar mer Skav · 1 skaver Osorterade · 1 först ingenstans" in text


def test_notes_of_no_question_come_last() -> None:
    stray = replace(note("vilsen", 2), prompt_id=PromptId("borta"))
    assert "Förhoppningar 1 lapp hemma Övriga lappar 1 lapp vilsen" in printed(board([stray, note("hemma", 1)]))


def test_a_copy_in_a_second_theme_counts_once() -> None:
    copy = replace(note("samma", 2), origin=note("samma", 1).id, theme_id=ThemeId("Mod"))
    themes = (Theme(ThemeId("Mod"), activity().id, "Mod", 0),)
    assert "Punkten punkt 1 lapp" in printed(board([note("samma", 1), copy], themes=themes))


def test_table_answers_tell_their_tables_and_how_often_they_were_given() -> None:
    kept = [replace(note("Mod!", 1), table=2), replace(note("mod", 2), table=1), note("ingens", 3)]
    text = printed(board(kept, Kind.TABLES))
    assert "Mod! ×2 · Bord 1, 2 ingens" in text
    assert "mod" not in text.split("Mod!")[1]


def test_a_repeat_in_other_words_is_printed_under_the_answer_it_repeats() -> None:
    first = replace(note("Mod", 1), table=1)
    again = replace(note("Att våga\nfast det är läskigt", 2), table=4, repeats=first.id)
    assert "Mod ×2 · Bord 1, 4 Bord 4: ”Att våga – fast det är läskigt”" in printed(board([first, again], Kind.TABLES))


def test_repeats_stand_where_the_first_was_sorted() -> None:
    themes = tuple(Theme(ThemeId(name), activity().id, name, rank) for rank, name in enumerate(("Ett", "Två")))
    first = replace(note("Mod", 1), table=1, theme_id=ThemeId("Två"))
    again = replace(note("MOD", 2), table=2, theme_id=ThemeId("Ett"))
    text = printed(board([first, again], Kind.TABLES, themes=themes))
    assert "Två · 1 Mod ×2 · Bord 1, 2" in text
    assert "Ett · " not in text


def test_notes_with_votes_come_first_with_their_number() -> None:
    kept = [note("ingen", 1), replace(note("få", 2), votes=1), replace(note("många", 3), votes=12)]
    assert "många 12 prickar få 1 prick ingen" in printed(board(kept))


def test_the_points_of_a_note_stand_behind_dashes() -> None:
    assert "Möts oftare – en gång i månaden – alltid med soppa" in printed(
        board([note("Möts oftare\nen gång i månaden\nalltid med soppa", 1)])
    )


def _round(*said: Note, here: int = 3, asks: Asks = Asks.WORD) -> ActivitySummary:
    whole = board(said, Kind.ROUND)
    activity = replace(whole.activity, details=Round(asks=asks))
    return replace(whole, activity=activity, here=here)


def test_a_round_counts_its_words_and_those_who_were_here_without_names() -> None:
    said = (note("Mod", 1), note("lust", 2), note("mod!", 3))
    without_names = [replace(each, author="", organisation="") for each in said]
    text = printed(_round(*without_names))
    assert "3 personer var här. Förhoppningar Mod ×2 · lust" in text


def test_a_name_stands_below_a_quote_alone_and_never_beside_a_word() -> None:
    text = printed(_round(note("Mod", 1), note("lust", 2, Consent.NAMED)))
    assert "Mod · lust" in text
    assert text.count("Ada Berg") == 1


def test_words_that_were_sorted_keep_their_themes() -> None:
    themes = (Theme(ThemeId("Mod"), activity().id, "Mod", 0),)
    sorted_ = replace(note("våga", 1), theme_id=ThemeId("Mod"))
    whole = _round(sorted_)
    assert whole.board is not None
    assert "Mod · 1 våga" in printed(replace(whole, board=replace(whole.board, themes=themes)))


def test_sentences_of_a_round_stand_as_notes() -> None:
    text = printed(_round(note("Vi börjar smått", 1), asks=Asks.SENTENCE))
    assert "3 personer var här. Förhoppningar Vi börjar smått" in text


def test_a_round_in_which_nobody_said_anything_is_no_section() -> None:
    assert "Punkten" not in printed(_round())


def test_ratings_show_mean_count_and_how_often_each_step_was_chosen() -> None:
    text = printed(questionnaire([3, 4, 4, 5, 6, None]))
    assert "Vi tillsammans Hur bra är vi? 4,4 medel av 5 svar" in text
    assert "inte mycket" in text
    assert "skala 1 till 10" in text


def test_too_few_answers_show_nothing_of_them() -> None:
    text = printed(questionnaire([3, 9, 9, 9], ["Hemligheten"]))
    assert "4 svar kom in. Resultat visas först från 5 svar, till skydd för dem som svarat." in text
    assert "Hemligheten" not in text
    assert "7,5" not in text


def test_a_scale_that_too_few_have_rated_is_kept_back() -> None:
    text = printed(questionnaire([9, 9, 9, 9, None, None], ["ett", "två", "tre", "fyra", "fem", "sex"]))
    assert "Hur bra är vi? Färre än 5 skattningar." in text
    assert "9,0" not in text


def test_exactly_enough_answers_are_shown() -> None:
    assert "medel av 5 svar" in printed(questionnaire([3, 4, 4, 5, 6]))


def test_a_questionnaire_that_nobody_answered_is_no_section() -> None:
    assert "Punkten" not in printed(questionnaire([]))


def test_a_question_that_nobody_answered_says_so() -> None:
    assert "Vad tar du med dig? Inga svar." in printed(questionnaire([3, 4, 4, 5, 6]))


def test_answers_on_paper_are_told_beside_those_that_were_typed() -> None:
    text = printed(on_paper(["Mod"]))
    assert "Mod" in text
    assert "4 svar står på papper." in text
    nothing_typed = printed(on_paper([]))
    assert "5 svar står på papper." in nothing_typed
    assert "Inga svar." not in nothing_typed


@pytest.mark.parametrize(("lowest", "highest"), [(0, 0), (1, 2), (0, 100), (-5, 5)])
def test_scales_of_any_length_are_drawn(lowest: int, highest: int) -> None:
    scale = replace(SCALE, lowest=lowest, highest=highest, level=Level.ME)
    base = questionnaire([lowest, highest, lowest, highest, highest])
    assert base.results
    first = base.results.distributions[0]
    counts = tuple(5 for _ in range(lowest, highest + 1))
    results = replace(base.results, results=(replace(first, prompt=scale, counts=counts),) * 5)
    assert "Jag" in printed(replace(base, results=results))


def test_a_talk_names_its_speaker_when_there_is_more_to_say() -> None:
    talk = Talk("Ada Berg", "forskare", "Verket", "Hon har forskat om broar.")
    text = printed(ActivitySummary(replace(activity(Kind.TALK), details=talk)))
    assert "Ada Berg, forskare, Verket Hon har forskat om broar." in text


def test_what_was_asked_a_speaker_stands_under_a_heading_of_its_own() -> None:
    asked = board([note("Hur gör man?")], Kind.TALK)
    item = replace(asked.activity, prompts=(), details=Talk("Ada Berg", "forskare", "Verket"))
    text = printed(replace(asked, activity=item))
    assert "Ada Berg, forskare, Verket Frågor till föreläsaren Hur gör man?" in text


def test_a_talk_that_brought_nothing_has_no_section() -> None:
    item = replace(activity(Kind.TALK), details=Talk("Ada Berg"), prompts=())
    assert "Frågor" not in printed(ActivitySummary(item))


def test_notes_of_a_quotes_activity_that_are_no_quotes_are_printed_as_notes() -> None:
    text = printed(board(notes(["bara en lapp"]), Kind.QUOTES))
    assert "bara en lapp" in text
    assert "”bara en lapp”" not in text


def test_private_notes_never_leave_the_desk() -> None:
    item = replace(board([note("sagt")]).activity, private_notes="Bara för ledaren")
    summary = ActivitySummary(item, Board(item.id, (), (note("sagt"),)))
    assert "ledaren" not in words_of(made(session(summary), Language.SV))
