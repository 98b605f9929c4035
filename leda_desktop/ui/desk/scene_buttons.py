"""The scenes that are one key away: the views of the running activity, and those that stand by all day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from leda_desktop.domain.stage import Standing, View
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.keys import VIEW_ACTS, Act, cap_text, key_bindings, key_of
from leda_desktop.ui.desk.words import standing_title, view_title
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, HintButton, button
from leda_desktop.ui.widgets.qt import Policy

_STANDING = (
    (Standing.AGENDA, Act.SHOW_AGENDA),
    (Standing.COMING, Act.SHOW_COMING),
    (Standing.CLOCK, Act.SHOW_CLOCK),
    (Standing.WELCOME, Act.SHOW_WELCOME),
)
_FEW_VIEWS = 3


class SceneButtons(QWidget):
    """A row for each view and a small button for each standing scene; the chosen one is marked.

    Where there are many views, the standing scenes share one row without their keys, so that nothing has to scroll.
    """

    view_requested = Signal(View)
    standing_requested = Signal(Standing)

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._texts = texts
        self._bindings = key_bindings(texts)
        self._views: dict[View, HintButton] = {}
        self._standing = {standing: self._standing_button(standing, act) for standing, act in _STANDING}
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(5))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(5))
        layout.addLayout(self._rows)
        layout.addLayout(self._grid)
        self._arrange(0)

    def show_scenes(self, views: tuple[View, ...], view: View | None, standing: Standing | None) -> None:
        """Offer these views and mark what is chosen."""
        if views != tuple(self._views):
            self._make_rows(views)
            self._arrange(len(views))
            self._layout.activate()
        for key, row in self._views.items():
            row.setChecked(standing is None and key is view)
        for scene, made in self._standing.items():
            made.setChecked(scene is standing)

    def _make_rows(self, views: tuple[View, ...]) -> None:
        for row in self._views.values():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._views = {}
        for number, view in enumerate(views):
            act = VIEW_ACTS[number] if number < len(VIEW_ACTS) else None
            row = self._button(view_title(view, self._texts), act)
            row.clicked.connect(lambda _checked=False, chosen=view: self.view_requested.emit(chosen))
            self._views[view] = row
            self._rows.addWidget(row)
            # At once, so that the panel can measure what it holds.
            row.show()

    def _arrange(self, views: int) -> None:
        """Two rows of standing scenes with their keys, or one without."""
        tight = views > _FEW_VIEWS
        columns = len(self._standing) if tight else len(self._standing) // 2
        for number, ((_, act), made) in enumerate(zip(_STANDING, self._standing.values(), strict=True)):
            self._grid.addWidget(made, number // columns, number % columns)
            made.set_key_hint("" if tight else self._key(act))

    def _standing_button(self, standing: Standing, act: Act) -> HintButton:
        made = self._button(standing_title(standing, self._texts), act)
        made.clicked.connect(lambda: self.standing_requested.emit(standing))
        return made

    def _button(self, title: str, act: Act | None) -> HintButton:
        made = button(title, role=ButtonRole.ROW, key_hint=self._key(act), tip=title)
        made.follow_state()
        made.setSizePolicy(Policy.Expanding, Policy.Fixed)
        return made

    def _key(self, act: Act | None) -> str:
        return "" if act is None else cap_text(key_of(act, self._bindings), self._texts)
