"""The workbook: what is told of notes and answers, in which order, and what is never told together."""

from dataclasses import replace

from leda_desktop.domain.details import Round
from leda_desktop.domain.ids import NoteId, ThemeId
from leda_desktop.domain.kinds import Asks, Consent, Kind
from leda_desktop.domain.notes import Theme
from leda_desktop.domain.scales import Distribution, OpenAnswers
from leda_desktop.domain.summary import ActivitySummary
from leda_desktop.exchange.workbook.gathering import workbook_of
from leda_desktop.exchange.workbook.values import Cell, Table, Term
from tests.documents.sessions import activity, board, note, notes, questionnaire, session
from tests.exchange.exports import SV
from tests.gallery.pages import typical_summary


def table_of(brought: ActivitySummary, key: str) -> Table:
    """The table of one activity with this key."""
    return next(table for table in workbook_of(session(brought), SV).parts[0].tables if table.key == key)


def column(table: Table, key: str) -> list[Cell]:
    """The cells under a key."""
    return [record[key] for record in table.records()]


def test_open_answers_stand_in_the_order_of_the_alphabet_not_of_the_people() -> None:
    table = table_of(questionnaire([5] * 5, ["Öppet", "anslag", "Bra", "zon", "Ärligt"]), "answers")
    assert column(table, "text") == sorted(["Öppet", "anslag", "Bra", "zon", "Ärligt"], key=str.casefold)


def test_ratings_are_told_as_counts_from_the_lowest_step_to_the_highest() -> None:
    record = next(table_of(questionnaire([1, 1, 4, 10, 10, None]), "ratings").records())
    assert [record[f"counts.{step}"] for step in (1, 2, 4, 10)] == [2, 0, 1, 2]
    assert (record["n"], record["mean"], record["skipped"]) == (5, 5.2, 1)


def test_a_scale_that_too_few_rated_tells_nothing_of_them() -> None:
    record = next(table_of(questionnaire([1, 10, 10, 7, None, None]), "ratings").records())
    told = {key for key, cell in record.items() if cell not in (None, "")}
    assert told == {"question", "level", "low", "high", "remark"}
    assert record["remark"] == "Färre än 5 skattningar"


def test_no_row_holds_two_answers_of_one_person() -> None:
    tables = workbook_of(session(questionnaire([5] * 6, list("abcdef"))), SV).parts[0].tables
    assert [len(list(table.records())) for table in tables] == [1, 6]
    assert {key for table in tables for record in table.records() for key in record} & {
        "id",
        "sheet",
        "channel",
    } == set()


def test_contributions_of_a_round_do_not_tell_who_sat_where() -> None:
    asked = replace(board(notes(["c", "a", "B"]), Kind.ROUND), here=3)
    asked = replace(asked, activity=replace(asked.activity, details=Round(asks=Asks.SENTENCE)))
    assert column(table_of(asked, "notes"), "text") == ["a", "B", "c"]


def test_words_are_counted_and_those_said_most_come_first() -> None:
    said = board(notes(["Mod", "Tid", "mod", "Humor"]), Kind.ROUND)
    said = replace(said, activity=replace(said.activity, details=Round(asks=Asks.WORD)))
    assert table_of(said, "words").rows == (("Mod", 2), ("Humor", 1), ("Tid", 1))


def test_copies_of_a_note_share_its_number() -> None:
    themes = tuple(Theme(ThemeId(name), activity().id, name, rank) for rank, name in enumerate("ab"))
    one, other = replace(note("En"), theme_id=ThemeId("a")), replace(note("Två", 3), theme_id=ThemeId("b"))
    copy = replace(note("En", 2), origin=NoteId("n1"), theme_id=ThemeId("b"))
    table = table_of(board([one, copy, other], themes=themes), "notes")
    assert list(zip(column(table, "number"), column(table, "theme"), strict=True)) == [(1, "a"), (1, "b"), (2, "b")]


def test_the_dialogue_at_tables_tells_each_answer_once_with_its_tables() -> None:
    first, again = replace(note("Mer tid"), table=1), replace(note("Fler timmar", 2), table=4, repeats=NoteId("n1"))
    record = next(table_of(board([first, again], Kind.TABLES), "notes").records())
    assert (record["text"], record["tables"], record["times"], record["wordings"]) == (
        "Mer tid",
        (1, 4),
        2,
        ("Fler timmar",),
    )


def test_a_quote_says_how_far_it_may_travel() -> None:
    table = workbook_of(session(board([note("A", 1, Consent.NAMED), note("B", 2, Consent.ANONYMOUS)])), SV).quotes
    assert column(table, "consent") == [Term("named", "Med namn"), Term("anonymous", "Anonymt")]
    assert column(table, "name") == ["Ada Berg", ""]


def test_of_the_people_only_their_number_is_told() -> None:
    facts = {fact.key: fact.value for fact in workbook_of(typical_summary(), SV).facts}
    assert facts["people"] == 23


def test_the_agenda_tells_planned_and_actual_times() -> None:
    record = list(workbook_of(typical_summary(), SV).agenda.records())[2]
    assert (record["planned_minutes"], record["actual_minutes"]) == (25, 29)
    assert record["speaker"] == "Martin Börjesson, Senior forskare, RISE"


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    keys = [column.key for column in table_of(board(notes(["A"])), "notes").filled().columns]
    assert keys == ["number", "question", "text"]


def test_condensed_it_counts_themes_and_keeps_ratings_and_quotes_but_no_single_words() -> None:
    whole = workbook_of(typical_summary(), SV)
    condensed = whole.condensed()
    assert {table.key for table in condensed.tables} == {table.key for table in whole.tables} - {"notes", "answers"}
    assert {"themes", "ratings", "quotes"} <= {table.key for table in condensed.tables}


def test_hands_and_answers_on_paper_are_counted_and_told_apart() -> None:
    asked = questionnaire([5] * 6, ["Ett svar"] * 5)
    assert asked.results is not None
    scale, opened = asked.results.results
    assert isinstance(scale, Distribution) and isinstance(opened, OpenAnswers)
    told = (replace(scale, hands=2), replace(opened, on_paper=1, skipped=0))
    with_hands = replace(asked, results=replace(asked.results, results=told))
    assert column(table_of(with_hands, "ratings"), "hands") == [2]
    assert column(table_of(with_hands, "answers"), "remark")[-1] == "1 svar står på papper."
    assert "hands" not in [c.key for c in table_of(asked, "ratings").filled().columns]
