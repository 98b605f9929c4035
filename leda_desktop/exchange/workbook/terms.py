"""Leda's own words in workbooks: a stable code, and what a reader calls it."""

from typing import assert_never

from leda_desktop.domain.kinds import Consent, Kind, Level
from leda_desktop.domain.rundown import RowStatus
from leda_desktop.exchange.workbook.values import Term
from leda_desktop.texts import Texts
from leda_desktop.vocabulary import kind_title, level_name


def kind_term(kind: Kind, texts: Texts) -> Term:
    """What sort of activity it is."""
    return Term(kind.value, kind_title(kind, texts))


def consent_term(consent: Consent | None, texts: Texts) -> Term | None:
    """How far a quote may travel; None for what is no quote. What stays in the room never comes here."""
    match consent:
        case None | Consent.ROOM:
            return None
        case Consent.NAMED:
            return Term(consent.value, texts.t("Named"))
        case Consent.ANONYMOUS:
            return Term(consent.value, texts.t("Anonymous"))
        case _:
            assert_never(consent)


def level_term(level: Level | None, texts: Texts) -> Term | None:
    """Whom a rating is about."""
    return None if level is None else Term(level.value, level_name(level, texts))


def status_term(status: RowStatus, texts: Texts) -> Term:
    """What became of an activity."""
    match status:
        case RowStatus.DONE:
            return Term(status.value, texts.p("status of an activity", "held"))
        case RowStatus.CURRENT:
            return Term(status.value, texts.p("agenda table", "running"))
        case RowStatus.COMING:
            return Term(status.value, texts.p("status of an activity", "still to come"))
        case RowStatus.SKIPPED:
            return Term(status.value, texts.p("agenda table", "left out"))
        case _:
            assert_never(status)
