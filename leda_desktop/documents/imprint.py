"""What a document says about itself, in the two places where a PDF file says it."""

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from leda_desktop.documents.text import one_line
from leda_desktop.texts import Language

LOCALE = {Language.SV: "sv-SE", Language.EN: "en-GB"}
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Leda</xmp:CreatorTool><pdf:Producer>Leda</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says about itself; `made_at` is local."""

    title: str
    author: str
    subject: str
    language: Language
    made_at: datetime


def sign(canvas: Canvas, imprint: Imprint) -> None:
    """Let the file say it, and let readers show its title."""
    canvas.setTitle(one_line(imprint.title))
    canvas.setAuthor(one_line(imprint.author))
    canvas.setSubject(one_line(imprint.subject))
    canvas.setCreator("Leda")
    canvas.setProducer("Leda")
    made = imprint.made_at.strftime("D:%Y%m%d%H%M%S")
    canvas.setDateFormatter(lambda *_: made)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    packet = _packet(imprint)
    canvas._doc.Catalog.Metadata = XMP(creator=lambda _: packet)


def _packet(imprint: Imprint) -> bytes:
    return _PACKET.format(
        title=_xml(imprint.title),
        author=_xml(imprint.author),
        subject=_xml(imprint.subject),
        language=LOCALE[imprint.language],
    ).encode()


def _xml(text: str) -> str:
    """A title as XML may hold it."""
    return escape("".join(letter for letter in one_line(text) if letter not in "\ufffe\uffff"))
