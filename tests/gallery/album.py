"""The album: where pictures go, which of them are wanted, and the sheet that shows them all."""

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from html import escape
from pathlib import Path

from PySide6.QtGui import QImage

from leda_desktop.texts import Language

_HEAD = """<!doctype html><meta charset="utf-8"><title>Leda</title>
<style>body{font:14px sans-serif;margin:24px;background:#BAB3A4}h2{margin:32px 0 8px}
figure{display:inline-block;margin:0 16px 16px 0;vertical-align:top}
img{width:420px;border:1px solid #8C8A7C;display:block}</style>
"""


@dataclass(frozen=True, slots=True)
class Album:
    """A folder of pictures named by what they show, such as `desk/sv/during-board-typical`."""

    folder: Path
    only: str = "*"
    languages: tuple[Language, ...] = tuple(Language)

    def wants(self, name: str) -> bool:
        """Whether the picture was asked for."""
        return fnmatch(name, self.only)

    def keep(self, name: str, image: QImage) -> None:
        """Put a picture into its place."""
        path = self.folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(path))
        print(name, flush=True)

    def write_sheet(self) -> Path:
        """The contact sheet of every picture in the folder, also those of earlier runs."""
        sheet = self.folder / "index.html"
        sheet.write_text(_HEAD + "\n".join(self._figures()) + "\n", encoding="utf-8")
        return sheet

    def _figures(self) -> Iterator[str]:
        group = Path()
        for path in sorted(self.folder.rglob("*.png")):
            place = path.relative_to(self.folder)
            if place.parent != group:
                group = place.parent
                yield f"<h2>{escape(group.as_posix())}</h2>"
            source = escape(place.as_posix())
            picture = f'<a href="{source}"><img loading="lazy" src="{source}" alt=""></a>'
            yield f"<figure>{picture}<figcaption>{escape(place.stem)}</figcaption></figure>"
