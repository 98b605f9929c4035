"""What the preflight says: titles, states, and one sentence for every finding."""

from datetime import datetime

from leda_desktop.domain.checks import Check, CheckState, Finding, Topic
from leda_desktop.domain.programme import Session
from leda_desktop.texts import Texts
from leda_desktop.wording import explain

_GIGABYTE = 1_000_000_000
_DAY_MINUTES = 24 * 60


def title_of(topic: Topic, texts: Texts) -> str:
    """The heading of a line."""
    titles = {
        Topic.PROJECTOR: texts.p("check", "Projector"),
        Topic.SOUND: texts.p("check", "Sound"),
        Topic.AWAKE: texts.p("check", "Staying awake"),
        Topic.POWER: texts.p("check", "Power"),
        Topic.CLOCK: texts.p("check", "Clock"),
        Topic.DISK: texts.p("check", "Disk space"),
        Topic.BACKUP: texts.p("check", "Backup"),
        Topic.FILES: texts.p("check", "Pictures and PDFs"),
        Topic.FONTS: texts.p("check", "Fonts"),
        Topic.QUIET: texts.p("check", "Do not disturb"),
    }
    return titles[topic]


def act_of(topic: Topic, texts: Texts) -> str:
    """The word on the button of a line."""
    return texts.t("Try it") if topic is Topic.SOUND else texts.p("check", "Done")


def state_of(state: CheckState | None, texts: Texts) -> str:
    """The word beside the sign; None while it is being looked at."""
    words = {
        None: texts.p("check", "checking"),
        CheckState.OK: texts.p("check", "in order"),
        CheckState.LOOK: texts.p("check", "have a look"),
        CheckState.WRONG: texts.p("check", "put right"),
    }
    return words[state]


def summary_of(states: list[CheckState | None], texts: Texts) -> str:
    """All lines in one sentence."""
    if None in states:
        return texts.t("Looking …")
    wrong, look = states.count(CheckState.WRONG), states.count(CheckState.LOOK)
    parts = []
    if wrong:
        parts.append(texts.n("{n} thing to put right", "{n} things to put right", wrong))
    if look:
        parts.append(texts.n("{n} to have a look at", "{n} to have a look at", look))
    return ", ".join(parts) if parts else texts.t("Everything is in order. Have a good session.")


def sentence_of(check: Check, session: Session, texts: Texts) -> str:
    """What was found and what to do about it."""
    if check.problem is not None:
        return explain(check.problem, texts)
    if check.finding is Finding.FILES_WHOLE:
        count = check.amount or 0
        return texts.n("{n} file was opened and is whole.", "{n} files were opened and are whole.", count)
    sayings = {**_of_projector(texts), **_of_sound(texts), **_of_machine(texts), **_of_data(texts)}
    if check.finding is Finding.POWER_LOW and check.amount is None:
        return texts.t("The computer runs on its battery. Plug it in.")
    if check.finding is Finding.BACKUP_WHOLE and not check.amount:
        return texts.t("The last backup is whole and was made just now.")
    return sayings[check.finding].format(
        percent=check.amount,
        space=texts.decimal((check.amount or 0) / _GIGABYTE),
        age=_age(check.amount or 0, texts),
        when="" if check.at is None else _when(check.at, texts),
        start=_when(session.starts_at, texts),
        name=check.name,
    )


def _of_projector(texts: Texts) -> dict[Finding, str]:
    return {
        Finding.PROJECTOR_READY: texts.t("The projector is connected and shows what the room is to see."),
        Finding.PROJECTOR_IN_WINDOW: texts.t(
            "What the room is to see is in a window here. Connect the projector, or go on rehearsing."
        ),
        Finding.PROJECTOR_NONE: texts.t(
            "No second screen was found. Connect the projector; if it shows the same as this screen, "
            "choose Extend in the display settings (Windows: Win+P)."
        ),
        Finding.PROJECTOR_UNDECIDED: texts.t(
            "There are several screens. Choose in the notice at the top which one the room sees."
        ),
        Finding.PROJECTOR_LENT: texts.t("The projector is lent to another program. L takes it back."),
        Finding.PROJECTOR_LOST: texts.t("The projector was there and is gone. Check its cable and its power."),
        Finding.PROJECTOR_MIRRORED: texts.t(
            "The projector shows the same as this screen. Choose Extend in the display settings (Windows: Win+P)."
        ),
        Finding.PROJECTOR_MISPLACED: texts.t(
            "The wall could not be put on the projector. Check the display settings and try again."
        ),
    }


def _of_sound(texts: Texts) -> dict[Finding, str]:
    return {
        Finding.SOUND_OFF: texts.t("The gong is switched off in the settings; nothing has to be heard."),
        Finding.SOUND_READY: texts.t("The gong sounds through {name}. Try it and listen from the back of the room."),
        Finding.SOUND_LOADING: texts.t("The sound is being prepared."),
        Finding.SOUND_ELSEWHERE: texts.t("The chosen output is not connected. The gong sounds through {name}."),
        Finding.SOUND_NONE: texts.t(
            "The gong cannot be heard: the computer has no sound output. Connect a loudspeaker."
        ),
        Finding.SOUND_FAILED: texts.t("The gong cannot be heard: the sound could not be started on this computer."),
    }


def _of_machine(texts: Texts) -> dict[Finding, str]:
    return {
        Finding.AWAKE_HELD: texts.t("Screen and computer stay awake by themselves. Leave the lid open."),
        Finding.AWAKE_ASKED: texts.t("The computer is being asked to stay awake."),
        Finding.AWAKE_REFUSED: texts.t(
            "The screen may go dark: this computer cannot be kept awake by a program. "
            "Choose in its energy settings that screen and computer never sleep."
        ),
        Finding.POWER_PLUGGED: texts.t("The computer is plugged in."),
        Finding.POWER_BATTERY: texts.t("The computer runs on its battery, {percent} % are left. Plug it in."),
        Finding.POWER_LOW: texts.t("The computer runs on its battery, {percent} % are left. Plug it in."),
        Finding.POWER_UNKNOWN: texts.t(
            "Unknown: the computer does not tell whether it is plugged in. Check the cable."
        ),
        Finding.CLOCK_RIGHT: texts.t("The computer believes it is {when}. The session begins {start}."),
        Finding.CLOCK_FAR: texts.t(
            "The computer believes it is {when}, but the session is planned for {start}. "
            "Set the computer's clock, or take this for a rehearsal."
        ),
        Finding.QUIET_REMINDER: texts.t("Leda cannot see to this: switch on Do not disturb, and close mail and chat."),
        Finding.QUIET_SEEN_TO: texts.t("You have seen to it."),
    }


def _of_data(texts: Texts) -> dict[Finding, str]:
    return {
        Finding.DISK_ROOMY: texts.t("{space} GB are free."),
        Finding.DISK_LITTLE: texts.t("Only {space} GB are free. Empty the bin or move large files elsewhere."),
        Finding.DISK_FULL: texts.t("Only {space} GB are free. Make room now, or soon nothing can be stored."),
        Finding.DISK_UNKNOWN: texts.t(
            "Unknown: the computer does not tell how much room is left on the disk. "
            "Make sure that there is more than 1 GB."
        ),
        Finding.BACKUP_WHOLE: texts.t("The last backup is whole and was made {age} ago."),
        Finding.BACKUP_NONE: texts.t("There is no backup yet. Leda makes one within five minutes; check again then."),
        Finding.BACKUP_BROKEN: texts.t(
            "The last backup is damaged. Leda makes another within five minutes; have the disk examined."
        ),
        Finding.FILES_BROKEN: texts.t("A file of this session cannot be shown. Choose it again under Before."),
        Finding.FILES_NONE: texts.t("This session has no pictures and no PDF."),
        Finding.FONTS_THERE: texts.t("All letters are those that Leda brings along."),
        Finding.FONTS_MISSING: texts.t(
            "Missing: {name}. Texts on the wall may look different. Install Leda again when there is time."
        ),
    }


def _age(minutes: int, texts: Texts) -> str:
    days = minutes // _DAY_MINUTES
    return texts.n("{n} day", "{n} days", days) if days else texts.duration_words(minutes)


def _when(at: datetime, texts: Texts) -> str:
    return f"{texts.date_weekday(at)} {texts.time(at)}"
