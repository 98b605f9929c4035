"""What programs find that run without a display: a laptop and a projector, an empty home, compiled modules."""

import json
import os
from pathlib import Path

_LAPTOP = {"name": "eDP-1", "x": 0, "y": 0, "width": 1366, "height": 768}
_PROJECTOR = {"name": "HDMI-1", "x": 1366, "y": 0, "width": 1920, "height": 1080}
_PLAIN = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def two_screens(folder: Path) -> str:
    """What to set QT_QPA_PLATFORM to for a desk with a wall beside it; the folder keeps the description."""
    layout = folder / "screens.json"
    layout.write_text(json.dumps({"screens": [{**_LAPTOP, **_PLAIN}, {**_PROJECTOR, **_PLAIN}]}), encoding="utf-8")
    return f"offscreen:configfile={layout}"


def own_home(folder: Path) -> dict[str, str]:
    """The variables of an environment in which a program finds and leaves nothing of the person who runs it."""
    names = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    return dict.fromkeys(names, str(folder))


def compiled_in(folder: Path) -> dict[str, str]:
    """This environment with modules kept compiled as in every installation, though only in the folder.

    Where the tests keep them in a folder of their own already, they stay there.
    """
    variables = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), **os.environ}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables
