"""The words of the typical summary, page by page, as they were looked at; run as a program, it renews them."""

from itertools import product
from pathlib import Path

from leda_desktop.documents.summary import summary_pdf
from leda_desktop.domain.summary_choice import Audience, SummaryChoice
from leda_desktop.texts import Language, Texts
from tests.documents.pdfs import page_texts
from tests.gallery.pages import typical_summary

FOLDER = Path(__file__).parent
KEPT = tuple(product((Audience.ARCHIVE, Audience.CLIENT), Language))
"""The whole of it, and the summary that differs most."""


def golden_file(audience: Audience, language: Language) -> Path:
    """Where the words for one reader in one language are kept."""
    name = "summary" if audience is Audience.ARCHIVE else f"summary_{audience.value}"
    return FOLDER / f"{name}_{language.value}.txt"


def typical_words(audience: Audience, language: Language) -> str:
    """The words as they are now, a line of dashes between pages, without the spaces that end lines."""
    pdf = summary_pdf(typical_summary(), Texts.load(language), SummaryChoice(audience))
    pages = ("\n".join(line.rstrip() for line in text.splitlines()) for text in page_texts(pdf))
    return f"\n{'-' * 40}\n".join(pages) + "\n"


def main() -> None:
    """Keep the words as they are now; look at the difference before it is committed."""
    for audience, language in KEPT:
        golden_file(audience, language).write_text(typical_words(audience, language), encoding="utf-8")


if __name__ == "__main__":
    main()
