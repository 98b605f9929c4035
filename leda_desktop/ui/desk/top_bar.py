"""The bar across the top: which session this is, where in the day we are, and how projector and saving are."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from leda_desktop.texts import Texts
from leda_desktop.ui.desk.places import Place, place_key, place_title
from leda_desktop.ui.desk.status_chip import Health, StatusChip
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import LabelRole, elided_label
from leda_desktop.ui.widgets.qt import Align, Focus
from leda_desktop.ui.widgets.segments import Segments


class TopBar(QFrame):
    """Shows what it is told, and says which place or chip was pressed."""

    place_requested = Signal(Place)
    projector_requested = Signal()
    saved_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self._texts = texts
        self._theme = theme
        self._programme = elided_label(role=LabelRole.PROGRAMME)
        self._session = elided_label(role=LabelRole.ON_SPRUCE_SOFT)
        self._switch = self._make_switch()
        self.projector = StatusChip(theme)
        self.saved = StatusChip(theme)
        self.menu_button = self._make_menu_button(menu)
        self._lay_out()
        self.projector.clicked.connect(self.projector_requested)
        self.saved.clicked.connect(self.saved_requested)
        self._switch.chosen.connect(lambda number: self.place_requested.emit(list(Place)[number]))
        self.projector.show_status("", Health.OFF)
        self.saved.show_status("", Health.OFF)

    @property
    def titles(self) -> tuple[str, str]:
        """The titles of programme and session that are shown."""
        return self._programme.text(), self._session.text()

    def show_titles(self, programme: str, session: str) -> None:
        """Say which session of which programme this is."""
        self._programme.setText(programme)
        self._session.setText(session)

    def show_place(self, place: Place) -> None:
        """Mark the place on the switch."""
        self._switch.set_chosen(list(Place).index(place))

    def _make_switch(self) -> Segments:
        titles = [place_title(place, self._texts) for place in Place]
        tips = [f"{title} ({place_key(place)})" for place, title in zip(Place, titles, strict=True)]
        switch = Segments(titles, tips)
        switch.setAccessibleName(self._texts.t("Before, during or after the session"))
        return switch

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(self._theme.px(16), self._theme.px(7), self._theme.px(10), self._theme.px(7))
        layout.addWidget(self._titles(), 0, 0)
        layout.addWidget(self._switch, 0, 1, Align.AlignCenter)
        layout.addWidget(self._statuses(), 0, 2)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(2, 1)

    def _titles(self) -> QWidget:
        titles = QWidget()
        row = QHBoxLayout(titles)
        row.setContentsMargins(0, 0, self._theme.px(12), 0)
        row.setSpacing(self._theme.px(18))
        self._programme.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._programme)
        row.addWidget(self._session, 1)
        return titles

    def _statuses(self) -> QWidget:
        statuses = QWidget()
        row = QHBoxLayout(statuses)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(4))
        row.addStretch(1)
        row.addWidget(self.projector)
        row.addWidget(self.saved)
        row.addWidget(self.menu_button)
        return statuses

    def _make_menu_button(self, menu: QMenu) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "on_spruce")
        made.setIcon(glyph_icon(Glyph.MENU, self._theme.on_spruce, self._theme.px(16)))
        made.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(menu)
        made.setFocusPolicy(Focus.TabFocus)
        made.setToolTip(self._texts.t("Menu (F10)"))
        made.setAccessibleName(self._texts.t("Menu"))
        return made
