"""Times each handout against a bare reportlab canvas that writes the same lines in the same font."""

from dataclasses import dataclass
from statistics import median

from leda_desktop.documents.package import handouts_pdf
from leda_desktop.domain.handouts import Handout, HandoutKind, HandoutMaterial, suggested
from leda_desktop.texts import Language, Texts
from tests.bench.summary import bare, milliseconds, read_pages, register_font
from tests.gallery.materials import typical_material

ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Timed:
    """The medians for one document, in milliseconds."""

    name: str
    ours: float
    floor: float

    @property
    def line(self) -> str:
        """What is printed of it."""
        return f"{self.name} {self.ours:.1f} ms {self.floor:.1f} ms {self.ours / self.floor:.2f}"


def measure(name: str, handouts: tuple[Handout, ...], material: HandoutMaterial, texts: Texts) -> Timed:
    """The document and its floor in turns; each runs once before."""
    pages = read_pages(handouts_pdf(material, handouts, texts))
    bare(pages)
    rounds = [
        (milliseconds(lambda: handouts_pdf(material, handouts, texts)), milliseconds(lambda: bare(pages)))
        for _ in range(ROUNDS)
    ]
    return Timed(name, median(ours for ours, _ in rounds), median(floor for _, floor in rounds))


def documents(material: HandoutMaterial) -> list[tuple[str, tuple[Handout, ...]]]:
    """Each kind as it is suggested, and the whole package."""
    offered = suggested(material)
    kinds = [(kind.value, tuple(h for h in offered if h.kind is kind)) for kind in HandoutKind]
    return [*kinds, ("package", offered)]


def main() -> None:
    """Print a line for each document."""
    register_font()
    material, texts = typical_material(), Texts.load(Language.SV)
    for name, handouts in documents(material):
        print(measure(name, handouts, material, texts).line)


if __name__ == "__main__":
    main()
