"""Examples of the word wall: with nothing on it, with a few words, with as many as a hall full of people says."""

from collections import Counter
from collections.abc import Iterable

from leda_desktop.domain import scenes as s
from leda_desktop.domain.word_counts import key_of

ROUND_QUESTION = "Ett ord: Vad vill du bidra med in i det gemensamma arbetet?"

_SAID = """
Nyfikenhet Mod Lyssnande Struktur Mod Hopp Tålamod Energi Erfarenhet Nyfikenhet Värme Systemsyn Glädje mod! Kontakter
Envishet Lugn Framåtanda Nyfikenhet Kritik Humor Helhet Rörelse Djup Öppenhet Lekfullhet Tillit Samordning Energi
Frågor Skärpa Mångfald Oktavuohta Praktik Hjärta Tid Röst Glädje Kunskap Brygga Ärlighet Idéer Handlag Uthållighet
Vardag Siffror Berättelser Motstånd Omsorg Mod Fötter Spelrum Jávllaštit Ljus
"""
SAID = tuple(_SAID.split())
ENDINGS = ("", "skap", "anda", "kraft", "rum")


def scene_of(
    said: Iterable[str], *, names: Iterable[str] = (), step: int = 0, question: str = ROUND_QUESTION
) -> s.WordsScene:
    """The wall after these words were said, one after the other."""
    texts, speakers = list(said), list(names)
    keys = [key_of(text) for text in texts]
    places = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    first = {key: text for text, key in reversed(list(zip(texts, keys, strict=True)))}
    by: dict[str, tuple[str, ...]] = {
        key: tuple(name for name, other in zip(speakers, keys, strict=False) if other == key) for key in places
    }
    counts = Counter(keys)
    words = tuple(s.Word(first[key], counts[key], by[key]) for key in places)
    return s.WordsScene(question, words, step, tuple(places[key] for key in keys))


def many(count: int) -> list[str]:
    """So many different words, of the length that words have."""
    once = {key_of(word): word for word in reversed(SAID)}.values()
    return [word + ending for ending in ENDINGS for word in reversed(list(once))][:count]
