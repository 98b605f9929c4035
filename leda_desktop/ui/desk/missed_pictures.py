"""Says on the desk, and nowhere else, that a picture of the wall cannot be shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from leda_desktop.domain.pictures import Picture
from leda_desktop.domain.scenes import Scene, pictures_of
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.notices import Notice, NoticeBar, Urgency
from leda_desktop.ui.presenter.picture_source import PictureSource
from leda_desktop.ui.presenter.surface import Surface
from leda_desktop.wording import explain

_KEY = "picture"
_SECONDS = 30.0


class MissedPictures(QObject):
    """Hears of pictures that cannot be made, and tells once of those that the wall should show now."""

    def __init__(self, pictures: PictureSource, wall: Surface, notices: NoticeBar, texts: Callable[[], Texts]) -> None:
        super().__init__(pictures)
        self._pictures = pictures
        self._wall = wall
        self._notices = notices
        self._texts = texts
        self._told: Scene | None = None
        # Queued: pictures are asked for while the wall is painted, when nothing else may move.
        pictures.missed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _tell(self, picture: Picture) -> None:
        problem, scene = self._pictures.problem(picture), self._wall.scene
        if problem is not None and scene != self._told and picture in pictures_of(scene):
            self._told = scene
            stands = self._texts().t("The wall shows the title in its place.")
            self._notices.show_notice(
                Notice(_KEY, f"{explain(problem, self._texts())} {stands}", Urgency.WARNING, seconds=_SECONDS)
            )
