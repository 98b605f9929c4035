"""One quote at a time, large, with a name only where there is consent."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.kinds import Consent
from leda_desktop.domain.notes import Quote
from leda_desktop.domain.scenes import QuotesScene
from leda_desktop.ui.scenes.canvas import CONTENT, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import FOOT, KICKER, footer
from leda_desktop.ui.scenes.lettering import Style, Weight, shown

_QUOTE = Style(88, Weight.SEMIBOLD, 1.24, balanced=True)
_NAME = Style(44, Weight.SEMIBOLD, 1.3)
_EMPTY = Style(56, leading=1.3)
_BAR = 12.0
_INDENT = 64.0


def paint(canvas: Canvas, scene: QuotesScene) -> None:
    """Paint the quote of the step."""
    kicker = Box(CONTENT.x, CONTENT.y, CONTENT.width, 60)
    canvas.write(scene.title, KICKER, kicker, canvas.look.accent)
    if not scene.quotes:
        room = Box(CONTENT.x, kicker.bottom, CONTENT.width, FOOT.y - kicker.bottom)
        canvas.write_middle(canvas.texts.t("Your words will appear here"), _EMPTY, room, canvas.look.soft)
        return
    step = min(max(scene.step, 0), len(scene.quotes) - 1)
    quote = scene.quotes[step]
    name = attribution(quote)
    room = Box(CONTENT.x + _INDENT, 180, CONTENT.width - _INDENT, FOOT.y - 180 - 24)
    reserved = _NAME.line + 40 if name else 0
    block = fitted(canvas.texts.quoted(shown(quote.text)), _QUOTE, room.width, room.height - reserved)
    top = room.y + (room.height - block.height - reserved) / 2
    bar = Box(CONTENT.x, top + 12, _BAR, block.height + reserved - 24)
    canvas.fill(bar, canvas.look.sun, _BAR / 2)
    below = canvas.put(block, room.x, top)
    if name:
        canvas.write_line(name, _NAME, Box(room.x, below + 40, room.width, _NAME.line), canvas.look.accent)
    if len(scene.quotes) > 1:
        footer(canvas, right=canvas.texts.t("{i} of {n}").format(i=step + 1, n=len(scene.quotes)))


def attribution(quote: Quote) -> str:
    """Name and organisation as far as the quote carries them and its consent allows."""
    if quote.consent is not Consent.NAMED:
        return ""
    return ", ".join(filter(None, (shown(quote.author), shown(quote.organisation))))
