"""What the parts of a page are, for those who have it read to them."""

from enum import Enum


class Role(Enum):
    """A structure type of tagged PDF (ISO 32000-1, 14.8.4); the value is its name in the file."""

    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    LIST = "L"
    ITEM = "LI"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"
