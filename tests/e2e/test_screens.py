"""A projector beside the laptop: used at once, lost, found again, and gone with the desk."""

import os
import subprocess
import sys
from pathlib import Path

from tests.screens import two_screens


def test_a_session_with_a_projector_that_comes_and_goes(tmp_path: Path) -> None:
    play = subprocess.run(
        [sys.executable, "-m", "tests.e2e.projector_play"],
        env={**os.environ, "QT_QPA_PLATFORM": two_screens(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert play.stdout.splitlines() == [
        "opened ready Projektor 1920×1080 True",
        "started SlideScene LIVE",
        "focus True",
        "lost lost ['Projektorn är borta.']",
        "back ready SlideScene []",
        "lost lost ['Projektorn är borta.']",
        "back ready WelcomeScene ['Projektorn är tillbaka']",
        "shown again SlideScene []",
        "asked ready ['En gång till']",
        "lent lent False Projektorn utlånad ['Projektorn är utlånad']",
        "taken back ready SlideScene []",
        "left 0 []",
    ], play.stderr
    assert play.returncode == 0
    assert "Traceback" not in play.stderr
