"""Pictures of exported files: spreadsheets and Word documents as LibreOffice prints them; none where it is missing."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from leda_desktop.exchange.outgoing import Format, export
from leda_desktop.texts import Texts
from tests.gallery.album import Album
from tests.gallery.pages import example_summaries
from tests.gallery.papers import page_images

SHOWN = (Format.DOCX, Format.XLSX)


def draw_exports(album: Album) -> None:
    """Draw the pages that the album wants."""
    office = shutil.which("soffice")
    if office is None:
        return
    with TemporaryDirectory() as scratch:
        files = _written(album, Path(scratch))
        if files:
            _print(office, files, Path(scratch))
        for title, file in files.items():
            for number, image in page_images(file.with_suffix(".pdf").read_bytes()):
                if album.wants(page := f"{title}-{number:02}"):
                    album.keep(page, image)


def _written(album: Album, folder: Path) -> dict[str, Path]:
    """The files of which a page is wanted, by their titles."""
    files = {}
    for language in album.languages:
        for name, summary in example_summaries():
            for form in SHOWN:
                title = f"exports/{language.value}/{name}-{form.value}"
                if any(album.wants(f"{title}-{number:02}") for number in range(1, 100)):
                    files[title] = folder / f"{title.replace('/', '-')}.{form.value}"
                    files[title].write_bytes(export(form, summary, Texts.load(language)))
    return files


def _print(office: str, files: dict[str, Path], folder: Path) -> None:
    """All of them in one go: the program takes seconds to start."""
    options = [f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless", "--norestore"]
    command = [office, *options, "--convert-to", "pdf", "--outdir", str(folder), *map(str, files.values())]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
