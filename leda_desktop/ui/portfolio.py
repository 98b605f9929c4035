"""The portfolio: every document of a session, each with its name and the way it is made."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import assert_never

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.documents.pictures import Pictures
from leda_desktop.documents.summary import door_pdf, summary_html, summary_pdf
from leda_desktop.domain.consent import printable
from leda_desktop.domain.handouts import Handout, HandoutMaterial
from leda_desktop.domain.ids import SessionId
from leda_desktop.domain.progress import Progress, unwatched
from leda_desktop.domain.summary import SessionSummary
from leda_desktop.domain.summary_choice import Audience, SummaryChoice, chosen
from leda_desktop.exchange.outgoing import Format, export, file_name
from leda_desktop.models.whole_files import write_whole
from leda_desktop.services.suite import Suite
from leda_desktop.texts import Texts
from leda_desktop.ui.handouts.words import named
from leda_desktop.ui.picture_bytes import PictureBytes

Make = Callable[[Progress], bytes]


class Document(Enum):
    """What a session can be taken home as."""

    SUMMARY = "summary"
    DOOR = "door"
    PAGE = "page"
    WORD = "word"
    EXCEL = "excel"
    CSV = "csv"
    JSON = "json"

    @property
    def ending(self) -> str:
        """How the file's name ends, without the full stop."""
        match self:
            case Document.SUMMARY | Document.DOOR:
                return "pdf"
            case Document.PAGE:
                return "html"
            case _:
                return _format(self).ending


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is made when it is wanted; `name` is that of its file."""

    name: str
    make: Make


@dataclass(frozen=True, slots=True)
class Portfolio:
    """One session, ready to be made into documents in any thread."""

    summary: SessionSummary
    texts: Texts
    pictures: Pictures

    def paper(self, document: Document, choice: SummaryChoice) -> Paper:
        """One document as a choice wants it."""
        what = document_name(document, choice.audience, self.texts)
        name = file_name(self.summary, what, document.ending, self.texts)
        return Paper(name, lambda progress: self._made(document, choice, progress))

    def papers(self) -> Iterator[Paper]:
        """All of them: the summary for everybody, and the rest with all that may leave the room."""
        for audience in Audience:
            yield self.paper(Document.SUMMARY, SummaryChoice(audience))
        for document in Document:
            if document is not Document.SUMMARY:
                yield self.paper(document, SummaryChoice(Audience.ARCHIVE))

    def _made(self, document: Document, choice: SummaryChoice, progress: Progress) -> bytes:
        match document:
            case Document.SUMMARY:
                return summary_pdf(self.summary, self.texts, choice, self.pictures, progress)
            case Document.DOOR:
                return door_pdf(self.summary, self.texts)
            case Document.PAGE:
                return summary_html(self.summary, self.texts, choice).encode()
            case _:
                kept = chosen(printable(self.summary), choice)
                return export(_format(document), kept, self.texts, progress, every_word=choice.every_word)


def handout_papers(material: HandoutMaterial, handouts: Sequence[Handout], portfolio: Portfolio) -> Iterator[Paper]:
    """The handouts of a session as documents of their own, then all of them as one."""
    texts, pictures = portfolio.texts, portfolio.pictures

    def paper(what: str, wanted: Sequence[Handout]) -> Paper:
        name = file_name(portfolio.summary, what, "pdf", texts)
        return Paper(name, lambda progress: handouts_pdf(material, wanted, texts, pictures, progress))

    for handout in handouts:
        yield paper(named(handout, material, texts).whole, (handout,))
    if handouts:
        yield paper(texts.t("Everything before the session"), handouts)


def session_papers(suite: Suite, session_id: SessionId, texts: Texts) -> tuple[Paper, ...]:
    """Every document of a session: what is handed out, and what is taken home."""
    pictures = PictureBytes(suite.media)
    material = suite.handouts.material(session_id)
    portfolio = Portfolio(suite.summaries.summary(session_id), texts, pictures)
    return (*handout_papers(material, suite.handouts.chosen(material), portfolio), *portfolio.papers())


def write_papers(papers: Sequence[Paper], folder: Path, progress: Progress = unwatched) -> tuple[Path, ...]:
    """Write each of them into a folder, whole or not at all; a document is a step of the progress.

    Those that have the same name get numbers. Raises Problem where the folder cannot be written.
    """
    written: list[Path] = []
    for done, paper in enumerate(papers):
        progress(done, len(papers))
        data = paper.make(lambda _done, _of, at=done: progress(at, len(papers)))  # type: ignore[misc]
        path = _apart(folder / paper.name, written)
        write_whole(path, data)
        written.append(path)
    return tuple(written)


def _apart(path: Path, written: Sequence[Path]) -> Path:
    """The path, with a number where one of the others has it already, as file systems compare names."""
    taken = {other.name.casefold() for other in written}
    found, number = path, 2
    while found.name.casefold() in taken:
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return found


def _format(document: Document) -> Format:
    match document:
        case Document.WORD:
            return Format.DOCX
        case Document.EXCEL:
            return Format.XLSX
        case Document.CSV:
            return Format.CSV
        case Document.JSON:
            return Format.JSON
        case _:
            raise ValueError(document)


def document_name(document: Document, audience: Audience, texts: Texts) -> str:
    """What a document is called in the name of its file."""
    match document:
        case Document.SUMMARY:
            return f"{texts.t('Summary')} {audience_name(audience, texts)}"
        case Document.DOOR:
            return texts.t("On the door")
        case Document.PAGE | Document.WORD:
            return texts.t("Summary")
        case Document.EXCEL | Document.CSV | Document.JSON:
            return texts.t("Everything said")
        case _:
            assert_never(document)


def audience_name(audience: Audience, texts: Texts) -> str:
    """For whom a summary is, as a part of its name."""
    match audience:
        case Audience.PARTICIPANTS:
            return texts.t("for participants")
        case Audience.CLIENT:
            return texts.t("for the client")
        case Audience.ARCHIVE:
            return texts.t("for the archive")
        case _:
            assert_never(audience)
