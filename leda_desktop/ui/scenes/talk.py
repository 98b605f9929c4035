"""The speaker card: who speaks, and about what."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.details import Talk
from leda_desktop.domain.pictures import DocumentPage, Photo
from leda_desktop.domain.scenes import TalkScene
from leda_desktop.ui.scenes.canvas import CONTENT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import CREDIT, CREDIT_PLACE, FOOT, header
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, shown
from leda_desktop.ui.scenes.pictures import Fit

_NAME = Style(100, Weight.BOLD, 1.12, balanced=True)
_ROLE = Style(46, Weight.REGULAR, 1.3)
_ABOUT = Style(40, Weight.REGULAR, 1.4)
_INITIALS = Style(136, Weight.BOLD, 1.0, Align.CENTRE)
_RADIUS = 196.0
_UPRIGHT = 0.3
_LEFT = MARGIN + 2 * _RADIUS + 88


def paint(canvas: Canvas, scene: TalkScene) -> None:
    """Paint the card; without a speaker the title stands alone. The first page of the document is made ready."""
    if scene.talk.slides is not None:
        canvas.prepare(DocumentPage(scene.talk.slides, 0), canvas.whole, Fit.WHOLE)
    if not shown(scene.talk.speaker):
        canvas.write_middle(scene.title, Style(136, Weight.BOLD, 1.14, balanced=True), CONTENT)
        return
    middle = (header(canvas, scene.title) + FOOT.y) / 2
    _medallion(canvas, scene.talk, middle)
    canvas.write_line(scene.credit, CREDIT, CREDIT_PLACE, canvas.look.soft)
    width = WIDTH - MARGIN - _LEFT
    name = fitted(shown(scene.talk.speaker), _NAME, width, 240)
    role = fitted(_role(scene), _ROLE, width, 130)
    about = fitted(scene.talk.biography, _ABOUT, width, 340)
    gap = 40 if about.lines else 0
    top = middle - (name.height + role.height + gap + about.height) / 2
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


def _medallion(canvas: Canvas, talk: Talk, middle: float) -> None:
    """The portrait, or the initials where there is none."""
    x, radius = MARGIN + _RADIUS, _RADIUS - 24
    canvas.disc(x, middle, _RADIUS, canvas.look.sun)
    canvas.disc(x, middle, _RADIUS - 12, canvas.look.paper)
    canvas.disc(x, middle, radius, canvas.look.accent)
    place = Box(x - radius, middle - radius, 2 * radius, 2 * radius)
    portrait = Photo(talk.portrait) if talk.portrait is not None else None
    if portrait is None or not _is_shown(canvas, portrait, place):
        box = Box(MARGIN, middle - _INITIALS.line / 2, 2 * _RADIUS, _INITIALS.line)
        canvas.write_line(initials(talk.speaker), _INITIALS, box, canvas.look.card)


def _is_shown(canvas: Canvas, portrait: Photo, place: Box) -> bool:
    """Paint the portrait; a face is rather in the upper part than in the lower."""
    return canvas.picture(portrait, place, Fit.FILL, place.width / 2, upright=_UPRIGHT) is not None
