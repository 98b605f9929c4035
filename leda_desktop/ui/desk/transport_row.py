"""The row of buttons under the thumbnail: one step back or on, black, freeze."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leda_desktop.domain.stage import Curtain
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.wall_state import WallPanelState
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import HintButton, button
from leda_desktop.ui.widgets.glyphs import Glyph, glyph_icon
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, Policy


class TransportRow(QWidget):
    """Steps and curtain; the step is told between the arrows when there is more than one."""

    step_requested = Signal(int)
    black_requested = Signal()
    freeze_requested = Signal()

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = texts
        self._back = self._arrow(Glyph.LEFT, texts.t("One step back (PageUp)"), texts.t("One step back"))
        self._on = self._arrow(Glyph.RIGHT, texts.t("One step on (PageDown)"), texts.t("One step on"))
        self._step = plain_label("", role=LabelRole.SMALL, wrap=False)
        self._black = button(texts.p("curtain", "Black"), key_hint="B", tip=texts.t("Black, or show again"))
        self._freeze = button(texts.t("Freeze"), key_hint="F", tip=texts.t("Freeze the picture, or let it go"))
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        self._black.clicked.connect(self.black_requested)
        self._freeze.clicked.connect(self.freeze_requested)
        self._lay_out()

    def show_state(self, state: WallPanelState) -> None:
        """Mark what is on, and how far in we are."""
        self._step.setVisible(state.steps > 1)
        self._step.setText(f"{state.step + 1}/{state.steps}")
        self._step.setAccessibleName(
            self._texts.t("Step {step} of {steps}").format(step=state.step + 1, steps=state.steps)
        )
        self._black.setChecked(state.curtain is not Curtain.OPEN)
        self._freeze.setChecked(state.frozen)

    def _arrow(self, glyph: Glyph, tip: str, name: str) -> HintButton:
        made = button("", tip=tip)
        size = self._theme.px(12)
        made.setIcon(glyph_icon(glyph, self._theme.ink, size))
        made.setIconSize(QSize(size, size))
        made.setAccessibleName(name)
        made.setSizePolicy(Policy.Expanding, Policy.Fixed)
        made.setProperty("narrow", True)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(6))
        self._step.setAlignment(Align.AlignCenter)
        for widget in (self._back, self._step, self._on, self._black, self._freeze):
            row.addWidget(widget)
        for made in (self._black, self._freeze):
            made.follow_state()
            made.setProperty("narrow", True)
            made.setSizePolicy(Policy.Expanding, Policy.Fixed)
