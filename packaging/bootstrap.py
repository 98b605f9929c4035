"""Leda from a fresh copy of its source: installs what is missing, then runs, tests, checks or demonstrates it.

Needs nothing but Python's standard library, and parses on a Python too old for Leda, so that it can say so.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging"
OLDEST, TOO_NEW = (3, 11), (3, 15)
MACHINE_NOT_READY = 3
INTERRUPTED = 130
PICTURES = "leda-demo"
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"

# Found by trying each one on an empty Debian 12: what Qt loads, and the package that brings it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libpulse.so.0": "libpulse0",
    "libcups.so.2": "libcups2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libXrandr.so.2": "libxrandr2",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "Xorg": "xserver-xorg-core",
    "xrandr": "x11-xserver-utils",
    "pdftoppm": "poppler-utils",
    "qpdf": "qpdf",
    "cupsd": "cups-daemon",
    "lpadmin": "cups-client",
}
# The same for what is no program; screens that can be unplugged need a driver that pretends them.
TEST_FILES = {
    "lib*/xorg/modules/drivers/dummy_drv.so": "xserver-xorg-video-dummy",
    "lib*/libreoffice/program/libsclo.so": "libreoffice-calc-nogui",
    "lib*/libreoffice/program/libswlo.so": "libreoffice-writer-nogui",
}


class NotReadyError(Exception):
    """The machine lacks something; the text says what, and what to do about it."""


class Step(NamedTuple):
    """One check of the test command."""

    name: str
    arguments: Sequence[str]


STEPS = (
    Step("format", ["-m", "ruff", "format", "--check", "."]),
    Step("lint", ["-m", "ruff", "check", "."]),
    Step("types", ["-m", "mypy"]),
    Step(
        "layers", ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo", "--no-cache"]
    ),
    Step("texts", ["packaging/translations.py", "check"]),
    Step("tests", ["-m", "pytest", "-n", "2", "--dist", "worksteal"]),
)


def python_problem(version: Sequence[int], executable: str) -> str | None:
    """A sentence about an interpreter that cannot run Leda; None when it can."""
    if OLDEST <= tuple(version[:2]) < TOO_NEW:
        return None
    found = ".".join(str(part) for part in version[:3])
    return (
        f"Leda needs Python 3.11 to 3.14, and {executable} is Python {found}. "
        "Start this script with another one, for example: python3.11 packaging/bootstrap.py run"
    )


def loads(library: str) -> bool:
    """Whether the system's loader finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(command: str) -> list[str]:
    """The system packages, by their Debian names, that the command needs and the machine lacks."""
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not is_installed(lock_for(command)) and importlib.util.find_spec("ensurepip") is None:
        # Debian ships Python without the part that makes environments.
        missing.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if not Path(CERTIFICATES).exists() and shutil.which("apt-get"):
        missing.append("ca-certificates")
    if command == "test":
        missing += [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
        missing += [package for place, package in TEST_FILES.items() if not any(Path("/usr").glob(place))]
    return missing


def provide_system(command: str) -> None:
    """Install the missing system packages, or say exactly how."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages(command)
    if not missing:
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise NotReadyError(request_for(missing, has_apt=shutil.which("apt-get") is not None))
    say(f"Installing system packages: {' '.join(missing)}")
    apt_get("update")
    apt_get("install", "-y", "--no-install-recommends", *missing)
    importlib.invalidate_caches()
    left = missing_packages(command)
    if left:
        raise NotReadyError(f"These system packages are still missing after their installation: {' '.join(left)}")


def request_for(missing: Sequence[str], *, has_apt: bool) -> str:
    """What a user without the right to install system packages is asked to do."""
    names = " ".join(missing)
    if not has_apt:
        return f"These system packages are missing (by their Debian names), please install them: {names}"
    return (
        "Some system packages are missing. Install them, then start this again:\n\n"
        f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}\n"
    )


def apt_get(*arguments: str) -> None:
    """Run apt-get; a failure is a fact about the machine, most often that it is offline."""
    command = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0", *arguments]
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(command, env=environ, stdout=subprocess.DEVNULL, check=False).returncode:
        line = "apt-get " + " ".join(arguments)
        raise NotReadyError(f"`{line}` failed. Is this machine online? Its own message is above.")


def venv_python() -> Path:
    """The interpreter of the project's own environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(lock: str) -> tuple[Path, str]:
    """The file that says the lock is installed, and what it says: which lock, for which Python."""
    content = hashlib.sha256((LOCKS / lock).read_bytes()).hexdigest()
    return VENV / f"{lock}.installed", f"{content} {sys.version_info[0]}.{sys.version_info[1]}"


def lock_for(command: str) -> str:
    """The lock the command needs."""
    return "dev.lock" if command == "test" else "run.lock"


def is_installed(lock: str) -> bool:
    """Whether the environment holds what the lock says; the development lock has all of the other in it."""
    return venv_python().exists() and any(
        stamp.exists() and stamp.read_text(encoding="utf-8") == content
        for stamp, content in (stamp_of(lock), stamp_of("dev.lock"))
    )


def provide_environment(command: str) -> None:
    """Make the environment and install the locked packages, unless both are there already."""
    lock = lock_for(command)
    if is_installed(lock):
        return
    say("Installing Leda's packages into .venv (some 300 MB are fetched the first time) …")
    python(["-m", "venv", "--clear", str(VENV)], "The environment .venv could not be made", sys.executable)
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    options = ["--require-hashes", "--only-binary=:all:", "--disable-pip-version-check", "--no-input", *quiet]
    python(
        ["-m", "pip", "install", *options, "-r", str(LOCKS / lock)],
        "The packages could not be installed. Is this machine online, and is there space on the disk?",
    )
    make_launcher()
    stamp, content = stamp_of(lock)
    stamp.write_text(content, encoding="utf-8")


def make_launcher() -> None:
    """Put a `leda` command into the environment that runs this source from any folder."""
    if os.name == "nt":
        text = f'@set "PYTHONPATH={ROOT}"\n@"{venv_python()}" -m leda_desktop %*\n'
        venv_python().with_name("leda.cmd").write_text(text, encoding="utf-8")
        return
    launcher = venv_python().with_name("leda")
    lines = (
        "import sys",
        f"sys.path.insert(0, {str(ROOT)!r})",
        "from leda_desktop.cli import main",
        "sys.exit(main())",
    )
    launcher.write_text("\n".join((f"#!{venv_python()}", *lines)) + "\n", encoding="utf-8")
    launcher.chmod(0o755)


def python(arguments: Sequence[str], complaint: str, interpreter: str | None = None) -> None:
    """Run a part of the installation; its failure becomes the complaint."""
    command = [interpreter or str(venv_python()), *arguments]
    if subprocess.run(command, check=False).returncode:
        raise NotReadyError(f"{complaint} (The message is above.)")


def child_environ(environ: Mapping[str, str], **more: str) -> dict[str, str]:
    """The environment of everything started here: our source is importable, text is UTF-8."""
    path = os.pathsep.join(filter(None, [str(ROOT), environ.get("PYTHONPATH")]))
    return {**environ, "PYTHONPATH": path, "PYTHONUTF8": "1", **more}


def keeping_compiled(environ: Mapping[str, str]) -> dict[str, str]:
    """The same environment, in which compiled modules are kept, in .venv where they must not lie beside the source.

    The tests start some sixty processes, and each would compile the whole program anew.
    """
    if not environ.get("PYTHONDONTWRITEBYTECODE"):
        return dict(environ)
    kept = {name: value for name, value in environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTHONPYCACHEPREFIX": str(VENV / "compiled"), **kept}


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown."""
    return not platform.startswith("linux") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def leda(arguments: Iterable[str]) -> int:
    """Start the program itself and wait for it."""
    more = {} if has_display(os.environ, sys.platform) else {"QT_QPA_PLATFORM": "offscreen"}
    command = [str(venv_python()), "-m", "leda_desktop", *arguments]
    return subprocess.run(command, env=child_environ(os.environ, **more), check=False).returncode


def run(arguments: Sequence[str]) -> int:
    """Open Leda on the sample programme; without a display, play the demonstration instead."""
    if has_display(os.environ, sys.platform):
        return leda(["--sample", *arguments])
    say(f"There is no display here, so Leda plays its demonstration instead; the pictures end up in {PICTURES}.")
    return leda([*arguments, "demo", "--out", PICTURES])


def demo(arguments: Sequence[str]) -> int:
    """Play the demonstration; the pictures end up where the arguments say."""
    return leda(["demo", *(arguments or ["--out", PICTURES])])


def test() -> int:
    """Run every check, also after one has failed, and report them all."""
    environ = keeping_compiled(child_environ(os.environ, QT_QPA_PLATFORM="offscreen"))
    began = time.monotonic()
    failed = []
    for step in STEPS:
        say(f"== {step.name} ==")
        if subprocess.run([str(venv_python()), *step.arguments], env=environ, cwd=ROOT, check=False).returncode:
            failed.append(step.name)
    took = f"in {time.monotonic() - began:.0f} s"
    say(f"Failed {took}: {', '.join(failed)}" if failed else f"All {len(STEPS)} checks passed {took}")
    return 1 if failed else 0


def perform(command: str, arguments: Sequence[str]) -> int:
    """Make the machine ready for the command, then do it; returns the exit code."""
    problem = python_problem(sys.version_info[:3], sys.executable)
    if problem:
        raise NotReadyError(problem)
    provide_system(command)
    provide_environment(command)
    work = {"run": run, "demo": demo}.get(command)
    if work:
        return work(arguments)
    return test() if command == "test" else leda([command, *arguments])


def say(text: str) -> None:
    """Tell the user at once, also when the output goes to a file."""
    print(text, flush=True)


def main() -> int:
    """Read the command line and turn every foreseeable trouble into a sentence."""
    parser = argparse.ArgumentParser(description="Installs what Leda needs, then does what is asked.")
    parser.add_argument("command", choices=["run", "test", "check", "demo"])
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on to leda, for example: --out DIR")
    chosen = parser.parse_args()
    try:
        return perform(chosen.command, chosen.arguments)
    except NotReadyError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"This did not work: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        return INTERRUPTED
    return MACHINE_NOT_READY


if __name__ == "__main__":
    sys.exit(main())
