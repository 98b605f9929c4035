"""The parts of the editable summary: what each table of a workbook reads like on paper."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from leda_desktop.domain.kinds import Kind
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.exchange.workbook.results import STEP
from leda_desktop.exchange.workbook.values import Cell, ColumnKind, Fact, Part, Table, Term, Workbook
from leda_desktop.exchange.writers.cells import words_of
from leda_desktop.exchange.writers.docx_pen import Pen, shade
from leda_desktop.texts import Texts

_Record = dict[str, Cell]
_SPRUCE, _WHITE = (0x12, 0x48, 0x4A), 255
_DARKEST = 0.55
_WITHOUT_LENGTH = frozenset({RowStatus.SKIPPED.value, RowStatus.CURRENT.value})
_IN_THE_TITLE = frozenset({"programme", "session", "theme", "consent"})


class Sections:
    """Writes the parts of one document in a language."""

    def __init__(self, pen: Pen, texts: Texts) -> None:
        self._pen = pen
        self._texts = texts

    def cover(self, workbook: Workbook) -> None:
        """What session it was, in short."""
        facts = {fact.key: fact for fact in workbook.facts}
        name = f"{self._texts.t('Summary')} · {self._fact(facts['session'])}"
        self._pen.paragraph(self._fact(facts["theme"]) if "theme" in facts else name, "Title")
        self._pen.paragraph(" · ".join(filter(None, (workbook.subject, name if "theme" in facts else ""))), "Subtitle")
        for fact in workbook.facts:
            if fact.key not in _IN_THE_TITLE and fact.value != 0:
                self._pen.fact(fact.title, self._fact(fact))
        made = self._texts.t("Made on {date} at {time}.").format(
            date=self._texts.date_long(workbook.made_at.date()), time=self._texts.time(workbook.made_at)
        )
        self._pen.paragraph(f"{self._fact(facts['consent'])} {made}", "Caption")

    def agenda(self, table: Table) -> None:
        """How the time went."""
        texts = self._texts
        self._pen.heading(texts.t("How the time went") if _began(table) else texts.t("Agenda"), 1)
        if not table.rows:
            self._pen.paragraph(texts.t("There was no agenda."))
            return
        heads = [texts.t("Time"), texts.t("Activity"), texts.p("agenda table", "planned")]
        heads += [texts.p("agenda table", "began"), texts.p("agenda table", "took")] if _began(table) else []
        pen = self._pen.table(heads, (16, 90, 22, 20, 22)[: len(heads)])
        for part, rows in groupby(table.records(), key=lambda record: record["part"]):
            if part:
                pen.across(str(part))
            for row in rows:
                cells = pen.row(self._agenda_row(row)[: len(heads)])
                pen.aside(cells[1], str(row["speaker"]))
        self._pen.space()

    def part(self, part: Part) -> None:
        """What an activity brought."""
        self._pen.heading(part.title, 1)
        for text in filter(None, (part.about, part.remark)):
            self._pen.paragraph(text)
        if part.kind.code == Kind.QUOTES.value:
            self._quotes(part.quotes)
            self._tables([_unquoted(table) for table in part.tables])
            return
        self._tables(part.tables)
        if part.quotes and part.tables:
            self._pen.heading(self._texts.t("In their own words"), 2)
        self._quotes(part.quotes)

    def nothing(self) -> None:
        """What stands instead of the parts when there are none."""
        self._pen.paragraph(self._texts.t("No notes, ratings or quotes were kept from this session."))

    def coming(self, table: Table) -> None:
        """What comes after this session."""
        if not table.rows:
            return
        texts = self._texts
        self._pen.heading(table.title, 1)
        pen = self._pen.table((texts.t("Date"), texts.t("Time"), texts.t("Activity")), (34, 24, 112))
        for row in table.records():
            cells = pen.row((_day(row["day"], texts), _range(row, texts), str(row["title"])))
            pen.aside(cells[2], str(row["about"]))
        self._pen.space()

    def _fact(self, fact: Fact) -> str:
        if fact.kind is ColumnKind.DAY:
            return _day(fact.value, self._texts, long=True)
        return words_of(fact.value, self._texts)

    def _agenda_row(self, row: _Record) -> list[str]:
        texts, status = self._texts, row["status"]
        skipped = isinstance(status, Term) and status.code in _WITHOUT_LENGTH
        planned = [words_of(row["planned_start"], texts), str(row["title"]), _length(row["planned_minutes"], texts)]
        took = words_of(row["status"], texts) if skipped else _length(row["actual_minutes"], texts)
        return [*planned, words_of(row["actual_start"], texts), took]

    def _quotes(self, table: Table | None) -> None:
        for quote in table.records() if table else ():
            self._pen.quote(self._texts.quoted(str(quote["text"])), _signature(quote))

    def _tables(self, tables: Iterable[Table]) -> None:
        for table in tables:
            self._table(table)

    def _table(self, table: Table) -> None:
        match table.key:
            case "ratings":
                self._ratings(table.filled())
            case "words":
                words = (
                    f"{row['word']} ×{row['times']}" if row["times"] != 1 else str(row["word"])
                    for row in table.records()
                )
                self._pen.paragraph(" · ".join(words))
            case "notes" | "answers":
                self._lists(table)

    def _lists(self, table: Table) -> None:
        """Notes or answers under their questions, notes under their themes too."""
        for question, asked in groupby(table.records(), key=lambda row: row["question"]):
            if question:
                self._pen.heading(str(question), 2)
            for theme, rows in groupby(asked, key=lambda row: row.get("theme", "")):
                members = list(rows)
                if theme:
                    self._pen.heading(f"{theme} · {len(members)}", 3)
                for row in members:
                    self._pen.bullet(str(row["text"]), self._aside(row))

    def _aside(self, row: _Record) -> str:
        """How often and where it was said, in which other words, with how many dots, and by whom."""
        texts, times, tables, votes = self._texts, row.get("times"), row.get("tables"), row.get("votes")
        told = [f"×{times}" if isinstance(times, int) and times > 1 else ""]
        told.append(texts.t("Table {number}").format(number=words_of(tables, texts)) if tables else "")
        told.extend(texts.quoted(str(wording)) for wording in _texts_of(row.get("wordings")))
        told.append(texts.n("{n} dot", "{n} dots", votes) if isinstance(votes, int) else "")
        return " · ".join(filter(None, (*told, _signature(row))))

    def _ratings(self, table: Table) -> None:
        """The distributions: the darker a step, the more chose it. The numbers say the same without colour."""
        texts = self._texts
        steps = [column for column in table.columns if column.key.startswith(STEP)]
        self._pen.heading(texts.t("Ratings"), 2)
        heads = (texts.t("Question"), texts.t("Mean"), texts.p("how many", "Number"), *(step.title for step in steps))
        pen = self._pen.table(heads, (60, 15, 15, *(80 / max(1, len(steps)) for _ in steps)))
        for row in table.records():
            counts = [row.get(step.key) for step in steps]
            told = (words_of(cell, texts) for cell in (row.get("mean"), row.get("n"), *counts))
            cells = pen.row((str(row["question"]), *told))
            pen.aside(cells[0], _scale(row, texts))
            for cell, count in zip(cells[3:], counts, strict=True):
                if isinstance(count, int) and count:
                    shade(cell, _tint(count / max(c for c in counts if isinstance(c, int))))
        self._pen.space()


def _unquoted(table: Table) -> Table:
    """The notes that are no quotes: those stand above already."""
    place = [column.key for column in table.columns].index("consent") if table.key == "notes" else None
    return table if place is None else replace(table, rows=tuple(row for row in table.rows if row[place] is None))


def _length(minutes: Cell, texts: Texts) -> str:
    return texts.duration_words(minutes) if isinstance(minutes, int) else ""


def _began(table: Table) -> bool:
    return any(row["actual_start"] for row in table.records())


def _scale(row: _Record, texts: Texts) -> str:
    ends = f"{row['low']} – {row['high']}"
    return " · ".join(filter(None, (words_of(row.get("level"), texts), ends, str(row.get("remark") or ""))))


def _signature(row: _Record) -> str:
    return ", ".join(str(row[key]) for key in ("name", "organisation") if row.get(key))


def _texts_of(cell: Cell) -> tuple[str, ...]:
    return tuple(map(str, cell)) if isinstance(cell, tuple) else ()


def _day(cell: Cell, texts: Texts, *, long: bool = False) -> str:
    if not isinstance(cell, date):
        return ""
    return texts.capitalised(texts.date_long(cell) if long else texts.date_weekday(cell))


def _range(row: _Record, texts: Texts) -> str:
    start, end = row["start"], row["end"]
    return texts.time_range(start, end) if isinstance(start, datetime) and isinstance(end, datetime) else ""


def _tint(share: float) -> str:
    """Paper towards spruce, never so dark that the number on it could not be read."""
    return "".join(f"{round(_WHITE - (_WHITE - part) * share * _DARKEST):02X}" for part in _SPRUCE)
