"""The messages that are ready to be shown: our own until the facilitator has written others."""

import json

from leda_desktop.domain.message import message_text
from leda_desktop.services.settings import Setting, Settings
from leda_desktop.texts import Texts
from leda_desktop.ui.desk.remembered import Remembered


def presets(settings: Settings | Remembered, texts: Texts) -> tuple[str, ...]:
    """What can be shown with one press, in order."""
    kept = settings.value(Setting.MESSAGES)
    own = () if kept is None else tuple(json.loads(kept))
    return own or (
        texts.t("5 minutes left"),
        texts.t("Please round off now"),
        texts.t("A little louder, please"),
        texts.t("Please use the microphone"),
        texts.t("Break in 5 minutes"),
        texts.t("We are about to go on"),
    )


def keep_presets(lines: str, settings: Remembered, texts: Texts) -> None:
    """Remember other messages, one a line; none at all, or our own, means our own in whatever language is spoken."""
    wanted = tuple(filter(None, map(message_text, lines.splitlines())))
    if wanted != presets(settings, texts):
        settings.put(Setting.MESSAGES, json.dumps(wanted, ensure_ascii=False))
