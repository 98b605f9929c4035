"""One line of the preflight: a sign and a word for how it stands, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leda_desktop.domain.checks import CheckState
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, HintButton, button
from leda_desktop.ui.widgets.glyph_label import GlyphLabel
from leda_desktop.ui.widgets.glyphs import Glyph
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align

_SIGN = 20


class CheckLine(QFrame):
    """Shows what it is told; its buttons tell what is wished."""

    again_requested = Signal()
    act_requested = Signal()

    def __init__(self, title: str, act: str, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._title = title
        self._theme = theme
        self._sign = GlyphLabel(Glyph.SEARCH, theme.dim, theme.px(_SIGN))
        self._state = plain_label(role=LabelRole.SMALL, wrap=False)
        self._sentence = plain_label(role=LabelRole.SOFT)
        self.again = button(texts.t("Again"), role=ButtonRole.GHOST)
        self.again.clicked.connect(self.again_requested)
        self.act = self._make_act(act)
        self._lay_out()

    @property
    def words(self) -> tuple[str, str]:
        """The word and the sentence that are shown."""
        return self._state.text(), self._sentence.text()

    def show_check(self, state: CheckState | None, word: str, sentence: str) -> None:
        """Show how it stands; None while it is being looked at."""
        glyph, colour = _sign_of(state, self._theme)
        self._sign.show_glyph(glyph, colour)
        self._state.setText(word)
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{self._title}: {word}. {sentence}")
        self.again.setAccessibleName(f"{self.again.text()}: {self._title}")
        self.again.setAccessibleDescription(f"{word}. {sentence}")

    def _make_act(self, text: str) -> HintButton | None:
        if not text:
            return None
        made = button(text)
        made.clicked.connect(self.act_requested)
        made.setAccessibleName(f"{text}: {self._title}")
        return made

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(3), 0, px(3))
        row.setSpacing(px(12))
        row.addWidget(self._sign, 0, Align.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(plain_label(self._title, role=LabelRole.STRONG, wrap=False))
        head.addWidget(self._state, 0, Align.AlignVCenter)
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(self._sentence)
        row.addLayout(words, 1)
        if self.act is not None:
            row.addWidget(self.act, 0, Align.AlignVCenter)
        row.addWidget(self.again, 0, Align.AlignVCenter)


def _sign_of(state: CheckState | None, theme: Theme) -> tuple[Glyph, str]:
    signs = {
        None: (Glyph.SEARCH, theme.dim),
        CheckState.OK: (Glyph.CHECK, theme.spruce),
        CheckState.LOOK: (Glyph.WARNING, theme.ink),
        CheckState.WRONG: (Glyph.CLOSE, theme.late),
    }
    return signs[state]
