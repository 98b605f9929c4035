"""Marks what is drawn on the pages of a PDF as parts of its document, in the order of reading."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from reportlab.pdfbase.pdfdoc import LinkAnnotation, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from leda_desktop.documents.tags import Role
from leda_desktop.documents.text import plain
from leda_desktop.documents.tree import Area, Marks, Part, write_tree

_FIRST_LINK = 1_000_000
"""Links are numbered from here on, pages from 0."""
_PRINTED = 4


class _Link(LinkAnnotation):  # type: ignore[misc]
    """A link that knows which part of the document it belongs to."""

    permitted = (*LinkAnnotation.permitted, "StructParent")


class _Inside:
    """While it lasts, what is drawn belongs to a part. Thousands are made: this is quicker than a generator."""

    __slots__ = ("_before", "_marked", "_part", "_structure")

    def __init__(self, structure: "Structure", part: Part, marked: Part | None) -> None:
        self._structure = structure
        self._part = part
        self._marked = marked

    def __enter__(self) -> None:
        self._before = self._structure.enter(self._part, self._marked)

    def __exit__(self, *_: object) -> None:
        holder, marked = self._before
        self._structure.enter(holder, marked)
        if self._part.empty:
            holder.kids.remove(self._part)


class Structure:
    """Marks what a canvas draws. What is drawn while no element is open is decoration, which nobody is told of."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._root = Part("Document")
        self._holder = self._root
        self._open: Part | None = None
        self._marking: Part | None = None
        self._marked = False
        self._page: list[Part] = []
        self._links = 0
        self._owners: dict[int, Sequence[Part] | Part] = {}

    def group(self, role: Role, *, continued: bool = False, span: int = 1) -> AbstractContextManager[None]:
        """A part that holds further parts and no marks of its own."""
        return _Inside(self, self._holder.add(role, span, continued=continued), None)

    def element(
        self, role: Role, alt: str = "", *, continued: bool = False, span: int = 1
    ) -> AbstractContextManager[None]:
        """A part to which everything belongs that is drawn meanwhile."""
        part = self._holder.add(role, span, continued=continued)
        if alt:
            part.alt = plain(alt).replace("\n", " ")
        return _Inside(self, part, part)

    def enter(self, holder: Part, marked: Part | None) -> tuple[Part, Part | None]:
        """Let parts be added to this one, and marks to that; gives what was so before."""
        before = self._holder, self._open
        self._holder, self._open = holder, marked
        return before

    def mark(self) -> None:
        """Called before anything is drawn: it belongs to the element that is open."""
        if self._marked and self._marking is self._open:
            return
        self._end()
        self._marked, self._marking = True, self._open
        if self._open is None:
            self._canvas.addLiteral("/Artifact BMC")
            return
        number = len(self._page)
        self._page.append(self._open)
        self._open.kids.append(Marks(self._canvas.getPageNumber(), number))
        self._canvas.addLiteral(f"/{self._open.tag}<</MCID {number}>>BDC")

    def _end(self) -> None:
        if self._marked:
            self._canvas.addLiteral("EMC")
        self._marked = False

    def link(self, key: str, area: tuple[float, float, float, float], about: str) -> None:
        """An area that jumps to a key; it belongs to the link that is open, or is one of its own."""
        owner = self._holder if self._holder.role is Role.LINK else self._holder.add(Role.LINK)
        number, name = _FIRST_LINK + self._links, f"link{self._links}"
        self._links += 1
        to = self._canvas._bookmarkReference(key)
        made = _Link(list(area), about, to, "[0 0 0]", F=_PRINTED, StructParent=number)
        self._canvas._addAnnotation(made, name)
        owner.kids.append(Area(self._canvas.getPageNumber(), self._canvas._doc.annotationName(name)))
        self._owners[number] = owner

    def turn(self) -> None:
        """Close the page and go on to the next."""
        self._end()
        number = self._canvas.getPageNumber()
        self._canvas.showPage()
        page = self._canvas._doc.idToObject[f"Page{number}"]
        page.__Defaults__ = {**page.__Defaults__, "StructParents": number - 1, "Tabs": PDFName("S")}
        self._owners[number - 1], self._page = self._page, []

    def finish(self) -> None:
        """Write the tree; called once, after the last page."""
        document = self._canvas._doc
        document.Catalog.StructTreeRoot = write_tree(self._root, self._owners, document)
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
