"""What the parts of a page are, for those who have it read to them."""

from enum import Enum


class Role(Enum):
    """A structure type of tagged PDF (ISO 32000-1, 14.8.4); the value begins with its name in the file.

    A header cell stands over its column, the head of a row before what it says.
    """

    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    MINOR_HEADING = "H4"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    LIST = "L"
    ITEM = "LI"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH Column"
    ROW_HEAD = "TH Row"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"
    LINK = "Link"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"

    @property
    def tag(self) -> str:
        """Its name in the file."""
        return self.value.split()[0]

    @property
    def scope(self) -> str:
        """What a header cell is the head of, by its name in the file; empty for all others."""
        return self.value.partition(" ")[2]


CELLS = frozenset({Role.HEADER_CELL, Role.ROW_HEAD, Role.CELL})
