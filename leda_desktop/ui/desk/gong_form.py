"""Choosing the gong: whether, when and through what it sounds, and trying it."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.cues import CUES
from leda_desktop.domain.rundown import Pace
from leda_desktop.texts import Texts
from leda_desktop.ui.sound.gong import Gong
from leda_desktop.ui.sound.words import sound_sentence
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import button
from leda_desktop.ui.widgets.calm_combo import CalmCombo
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Focus, Policy

_INDENT = 26
_COMBO_HEIGHT = 34


class GongForm(QWidget):
    """Shows the choice and changes it at once."""

    def __init__(self, gong: Gong, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._gong = gong
        self._texts = texts
        self._theme = theme
        self._outputs: list[str] = []
        self.on = _check(texts.t("Strike a gong when the time of an item runs out"))
        self._cues = {cue: _check(_cue_words(cue, texts)) for cue in CUES}
        self.output = CalmCombo()
        self.output.setFocusPolicy(Focus.StrongFocus)
        self.output.setFixedHeight(theme.px(_COMBO_HEIGHT))
        # Names of outputs are as long as their makers like.
        self.output.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.output.setMinimumContentsLength(12)
        self.output.setAccessibleName(texts.t("Sound output"))
        self.trial = button(texts.t("Try it"), tip=texts.t("Strike the gong once"))
        self._sentence = plain_label(role=LabelRole.SOFT)
        self._lay_out()
        self._connect()
        gong.prepare()
        self._show()

    def _connect(self) -> None:
        self.on.clicked.connect(self._choose)
        for check in self._cues.values():
            check.clicked.connect(self._choose)
        self.output.activated.connect(self._choose)
        self.trial.clicked.connect(self._gong.strike)
        self._gong.state_changed.connect(self._show)

    def _choose(self) -> None:
        cues = frozenset(cue for cue, check in self._cues.items() if check.isChecked())
        output = self._outputs[max(0, self.output.currentIndex())]
        self._gong.choose(replace(self._gong.choice, on=self.on.isChecked(), cues=cues, output=output))

    def _show(self) -> None:
        choice, state, texts = self._gong.choice, self._gong.state, self._texts
        self.on.setChecked(choice.on)
        for cue, check in self._cues.items():
            check.setChecked(cue in choice.cues)
            check.setEnabled(choice.on)
        self._show_outputs()
        self.trial.setEnabled(not state.silent)
        self._sentence.setText(sound_sentence(state, choice, self._gong.outputs, texts))

    def _show_outputs(self) -> None:
        """The outputs there are; a chosen one that is gone keeps its place in the list."""
        texts, outputs, wanted = self._texts, self._gong.outputs, self._gong.choice.output
        named = [("", texts.t("The computer's own choice")), *((one.id, one.name) for one in outputs)]
        if wanted not in [key for key, _ in named]:
            named.append((wanted, texts.t("The chosen output, not connected")))
        names = [name for _, name in named]
        if names != [self.output.itemText(number) for number in range(self.output.count())]:
            self.output.clear()
            self.output.addItems(names)
        self._outputs = [key for key, _ in named]
        self.output.setCurrentIndex(self._outputs.index(wanted))

    def _lay_out(self) -> None:
        px, texts = self._theme.px, self._texts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(plain_label(texts.t("GONG"), role=LabelRole.CAPTION))
        column.addWidget(self.on)
        cues = QVBoxLayout()
        cues.setContentsMargins(px(_INDENT), 0, 0, 0)
        cues.setSpacing(px(4))
        for check in self._cues.values():
            cues.addWidget(check)
        column.addLayout(cues)
        column.addSpacing(px(4))
        column.addWidget(plain_label(texts.t("Sound output"), role=LabelRole.SMALL, wrap=False))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.output, 1)
        row.addWidget(self.trial)
        column.addLayout(row)
        column.addWidget(self._sentence)
        always = texts.t("With or without the gong the digits stand out for some seconds at these moments.")
        column.addWidget(plain_label(always, role=LabelRole.SOFT))


def _check(label: str) -> QCheckBox:
    made = QCheckBox(label)
    made.setAccessibleName(label)
    made.setSizePolicy(Policy.Maximum, Policy.Fixed)
    return made


def _cue_words(cue: Pace, texts: Texts) -> str:
    words = {
        Pace.WARNING: texts.t("Little time is left: a fifth, unless the item says otherwise"),
        Pace.DANGER: texts.t("Hardly any is left: a twentieth, unless the item says otherwise"),
        Pace.OVER: texts.t("The time is up"),
    }
    return words[cue]
