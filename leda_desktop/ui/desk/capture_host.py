"""The capture area: the panel of the activity that runs, with nothing lost when it gives way to the next."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.rundown import Face
from leda_desktop.services.drafts import Drafts
from leda_desktop.ui.desk.keys import OwnKey


@runtime_checkable
class Drafting(Protocol):
    """A panel that can hand over what is half written in it."""

    def draft(self) -> Any:  # noqa: ANN401 - a draft means something only to panels of the same kind
        """What is half written."""
        ...

    def set_draft(self, draft: Any) -> None:  # noqa: ANN401 - see above
        """Go on with it."""
        ...


@runtime_checkable
class Writing(Protocol):
    """A panel in which words can stand half written."""

    def half_written(self) -> str:
        """The words."""
        ...

    def set_half_written(self, words: str) -> None:
        """Let them stand there again."""
        ...


@runtime_checkable
class Attributing(Protocol):
    """A panel that knows more of what is half written than the words, such as the table that said it."""

    def about(self) -> str:
        """What it knows."""
        ...

    def set_about(self, about: str) -> None:
        """Know it again."""
        ...


@runtime_checkable
class Flushing(Protocol):
    """Something that still has to write down what was typed in it."""

    def flush(self) -> object:
        """Write it down now."""
        ...


@runtime_checkable
class Focusing(Protocol):
    """A panel that has a field to begin in."""

    def focus_capture(self) -> None:
        """Put the focus there."""
        ...


@runtime_checkable
class Ticking(Protocol):
    """A panel on which something changes with time."""

    def tick(self, face: Face) -> None:
        """Show another second."""
        ...


@runtime_checkable
class Keyed(Protocol):
    """A panel with keys of its own."""

    def keys(self) -> Sequence[OwnKey]:
        """The keys and what they do."""
        ...


class CaptureHost:
    """Makes the panel of an activity and keeps the drafts of all activities while the program runs."""

    def __init__(self, make: Callable[[Activity], QWidget], show: Callable[[QWidget], None], words: Drafts) -> None:
        self._make = make
        self._show = show
        self._words = words
        self._shown: object = None
        self._panel: QWidget | None = None
        self._face: Face | None = None
        self._drafts: dict[ActivityId, object] = {}
        self._unkept: dict[ActivityId, tuple[str, str]] = {}
        self._fresh = ""

    @property
    def panel(self) -> QWidget | None:
        """The panel that is shown."""
        return self._panel

    @property
    def keys(self) -> Sequence[OwnKey]:
        """The keys of the panel that is shown."""
        return self._panel.keys() if isinstance(self._panel, Keyed) else ()

    def show(self, activity: Activity) -> bool:
        """Show the panel of an activity; False when it is there already."""
        if activity == self._shown:
            return False
        self.keep_draft()
        self._put(activity, self._make(activity))
        self._fresh = self._about()
        if not self._take_draft(activity.id):
            self._take_words(activity.id)
        return True

    def half_written(self) -> str:
        """What stands half written in the panel that is shown."""
        return self._panel.half_written() if isinstance(self._panel, Writing) else ""

    def focus(self) -> None:
        """Let what is typed next go on in the panel, unless another place is looked at."""
        if isinstance(self._panel, Focusing) and self._panel.isVisible():
            self._panel.focus_capture()

    def tick(self, face: Face) -> None:
        """Show another second on the panel."""
        self._face = face
        if isinstance(self._panel, Ticking):
            self._panel.tick(face)

    def show_waiting(self, state: object, make: Callable[[], QWidget]) -> None:
        """Show what belongs to no activity; made again only when `state` is another."""
        if state != self._shown:
            self.keep_draft()
            self._put(state, make())

    def keep_draft(self) -> None:
        """Remember what is half written, before the panel goes."""
        self._note_words()
        if isinstance(self._shown, Activity) and isinstance(self._panel, Drafting):
            self._drafts[self._shown.id] = self._panel.draft()

    def keep_words(self) -> None:
        """Put what is half written on disk; raises Problem where that fails, and then the next call tries again."""
        if isinstance(self._panel, Flushing):
            self._panel.flush()
        self._note_words()
        for activity_id, (words, about) in tuple(self._unkept.items()):
            self._words.keep(activity_id, words, about)
            del self._unkept[activity_id]

    def drafts(self) -> dict[ActivityId, object]:
        """All drafts, to be handed to the next host when everything is built anew."""
        self.keep_draft()
        return dict(self._drafts)

    def set_drafts(self, drafts: dict[ActivityId, object]) -> None:
        """Take over drafts, also for the panel that is shown."""
        self._drafts = dict(drafts)
        if isinstance(self._shown, Activity):
            self._take_draft(self._shown.id)

    def _take_draft(self, activity_id: ActivityId) -> bool:
        """Give the panel its draft; one from before the item became another kind says nothing to it."""
        draft = self._drafts.pop(activity_id, None)
        if not isinstance(self._panel, Drafting) or type(draft) is not type(self._panel.draft()):
            return False
        self._panel.set_draft(draft)
        return True

    def _take_words(self, activity_id: ActivityId) -> None:
        """Give the panel what was on disk when the program stopped."""
        about = self._words.about(activity_id)
        if about and isinstance(self._panel, Attributing):
            self._panel.set_about(about)
        if isinstance(self._panel, Writing):
            self._panel.set_half_written(self._last_words(activity_id))

    def _about(self) -> str:
        return self._panel.about() if isinstance(self._panel, Attributing) else ""

    def _note_words(self) -> None:
        if isinstance(self._shown, Activity) and isinstance(self._panel, Writing | Attributing):
            key, about = self._shown.id, self._about()
            # A panel in which nothing is written leaves alone what was, while the item was of another kind.
            words = self.half_written() if isinstance(self._panel, Writing) else self._last_words(key)
            self._unkept[key] = words, "" if about == self._fresh else about

    def _last_words(self, activity_id: ActivityId) -> str:
        unkept = self._unkept.get(activity_id)
        return self._words.words(activity_id) if unkept is None else unkept[0]

    def _put(self, state: object, panel: QWidget) -> None:
        self._shown, self._panel = state, panel
        if self._face is not None:
            self.tick(self._face)
        self._show(panel)
