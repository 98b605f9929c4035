"""The type of a document: Noto Sans, the fonts behind it for what it lacks, and how wide their letters are."""

from collections.abc import Iterator
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from leda_desktop.documents.style import Weight
from leda_desktop.paths import resource

UNKNOWN = "□"
_FILES = {
    Weight.REGULAR: ("NotoSans-Regular", "DejaVuSans", "NotoEmoji-Regular"),
    Weight.SEMIBOLD: ("NotoSans-SemiBold", "DejaVuSans-Bold", "NotoEmoji-Regular"),
}
# Zero width joiner, variation selectors and skin tones belong to the sign before them.
_FOLLOWERS = frozenset("\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_LARGEST_BLOCK = 100


class _EmbeddedFont(TTFont):  # type: ignore[misc]
    """A font whose text copies out right above U+FFFF too, where reportlab writes a wrong table."""

    def addObjects(self, doc) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        subsets = self.state[doc].subsets
        before = set(doc.idToObject)
        super().addObjects(doc)
        tables = [key for key in doc.idToObject if key not in before and key.startswith("toUnicodeCMap:")]
        for key, subset in zip(tables, subsets, strict=True):
            doc.idToObject[key].content = _unicode_table(subset)


def _unicode_table(subset: list[int]) -> str:
    pairs = [(code, char) for code, char in enumerate(subset) if char]
    blocks = [pairs[i : i + _LARGEST_BLOCK] for i in range(0, len(pairs), _LARGEST_BLOCK)]
    rows = [
        "\n".join(
            [
                f"{len(block)} beginbfchar",
                *(f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>" for code, char in block),
                "endbfchar",
            ]
        )
        for block in blocks
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *rows,
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )


def font_name(file: str) -> str:
    """The name of a font file in reportlab's registry; the font is read when it is first asked for."""
    name = f"leda-{file}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(_EmbeddedFont(name, str(resource("fonts", f"{file}.ttf"))))
    return name


class _Advances(dict[str, float]):
    """How wide letters and words are in thousandths of their size, measured once."""

    def __init__(self, face: "Face") -> None:
        super().__init__()
        self._face = face

    def __missing__(self, text: str) -> float:
        width = sum(map(self.__getitem__, text)) if len(text) != 1 else self._face.letter_width(text)
        self[text] = width
        return width


class Face:
    """One weight of type, with the fonts that stand in for each other letter by letter."""

    def __init__(self, files: tuple[str, ...]) -> None:
        self._files = files
        self.main = font_name(files[0])
        self._letters = {self.main: _letters(self.main)}
        self._own = self._letters[self.main]
        self.advances = _Advances(self)

    def width(self, text: str, size: float) -> float:
        """The width of a text in points."""
        return self.advances[text] * size / 1000

    def letter_width(self, letter: str) -> float:
        """The width of one letter in thousandths of its size."""
        name, shown = self._find(letter)
        return float(pdfmetrics.getFont(name).face.getCharWidth(ord(shown)))

    def runs(self, text: str) -> list[tuple[str, str]]:
        """The text in stretches of one font each, named as in the registry; what no font has becomes a box."""
        if self._own.issuperset(text):
            return [(self.main, text)]
        return [
            (name, "".join(shown for _, shown in stretch))
            for name, stretch in groupby(self._shown(text), key=lambda pair: pair[0])
        ]

    def _shown(self, text: str) -> Iterator[tuple[str, str]]:
        name = self.main
        for letter in text:
            if letter in _FOLLOWERS and letter in self._letters[name]:
                yield name, letter
                continue
            name, shown = self._find(letter)
            yield name, shown

    def _find(self, letter: str) -> tuple[str, str]:
        for file in self._files:
            name = font_name(file)
            if name not in self._letters:
                self._letters[name] = _letters(name)
            if letter in self._letters[name]:
                return name, letter
        return font_name(self._files[1]), UNKNOWN


def _letters(name: str) -> frozenset[str]:
    return frozenset(map(chr, pdfmetrics.getFont(name).face.charToGlyph))


def load_faces() -> dict[Weight, Face]:
    """The faces for one document; they remember what they measured."""
    return {weight: Face(files) for weight, files in _FILES.items()}
