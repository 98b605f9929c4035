"""Tries a frozen Leda: it must verify itself and play its demonstration, with a home folder that is empty."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PATIENCE_SECONDS = 300


def attempt(program: Path, arguments: list[str], home: str) -> bool:
    """Run the program once; True when it ends well and says nothing of a traceback."""
    environ = {**os.environ, "HOME": home, "XDG_DATA_HOME": "", "LOCALAPPDATA": home, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [str(program), *arguments], env=environ, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
    )
    well = done.returncode == 0 and "Traceback" not in done.stderr
    print(f"{'ok' if well else 'FAILED'}  {program.name} {' '.join(arguments)}")
    if not well:
        print(done.stdout, done.stderr, sep="\n")
    return well


def main() -> int:
    """Check, then demonstrate; the demonstration must leave pictures and a document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the frozen program, for example dist/leda/leda")
    program = parser.parse_args().program.resolve()
    with tempfile.TemporaryDirectory() as home:
        pictures = Path(home) / "pictures"
        well = attempt(program, ["check"], home) and attempt(program, ["demo", "--out", str(pictures)], home)
        kept = {path.suffix for path in pictures.rglob("*")}
    missing = {".png", ".pdf"} - kept
    if well and missing:
        print(f"FAILED  the demonstration left no {' and no '.join(sorted(missing))}")
    return 0 if well and not missing else 1


if __name__ == "__main__":
    sys.exit(main())
