"""The middle of the desk when there is nothing to capture: what this is, the private notes, and what comes."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from leda_desktop.domain.details import Break, Slide, Talk
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Texts
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import Align, Frame


class CalmPanel(QWidget):
    """A title with paragraphs below it, and perhaps a button; nothing in it ever reaches the wall."""

    def __init__(
        self, title: str, paragraphs: tuple[tuple[str, str], ...], theme: Theme, act: QWidget | None = None
    ) -> None:
        super().__init__()
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        margin = theme.px(16)
        column.setContentsMargins(margin, theme.px(14), margin, theme.px(14))
        column.setSpacing(theme.px(6))
        column.addWidget(plain_label(title, role=LabelRole.TITLE))
        for heading, text in paragraphs:
            column.addSpacing(theme.px(10))
            if heading:
                column.addWidget(plain_label(heading, role=LabelRole.CAPTION))
            column.addWidget(plain_label(text))
        if act is not None:
            column.addSpacing(theme.px(14))
            column.addWidget(act, 0, Align.AlignLeft)
        column.addStretch()
        area = self._area = QScrollArea()
        area.setObjectName("calm")
        area.setAccessibleName(title)
        area.setAccessibleDescription("\n".join(part for paragraph in paragraphs for part in paragraph if part))
        area.setFrameShape(Frame.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def focus_capture(self) -> None:
        """Hold the focus, so that it never falls on a button that acts on Space."""
        self._area.setFocus()


def calm_panel(activity: Activity, texts: Texts, theme: Theme) -> CalmPanel:
    """The panel of an activity that captures nothing."""
    return CalmPanel(activity.title, (*_content(activity, texts), *private_notes(activity, texts)), theme)


def private_notes(activity: Activity, texts: Texts) -> tuple[tuple[str, str], ...]:
    """The private notes as a paragraph, if there are any."""
    return ((texts.t("YOUR NOTES"), activity.private_notes),) if activity.private_notes else ()


def _content(activity: Activity, texts: Texts) -> tuple[tuple[str, str], ...]:
    match activity.details:
        case Slide(pages) if pages:
            names = (page.heading or (texts.t("Picture") if page.picture else "") for page in pages)
            lines = "\n".join(f"{number}.  {name}" for number, name in enumerate(names, start=1))
            return ((texts.t("PAGES ON THE PROJECTOR"), lines),)
        case Break(text):
            return (("", text or texts.t("Nothing to write down. The wall shows when you go on.")),)
        case Talk() as talk:
            words = ", ".join(part for part in (talk.speaker, talk.role, talk.organisation) if part)
            return (("", words),)
        case _:
            return ()
