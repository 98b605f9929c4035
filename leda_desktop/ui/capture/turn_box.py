"""Who speaks now and who is next, large and calm, with the acts of a round and when it will be over."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain import rounds
from leda_desktop.domain.details import Round
from leda_desktop.domain.rundown import Face
from leda_desktop.domain.timing import countdown_text
from leda_desktop.texts import Texts
from leda_desktop.ui.capture.round_model import RoundModel
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label

_LONG_NAME = 48


class TurnBox(QFrame):
    """A card with the present speaker and room for the field in which what they say is captured."""

    next_requested = Signal()
    back_requested = Signal()
    pass_requested = Signal()
    quiet_requested = Signal()

    def __init__(self, model: RoundModel, field: QWidget, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._texts = texts
        self._theme = theme
        self._field = field
        self._wall: datetime | None = None
        self.setObjectName("card")
        self._caption = plain_label("", role=LabelRole.CAPTION, wrap=False)
        self._quiet_told = plain_label("", role=LabelRole.STRONG, wrap=False)
        self.quiet = button("", role=ButtonRole.CHIP, key_hint="Ctrl T")
        self._name = plain_label("", role=LabelRole.SPEAKER)
        self._organisation = elided_label("", role=LabelRole.SOFT)
        self._after = elided_label("", role=LabelRole.SOFT)
        self._done_at = plain_label("", role=LabelRole.SOFT, wrap=False)
        self.next = button("", role=ButtonRole.PRIMARY, key_hint="⏎")
        self.back = button(texts.t("Back"), role=ButtonRole.CHIP, key_hint="⇧ ⏎")
        self.passing = button(texts.t("Passes"), role=ButtonRole.CHIP, key_hint="Ctrl ⏎")
        self._build()
        self._connect()
        self.show_round()

    def show_round(self) -> None:
        """Show the round as it is now."""
        texts, model = self._texts, self._model
        person = model.present
        self._caption.setText(self._caption_words())
        name = person.name if person else self._idle_words()
        self._name.set_role(LabelRole.SPEAKER if len(name) <= _LONG_NAME else LabelRole.HEADING)
        self._name.setText(name)
        self._organisation.setText(person.organisation if person else "")
        self._organisation.setVisible(bool(person and person.organisation))
        after = model.after(person) if person else None
        self._after.setText(
            texts.t("Then: {name}").format(name=_known(after.name, after.organisation)) if after else ""
        )
        self.next.setText(texts.t("Next") if model.state.begun else texts.t("Begin"))
        self.next.setEnabled(person is not None)
        self.passing.setEnabled(person is not None and after is not None)
        self.back.setEnabled(model.state.begun)
        self._field.setEnabled(person is not None)
        self._show_times()

    def tick(self, face: Face) -> None:
        """Show another second."""
        self._wall = face.wall
        self._show_times()

    @property
    def minutes(self) -> int:
        """How many quiet minutes the plan asks for."""
        details = self._model.activity.details
        return details.quiet if isinstance(details, Round) else 0

    def _show_times(self) -> None:
        texts, model = self._texts, self._model
        thinking = rounds.quiet_left(model.state, model.seconds)
        self._quiet_told.setText(countdown_text(thinking) if thinking else "")
        self.quiet.setText(texts.t("End quiet time") if thinking else self._quiet_words())
        self.quiet.setVisible(bool(self.minutes) and (bool(thinking) or not model.state.begun))
        left = model.seconds_left()
        if self._wall is None or not left or not model.people:
            self._done_at.setText("")
        else:
            done = self._wall + timedelta(seconds=left)
            self._done_at.setText(texts.t("done about {time}").format(time=texts.time(done)))

    def _quiet_words(self) -> str:
        return self._texts.n("{n} quiet minute", "{n} quiet minutes", self.minutes)

    def _caption_words(self) -> str:
        texts, model = self._texts, self._model
        if model.is_over or model.present is None:
            return texts.t("THE ROUND")
        return (
            texts.t("SPEAKS NOW") if model.speaker else texts.t("SPEAKS FIRST") if not model.spoken else texts.t("NEXT")
        )

    def _idle_words(self) -> str:
        texts, model = self._texts, self._model
        if model.is_over:
            return texts.t("Everybody has spoken")
        return texts.t("Nobody is here") if model.people else texts.t("Nobody is on the list yet")

    def _build(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(14))
        layout.setSpacing(px(6))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self._caption, 1)
        top.addWidget(self._quiet_told)
        top.addWidget(self.quiet)
        layout.addLayout(top)
        layout.addWidget(self._name)
        layout.addWidget(self._organisation)
        layout.addSpacing(px(4))
        layout.addWidget(self._field)
        layout.addSpacing(px(2))
        acts = QHBoxLayout()
        acts.setSpacing(px(6))
        for widget in (self.back, self.passing):
            acts.addWidget(widget)
        acts.addStretch(1)
        acts.addWidget(self.next)
        layout.addLayout(acts)
        layout.addSpacing(px(2))
        foot = QHBoxLayout()
        foot.addWidget(self._after, 1)
        foot.addWidget(self._done_at)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_requested)
        self.back.clicked.connect(self.back_requested)
        self.passing.clicked.connect(self.pass_requested)
        self.quiet.clicked.connect(self.quiet_requested)
        self.passing.setToolTip(self._texts.t("Speaks last, after everybody else (Ctrl+Enter)"))
        self.back.setToolTip(self._texts.t("The one before speaks again (Shift+Enter)"))
        self.quiet.setToolTip(
            self._texts.t("Everybody thinks before the first one speaks; the wall counts down (Ctrl+T)")
        )


def _known(name: str, organisation: str) -> str:
    return ", ".join(part for part in (name, organisation) if part)
