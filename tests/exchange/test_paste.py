"""Lists as people paste them, and the themes and notes they mean."""

import json

import pytest

from leda_desktop.exchange.paste import parse, to_json
from tests.exchange.reading import notes, outline

MARKED = [
    ("•", "• Våga\n• Prova"),
    ("bullet and tab", "•\tVåga\n•\tProva"),
    ("bullet without space", "•Våga\n•Prova"),
    ("middle dot", "· Våga\n· Prova"),
    ("square", "▪ Våga\n▪ Prova"),
    ("triangle", "‣ Våga\n‣ Prova"),
    ("ring", "◦ Våga\n◦ Prova"),
    ("arrow head", "➢ Våga\n➢ Prova"),
    ("tick", "✓ Våga\n✓ Prova"),
    ("tick as emoji", "✔\ufe0f Våga\n✔\ufe0f Prova"),
    ("box", "□ Våga\n□ Prova"),
    ("Word's own bullet", "\uf0b7\tVåga\n\uf0b7\tProva"),
    ("Word's own square", "\uf0a7 Våga\n\uf0a7 Prova"),
    ("lost symbol font", "§ Våga\n§ Prova"),
    ("lost tick", "ü Våga\nü Prova"),
    ("letter o", "o Våga\no Prova"),
    ("letter o and tab", "o\tVåga\no\tProva"),
    ("letter o glued on", "oVåga\noProva"),
    ("hyphen", "- Våga\n- Prova"),
    ("hyphen glued on", "-Våga\n-Prova"),
    ("en dash", "– Våga\n– Prova"),
    ("em dash", "— Våga\n— Prova"),
    ("minus", "\u2212 Våga\n\u2212 Prova"),
    ("asterisk", "* Våga\n* Prova"),
    ("no-break space", "-\u00a0Våga\n-\u00a0Prova"),
    ("arrow", "→ Våga\n→ Prova"),
    ("number and point", "1. Våga\n2. Prova"),
    ("number glued on", "1.Våga\n2.Prova"),
    ("number and bracket", "1) Våga\n2) Prova"),
    ("number in brackets", "(1) Våga\n(2) Prova"),
    ("number and tab", "1\tVåga\n2\tProva"),
    ("all ones", "1. Våga\n1. Prova"),
    ("middle of a longer list", "7. Våga\n8. Prova"),
    ("encircled number", "① Våga\n② Prova"),
    ("number on a key", "1\ufe0f\u20e3 Våga\n2\ufe0f\u20e3 Prova"),
    ("letter", "a) Våga\nb) Prova"),
    ("letter and point", "a. Våga\nb. Prova"),
    ("roman", "i. Våga\nii. Prova"),
    ("decimal numbering", "1.1 Våga\n1.2 Prova"),
    ("empty box", "[ ] Våga\n[x] Prova"),
    ("task list", "- [ ] Våga\n- [x] Prova"),
    ("bullet on a bullet", "• - Våga\n• - Prova"),
    ("quoted mail", "> Våga\n> Prova"),
    ("quoted list", "> - Våga\n> - Prova"),
    ("twice quoted", ">> Våga\n> > Prova"),
    ("indented", "   Våga\n   Prova"),
    ("no mark", "Våga\nProva"),
    ("empty lines between", "Våga\n\nProva\n\n"),
    ("Windows line ends", "Våga\r\nProva\r\n"),
    ("old line ends", "Våga\rProva"),
    ("line separator", "Våga\u2028Prova"),
    ("byte order mark", "\ufeffVåga\nProva"),
    ("zero-width spaces", "\u200bVåga\u200b\n\u200bProva"),
    ("bullets within one line", "• Våga • Prova"),
    ("soft breaks before bullets", "• Våga\x0b• Prova"),
    ("bullet above its text", "•\nVåga\n•\nProva"),
    ("o above its text", "o\n\nVåga\n\no\n\nProva"),
    ("all bullets before all texts", "o\no\n\nVåga\nProva"),
    ("rules around", "---\nVåga\n***\nProva\n___"),
    ("bold notes", "- **Våga**\n- __Prova__"),
]


@pytest.mark.parametrize("text", [text for _, text in MARKED], ids=[name for name, _ in MARKED])
def test_marks_of_lists_are_taken_off(text: str) -> None:
    assert outline(text) == [(None, ["Våga", "Prova"])]


WORDS = [
    "2030 ska vi vara i mål",
    "3 av 4 vill prova",
    "7 februari var en bra dag",
    "1.5 grader är målet",
    "11.00 Välkommen",
    "100 000 kr räcker inte",
    "50% av tiden går till möten",
    "-5 grader ute, varmt här inne",
    "och sedan då?",
    "oändligt många möten",
    "i. vilken ordning?",
    "#klimat",
    "#1 är att vi träffas",
    "*** tre stjärnor ***",
    "> 50 procent",
    "”Vi hann aldrig dit”",
    '"Det går" - sa ingen',
    "Mod - inte bara ord",
    "Tid = pengar",
    "Prat -> mer prat",
    "Hej: så här är det",
    "<ul><li>Våga</li></ul>",
    '<img src="/etc/hostname">',
    "👩\u200d🔬 + 🌱",
    "❤\ufe0f",
    "?",
    "EU",
    "Giella ja mielladilli: ságastallat",
    "A. Andersson höll i det",
]


@pytest.mark.parametrize("text", WORDS)
def test_words_that_only_look_like_marks_stay(text: str) -> None:
    assert outline(text) == [(None, [text])]


@pytest.mark.parametrize("text", [word for word in WORDS if word[0] not in "*#"])
def test_words_that_only_look_like_marks_stay_in_a_list(text: str) -> None:
    assert notes(f"o Första lappen\no {text}\no Sista lappen") == ["Första lappen", text, "Sista lappen"]


WRAPPED = [
    ("two lines", "o Att vi vågar prova\nnågot nytt\no Lust", ["Att vi vågar prova något nytt", "Lust"]),
    (
        "four lines with empty lines between",
        "o Att vi\n\nvågar prova\n\nnågot helt\n\nnytt\n\no Lust",
        ["Att vi vågar prova något helt nytt", "Lust"],
    ),
    ("set in", "- Att vi vågar\n  Prova nu\n- Lust", ["Att vi vågar Prova nu", "Lust"]),
    ("soft break", "• Att vi vågar\x0bprova\n• Lust", ["Att vi vågar prova", "Lust"]),
    ("name on the second line", "o Åka till\nSkellefteå\no Lust", ["Åka till Skellefteå", "Lust"]),
    ("name after an empty line", "o Lära av hur man gör i\n\nLuleå\n\no Lust", ["Lära av hur man gör i Luleå", "Lust"]),
    ("year on the second line", "o Att vi är klara senast\n2030\no Lust", ["Att vi är klara senast 2030", "Lust"]),
    ("comma", "o Mod, tillit,\nLust och tid\no Lek", ["Mod, tillit, Lust och tid", "Lek"]),
    ("bracket", "o Fler parter (\nVolvo)\no Lek", ["Fler parter ( Volvo)", "Lek"]),
    ("quotation", "o Att få höra ”Ja.\nVi kör” oftare\no Lek", ["Att få höra ”Ja. Vi kör” oftare", "Lek"]),
    ("arrow", "o Inga pengar\n-> ingen resa\no Lek", ["Inga pengar -> ingen resa", "Lek"]),
    ("divided word", "o Fler mellan-\nrum\no Lek", ["Fler mellanrum", "Lek"]),
    ("soft hyphen", "o Fler mellan\u00ad\nrum\no Lek", ["Fler mellanrum", "Lek"]),
    ("hanging hyphen", "o Både för- \noch nackdelar\no Lek", ["Både för- och nackdelar", "Lek"]),
    ("hyphen of an abbreviation", "o Söka EU-\nmedel\no Lek", ["Söka EU-medel", "Lek"]),
    ("hyphen of a letter", "o Mindre e-\npost\no Lek", ["Mindre e-post", "Lek"]),
    ("hyphen before a name", "o Hela Väster-\nNorrland\no Lek", ["Hela Väster-Norrland", "Lek"]),
    (
        "dash as the first sign",
        "o Ett gemensamt språk för alla här\n– inte ett per hus\no Lek\no Tid",
        ["Ett gemensamt språk för alla här – inte ett per hus", "Lek", "Tid"],
    ),
    (
        "short och",
        "- Alla ska få tala till punkt\no lyssna på varandra\n- Lek",
        ["Alla ska få tala till punkt o lyssna på varandra", "Lek"],
    ),
    (
        "second sentence",
        "o Vi behöver mod.\nDet saknas i vardagen, för där finns ingen tid över.\no Lek",
        ["Vi behöver mod. Det saknas i vardagen, för där finns ingen tid över.", "Lek"],
    ),
    (
        "plain lines",
        "Mer tid för samtal över gränserna mellan alla\nkommuner\nLek",
        ["Mer tid för samtal över gränserna mellan alla kommuner", "Lek"],
    ),
    (
        "last bullet",
        "1. Mod\n2. En sak som tar plats och\ndärför bryts",
        ["Mod", "En sak som tar plats och därför bryts"],
    ),
    ("across pages", "o Det viktigaste är att\n\x0cvi möts\no Lek", ["Det viktigaste är att vi möts", "Lek"]),
    ("set in without a bullet", "Att vi vågar prova\n   nya saker\nMod", ["Att vi vågar prova nya saker", "Mod"]),
    ("list of small letters stays a list", "tid\npengar\nork", ["tid", "pengar", "ork"]),
    ("capitals stay apart", "Tid\nPengar\nOrk", ["Tid", "Pengar", "Ork"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in WRAPPED], ids=[case[0] for case in WRAPPED])
def test_broken_lines_become_whole(text: str, expected: list[str]) -> None:
    assert notes(text) == expected


def test_plus_and_minus_keep_their_meaning() -> None:
    assert notes("+ God stämning\n+ Bra mat\n- För lite tid") == ["+ God stämning", "+ Bra mat", "För lite tid"]


def test_columns_of_a_page_are_read_one_after_the_other() -> None:
    text = (
        "Mod                        Skav\n"
        "o   Våga prova nya         o   Trögt\n"
        "    saker                  o   Möten som\n"
        "o   Fråga                      bara blir prat\n"
    )
    assert outline(text) == [
        ("Mod", ["Våga prova nya saker", "Fråga"]),
        ("Skav", ["Trögt", "Möten som bara blir prat"]),
    ]


def test_running_heads_and_feet_are_dropped_when_most_pages_have_them() -> None:
    pages = [f"Vårens träffar\nTräff {n}\n- Våga {n}\nUmeå, blad {n}\n" for n in (1, 2, 3)]
    assert outline("\x0c".join(pages)) == [
        ("Vårens träffar", []),
        ("Träff 1", ["Våga 1"]),
        ("Träff 2", ["Våga 2"]),
        ("Träff 3", ["Våga 3"]),
    ]


def test_numbers_that_people_answered_stay() -> None:
    assert notes("3\n4\n5\n4") == ["3", "4", "5", "4"]
    assert notes("- 3\n- 4\n- 5") == ["3", "4", "5"]


def test_paragraphs_of_a_mail_are_notes() -> None:
    text = (
        "Jag hoppas att vi hinner prata med varandra över alla gränser i\n"
        "länet och att det får ta tid.\n\n"
        "Jag är rädd för att allt stannar på pappret när vi är tillbaka i\n"
        "vardagen igen.\n"
    )
    assert notes(text) == [
        "Jag hoppas att vi hinner prata med varandra över alla gränser i länet och att det får ta tid.",
        "Jag är rädd för att allt stannar på pappret när vi är tillbaka i vardagen igen.",
    ]


def test_a_mail_around_a_list_stays_readable() -> None:
    text = (
        "Hej Karin!\n\nHär kommer lapparna från vårt bord, jag hann inte renskriva allt men det\nmesta är med.\n\n"
        "Mod:\n- Våga prova\n- Säga nej till sånt som\n  inte hjälper\n\nHälsningar\nEva\n"
    )
    assert outline(text) == [
        (
            None,
            [
                "Hej Karin!",
                "Här kommer lapparna från vårt bord, jag hann inte renskriva allt men det mesta är med.",
            ],
        ),
        ("Mod", ["Våga prova", "Säga nej till sånt som inte hjälper", "Hälsningar", "Eva"]),
    ]


def test_near_duplicates_are_flagged_and_kept() -> None:
    pasted = parse("o Våga mer\no Tid att tänka\no våga mer!\no Att våga mer")
    assert [(note.text, note.near) for note in pasted.notes] == [
        ("Våga mer", None),
        ("Tid att tänka", None),
        ("våga mer!", "Våga mer"),
        ("Att våga mer", "Våga mer"),
    ]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\x00\x0c", "---", "•", "o\n\n-\n", "\u200b"])
def test_nothing_gives_nothing(text: str) -> None:
    assert parse(text).themes == ()


def test_harmful_characters_do_not_reach_a_note() -> None:
    assert notes("- Våga\x00 \u202emer\u202c\ud800\n- Tro\x1b[31m") == ["Våga mer\ufffd", "Tro[31m"]


def test_a_note_longer_than_the_limit_is_cut_after_a_sentence() -> None:
    sentence = "Vi behöver mer tid för att prata med varandra."
    parts = notes("- " + " ".join([sentence] * 50))
    assert all(part.endswith(".") and len(part) <= 1000 for part in parts)
    assert " ".join(parts) == " ".join([sentence] * 50)


def test_json_has_titles_and_notes_in_plain_letters() -> None:
    pasted = parse("Först\n\n# Mod\n- Våga “på riktigt”")
    assert json.loads(to_json(pasted)) == {
        "themes": [{"title": None, "notes": ["Först"]}, {"title": "Mod", "notes": ["Våga “på riktigt”"]}]
    }
    assert "å" in to_json(pasted)
