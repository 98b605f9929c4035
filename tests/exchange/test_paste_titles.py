"""Which lines of a pasted list are headings, and how deep its notes stand below them."""

import pytest

from leda_desktop.exchange.paste import parse
from tests.exchange.reading import notes, outline

TITLED = [
    ("hash", "# Mod\n- Våga\n# Skav\n- Trögt"),
    ("hash over plain lines", "## Mod\nVåga\n\n## Skav ##\nTrögt"),
    ("colon", "Mod:\n- Våga\nSkav:\n- Trögt"),
    ("colon over plain lines", "Mod:\nVåga\n\nSkav:\nTrögt"),
    ("short line", "Mod\no Våga\nSkav\no Trögt"),
    ("short line and empty lines", "Mod\n\no Våga\n\nSkav\n\no Trögt"),
    ("count", "Mod (1)\n• Våga\nSkav (1)\n• Trögt"),
    ("count after a dot", "Mod · 1\n• Våga\nSkav · 1\n• Trögt"),
    ("count over plain lines", "Mod (1)\nVåga\nSkav (1 st)\nTrögt"),
    ("underlined", "Mod\n===\nVåga\n\nSkav\n---\nTrögt"),
    ("bold", "**Mod**\n- Våga\n**Skav:**\n- Trögt"),
    ("bold in a mail", "*Mod*\n- Våga\n*Skav*\n- Trögt"),
    ("pages", "Mod\no Våga\n\x0cSkav\no Trögt"),
    ("page numbers", "Mod\no Våga\n12\n\x0cSkav\no Trögt\n13\n"),
    ("page labels", "Sida 1 av 2\nMod\no Våga\nSida 2 av 2\nSkav\no Trögt"),
    ("numbers between lists", "Mod\n\n- Våga\n\n4\n\nSkav\n\n- Trögt\n\n5"),
]


@pytest.mark.parametrize("text", [text for _, text in TITLED], ids=[name for name, _ in TITLED])
def test_headings_become_themes(text: str) -> None:
    assert outline(text) == [("Mod", ["Våga"]), ("Skav", ["Trögt"])]


def test_capitals_are_headings_and_stay_capitals() -> None:
    assert outline("MOD\nvåga mer\n\nPENGAR\nsök medel") == [("MOD", ["våga mer"]), ("PENGAR", ["sök medel"])]


def test_a_column_of_themes_gives_themes() -> None:
    text = "Mod\tVåga\n\tFråga\nSkav\tTrögt\nMod\tTro"
    assert outline(text) == [("Mod", ["Våga", "Fråga", "Tro"]), ("Skav", ["Trögt"])]


def test_cells_of_a_table_are_notes() -> None:
    assert outline("Våga\tTrögt\nProva\tSegt") == [(None, ["Våga", "Trögt", "Prova", "Segt"])]


def test_times_stay_beside_what_happens_then() -> None:
    assert notes("11:00\tVälkommen\n12:00\tLunch") == ["11:00 Välkommen", "12:00 Lunch"]


def test_a_heading_that_goes_on_over_the_page_stays_one_theme() -> None:
    text = "Mod\n- Våga\n- Fråga\n\nMod, forts.\n- Tro"
    assert outline(text) == [("Mod", ["Våga", "Fråga", "Tro"])]


def test_a_heading_can_be_broken_too() -> None:
    text = "Samarbete och\n\ngemenskap\n\no Hitta varandra\n\nOmsätta i\n\npraktiken\n\no Inget händer"
    assert outline(text) == [("Samarbete och gemenskap", ["Hitta varandra"]), ("Omsätta i praktiken", ["Inget händer"])]


def test_titles_of_slides_stand_above_their_themes() -> None:
    text = "Förhoppningar\n\nMod\n\no Våga\n\nFarhågor\n\nSkav\n\no Trögt"
    assert outline(text) == [("Förhoppningar", []), ("Mod", ["Våga"]), ("Farhågor", []), ("Skav", ["Trögt"])]


def test_numbered_questions_are_themes_of_their_answers() -> None:
    text = "1. Vad har ni hört?\n• Mod\n• Tid\n2. Hur kan vi använda det\ni Umeå?\n• Börja smått\n3. Vad tar ni med er?"
    assert outline(text) == [
        ("Vad har ni hört?", ["Mod", "Tid"]),
        ("Hur kan vi använda det i Umeå?", ["Börja smått"]),
        ("Vad tar ni med er?", []),
    ]


def test_questions_above_plain_answers_are_themes() -> None:
    text = "Vad har ni hört?\nMod\nTid\n\nVad tar ni med er?\nLust"
    assert outline(text) == [("Vad har ni hört?", ["Mod", "Tid"]), ("Vad tar ni med er?", ["Lust"])]


def test_a_numbered_agenda_is_a_list_and_its_parts_are_deeper() -> None:
    pasted = parse("1.\tVälkommen hit!\n2.\tDeltagarna presenterar sig\n\ta)\tnamn\n\tb)\tett ord\n3.\tLunch")
    assert [(note.text, note.indent) for note in pasted.notes] == [
        ("Välkommen hit!", 0),
        ("Deltagarna presenterar sig", 0),
        ("namn", 1),
        ("ett ord", 1),
        ("Lunch", 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "o Våga\n   - fråga\n   - svara\no Tro",
        "o Våga\n- fråga\n- svara\no Tro",
        "•\tVåga\n\to\tfråga\n\to\tsvara\n•\tTro",
    ],
    ids=["set in", "another bullet", "tabs"],
)
def test_every_point_below_a_point_is_a_note_of_its_own(text: str) -> None:
    pasted = parse(text)
    assert [(note.text, note.indent) for note in pasted.notes] == [("Våga", 0), ("fråga", 1), ("svara", 1), ("Tro", 0)]


def test_bulleted_questions_are_themes_of_the_points_below_them() -> None:
    text = "Bord 1\n• Vad har ni hört?\n   o Mod\n   o Tid\n• Vad tar ni med er?\n   o Lust"
    assert outline(text) == [("Bord 1", []), ("Vad har ni hört?", ["Mod", "Tid"]), ("Vad tar ni med er?", ["Lust"])]


def test_lines_set_in_below_others_are_their_notes() -> None:
    assert outline("Mod\n\tVåga\n\tTro\nSkav\n\tTrögt") == [("Mod", ["Våga", "Tro"]), ("Skav", ["Trögt"])]


def test_lines_set_in_below_some_are_deeper_notes() -> None:
    pasted = parse("Mod\n\tVåga\n\tTro\nSkav\nTid")
    assert [(note.text, note.indent) for note in pasted.notes] == [
        ("Mod", 0),
        ("Våga", 1),
        ("Tro", 1),
        ("Skav", 0),
        ("Tid", 0),
    ]


def test_boxes_of_a_slide_are_notes() -> None:
    text = "Att vi vågar\nprova\n\nTa plats\n\nLära känna\nvarandra på\nriktigt"
    assert notes(text) == ["Att vi vågar prova", "Ta plats", "Lära känna varandra på riktigt"]


def test_headings_are_found_where_only_broken_notes_have_empty_lines_inside() -> None:
    text = (
        "Mod\no Att vi vågar börja innan\n\nallt är klart\no Ta plats\n"
        "Konkret\no Bestämma vad vi gör i\n\nUmeå redan i morgon\no Små steg som inte\n\nkostar\n"
    )
    assert outline(text) == [
        ("Mod", ["Att vi vågar börja innan allt är klart", "Ta plats"]),
        ("Konkret", ["Bestämma vad vi gör i Umeå redan i morgon", "Små steg som inte kostar"]),
    ]


def test_depth_begins_anew_below_each_heading() -> None:
    pasted = parse("Mod\n• Våga\n- fråga\n\nSkav\n- Trögt\n- Segt")
    assert [note.indent for note in pasted.notes] == [0, 1, 0, 0]
