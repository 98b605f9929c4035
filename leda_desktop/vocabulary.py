"""The words for what Leda knows, which desk, paper and files share: kinds, levels, sessions, speakers."""

from typing import assert_never

from leda_desktop.domain.details import Talk
from leda_desktop.domain.kinds import Kind, Level
from leda_desktop.domain.programme import Session
from leda_desktop.texts import Texts


def kind_title(kind: Kind, texts: Texts) -> str:
    """What a kind of activity is called."""
    titles = {
        Kind.SLIDE: texts.p("kind", "Slide"),
        Kind.BREAK: texts.p("kind", "Break"),
        Kind.TALK: texts.p("kind", "Talk"),
        Kind.ROUND: texts.p("kind", "Round"),
        Kind.BOARD: texts.p("kind", "Board"),
        Kind.TABLES: texts.p("kind", "Table dialogue"),
        Kind.QUESTIONNAIRE: texts.p("kind", "Self-assessment"),
        Kind.QUOTES: texts.p("kind", "Perspectives"),
        Kind.OPEN_SPACE: texts.p("kind", "Open space"),
    }
    return titles[kind]


def level_name(level: Level | None, texts: Texts) -> str:
    """Whom a rating is about, in words."""
    match level:
        case None:
            return ""
        case Level.ME:
            return texts.t("Me")
        case Level.ORGANISATION:
            return texts.t("My organisation")
        case Level.TOGETHER:
            return texts.t("We together")
        case _:
            assert_never(level)


def session_name(session: Session, texts: Texts) -> str:
    """What the session is called: its own title, else its number."""
    return session.title.strip() or texts.t("Session {n}").format(n=session.number)


def speaker_line(talk: Talk) -> str:
    """Name, role and organisation of the speaker, as far as they are known."""
    return ", ".join(part.strip() for part in (talk.speaker, talk.role, talk.organisation) if part.strip())
