"""The parts of a document as a tree, and how a PDF file holds them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference, PDFString

from leda_desktop.documents.tags import CELLS, Role


@dataclass(frozen=True, slots=True)
class Marks:
    """Marked content of a page, by the number of the page in the file and by its own number on it."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a page that leads somewhere; the file knows it by this name."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Part:
    """A part of the document: its marks, areas and further parts in the order of reading."""

    tag: str
    role: Role | None = None
    span: int = 1
    alt: str = ""
    kids: "list[Part | Marks | Area]" = field(default_factory=list)

    def add(self, role: Role, span: int = 1, *, continued: bool = False) -> "Part":
        """A further part, or the last one of its role when that is continued."""
        if continued:
            before = (kid for kid in reversed(self.kids) if isinstance(kid, Part) and kid.role is role)
            if found := next(before, None):
                return found
        fresh = Part(role.tag, role, span)
        self.kids.append(fresh)
        return fresh

    @property
    def empty(self) -> bool:
        """True for what says nothing and holds no place either."""
        return not self.kids and self.role not in CELLS

    def walk(self) -> "Iterator[Part]":
        """The part and all parts in it, each before those in it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Part):
                yield from kid.walk()


Owners = Mapping[int, Sequence[Part] | Part]
"""Whose the marks of a page are, in their order, and whose an area is, by the number that page or area bears."""


class _Written(PDFObject):  # type: ignore[misc]
    """An object of the file as it is written, once it is known what it refers to."""

    def __init__(self) -> None:
        self.content = b""

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes of the object."""
        return self.content


def write_tree(root: Part, owners: Owners, document: PDFDocument) -> PDFObjectReference:
    """Put the tree into the file; gives the root that the catalogue is to name."""
    top = _Written()
    place = document.Reference(top)
    objects = {part: _Written() for part in root.walk()}
    file = _File(document, {part: _number(document.Reference(it), document) for part, it in objects.items()})
    file.fill(objects)
    over = _number(place, document)
    objects[root].content = file.part(root, over)
    top.content = f"<</Type/StructTreeRoot/K {file.numbers[root]}/ParentTree {file.parents(owners)}>>".encode()
    return place


def _number(reference: PDFObjectReference, document: PDFDocument) -> str:
    return "{} {} R".format(*document.idToObjectNumberAndVersion[reference.name])


class _File:
    """Words the parts of a tree for a file in which they have these numbers."""

    def __init__(self, document: PDFDocument, numbers: Mapping[Part, str]) -> None:
        self.numbers = numbers
        self._document = document
        self._pages: dict[int, str] = {}

    def fill(self, objects: Mapping[Part, _Written]) -> None:
        """Word every part but the root."""
        for part in objects:
            over = self.numbers[part]
            for kid in part.kids:
                if isinstance(kid, Part):
                    objects[kid].content = self.part(kid, over)

    def part(self, part: Part, parent: str) -> bytes:
        """A part as a dictionary; its marks stand as bare numbers where they are on its page."""
        page = next((kid.page for kid in part.kids if isinstance(kid, Marks)), None)
        kids = [self._kid(kid, page) for kid in part.kids]
        where = f"/Pg {self._page(page)}" if page else ""
        held = f"/K[{' '.join(kids)}]" if len(kids) > 1 else f"/K {kids[0]}" if kids else ""
        said = b"/Alt" + PDFString(part.alt).format(self._document) if part.alt else b""
        return f"<</S/{part.tag}/P {parent}{where}{held}{_table(part)}".encode() + said + b">>"

    def _kid(self, kid: Part | Marks | Area, page: int | None) -> str:
        if isinstance(kid, Part):
            return self.numbers[kid]
        if isinstance(kid, Area):
            area = _number(PDFObjectReference(kid.name), self._document)
            return f"<</Type/OBJR/Pg {self._page(kid.page)}/Obj {area}>>"
        if kid.page == page:
            return str(kid.number)
        return f"<</Type/MCR/Pg {self._page(kid.page)}/MCID {kid.number}>>"

    def _page(self, number: int) -> str:
        if number not in self._pages:
            self._pages[number] = _number(PDFObjectReference(f"Page{number}"), self._document)
        return self._pages[number]

    def parents(self, owners: Owners) -> str:
        """The way back from every page and every area to the parts."""
        return f"<</Nums[{' '.join(f'{key} {self._owner(owners[key])}' for key in sorted(owners))}]>>"

    def _owner(self, owner: Sequence[Part] | Part) -> str:
        return self.numbers[owner] if isinstance(owner, Part) else f"[{' '.join(self.numbers[o] for o in owner)}]"


def _table(part: Part) -> str:
    if part.role not in CELLS:
        return ""
    scope = f"/Scope/{part.role.scope}" if part.role.scope else ""
    span = f"/ColSpan {part.span}" if part.span > 1 else ""
    return f"/A<</O/Table{scope}{span}>>" if scope or span else ""
