"""The capture area: the panel of the activity that runs, with nothing lost when it gives way to the next."""

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from leda_desktop.domain.ids import ActivityId
from leda_desktop.domain.programme import Activity


@runtime_checkable
class Drafting(Protocol):
    """A panel that can hand over what is half written in it."""

    def draft(self) -> Any:  # noqa: ANN401 - a draft means something only to panels of the same kind
        """What is half written."""
        ...

    def set_draft(self, draft: Any) -> None:  # noqa: ANN401 - see above
        """Go on with it."""
        ...


class CaptureHost:
    """Makes the panel of an activity and keeps the drafts of all activities while the program runs."""

    def __init__(self, make: Callable[[Activity], QWidget], show: Callable[[QWidget], None]) -> None:
        self._make = make
        self._show = show
        self._shown: Activity | None = None
        self._panel: QWidget | None = None
        self._drafts: dict[ActivityId, object] = {}

    @property
    def panel(self) -> QWidget | None:
        """The panel that is shown."""
        return self._panel

    def show(self, activity: Activity) -> None:
        """Show the panel of an activity; an activity that is unchanged keeps its panel."""
        if activity == self._shown:
            return
        self.keep_draft()
        self._shown = activity
        self._panel = self._make(activity)
        draft = self._drafts.pop(activity.id, None)
        if draft is not None and isinstance(self._panel, Drafting):
            self._panel.set_draft(draft)
        self._show(self._panel)

    def show_other(self, widget: QWidget) -> None:
        """Show something that belongs to no activity, such as what comes before the start."""
        self.keep_draft()
        self._shown, self._panel = None, widget
        self._show(widget)

    def keep_draft(self) -> None:
        """Remember what is half written, before the panel goes."""
        if self._shown is not None and isinstance(self._panel, Drafting):
            self._drafts[self._shown.id] = self._panel.draft()

    def drafts(self) -> dict[ActivityId, object]:
        """All drafts, to be handed to the next host when everything is built anew."""
        self.keep_draft()
        return dict(self._drafts)

    def set_drafts(self, drafts: dict[ActivityId, object]) -> None:
        """Take over drafts."""
        self._drafts = dict(drafts)
