"""Which screens the wall has been on, kept from one day to the next."""

import json

from leda_desktop.domain.outputs import KnownScreens, ScreenName, name_to_plain
from leda_desktop.services.settings import Setting, Settings


def known_screens(settings: Settings) -> KnownScreens:
    """What is remembered."""
    return KnownScreens(_name(settings.value(Setting.SCREEN)), _name(settings.value(Setting.LAST_SCREEN)))


def keep_screens(settings: Settings, known: KnownScreens) -> None:
    """Remember what has changed."""
    for setting, name in ((Setting.SCREEN, known.chosen), (Setting.LAST_SCREEN, known.last)):
        if name is not None and name != _name(settings.value(setting)):
            settings.put(setting, json.dumps(name_to_plain(name)))


def _name(plain: str | None) -> ScreenName | None:
    return None if plain is None else ScreenName(**json.loads(plain))
