"""The pages of a slide: text with a picture, or a drawn diagram with its labels."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leda_desktop.domain.details import Label, Page, Slide
from leda_desktop.domain.kinds import Diagram
from leda_desktop.domain.media import MediaKind
from leda_desktop.domain.programme import Activity
from leda_desktop.texts import Texts
from leda_desktop.ui.media_keeper import MediaKeeper
from leda_desktop.ui.plan.cards import Cards, Lens
from leda_desktop.ui.plan.entries import ChoiceField
from leda_desktop.ui.plan.fields import AreaField, LineField
from leda_desktop.ui.plan.form import Edit, Form
from leda_desktop.ui.plan.media_field import MediaField
from leda_desktop.ui.plan.words import diagram_title
from leda_desktop.ui.theme import Theme
from leda_desktop.ui.widgets.buttons import ButtonRole, button
from leda_desktop.ui.widgets.labels import LabelRole, plain_label
from leda_desktop.ui.widgets.qt import override

MOST_LABELS = 8


class LabelForm(Form[Label]):
    """A heading on a diagram with its line of explanation."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Label]) -> None:
        super().__init__(theme, edit)
        self.title = title = LineField("", theme, placeholder=texts.t("Heading"))
        text = AreaField("", theme, placeholder=texts.t("Explanation"))
        title.edit.setAccessibleName(texts.t("Heading"))
        text.edit.setAccessibleName(texts.t("Explanation"))
        self.bind("title", title, lambda label: label.title, lambda label, v: replace(label, title=v))
        self.bind("text", text, lambda label: label.text, lambda label, v: replace(label, text=v))
        self.column.setSpacing(theme.px(6))
        self.column.addWidget(title)
        self.column.addWidget(text)


class PageForm(Form[Page]):
    """One page of a slide."""

    def __init__(self, page: Page, texts: Texts, theme: Theme, edit: Edit[Page], media: MediaKeeper) -> None:
        super().__init__(theme, edit)
        self.labels: Cards[Page, Label] | None = None
        heading = LineField(texts.t("Heading"), theme)
        text = AreaField(texts.t("Text"), theme)
        credit = LineField(texts.t("Credit"), theme, placeholder=texts.t("Photo: …"))
        diagrams = [(diagram, diagram_title(diagram, texts)) for diagram in Diagram]
        self.diagram = ChoiceField[Diagram](texts.t("Diagram"), theme, diagrams)
        self.bind("heading", heading, lambda p: p.heading, lambda p, v: replace(p, heading=v))
        self.bind("text", text, lambda p: p.text, lambda p, v: replace(p, text=v))
        self.bind("diagram", self.diagram, lambda p: p.diagram, _with_diagram)
        self.bind("credit", credit, lambda p: p.credit, lambda p, v: replace(p, credit=v))
        self.column.addWidget(heading)
        self.column.addWidget(text)
        if page.diagram is Diagram.NONE:
            self._add_picture(texts, media)
        self.row(self.diagram, credit)
        if page.diagram is not Diagram.NONE:
            self._add_labels(texts)

    @override
    def show_value(self, whole: Page, *, anew: bool = False) -> None:
        super().show_value(whole, anew=anew)
        if self.labels is not None:
            self.labels.show_value(whole, anew=anew)
            self.more.setEnabled(len(whole.labels) < MOST_LABELS)

    @override
    def flush(self) -> None:
        super().flush()
        if self.labels is not None:
            self.labels.flush()

    @override
    def leave(self) -> None:
        super().leave()
        if self.labels is not None:
            self.labels.leave()

    def _add_picture(self, texts: Texts, media: MediaKeeper) -> None:
        self.picture = MediaField(texts.t("Picture"), MediaKind.PICTURE, media, texts, self._theme)
        self.bind("", self.picture, lambda p: p.picture, lambda p, v: replace(p, picture=v))
        self.column.addWidget(self.picture)

    def _add_labels(self, texts: Texts) -> None:
        lens: Lens[Page, Label] = Lens(
            name="labels",
            get=lambda page: page.labels,
            put=lambda page, labels: replace(page, labels=labels),
            shape=lambda index, _label: index,
            title=lambda index, _label: texts.t("Label {n}").format(n=index + 1),
        )
        labels = Cards(lens, lambda _label, edit: LabelForm(texts, self._theme, edit), self.edit, texts, self._theme)
        self.more = button(texts.t("Add label"), role=ButtonRole.GHOST)
        self.more.clicked.connect(lambda: labels.add(Label("")))
        self.labels = labels
        self.column.addWidget(labels)
        self.column.addLayout(_left(self.more))


class PagesEditor(QWidget):
    """All pages of a slide, with a button for more."""

    def __init__(self, texts: Texts, theme: Theme, edit: Edit[Activity], media: MediaKeeper) -> None:
        super().__init__()
        lens: Lens[Activity, Page] = Lens(
            name="pages",
            get=_pages,
            put=_with_pages,
            shape=lambda index, page: (index, page.diagram),
            title=lambda index, _page: texts.t("Page {n}").format(n=index + 1),
        )
        self.cards = Cards(lens, lambda page, change: PageForm(page, texts, theme, change, media), edit, texts, theme)
        self._none = plain_label(texts.t("Without pages the wall shows the title."), role=LabelRole.SOFT)
        self.more = button(texts.t("Add page"))
        self.more.clicked.connect(lambda: self.cards.add(Page()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(plain_label(texts.t("PAGES"), role=LabelRole.CAPTION, wrap=False))
        layout.addWidget(self._none)
        layout.addWidget(self.cards)
        layout.addLayout(_left(self.more))

    def show_value(self, activity: Activity, *, anew: bool = False) -> None:
        """Show the pages."""
        self._none.setVisible(not _pages(activity))
        self.cards.show_value(activity, anew=anew)

    def flush(self) -> None:
        """Tell everything that was typed and not told yet."""
        self.cards.flush()

    def leave(self) -> None:
        """The form is about something else from now on."""
        self.cards.leave()


def _left(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _pages(activity: Activity) -> tuple[Page, ...]:
    return activity.details.pages if isinstance(activity.details, Slide) else ()


def _with_pages(activity: Activity, pages: tuple[Page, ...]) -> Activity:
    return replace(activity, details=Slide(pages)) if isinstance(activity.details, Slide) else activity


def _with_diagram(page: Page, diagram: Diagram) -> Page:
    """A diagram begins with two labels: nothing to draw would look broken."""
    labels = page.labels or ((Label(""), Label("")) if diagram is not Diagram.NONE else ())
    return replace(page, diagram=diagram, labels=labels)
