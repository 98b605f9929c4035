"""The words of the keypad: what its keys do right now, and how answers are told in short."""

from leda_desktop.domain.keypad import Row
from leda_desktop.domain.paper_forms import Form
from leda_desktop.domain.programme import Prompt
from leda_desktop.domain.scales import Answer, Response
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.keypad_face import Strip, Tile, TileState
from leda_desktop.ui.desk.keys import OwnKey

NOTHING = "–"


def scale_keys(form: Form, texts: Texts) -> tuple[OwnKey, ...]:
    """The keys at a scale of a form."""
    blank = form.row.blanks[form.row.at]
    ten: tuple[OwnKey, ...] = (("0", "10"),) if blank.has_ten else ()
    enter = texts.t("That is the number") if form.row.typed else texts.p("keypad", "Next")
    digits = (f"{blank.lowest}–{min(blank.highest, 9)}", texts.p("keypad", "Answer"))
    return (digits, *ten, ("⏎", enter), ("−", texts.t("No answer")), *_back(texts), *_aside(form, texts))


def full_keys(form: Form, texts: Texts) -> tuple[OwnKey, ...]:
    """The keys behind the last scale of a form."""
    return (("⏎", texts.t("Next sheet")), *_back(texts), *_aside(form, texts))


def writing_keys(texts: Texts) -> tuple[OwnKey, ...]:
    """The keys while an open answer is typed."""
    return (("⏎", texts.p("keypad", "Next")), ("Esc", texts.t("Back to the digits")))


def number_keys(texts: Texts, enter: str, cancel: str) -> tuple[OwnKey, ...]:
    """The keys while a number is asked for."""
    return (("0–9", texts.p("keypad", "Digits")), ("⏎", enter), ("Esc", cancel))


def _back(texts: Texts) -> tuple[OwnKey, ...]:
    return (("⌫", texts.p("keypad", "Back")),)


def _aside(form: Form, texts: Texts) -> tuple[OwnKey, ...]:
    sheet: tuple[OwnKey, ...] = (("/", texts.t("Another sheet")),)
    if not form.open_answers:
        return sheet
    return (("+", texts.t("Type open answers")), ("*", texts.t("The rest stands on paper")), *sheet)


def tiles_of(row: Row, labels: tuple[str, ...]) -> tuple[Tile, ...]:
    """The numbers of a row; the one that is keyed in now stands out."""
    return tuple(_tile(row, at, label) for at, label in enumerate(labels))


def _tile(row: Row, at: int, label: str) -> Tile:
    number = row.numbers[at]
    value = "" if number is None else str(number)
    if at == row.at:
        return Tile(label, row.typed or value, TileState.NOW)
    if number is None:
        return Tile(label, NOTHING if at < row.at else "")
    return Tile(label, value, TileState.FILLED)


def strip_of(prompt: Prompt, row: Row) -> Strip:
    """The steps of the scale that the row is at."""
    return Strip(prompt, int(row.typed) if row.typed else row.numbers[row.at])


def open_tiles(form: Form, texts: Texts) -> tuple[Tile, ...]:
    """The open answers of a form: written, on paper, or left out."""
    numbers = {prompt.id: number for number, prompt in enumerate(form.prompts, 1)}
    return tuple(_open_tile(a, numbers[a.prompt_id], form, texts) for a in form.open_answers)


def _open_tile(answer: Answer, number: int, form: Form, texts: Texts) -> Tile:
    state = TileState.NOW if answer.prompt_id == form.writing else TileState.PLAIN
    label = texts.t("Open {number}").format(number=number)
    if answer.text:
        return Tile(label, texts.p("open answer", "typed"), state, aside=True)
    if answer.on_paper:
        return Tile(label, texts.p("open answer", "on paper"), state, aside=True)
    return Tile(label, NOTHING if state is TileState.PLAIN else "", state, aside=True)


def sheet_line(sheet: int, response: Response, scales: tuple[Prompt, ...], texts: Texts) -> str:
    """A sheet in the list: its number, its ratings, and how many open answers it has."""
    ratings = {answer.prompt_id: answer.rating for answer in response.answers}
    given = " ".join(NOTHING if ratings.get(p.id) is None else str(ratings.get(p.id)) for p in scales)
    said = sum(bool(answer.text or answer.on_paper) for answer in response.answers)
    opened = texts.n("{n} text", "{n} texts", said) if said else ""
    return " · ".join(part for part in (sheet_name(sheet, texts), given, opened) if part)


def sheet_name(sheet: int, texts: Texts) -> str:
    """What a sheet is called."""
    return texts.t("Sheet {number}").format(number=sheet)


def refused_words(row: Row, texts: Texts) -> str:
    """Why the last number was not taken; empty when it was."""
    if not row.refused or row.is_full:
        return ""
    blank = row.blanks[row.at]
    words = texts.t("{number} is not among {lowest} to {highest}")
    return words.format(number=row.refused, lowest=blank.lowest, highest=blank.highest)


def num_lock_words(texts: Texts) -> str:
    """Why the digits at the side do nothing."""
    return texts.t("Num Lock is off: switch it on, and the digits at the side work")


def hand_keys(texts: Texts, *, is_full: bool) -> tuple[OwnKey, ...]:
    """The keys while hands are counted."""
    if is_full:
        return (("⏎", texts.t("Next question")), *_back(texts))
    number, following = ("0–9", texts.p("keypad", "Number")), ("⏎", texts.p("keypad", "Next"))
    return (number, following, ("−", texts.t("Not asked for")), *_back(texts))
