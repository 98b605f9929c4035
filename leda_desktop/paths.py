"""Where Leda finds what it ships with, and where it keeps what the user makes."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """A shipped file or folder, named by its place under `resources/`."""
    return resource_root(_PACKAGE).joinpath(*parts)


def resource_root(package: Path) -> Path:
    """The resources of the package: inside it in a wheel or a frozen build, beside it in the source tree."""
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The folder that holds the store when the user has chosen no other place; it may not exist yet."""
    match platform:
        case "win32":
            # Not the roaming profile: a database must not be copied behind the program's back.
            local = environ.get("LOCALAPPDATA")
            return (Path(local) if local else _home(environ) / "AppData" / "Local") / "Leda"
        case "darwin":
            return _home(environ) / "Library" / "Application Support" / "Leda"
        case _:
            shared = Path(environ.get("XDG_DATA_HOME", ""))
            return (shared if shared.is_absolute() else _home(environ) / ".local" / "share") / "leda"


def store_path() -> Path:
    """The file that holds everything, when the user has chosen no other."""
    return data_folder() / "leda.sqlite"


def _home(environ: Mapping[str, str]) -> Path:
    named = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(named) if named else Path.home()
