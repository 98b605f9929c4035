"""A printing system of its own: a real CUPS with printers that write what arrives into files."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.ui.printing.ppd import PPD

_HELPERS = (Path("/usr/lib/cups/daemon"), Path("/usr/libexec/cups/daemon"))
_CUPSD = """
Listen {folder}/sock
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}/root
ServerBin {folder}/bin
StateDir {folder}
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/access
ErrorLog {folder}/error
PageLog {folder}/page
Sandboxing relaxed
"""
# What a printer is told is written first, so that whoever sees the document sees that too.
_BACKEND = """#!/bin/sh
[ $# -lt 5 ] && exit 0
printf '%s\\n' "$3" "$4" "$5" > "{folder}/arrived/$1.told"
cat ${6:+"$6"} > "{folder}/arrived/$1.part"
mv "{folder}/arrived/$1.part" "{folder}/arrived/$1.pdf"
"""


def cupsd() -> str | None:
    """The program, if it is installed; it is no ordinary user's command."""
    return shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def _helpers() -> Path:
    return next(path for path in _HELPERS if path.is_dir())


class PrintServer:
    """Runs until it is closed; `environ` leads to it."""

    def __init__(self) -> None:
        # Short, because the path of a socket may have no more than 107 letters.
        self.folder = Path(tempfile.mkdtemp(prefix="leda-cups-"))
        for name in ("root/ppd", "bin/backend", "bin/filter", "cache", "spool/tmp", "arrived"):
            (self.folder / name).mkdir(parents=True)
        # Everything is started through a helper of CUPS, which is looked for beside the printers' programs.
        (self.folder / "bin" / "daemon").symlink_to(_helpers())
        self._write("cupsd.conf", _CUPSD)
        self._write("cups-files.conf", _FILES)
        self._write("printer.ppd", PPD)
        backend = self._write("bin/backend/paper", _BACKEND)
        backend.chmod(0o700)  # CUPS runs such a one as whoever runs CUPS
        program = cupsd()
        assert program is not None
        files = ("-c", str(self.folder / "cupsd.conf"), "-s", str(self.folder / "cups-files.conf"))
        self._process = subprocess.Popen([program, "-f", *files], stderr=subprocess.DEVNULL)

    @property
    def environ(self) -> dict[str, str]:
        """What leads a program to this server."""
        return {"CUPS_SERVER": str(self.folder / "sock")}

    @property
    def is_up(self) -> bool:
        """Whether it takes requests."""
        return (self.folder / "sock").exists()

    def add_printer(self, name: str) -> None:
        """Add a printer that prints on A4, on both sides if that is wanted."""
        driver = str(self.folder / "printer.ppd")
        self.run("lpadmin", "-p", name, "-E", "-v", f"paper:/{name}", "-P", driver)

    def run(self, *command: str) -> None:
        """Do something with the command line of CUPS."""
        program = shutil.which(command[0], path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
        assert program is not None, f"{command[0]} is missing"
        environ = {**os.environ, **self.environ}
        subprocess.run([program, *command[1:]], env=environ, check=True, capture_output=True)

    def arrived(self) -> list[tuple[list[str], bytes]]:
        """Each document that came to a printer, after what it was told: its title, the copies, the options."""
        found = sorted((self.folder / "arrived").glob("*.pdf"), key=lambda path: int(path.stem))
        return [(path.with_suffix(".told").read_text("utf-8").splitlines(), path.read_bytes()) for path in found]

    def close(self) -> None:
        """End it and take away all that it wrote."""
        self._process.terminate()
        self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text.replace("{folder}", str(self.folder)), "utf-8")
        return path
