"""What stands above the board of a talk: who speaks, the private notes, and the page that comes next."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leda_desktop.domain.details import Talk
from leda_desktop.domain.facts import Fact, StageChanged
from leda_desktop.domain.media import Media
from leda_desktop.domain.pictures import DocumentPage
from leda_desktop.domain.programme import Activity
from leda_desktop.domain.stage import Spot, View
from leda_desktop.ui.capture.ground import Ground
from leda_desktop.ui.presenter.preview import Preview
from leda_desktop.ui.widgets.labels import LabelRole, elided_label, plain_label
from leda_desktop.ui.widgets.qt import Align, Focus, Frame, Policy, ScrollBar
from leda_desktop.vocabulary import speaker_line

_PREVIEW = QSize(184, 104)
_NOTES = 62


class SpeakerStrip(QWidget):
    """For the facilitator alone. The preview follows the wall: it shows what one key will bring."""

    def __init__(self, activity: Activity, ground: Ground) -> None:
        super().__init__()
        self._activity = activity
        self._ground = ground
        talk = activity.details if isinstance(activity.details, Talk) else Talk()
        self._media = ground.suite.media.find(talk.slides) if talk.slides else None
        self.speaker = elided_label(speaker_line(talk), role=LabelRole.STRONG)
        self.page = plain_label(role=LabelRole.SOFT, wrap=False)
        self.next = plain_label(role=LabelRole.CAPTION, wrap=False)
        px = ground.theme.px
        self.preview = Preview(ground.pictures, QSize(px(_PREVIEW.width()), px(_PREVIEW.height())), ground.theme)
        self._lay_out()
        if not (self.speaker.text() or activity.private_notes or self._media):
            # Only ever hidden here: what is shown before it stands anywhere is a window.
            self.hide()
        self._follow_stage()
        ground.fact_published.connect(self._on_fact)

    def _lay_out(self) -> None:
        px = self._ground.theme.px
        column = QVBoxLayout()
        column.setSpacing(px(4))
        self.speaker.setSizePolicy(Policy.Ignored, Policy.Fixed)
        for label in (self.speaker, self.page):
            column.addWidget(label)
        if not self.speaker.text():
            self.speaker.hide()
        if self._activity.private_notes:
            column.addWidget(self._notes())
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addLayout(column, 1)
        following = QVBoxLayout()
        following.setSpacing(px(4))
        following.addWidget(self.next)
        following.addWidget(self.preview, 0, Align.AlignTop)
        row.addLayout(following)
        if self._media is None:
            for widget in (self.page, self.next, self.preview):
                widget.hide()

    def _notes(self) -> QScrollArea:
        """As high as they are, within limits; more can be scrolled."""
        label = plain_label(self._activity.private_notes, role=LabelRole.SOFT)
        label.setAlignment(Align.AlignTop)
        area = QScrollArea()
        area.setAccessibleName(self._ground.texts.t("Private notes"))
        area.setAccessibleDescription(self._activity.private_notes)
        area.setFrameShape(Frame.NoFrame)
        area.setFocusPolicy(Focus.TabFocus)
        area.setHorizontalScrollBarPolicy(ScrollBar.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(label)
        area.setFixedHeight(self._ground.theme.px(_NOTES))
        return area

    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, StageChanged) and fact.session_id == self._ground.session.id:
            self._follow_stage()

    def _follow_stage(self) -> None:
        if self._media is not None:
            self._show_pages(self._media, self._ground.suite.stages.stage(self._ground.session.id).spot)

    def _show_pages(self, media: Media, spot: Spot) -> None:
        texts = self._ground.texts
        here = shown_page(spot, self._activity, media)
        following = 0 if here is None else here + 1
        count = texts.n("{n} page", "{n} pages", media.pages)
        told = texts.t("Page {page} of {pages}").format(page=following, pages=media.pages)
        self.page.setText(count if here is None else told)
        if following < media.pages:
            self.next.setText(texts.t("NEXT PAGE"))
            self.preview.show_picture(DocumentPage(media.id, following), texts.t("Next page"))
        else:
            self.next.setText(texts.t("LAST PAGE"))
            self.preview.show_picture(None, texts.t("Last page"))


def shown_page(spot: Spot, activity: Activity, media: Media) -> int | None:
    """Which page the wall shows, counted from 0; None while it shows something else of the talk, or another item."""
    if spot.activity_id != activity.id or spot.view is not View.PAGES:
        return None
    return min(max(spot.step, 0), media.pages - 1)
