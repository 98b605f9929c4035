"""Facts reach the screens in the main thread."""

import threading

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from leda_desktop.domain.facts import Fact, SettingsChanged
from leda_desktop.domain.feed import Feed
from leda_desktop.ui.bridge import Bridge


class Screen(QObject):
    """Notes what it hears and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Fact] = []
        self.threads: set[QThread] = set()

    @Slot(Fact)
    def hear(self, fact: Fact) -> None:
        self.heard.append(fact)
        self.threads.add(QThread.currentThread())


def test_a_fact_arrives_on_the_next_turn_of_the_loop(qtbot: QtBot) -> None:
    feed, screen = Feed(), Screen()
    bridge = Bridge(feed)
    bridge.fact_published.connect(screen.hear)
    feed.publish(SettingsChanged("language"))
    assert screen.heard == []
    qtbot.waitUntil(lambda: screen.heard == [SettingsChanged("language")])


def test_facts_of_another_thread_arrive_in_the_main_thread_in_order(qtbot: QtBot) -> None:
    feed, screen = Feed(), Screen()
    bridge = Bridge(feed)
    bridge.fact_published.connect(screen.hear)
    facts = [SettingsChanged(str(number)) for number in range(200)]
    other = threading.Thread(target=publish_all, args=(feed, facts))
    other.start()
    other.join()
    qtbot.waitUntil(lambda: len(screen.heard) == len(facts))
    assert screen.heard == facts
    assert screen.threads == {QThread.currentThread()}


def test_a_closed_bridge_hears_nothing(qtbot: QtBot) -> None:
    feed, screen = Feed(), Screen()
    bridge = Bridge(feed)
    bridge.fact_published.connect(screen.hear)
    bridge.close()
    with qtbot.assertNotEmitted(bridge.fact_published, wait=20):
        feed.publish(SettingsChanged("language"))


def test_a_closed_bridge_drops_what_is_on_its_way(qtbot: QtBot) -> None:
    feed, screen = Feed(), Screen()
    bridge = Bridge(feed)
    bridge.fact_published.connect(screen.hear)
    feed.publish(SettingsChanged("language"))
    bridge.close()
    with qtbot.assertNotEmitted(bridge.fact_published, wait=20):
        pass
    assert screen.heard == []


def publish_all(feed: Feed, facts: list[SettingsChanged]) -> None:
    """Publish every fact in this thread."""
    for fact in facts:
        feed.publish(fact)
