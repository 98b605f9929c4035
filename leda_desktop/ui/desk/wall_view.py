"""Joins the session that is on with the wall and its thumbnail: both paint the same scene with the same code."""

from PySide6.QtCore import QObject

from leda_desktop.domain.rundown import Face
from leda_desktop.domain.stage import View, views_of
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.projector import badge_of
from leda_desktop.ui.desk.wall_panel import WallPanel
from leda_desktop.ui.desk.wall_state import WallPanelState
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.ui.presenter.wall import Wall
from leda_desktop.ui.scenes.steps import steps_of


class WallView(QObject):
    """Keeps the wall's surface, the thumbnail and the panel beside them as the stage is."""

    def __init__(self, live: Live, wall: Wall, panel: WallPanel, texts: Texts) -> None:
        super().__init__()
        self._live = live
        self._wall = wall
        self._surface = wall.surface
        self._panel = panel
        self._texts = texts
        self._armed = False
        self._held: Face | None = None
        self.thumbnail = Surface(texts, self._surface.pictures)
        panel.set_thumbnail(self.thumbnail)
        self.refresh()

    @property
    def views(self) -> tuple[View, ...]:
        """The views that the item on stage has, and the one that is shown besides."""
        spot = self._live.stage.spot
        activity = self._live.plan.find(spot.activity_id)
        views = views_of(activity) if activity else ()
        return (*views, View.VOTES) if spot.view is View.VOTES else views

    def refresh(self) -> None:
        """Show the scene and the state as they are now."""
        face = self._live.rundown.face
        shown = self._shown(face)
        message = self._live.stage.message
        text = "" if message is None else message.text
        self._surface.show_scene(self._live.wall_scene, shown, text)
        self.thumbnail.show_scene(self._live.scene, shown, text)
        self._panel.show_state(self._state())
        self._panel.tick(face)

    def tick(self, face: Face) -> None:
        """Show another second everywhere at once."""
        shown = self._shown(face)
        self._surface.tick(shown)
        self.thumbnail.tick(shown)

    def show_armed(self, armed: bool) -> None:  # noqa: FBT001 - a slot
        """The next key leaves the item, or not any more."""
        self._armed = armed
        self._panel.show_state(self._state())

    def _shown(self, face: Face) -> Face:
        """The time the room sees: a frozen picture keeps the time at which it was frozen."""
        self._held = None if self._live.stage.frozen is None else self._held or face.room
        return self._held or face.room

    def _state(self) -> WallPanelState:
        live, rundown = self._live, self._live.rundown
        stage = live.stage
        following = rundown.following
        current = live.current
        return WallPanelState(
            badge=badge_of(self._wall.state, stage),
            phase=rundown.phase,
            views=self.views,
            view=stage.spot.view,
            standing=stage.spot.standing,
            step=stage.spot.step,
            steps=steps_of(live.item_scene, self._texts),
            curtain=stage.curtain,
            frozen=stage.frozen is not None,
            message="" if stage.message is None else stage.message.text,
            next_title=following.activity.title if following else None,
            armed=self._armed,
            can_pause=current is None or current.hard_stop is None,
        )
