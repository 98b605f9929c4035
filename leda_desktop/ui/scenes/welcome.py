"""The title page of a session, which also waits for its start."""

from leda_desktop.domain.charts import Box
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.scenes import WelcomeScene
from leda_desktop.domain.timing import countdown_text
from leda_desktop.ui.scenes.canvas import CONTENT, MARGIN, WIDTH, Canvas
from leda_desktop.ui.scenes.fitting import fitted
from leda_desktop.ui.scenes.frame import BODY, FOOT, KICKER, SMALL
from leda_desktop.ui.scenes.lettering import Align, Style, Weight, shown
from leda_desktop.ui.scenes.motif import paint_spaces_between

COUNTDOWN = Box(WIDTH - MARGIN - 620, FOOT.y - 34, 620, 80)

_THEME = Style(136, Weight.BOLD, 1.1, balanced=True)
_WIDTH = 1130.0
_CIRCLES = (1550.0, 372.0, 300.0)
_STARTS = Style(44, Weight.SEMIBOLD, 1.3, Align.RIGHT)
_SOON_SECONDS = 3 * 60 * 60


def paint(canvas: Canvas, scene: WelcomeScene) -> None:
    """Paint theme, date and place."""
    paint_spaces_between(canvas, *_CIRCLES)
    session, texts = scene.session, canvas.texts
    kicker = session.title or texts.t("Session {n}").format(n=session.number)
    day = texts.capitalised(texts.date_weekday(session.day))
    when = f"{day} · {texts.time_range(session.start, session.end)}"
    place = "\n".join(filter(None, (when, shown(session.venue))))
    alone = not (session.theme or scene.programme.title)
    top = fitted("" if alone else kicker, KICKER, _WIDTH, 110)
    theme = fitted(session.theme or scene.programme.title or kicker, _THEME, _WIDTH, 480)
    below = fitted(place, BODY, _WIDTH, 180)
    y = 500 - (top.height + theme.height + below.height + 56) / 2
    y = canvas.put(top, CONTENT.x, y, canvas.look.accent) + 12
    y = canvas.put(theme, CONTENT.x, y) + 44
    canvas.put(below, CONTENT.x, y, canvas.look.soft)
    title = scene.programme.title if session.theme else ""
    canvas.write_line(title, SMALL, Box(FOOT.x, FOOT.y, COUNTDOWN.x - FOOT.x - 40, 44), canvas.look.soft)


def paint_countdown(canvas: Canvas, scene: WelcomeScene, face: Face) -> None:
    """Paint how soon it starts, during the last three hours before."""
    if time := countdown(scene, face):
        text = canvas.texts.t("Starts in {time}").format(time=time)
        canvas.write_line(text, _STARTS, COUNTDOWN, canvas.look.ink)


def countdown(scene: WelcomeScene, face: Face) -> str:
    """The time until the start, empty when it is far off or past."""
    left = (scene.session.starts_at - face.wall).total_seconds()
    return countdown_text(left) if 0 < left <= _SOON_SECONDS else ""
