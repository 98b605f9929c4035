"""The few choices that are remembered."""

from leda_desktop.domain.facts import Fact, SettingsChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.models.store import Store
from leda_desktop.services.settings import Setting, Settings
from tests.fakes import FakeClock


def test_what_was_never_chosen_is_none(store: Store, feed: Feed) -> None:
    settings = Settings(store, feed)
    assert [settings.value(setting) for setting in Setting] == [None] * len(Setting)


def test_a_choice_is_kept_and_can_be_changed(store: Store, feed: Feed) -> None:
    settings = Settings(store, feed)
    for language in ("sv", "en"):
        settings.put(Setting.LANGUAGE, language)
    assert settings.value(Setting.LANGUAGE) == "en"
    assert settings.value(Setting.SESSION) is None


def test_a_choice_is_there_after_a_restart(store: Store, feed: Feed, clock: FakeClock) -> None:
    Settings(store, feed).put(Setting.LANGUAGE, "čáhci ' 😀")
    store.close()
    again = Store.open(store.path, clock)
    assert Settings(again, feed).value(Setting.LANGUAGE) == "čáhci ' 😀"
    again.close()


def test_a_choice_is_told(store: Store, feed: Feed, facts: list[Fact]) -> None:
    Settings(store, feed).put(Setting.LANGUAGE, "en")
    assert facts == [SettingsChanged("language")]
