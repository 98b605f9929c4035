"""The bridge from facts to Qt: whoever publishes, in whatever thread, the screens hear it in the main thread."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from leda_desktop.domain.facts import Fact
from leda_desktop.domain.feed import Feed


class Bridge(QObject):
    """Lives in the main thread and says every fact again there, in order, on the next turn of the event loop."""

    fact_published = Signal(Fact)
    _fact_arrived = Signal(Fact)

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fact_arrived.connect(self._on_fact_arrived, Qt.ConnectionType.QueuedConnection)
        self._stop = feed.listen(self._fact_arrived.emit)

    def close(self) -> None:
        """Stop listening, before the store is closed; what is still on its way is not told any more."""
        self._stop()
        self.blockSignals(True)

    @Slot(Fact)
    def _on_fact_arrived(self, fact: Fact) -> None:
        self.fact_published.emit(fact)
