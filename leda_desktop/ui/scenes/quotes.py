"""One quote at a time, large, with a name and a face only where there is consent, and the card it was said about."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.pictures import Photo
from leda_desktop.domain.scenes import QuotesScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import FOOT, KICKER, footer
from leda_desktop.ui.scenes.lettering import Block, Style, Weight, shown
from leda_desktop.ui.scenes.pictures import Fit

_QUOTE = Style(88, Weight.SEMIBOLD, 1.24, balanced=True)
_NAME = Style(44, Weight.SEMIBOLD, 1.3)
_EMPTY = Style(56, leading=1.3)
_BAR = 12.0
_INDENT = 64.0
_TOP = 180.0
_CARD = Box(CONTENT.right - 640, _TOP, 640, FOOT.y - _TOP - 24)
_FACE = 168.0
_GAP = 40.0


def paint(canvas: Canvas, scene: QuotesScene) -> None:
    """Paint the quote of the step."""
    kicker = Box(CONTENT.x, CONTENT.y, CONTENT.width, 60)
    canvas.write(scene.title, KICKER, kicker, canvas.look.accent)
    if not scene.quotes:
        room = Box(CONTENT.x, kicker.bottom, CONTENT.width, FOOT.y - kicker.bottom)
        canvas.write_middle(canvas.texts.t("Your words will appear here"), _EMPTY, room, canvas.look.soft)
        return
    step = min(max(scene.step, 0), len(scene.quotes) - 1)
    _paint_quote(canvas, scene.quotes[step])
    if len(scene.quotes) > 1:
        footer(canvas, right=canvas.texts.t("{i} of {n}").format(i=step + 1, n=len(scene.quotes)))


def attribution(quote: Quote) -> str:
    """Name and organisation as far as the quote carries them and its consent allows."""
    if quote.consent is not Consent.NAMED:
        return ""
    return ", ".join(filter(None, (shown(quote.author), shown(quote.organisation))))


def _paint_quote(canvas: Canvas, quote: Quote) -> None:
    room = Box(CONTENT.x + _INDENT, _TOP, CONTENT.width - _INDENT, FOOT.y - _TOP - 24)
    if quote.picture is not None:
        canvas.picture(quote.picture, _CARD, Fit.WHOLE, 20)
        room = Box(room.x, room.y, _CARD.x - room.x - 64, room.height)
    name = attribution(quote)
    face = quote.portrait if quote.consent is Consent.NAMED else None
    below = _FACE if face else _NAME.line if name else 0.0
    reserved = below + _GAP if below else 0.0
    block = fitted(canvas.texts.quoted(shown(quote.text)), _QUOTE, room.width, room.height - reserved)
    top = room.y + (room.height - block.height - reserved) / 2
    canvas.fill(Box(CONTENT.x, top + 12, _BAR, block.height + reserved - 24), canvas.look.sun, _BAR / 2)
    _sign(canvas, name, Photo(face) if face else None, _under(canvas, block, room, top))


def _under(canvas: Canvas, block: Block, room: Box, top: float) -> Box:
    """Paint the words; returns the room for the signature."""
    y = canvas.put(block, room.x, top) + _GAP
    return Box(room.x, y, room.width, _FACE)


def _sign(canvas: Canvas, name: str, face: Photo | None, room: Box) -> None:
    if face is None:
        canvas.write_line(name, _NAME, Box(room.x, room.y, room.width, _NAME.line), canvas.look.accent)
        return
    canvas.picture(face, Box(room.x, room.y, _FACE, _FACE), Fit.FILL, _FACE / 2)
    beside = Box(room.x + _FACE + 36, room.y, room.width - _FACE - 36, _FACE)
    canvas.write_middle(name, _NAME, beside, canvas.look.accent)
