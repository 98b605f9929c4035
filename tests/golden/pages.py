"""The words of the typical summary, page by page, as they were looked at; run as a program, it renews them."""

from pathlib import Path

from leda_desktop.texts import Language
from tests.documents.pdfs import made, page_texts
from tests.gallery.pages import typical_summary

FOLDER = Path(__file__).parent


def golden_file(language: Language) -> Path:
    """Where the words of one language are kept."""
    return FOLDER / f"summary_{language.value}.txt"


def typical_words(language: Language) -> str:
    """The words as they are now, a line of dashes between pages."""
    return f"\n{'-' * 40}\n".join(page_texts(made(typical_summary(), language))) + "\n"


def main() -> None:
    """Keep the words as they are now; look at the difference before it is committed."""
    for language in Language:
        golden_file(language).write_text(typical_words(language), encoding="utf-8")


if __name__ == "__main__":
    main()
