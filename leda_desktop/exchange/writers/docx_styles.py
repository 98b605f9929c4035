"""How the editable summary looks: Word's own styles in our type and colours, in a file that tells of no computer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle

from leda_desktop.exchange.workbook.values import Workbook
from leda_desktop.exchange.writers.sheet_names import fitting

INK, SOFT, LINE, SPRUCE, PALE_SPRUCE, SUN = "1C2A2E", "5B6B6D", "DDD8CA", "12484A", "E3EEEB", "F2B233"
ASIDE = "Leda Aside"
FACT = "Leda Fact"
CELL = "Leda Cell"
CONTENT_WIDTH = 170
"""Between the margins, in millimetres."""
_FONT = "Noto Sans"
_LONGEST_PROPERTY = 255
_LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_TABLE_STYLES = frozenset({"TableNormal", "TableGrid"})
# Who has no Noto Sans reads the closest that Windows, macOS or anybody has.
_FONT_TABLE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Noto Sans">
<w:altName w:val="Segoe UI"/><w:panose1 w:val="020B0502040504020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>
<w:pitch w:val="variable"/></w:font><w:font w:name="Symbol"><w:charset w:val="02"/><w:family w:val="auto"/>
<w:pitch w:val="variable"/></w:font></w:fonts>"""
_UNWANTED_PARTS = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")


@dataclass(frozen=True, slots=True)
class _Look:
    """A style: size and space in points, the distance of its lines in lines."""

    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.0


_LOOKS: Mapping[str, _Look] = {
    "Normal": _Look(10, after=6, line=1.3),
    "Title": _Look(28, bold=True, after=10, line=1.15),
    "Subtitle": _Look(11, SPRUCE, bold=True, after=14),
    "Heading 1": _Look(18, SPRUCE, bold=True, before=26, after=6, line=1.15),
    "Heading 2": _Look(12.5, bold=True, before=16, after=4, line=1.2),
    "Heading 3": _Look(10, SPRUCE, bold=True, before=10, after=3),
    "List Bullet": _Look(10, after=3, line=1.25),
    "List Bullet 2": _Look(10, after=2, line=1.25),
    "Quote": _Look(12, before=6, after=8, line=1.3),
    "Caption": _Look(9, SOFT, before=9, after=6),
    "Header": _Look(8, SOFT),
    "Footer": _Look(8, SOFT),
}


def dress(document: Document, workbook: Workbook) -> None:
    """Give an empty document of the library our page, styles, language and properties."""
    _set_page(document)
    _set_defaults(document, _LANGUAGES[workbook.language])
    _set_styles(document)
    _strip(document)
    _describe(document, workbook)


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(24), Mm(20)
    section.header_distance = section.footer_distance = Mm(11)


def _set_defaults(document: Document, language: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for element in defaults.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), language)
    for element in document.styles.element.iter(qn("w:rFonts")):
        _name_font(element)


def _name_font(element: BaseOxmlElement) -> None:
    for name in _THEME_FONTS:
        element.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        element.set(qn(f"w:{name}"), _FONT)


def _set_styles(document: Document) -> None:
    for name, look in _LOOKS.items():
        _set(document.styles[name], look)
    _add_styles(document)
    for style in (document.styles[name].element for name in _LOOKS):
        for borders in list(style.iter(qn("w:pBdr"))):
            borders.getparent().remove(borders)
    _bar(document.styles["Quote"].element.get_or_add_pPr())


def _add_styles(document: Document) -> None:
    styles = document.styles
    aside = styles.add_style(ASIDE, WD_STYLE_TYPE.CHARACTER)
    _letter(aside, _Look(8.5, SOFT))
    fact = styles.add_style(FACT, WD_STYLE_TYPE.PARAGRAPH)
    fact.base_style = styles["Normal"]
    fact.paragraph_format.left_indent, fact.paragraph_format.first_line_indent = Mm(42), Mm(-42)
    fact.paragraph_format.tab_stops.add_tab_stop(Mm(42))
    fact.paragraph_format.space_after = Pt(2)
    cell = styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    _set(cell, _Look(9, before=2, after=2, line=1.15))


def _set(style: BaseStyle, look: _Look) -> None:
    if isinstance(style, ParagraphStyle):
        _letter(style, look)
        form = style.paragraph_format
        form.tab_stops.clear_all()
        form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), look.line


def _letter(style: CharacterStyle, look: _Look) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = _FONT, Pt(look.size), look.bold, False
    font.color.rgb = RGBColor.from_string(look.colour)
    properties = style.element.get_or_add_rPr()
    for unwanted in [*properties.findall(qn("w:spacing")), *properties.findall(qn("w:kern"))]:
        properties.remove(unwanted)
    _name_font(properties.find(qn("w:rFonts")))


def _bar(properties: BaseOxmlElement) -> None:
    """The bar beside a quote."""
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "10"), ("color", SUN)):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


def _strip(document: Document) -> None:
    """Take out what the library's template brings along: a picture of its maker's page, its program, unused styles."""
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if any(name in rel.reltype for name in _UNWANTED_PARTS)]:
            del rels[key]
    for style in list(document.styles.element.iterchildren(qn("w:style"))):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in _TABLE_STYLES:
            document.styles.element.remove(style)
    for rel in document.part.rels.values():
        if rel.reltype.endswith("/fontTable"):
            font_table = rel.target_part
            rel._target = Part(font_table.partname, font_table.content_type, _FONT_TABLE.encode(), font_table.package)


def _describe(document: Document, workbook: Workbook) -> None:
    properties = document.core_properties
    properties.title, properties.subject, properties.author, properties.last_modified_by = (
        fitting(text, _LONGEST_PROPERTY) for text in (workbook.title, workbook.subject, workbook.author, "")
    )
    properties.comments, properties.language, properties.revision = "", _LANGUAGES[workbook.language], 1
    properties.created = properties.modified = workbook.made_at.astimezone(UTC).replace(tzinfo=None)
