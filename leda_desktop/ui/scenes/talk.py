"""The speaker card: who speaks, and about what."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.scenes import TalkScene
from leda_desktop.ui.scenes.canvas import CONTENT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.frame import KICKER
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, fitted, shown

_NAME = Style(100, Weight.BOLD, 1.12)
_ROLE = Style(46, Weight.REGULAR, 1.3)
_ABOUT = Style(40, Weight.REGULAR, 1.4)
_INITIALS = Style(136, Weight.BOLD, 1.0, Align.CENTRE)
_RADIUS = 180.0
_LEFT = MARGIN + 2 * _RADIUS + 96
_MIDDLE = 540.0


def paint(canvas: Canvas, scene: TalkScene) -> None:
    """Paint the card; without a speaker the title stands alone."""
    if not shown(scene.talk.speaker):
        canvas.write_middle(scene.title, Style(120, Weight.BOLD, 1.14), CONTENT)
        return
    canvas.write(scene.title, KICKER, Box(CONTENT.x, CONTENT.y, CONTENT.width, 110), canvas.look.accent)
    _medallion(canvas, initials(scene.talk.speaker))
    top = _MIDDLE
    width = WIDTH - MARGIN - _LEFT
    name = fitted(shown(scene.talk.speaker), _NAME, width, 240)
    role = fitted(_role(scene), _ROLE, width, 130)
    about = fitted(scene.talk.biography, _ABOUT, width, 340)
    gap = 40 if about.lines else 0
    top -= (name.height + role.height + gap + about.height) / 2 - 24
    top = canvas.put(name, _LEFT, top) + 6
    top = canvas.put(role, _LEFT, top, canvas.look.soft) + gap
    canvas.put(about, _LEFT, top)


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name."""
    words = shown(name).split()
    chosen = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in chosen).upper()


def _role(scene: TalkScene) -> str:
    return ", ".join(filter(None, (shown(scene.talk.role), shown(scene.talk.organisation))))


def _medallion(canvas: Canvas, letters: str) -> None:
    x = MARGIN + _RADIUS
    canvas.disc(x + 26, _MIDDLE + 50, _RADIUS, canvas.look.sun)
    canvas.disc(x, _MIDDLE + 24, _RADIUS, canvas.look.accent)
    box = Box(MARGIN, _MIDDLE + 24 - _INITIALS.line / 2, 2 * _RADIUS, _INITIALS.line)
    canvas.write_line(letters, _INITIALS, box, canvas.look.card)
