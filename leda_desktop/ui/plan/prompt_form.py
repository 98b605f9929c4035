"""The form of one prompt, and the list of an activity's prompts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.editing import new_prompt, prompt_kinds
from leda_desktop.domain.kinds import Kind, Level, PromptKind
from leda_desktop.domain.programme import Activity, Prompt
from leda_desktop.texts import Texts
from leda_desktop.ui.plan.cards import Cards, Lens
from leda_desktop.ui.plan.entries import ChoiceField, number_field
from leda_desktop.ui.plan.fields import AreaField, LineField
from leda_desktop.ui.plan.form import Edit, Form
from leda_desktop.ui.plan.tone_field import ToneField
from leda_desktop.ui.plan.words import add_prompt_title, level_title, prompt_title, prompts_title
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import HintButton, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label

_LOWEST, _HIGHEST = 0, 10


class PromptForm(Form[Prompt]):
    """The text of a prompt and what its kind adds: a colour, or a scale."""

    def __init__(
        self, kind: PromptKind, texts: Texts, theme: Theme, edit: Edit[Prompt], on_return: Callable[[], None]
    ) -> None:
        super().__init__(theme, edit)
        self._texts = texts
        self.text = AreaField("", theme, placeholder=_placeholder(kind, texts))
        self.text.edit.on_return = on_return
        self.text.edit.setAccessibleName(prompt_title(kind, texts))
        self.bind("text", self.text, lambda p: p.text, lambda p, v: replace(p, text=v))
        self.column.addWidget(self.text)
        match kind:
            case PromptKind.COLUMN | PromptKind.QUESTION:
                self._add_tone()
            case PromptKind.SCALE:
                self._add_scale()
            case PromptKind.OPEN:
                pass

    def _add_tone(self) -> None:
        self.tone = ToneField("", self._texts, self._theme)
        self.tone.swatches.setAccessibleName(self._texts.t("Colour"))
        self.tone.swatches.setToolTip(self._texts.t("The colour of the notes"))
        self.bind("tone", self.tone, lambda p: p.tone, lambda p, v: replace(p, tone=v))
        self.column.addWidget(self.tone)

    def _add_scale(self) -> None:
        texts, theme = self._texts, self._theme
        levels = [(level, level_title(level, texts)) for level in (*Level, None)]
        self.level = ChoiceField[Level | None](texts.t("About"), theme, levels)
        self.lowest = number_field(texts.t("From"), _LOWEST, _HIGHEST, texts, theme)
        self.highest = number_field(texts.t("To"), _LOWEST, _HIGHEST, texts, theme)
        self.low = LineField(texts.t("Words at the low end"), theme)
        self.high = LineField(texts.t("Words at the high end"), theme)
        self.bind("level", self.level, lambda p: p.level, lambda p, v: replace(p, level=v))
        self.bind("lowest", self.lowest, lambda p: p.lowest, _with_lowest)
        self.bind("highest", self.highest, lambda p: p.highest, _with_highest)
        self.bind("low", self.low, lambda p: p.low, lambda p, v: replace(p, low=v))
        self.bind("high", self.high, lambda p: p.high, lambda p, v: replace(p, high=v))
        self.row(self.level, self.lowest, self.highest, stretches=(4, 1, 1))
        self.row(self.low, self.high)


class PromptsEditor(QWidget):
    """All prompts of an activity, with buttons for more; Enter in one of them adds another."""

    def __init__(self, kind: Kind, texts: Texts, theme: Theme, edit: Edit[Activity]) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._kind = kind
        self._shown: tuple[Prompt, ...] = ()
        lens: Lens[Activity, Prompt] = Lens(
            name="prompts",
            get=lambda activity: activity.prompts,
            put=lambda activity, prompts: replace(activity, prompts=prompts),
            shape=lambda _index, prompt: (prompt.id, prompt.kind),
            title=lambda index, prompt: f"{prompt_title(prompt.kind, texts)} {index + 1}",
        )
        self.cards = Cards(lens, self._form, edit, texts, theme)
        self.buttons: dict[PromptKind, HintButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(plain_label(prompts_title(kind, texts), role=LabelRole.CAPTION, wrap=False))
        layout.addWidget(self.cards)
        layout.addLayout(self._buttons())

    def show_value(self, activity: Activity, *, anew: bool = False) -> None:
        """Show the prompts."""
        self._shown = activity.prompts
        self.cards.show_value(activity, anew=anew)

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        self.cards.flush()

    def add(self, kind: PromptKind, index: int | None = None) -> None:
        """Put in a fresh prompt and go there."""
        self.flush()
        self.cards.add(new_prompt(kind, self._shown), index)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        for kind in prompt_kinds(self._kind):
            self.buttons[kind] = button(add_prompt_title(kind, self._texts))
            self.buttons[kind].clicked.connect(lambda _checked=False, asked=kind: self.add(asked))
            row.addWidget(self.buttons[kind])
        row.addStretch(1)
        return row

    def _form(self, prompt: Prompt, edit: Edit[Prompt]) -> Form[Prompt]:
        def add_below() -> None:
            self.add(prompt.kind, self.cards.index_of(form) + 1)

        form = PromptForm(prompt.kind, self._texts, self._theme, edit, add_below)
        return form


def _placeholder(kind: PromptKind, texts: Texts) -> str:
    return texts.t("Name of the column") if kind is PromptKind.COLUMN else texts.t("What do you ask?")


def _with_lowest(prompt: Prompt, lowest: int) -> Prompt:
    return replace(prompt, lowest=lowest, highest=max(prompt.highest, lowest + 1))


def _with_highest(prompt: Prompt, highest: int) -> Prompt:
    return replace(prompt, highest=max(highest, 1), lowest=min(prompt.lowest, max(highest, 1) - 1))
