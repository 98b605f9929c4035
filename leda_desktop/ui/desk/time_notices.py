"""What the desk says about time: coming back after a stop, a moved clock, a machine that slept."""

from collections.abc import Callable, Mapping

from leda_desktop.domain.clock_watch import ClockChange, ClockNotice
from leda_desktop.domain.recovery import Recovery
from leda_desktop.domain.timing import countdown_text
from leda_desktop.services.run import Run
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.live import Live
from leda_desktop.ui.desk.notices import Notice, NoticeAction, NoticeBar, Urgency

RECOVERY = "recovery"
CLOCK = "clock"
_SHORT_SECONDS = 5
_MINUTE = 60


class TimeNotices:
    """Shows the notices of one session and carries out the answers."""

    def __init__(self, run: Run, live: Live, notices: NoticeBar, texts: Texts) -> None:
        self._run = run
        self._live = live
        self._notices = notices
        self._texts = texts

    def welcome_back(self) -> None:
        """Say what goes on after a restart, and offer the other ways."""
        recovery = self._run.recovery(self._live.session_id)
        if recovery is None:
            return
        if recovery.away < _SHORT_SECONDS and not recovery.ask:
            self._run.go_on(self._live.session_id)
            return
        self._notices.show_notice(Notice(RECOVERY, self._was_away(recovery), _urgency(recovery), self._ways()))

    def check(self) -> None:
        """Look at the clocks; ask about what happened to them."""
        notice = self._run.check_clocks(self._live.session_id)
        if notice is not None:
            self._notices.show_notice(self._clock_notice(notice))

    def settle(self) -> None:
        """Ask no longer about a return that was answered by going on with the session."""
        if self._run.recovery(self._live.session_id) is None:
            self._notices.dismiss(RECOVERY)

    def leave(self, key: str) -> None:
        """A notice was closed without an answer: it stays as it says it is, and is not asked again."""
        notice = self._run.check_clocks(self._live.session_id)
        if key == RECOVERY:
            self._run.go_on(self._live.session_id)
        elif notice is not None and key == _key_of(notice):
            self.act(key, "new" if notice.change is ClockChange.MOVED else "count")

    def act(self, key: str, action: str) -> None:
        """Carry out an answer."""
        answers: Mapping[str, Callable[..., object]] = {
            "go_on": self._run.go_on,
            "paused": self._run.resume_paused_where_it_stopped,
            "stop": self._run.dont_resume,
            "new": self._run.accept_clock,
            "old": self._run.keep_old_clock,
            "count": self._run.count_sleep,
            "discard": self._run.discard_sleep,
        }
        if action in answers:
            answers[action](self._live.session_id)
            self._notices.dismiss(key)

    def _was_away(self, recovery: Recovery) -> str:
        activity = self._live.plan.find(recovery.activity_id)
        sentence = self._texts.t("{title} goes on: {elapsed} so far. Leda was away for {away}.")
        if recovery.paused:
            sentence = self._texts.t("{title} is still paused after {elapsed}. Leda was away for {away}.")
        return sentence.format(
            title=activity.title if activity else self._texts.t("The session"),
            elapsed=countdown_text(recovery.elapsed),
            away=self._length(recovery.away),
        )

    def _length(self, seconds: float) -> str:
        """A length of time in words, to the second while it is shorter than a minute."""
        if seconds < _MINUTE:
            return self._texts.n("{n} second", "{n} seconds", round(seconds))
        return self._texts.duration_words(round(seconds / _MINUTE))

    def _ways(self) -> tuple[NoticeAction, ...]:
        return (
            NoticeAction("go_on", self._texts.t("Go on")),
            NoticeAction("paused", self._texts.t("Pause where it stopped")),
            NoticeAction("stop", self._texts.t("End the session there")),
        )

    def _clock_notice(self, notice: ClockNotice) -> Notice:
        length = self._length(abs(notice.seconds))
        match notice.change:
            case ClockChange.MOVED:
                forward = self._texts.t(
                    "The computer's clock was moved forward by {length}. The running item is unchanged."
                )
                back = self._texts.t("The computer's clock was moved back by {length}. The running item is unchanged.")
                ways = (
                    NoticeAction("new", self._texts.t("Use the new time")),
                    NoticeAction("old", self._texts.t("Keep the old time")),
                )
                text = (forward if notice.seconds > 0 else back).format(length=length)
            case ClockChange.SLEPT:
                ways = (
                    NoticeAction("count", self._texts.t("Count the sleep")),
                    NoticeAction("discard", self._texts.t("Do not count it")),
                )
                text = self._texts.t("The computer slept for {length}; the item went on.").format(length=length)
        return Notice(_key_of(notice), text, Urgency.WARNING, ways)


def _key_of(notice: ClockNotice) -> str:
    return CLOCK + notice.change.value


def _urgency(recovery: Recovery) -> Urgency:
    return Urgency.WARNING if recovery.ask else Urgency.INFO
