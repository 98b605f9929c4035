"""Named examples of every scene: empty, typical and more than fits, made of texts of our own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leda_desktop.domain import scenes as s
from leda_desktop.domain.details import Label, Talk
from leda_desktop.domain.ids import ActivityId, NoteId, ProgrammeId, PromptId, SessionId
from leda_desktop.domain.kinds import Consent, Diagram, Level, PromptKind, Tone
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.programme import Event, Programme, Prompt, Session
from leda_desktop.domain.rundown import Face, Pace, RowStatus
from leda_desktop.domain.scales import Distribution, Result, Results
from leda_desktop.domain.stage import Curtain
from tests.gallery.scenes_media import media_scenes
from tests.gallery.scenes_round import card_pictures
from tests.gallery.words import ROUND_QUESTION, SAID, many, scene_of

Picture = tuple[str, s.Scene, Face]

NOW = datetime(2024, 2, 7, 12, 12, 24, tzinfo=ZoneInfo("Europe/Stockholm"))
IDLE = Face(wall=NOW)
RUNNING = Face(wall=NOW, remaining=456, fraction=0.62, pace=Pace.NORMAL)
PAUSED = Face(wall=NOW, remaining=456, fraction=0.62, pace=Pace.NORMAL, paused=True)
OVERTIME = Face(wall=NOW, remaining=-75, fraction=1.0, pace=Pace.OVER)
ALMOST = Face(wall=NOW, remaining=60, fraction=0.95, pace=Pace.DANGER, cue=Pace.DANGER)
TIME_UP = Face(wall=NOW, remaining=0, fraction=1.0, pace=Pace.OVER, cue=Pace.OVER)
LONG_DAY = Face(wall=NOW, remaining=86_399, fraction=0.01, pace=Pace.NORMAL)

LONG_TITLE = (
    "Hur kan vi tillsammans skapa en kultur där det är självklart att prova, misslyckas, lära och prova igen, "
    "över gränserna mellan kommun, region, universitet, företag och föreningar, och hur vet vi om ett år att det "
    "faktiskt har gjort skillnad för dem som bor och verkar i Umeå, Sápmi och hela norra Sverige?"
)
UNBROKEN = "Mellanrumsledarskapsutvecklingsprogramdeltagarreflektionssammanställning" * 4
LONG_TEXT = " ".join(["Vi provar i liten skala, lyssnar på dem det berör och berättar om det som inte gick."] * 12)
HTML = "<b>Fet</b> & <img src='/etc/hostname'> &amp; <script>alert(1)</script>"
NAUGHTY = (
    HTML,
    UNBROKEN,
    "Čáhppesjávri, Ŋ Ŧ Ǥ đ š ž: ođđa vuohki",
    "Skratta mer 😀👩🏽‍💻🌱🇸🇪 tillsammans",
    "نريد أن نتعلم من بعضنا البعض",
    "שלום לכולם",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
    "Två\nrader\u202e och en vändning",
    "…",
)

HOPES = (
    "Nya sätt att pröva som går att ta med hem",
    "Förstå hur andra har det till vardags",
    "Ord för det vi redan gör",
    "Mod att börja innan allt är klart",
    "Att vi hittar ett sätt att ses igen",
    "Stöd när det blåser",
    "Någon att ringa när jag kör fast",
    "Lära av varandras misstag",
    "Se var våra projekt möts",
    "Ett gemensamt språk över gränserna",
    "Konkreta steg, inte bara fina ord",
    "Få energi att orka hålla i",
)
FEARS = (
    "Fastnar i ännu en förstudie",
    "Vardagen tar över på måndag",
    "Ingen äger nästa steg",
    "Korta budgetår och långa mål",
    "Svårt att få med kollegorna hemma",
    "Att vi bara möter dem som redan håller med",
    "För många viljor, för lite tid",
    "Att det rinner ut i sanden",
    "Mandatet tar slut vid dörren",
)
PEOPLE = ("Ánne Márjá Sokki", "Bo", "Čeavži", "Disa Lövgren", "", "Ester af Ugglas-Bergenstråhle", "Farid Nazari")
QUESTIONS = ("Vad har ni hört?", "Vad tar ni med er?", "Hur kan vi applicera i Umeå?")
PROGRAMME = Programme(ProgrammeId("p"), "Leda omställning tillsammans", "Våren 2024", "RISE")


def _session(number: int, theme: str, day: date, start: int = 13) -> Session:
    name = f"Lärandeträff {number}"
    times = time(start), time(16)
    return Session(SessionId(f"s{number}"), PROGRAMME.id, number, theme, day, *times, "RISE, Scharinska villan", name)


SESSIONS = (
    _session(1, "Innovera i mellanrummen", date(2024, 2, 7), 11),
    _session(2, "Har vi det ledarskapet som krävs?", date(2024, 3, 19)),
    _session(3, "Våga stanna i det jobbiga", date(2024, 4, 23)),
    _session(4, "Open space", date(2024, 5, 7)),
)
WEBINAR = Event("Ledarskap för hållbara framtida arbetsplatser", date(2024, 3, 12), time(8, 30), time(9, 30))


def scene_pictures() -> Iterator[Picture]:
    """Every example with its name and the time it is shown at."""
    yield from _standing()
    yield from _slides()
    yield from _breaks_and_talks()
    yield from media_scenes(IDLE, LONG_TITLE, LONG_TEXT)
    yield from _questions()
    yield from _boards()
    yield from _words()
    yield from _read_outs()
    yield from _questionnaires()
    yield from _quotes()
    yield from card_pictures(IDLE, LONG_TEXT)


def _standing() -> Iterator[Picture]:
    before = Face(wall=SESSIONS[0].starts_at - timedelta(minutes=8, seconds=12))
    yield "welcome-typical", s.WelcomeScene(PROGRAMME, SESSIONS[0]), before
    yield "welcome-empty", s.WelcomeScene(Programme(PROGRAMME.id, ""), _session(1, "", date(2024, 2, 7))), IDLE
    night = date(2024, 9, 30), time(9), time(8)
    full = Session(SessionId("x"), PROGRAMME.id, 12, LONG_TITLE, *night, LONG_TEXT, UNBROKEN)
    hours_before = Face(wall=full.starts_at - timedelta(hours=2, minutes=59))
    yield "welcome-overfull", s.WelcomeScene(Programme(PROGRAMME.id, LONG_TITLE), full), hours_before
    yield "agenda-empty", s.AgendaScene(()), IDLE
    yield "agenda-typical", s.AgendaScene(_agenda()), IDLE
    yield "agenda-short", s.AgendaScene(tuple(line for line in _agenda() if "middag" not in line.part)[:6]), IDLE
    yield "agenda-overfull", s.AgendaScene(_long_agenda()), IDLE
    yield "coming-empty", s.ComingScene(Programme(PROGRAMME.id, ""), (), SessionId("")), IDLE
    yield "coming-typical", s.ComingScene(PROGRAMME, SESSIONS, SESSIONS[1].id, (WEBINAR,)), IDLE
    many = tuple(_session(i, LONG_TITLE if i % 3 else UNBROKEN, date(2024, i, 7)) for i in range(1, 13))
    yield "coming-overfull", s.ComingScene(PROGRAMME, many, many[4].id, (WEBINAR,) * 3), IDLE
    yield "clock-typical", s.ClockScene(), IDLE
    yield "blank-black", s.BlankScene(), IDLE
    yield "blank-white", s.BlankScene(Curtain.WHITE), IDLE


def _agenda() -> tuple[s.AgendaLine, ...]:
    morning, afternoon = "Agenda förmiddagen", "Lärandeträff 1 – Innovera i mellanrummen"
    rows = (
        (0, "Välkommen hit!", morning),
        (10, "Deltagarna presenterar sig", morning),
        (30, "Inflygning kring transformation", morning),
        (50, "Om Leda omställning tillsammans", morning),
        (60, "Förhoppningar och farhågor", morning),
        (80, "Lunch", morning),
        (140, "Transfer in", afternoon),
        (160, "Inspirationsföreläsning", afternoon),
        (200, "Några perspektiv", afternoon),
        (220, "Dialog och reflektion", afternoon),
        (255, "Självskattning – utifrån dagens tema", afternoon),
        (270, "Summering och avslut", afternoon),
        (300, "Mingel", afternoon),
    )
    start = SESSIONS[0].starts_at
    return tuple(
        s.AgendaLine(start + timedelta(minutes=minutes), title, _status(i, 4), part)
        for i, (minutes, title, part) in enumerate(rows)
    )


def _status(index: int, current: int) -> RowStatus:
    if index == current:
        return RowStatus.CURRENT
    return RowStatus.DONE if index < current else RowStatus.COMING


def _long_agenda() -> tuple[s.AgendaLine, ...]:
    titles = (*NAUGHTY, LONG_TITLE, "", *HOPES, *FEARS, *HOPES)
    start = SESSIONS[0].starts_at
    return tuple(
        s.AgendaLine(start + timedelta(minutes=5 * i), title, _status(i, 17), "" if i < 9 else f"Del {i // 9}")
        for i, title in enumerate(titles)
    )


def _slides() -> Iterator[Picture]:
    yield "slide-empty", s.SlideScene(""), IDLE
    yield "slide-statement", s.SlideScene("Klimatneutrala Umeå 2030", credit="Foto: Nathalie Näslund"), IDLE
    text = "Vi som håller i dagarna\nEn processledare, två forskare och en som kokar kaffet.\nFråga oss om allt."
    yield "slide-typical", s.SlideScene("Välkommen hit!", text, "Foto: Nathalie Näslund"), IDLE
    yield "slide-list", s.SlideScene("Det här hoppas vi på", "\n".join(HOPES[:7])), IDLE
    yield "slide-overfull", s.SlideScene(LONG_TITLE, "\n".join((LONG_TEXT, *NAUGHTY) * 3), LONG_TITLE), IDLE
    above = Label("Synliga nivåer", "innovativa lösningar, ofta tekniska")
    below = Label("Osynliga nivåer", "beteenden, normer, kultur och värderingar")
    title = "Systeminnovation – som ett isberg"
    yield "iceberg-typical", s.SlideScene(title, diagram=Diagram.ICEBERG, labels=(above, below)), IDLE
    yield "iceberg-empty", s.SlideScene("", diagram=Diagram.ICEBERG), IDLE
    crowded = (Label(LONG_TITLE, LONG_TEXT),) * 5
    yield "iceberg-overfull", s.SlideScene(LONG_TITLE, "", LONG_TITLE, Diagram.ICEBERG, crowded), IDLE
    around = ("Social hållbarhet", "Cirkularitet", "Identifiera och koordinera fler projekt/initiativ")
    labels = tuple(Label(name) for name in around)
    satellites = Diagram.SATELLITES
    yield "satellites-typical", s.SlideScene("Klimatneutrala Umeå 2030", diagram=satellites, labels=labels), IDLE
    yield "satellites-empty", s.SlideScene("", diagram=satellites), IDLE
    eight = tuple(Label(note, "Vad vi vill") for note in HOPES[:8])
    yield "satellites-eight", s.SlideScene("Det vi vill", diagram=satellites, labels=eight), IDLE
    yield "satellites-overfull", s.SlideScene(LONG_TITLE, "", LONG_TITLE, satellites, crowded * 3), IDLE


def _breaks_and_talks() -> Iterator[Picture]:
    back = NOW.replace(hour=13, minute=20, second=0)
    lunch = s.BreakScene("Lunch", "Serveras en trappa ned", back, "Transfer in")
    yield "break-typical", lunch, IDLE
    yield "break-overdue", lunch, Face(wall=back + timedelta(minutes=2))
    yield "break-last", s.BreakScene("Mingel", "Det finns kaffe och smörgåsar i foajén"), IDLE
    yield "break-empty", s.BreakScene(""), IDLE
    yield "break-overfull", s.BreakScene(LONG_TITLE, LONG_TEXT, back, LONG_TITLE), IDLE
    about = "Har i tjugo år följt hur städer ställer om, och skriver nu om dem som arbetar mellan husen."
    speaker = Talk("Ánde Čáhppe Larsson", "forskare", "Umeå universitet", about)
    yield "talk-typical", s.TalkScene("Inspirationsföreläsning", speaker), IDLE
    yield "talk-short", s.TalkScene("Inflygning kring transformation", Talk("Maja Ek")), IDLE
    yield "talk-empty", s.TalkScene("", Talk()), IDLE
    yield "talk-untold", s.TalkScene("Inspirationsföreläsning", Talk()), IDLE
    yield "talk-overfull", s.TalkScene(LONG_TITLE, Talk(UNBROKEN, LONG_TITLE, UNBROKEN, LONG_TEXT)), IDLE


def _questions() -> Iterator[Picture]:
    dialogue = s.QuestionsScene("Dialog och reflektion", QUESTIONS, "Dela sedan med varandra, två minuter per bord")
    yield "questions-typical", dialogue, RUNNING
    yield "questions-paused", dialogue, PAUSED
    yield "questions-almost", dialogue, ALMOST
    yield "questions-time-up", dialogue, TIME_UP
    yield "questions-overtime", dialogue, OVERTIME
    quiet = s.QuietTime(RUNNING.remaining - 37 if RUNNING.remaining else 0, 60)
    yield "questions-quiet", s.QuestionsScene("Runda", (ROUND_QUESTION,), "Vi som är här", quiet), RUNNING
    yield "questions-empty", s.QuestionsScene("", ()), IDLE
    picture = "Utifrån den bilden du valt; hur tänker du kring att innovera i mellanrummen?"
    yield "questions-one", s.QuestionsScene("Transfer in", (picture,)), RUNNING
    six = (*QUESTIONS, "Vad saknades i samtalet?", "Vem behöver vi prata med?", "Vad gör ni före nästa träff?")
    yield "questions-six", s.QuestionsScene("Dialog och reflektion", six, "Dela med varandra"), RUNNING
    yield "questions-title", s.QuestionsScene("Bordssamtal", ()), RUNNING
    yield "questions-overfull", s.QuestionsScene(LONG_TITLE, (LONG_TITLE, *NAUGHTY), LONG_TITLE), LONG_DAY


def _boards() -> Iterator[Picture]:
    title = "Förhoppningar och farhågor"
    yield "board-empty", s.BoardScene(title, ()), RUNNING
    yield "board-themes-only", s.BoardScene(title, tuple(s.BoardColumn(name, ()) for name in ("Mod", "Skav"))), RUNNING
    board = _board()
    yield "board-typical", board, RUNNING
    yield "board-almost", board, ALMOST
    yield "board-time-up", board, TIME_UP
    yield "board-theme", s.BoardScene(title, board.columns, 1, one_theme=True, count=21), RUNNING
    unsorted = tuple(_note(text) for text in (*HOPES, *FEARS))
    yield "board-unsorted", s.BoardScene(title, (s.BoardColumn(None, unsorted),), count=21), RUNNING
    yield "board-few", s.BoardScene(title, (s.BoardColumn(None, unsorted[:4]),), count=4), RUNNING
    twelve = tuple(s.BoardColumn(f"Tema {i + 1}", unsorted[i : i + 3]) for i in range(12))
    yield "board-twelve-themes", s.BoardScene(title, twelve, count=36), RUNNING
    yield "board-overfull", overfull_board(), PAUSED
    yield "board-voted", _voted(board), RUNNING
    yield "board-theme-voted", replace(_voted(board), step=1, one_theme=True), RUNNING
    most = sorted((note for column in _voted(board).columns for note in column.notes), key=lambda note: -note.votes)
    chosen = (s.BoardColumn(None, tuple(note for note in most if note.votes)),)
    yield "votes-typical", s.BoardScene(title, chosen, count=17, votes=112, most_first=True), RUNNING
    yield "votes-empty", s.BoardScene(title, (s.BoardColumn(None, ()),), most_first=True), RUNNING
    thousand = tuple(replace(note, votes=1000 - i) for i, note in enumerate(overfull_board().columns[0].notes))
    overfull = s.BoardScene(LONG_TITLE, (s.BoardColumn(None, thousand),), count=40, votes=39_220, most_first=True)
    yield "votes-overfull", overfull, LONG_DAY
    alone = s.BoardScene(LONG_TITLE, overfull_board().columns, 2, one_theme=True, count=1000)
    yield "board-theme-overfull", alone, LONG_DAY


def _note(text: str) -> s.BoardNote:
    return s.BoardNote(text, Tone.MOSS if text in FEARS else Tone.SUN)


def _voted(board: s.BoardScene) -> s.BoardScene:
    given = iter((4, 0, 9, 12, 1, 0, 3, 2, 8, 0, 21, 6, 2, 0, 5, 3, 1, 14) * 2)
    columns = tuple(
        replace(column, notes=tuple(replace(note, votes=next(given)) for note in column.notes))
        for column in board.columns
    )
    return replace(board, columns=columns, votes=112)


def _read_outs() -> Iterator[Picture]:
    title = "Dialog och reflektion"
    heard = (s.Answer("Att gränsgångare ofta saknar titel", 3), s.Answer("Mellanrummen är ingens uppdrag"))
    taken = (s.Answer("Ringa grannförvaltningen\nföre fredag\noch bjuda på kaffe, även om ingen har bett om det"),)
    applied = (s.Answer("En öppen verkstad varje månad, alltid samma tid och plats, alltid med soppa", 2),)
    first = _answers(1, (heard, taken, applied), (0, 0, 0))
    second = _answers(2, ((s.Answer("Man kan bjuda in innan man har svaret"),), (), heard[1:]), (2, 1, 0))
    typical = s.ReadOutScene(title, (first, second, _answers(3, ((), (), ()), (0, 0, 0))))
    yield "read-out-typical", typical, RUNNING
    yield "read-out-second", replace(typical, step=1), RUNNING
    yield "read-out-unanswered", replace(typical, step=2), PAUSED
    yield "read-out-empty", s.ReadOutScene(title, ()), RUNNING
    many = tuple(s.Answer(text, 1 + i % 3) for i, text in enumerate((*HOPES, *FEARS)))
    full = s.ReadOutScene(title, (_answers(12, (many, many[:5], many[5:14]), (0, 3, 0)),))
    yield "read-out-pages", full, RUNNING
    yield "read-out-pages-second", replace(full, step=1), RUNNING
    one = s.AnswersColumn(QUESTIONS[0], many[:7], Tone.SKY)
    yield "read-out-one", s.ReadOutScene(title, (s.TableAnswers(4, (one,)),)), RUNNING
    six = tuple(s.AnswersColumn(f"{QUESTIONS[i % 3]} ({i + 1})", many[i : i + 3], tuple(Tone)[i % 4]) for i in range(6))
    yield "read-out-six", s.ReadOutScene(title, (s.TableAnswers(1, six),)), RUNNING
    hard = tuple(s.Answer(text, 99) for text in (*NAUGHTY, LONG_TEXT, LONG_TITLE))
    wild = s.AnswersColumn(LONG_TITLE, hard, said=1000), s.AnswersColumn("", hard[:3]), s.AnswersColumn(UNBROKEN, ())
    yield "read-out-overfull", s.ReadOutScene(LONG_TITLE, (s.TableAnswers(99, wild),)), LONG_DAY


def _answers(table: int, answers: tuple[tuple[s.Answer, ...], ...], said: tuple[int, ...]) -> s.TableAnswers:
    tones = (Tone.SUN, Tone.MOSS, Tone.SKY)
    rows = zip(QUESTIONS, answers, tones, said, strict=True)
    return s.TableAnswers(table, tuple(s.AnswersColumn(*row) for row in rows))


def _board() -> s.BoardScene:
    hopes, fears = tuple(map(_note, HOPES)), tuple(map(_note, FEARS))
    columns = (
        s.BoardColumn("Kunskap och inspiration", hopes[:3]),
        s.BoardColumn("Mod", (*hopes[3:7], fears[8])),
        s.BoardColumn("Omsätta i praktiken", (*fears[:3], *hopes[7:9])),
        s.BoardColumn("Skav", fears[3:7]),
    )
    return s.BoardScene("Förhoppningar och farhågor", columns, count=47)


def overfull_board() -> s.BoardScene:
    """A thousand notes, among them everything that is hard to show."""
    hard = tuple(s.BoardNote(text, tone) for text in (*NAUGHTY, LONG_TEXT * 90) for tone in Tone)
    many = tuple(_note(f"{text} {i}") for i, text in enumerate((*HOPES, *FEARS) * 46))
    columns = (s.BoardColumn(None, hard), s.BoardColumn(LONG_TITLE, many[:500]), s.BoardColumn("Mod", many[500:]))
    return s.BoardScene(LONG_TITLE, columns, step=0, count=1000)


def _words() -> Iterator[Picture]:
    yield "words-empty", s.WordsScene(ROUND_QUESTION, ()), RUNNING
    yield "words-three", scene_of(SAID[:3]), RUNNING
    yield "words-ten", scene_of(SAID[:11]), RUNNING
    yield "words-typical", scene_of(SAID[:36]), RUNNING
    yield "words-eighty", scene_of([*many(80), *SAID[:20]]), RUNNING
    yield "words-names", scene_of(SAID[:20], names=PEOPLE * 3), RUNNING
    sentences = ("Jag vill bidra med att lyssna färdigt innan jag svarar", *HOPES[:6], "Mod", "Att fråga en gång till")
    yield "words-sentences", scene_of(sentences), RUNNING
    yield "words-overfull", scene_of((*NAUGHTY, *many(200), LONG_TITLE, LONG_TEXT, *SAID), question=LONG_TITLE), RUNNING
    last = scene_of((*NAUGHTY, *many(200), LONG_TITLE, LONG_TEXT), step=99)
    yield "words-last-page", last, RUNNING


def _questionnaires() -> Iterator[Picture]:
    scales = tuple(prompt.text for prompt in _prompts())
    asked = s.QuestionnaireScene("Självskattning – utifrån dagens tema", scales, 1, 12)
    yield "questionnaire-typical", asked, RUNNING
    yield "questionnaire-empty", s.QuestionnaireScene("", ()), IDLE
    yield "questionnaire-overfull", s.QuestionnaireScene(LONG_TITLE, (LONG_TEXT,), 9, 1000), OVERTIME
    counts = ((1, 0, 2, 3, 5, 4, 3, 2, 1, 0), (2, 3, 5, 4, 3, 2, 1, 1, 0, 0), (0, 1, 1, 3, 4, 5, 3, 2, 1, 1))
    rows = tuple(Distribution(prompt, count) for prompt, count in zip(_prompts(), counts, strict=True))
    title = "Hur bra är vi på att innovera i mellanrummen?"
    yield "results-typical", s.ResultsScene(title, Results(21, 5, rows)), RUNNING
    few = tuple(Distribution(prompt, (1, 0, 0, 0, 0, 1, 0, 0, 0, 1)) for prompt in _prompts())
    yield "results-too-few", s.ResultsScene(title, Results(3, 5, few)), RUNNING
    some_skipped: tuple[Result, ...] = (rows[0], Distribution(_prompts()[1], few[1].counts, 18), rows[2])
    yield "results-one-too-few", s.ResultsScene(title, Results(21, 5, some_skipped)), RUNNING
    yield "results-empty", s.ResultsScene("", Results(0, 5, ())), RUNNING
    yield "results-six", s.ResultsScene(title, Results(21, 5, rows * 2)), RUNNING
    yield "results-overfull", s.ResultsScene(LONG_TITLE, Results(1000, 5, _many_rows())), RUNNING


def _prompts() -> tuple[Prompt, ...]:
    asked = (
        (Level.ME, "Hur bra anser du att du är på att innovera i mellanrummen?"),
        (Level.ORGANISATION, "Hur bra anser du att din organisation är på att innovera i mellanrummen?"),
        (Level.TOGETHER, "Hur bra anser du att vi tillsammans i Umeå är på att innovera i mellanrummen?"),
    )
    return tuple(Prompt(PromptId(level.value), PromptKind.SCALE, text, level) for level, text in asked)


def _many_rows() -> tuple[Distribution, ...]:
    prompts = (Prompt(PromptId(str(i)), PromptKind.SCALE, LONG_TITLE, None) for i in range(12))
    return tuple(Distribution(prompt, (900, 1, 2, 3, 4, 50, 6, 7, 8, 19)) for prompt in prompts)


def _quotes() -> Iterator[Picture]:
    quotes = (
        _quote("Vi behöver inte vara överens för att börja. Vi behöver veta vem vi ringer.", "Maja Ek", "Umeå"),
        _quote("Mellanrummet är ingens jobb, och därför är det någons chans.", consent=Consent.ANONYMOUS),
    )
    title = "Ett axplock; tankar från deltagare"
    yield "quotes-typical", s.QuotesScene(title, quotes), IDLE
    yield "quotes-anonymous", s.QuotesScene(title, quotes, 1), IDLE
    yield "quotes-empty", s.QuotesScene(title, ()), IDLE
    yield "quotes-overfull", s.QuotesScene(LONG_TITLE, (_quote(LONG_TEXT, LONG_TITLE, UNBROKEN),), 7), IDLE


def _quote(text: str, author: str = "", organisation: str = "", consent: Consent = Consent.NAMED) -> Quote:
    return Quote(NoteId("n"), ActivityId("a"), text, consent, author, organisation)
