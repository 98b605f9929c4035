"""Bundles in words: what each level holds, and what a bundle brings."""

from leda_desktop.domain.bundle import BundleLevel, BundlePreview, SessionPreview
from leda_desktop.texts import Texts


def level_name(level: BundleLevel, texts: Texts) -> str:
    """What a level is called."""
    match level:
        case BundleLevel.TEMPLATE:
            return texts.t("Template")
        case BundleLevel.ANONYMISED:
            return texts.t("Anonymised")
        case BundleLevel.EVERYTHING:
            return texts.p("level of a bundle", "Everything")


def level_holds(level: BundleLevel, texts: Texts) -> str:
    """What is in a bundle of this level, and what is not."""
    match level:
        case BundleLevel.TEMPLATE:
            return texts.t(
                "Sessions, agendas, questions, pictures and documents. "
                "Nothing of what was said, and not your private notes."
            )
        case BundleLevel.ANONYMISED:
            return texts.t(
                "The template, and what was said: notes, themes, dots, ratings and answers. No names, faces, lists, "
                "photographs of flipcharts or times, and nothing that stays in the room. "
                "A name inside a note goes along, so read the notes first."
            )
        case BundleLevel.EVERYTHING:
            return texts.t("The whole programme, with who took part, who said what, and your private notes.")


def level_brings(level: BundleLevel, texts: Texts) -> str:
    """What a bundle of this level brings, for whoever is about to take it in."""
    match level:
        case BundleLevel.TEMPLATE:
            return texts.t("The plan alone, without private notes.")
        case BundleLevel.ANONYMISED:
            return texts.t("The plan and what was said, without names and without private notes.")
        case BundleLevel.EVERYTHING:
            return texts.t("The whole programme, with names: handle it as you handle a list of participants.")


def personal_data(texts: Texts) -> str:
    """The warning for a file that has names in it."""
    return texts.t(
        "This file holds personal data. Give it only to those who may have it, "
        "and delete it when it is no longer needed."
    )


def made_words(preview: BundlePreview, texts: Texts) -> str:
    """When a bundle was made, by which Leda, and at which level."""
    day = texts.date_short(preview.made_at.astimezone())
    made = texts.t("made {day}").format(day=day)
    version = f"Leda {preview.made_with}" if preview.made_with else ""
    return " · ".join(filter(None, (level_name(preview.level, texts), made, version)))


def session_words(session: SessionPreview, texts: Texts) -> tuple[str, str]:
    """A session of a bundle: which one, and what is in it."""
    value = session.session
    name = value.theme or value.title or texts.t("Untitled")
    counts = [texts.n("{n} item", "{n} items", session.activities)]
    counts += [texts.n("{n} note", "{n} notes", session.notes)] if session.notes else []
    counts += [texts.n("{n} response", "{n} responses", session.responses)] if session.responses else []
    counts += [texts.n("{n} person", "{n} people", session.people)] if session.people else []
    return f"{texts.date_short(value.day)} · {name}", " · ".join(counts)
