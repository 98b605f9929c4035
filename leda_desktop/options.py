"""How Leda was asked to start."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from leda_desktop.texts import Language


@dataclass(frozen=True, slots=True)
class Options:
    """No `store` means the ordinary place, no `language` what was chosen before."""

    store: Path | None = None
    sample: bool = False
    language: Language | None = None


def system_language(environ: Mapping[str, str] = os.environ) -> Language:
    """The language of the environment; Swedish unless it asks for English."""
    spoken = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "sv")
    return Language.EN if spoken.startswith("en") else Language.SV
