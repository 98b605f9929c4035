"""What CUPS knows and Qt does not say: whether it is there at all, and whether a printer takes jobs.

Qt loads its CUPS plugin silently or not at all, and hands over jobs without looking at the answer.
"""

import ctypes
import sys

_LIBRARY = "libcups.so.2"


class _Option(ctypes.Structure):
    """`cups_option_t`."""

    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    """`cups_dest_t`."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class Cups:
    """The library of CUPS, where printing goes through it; elsewhere it misses nothing and refuses nothing."""

    def __init__(self, platform: str = sys.platform, library: str = _LIBRARY) -> None:
        self._is_used = platform == "linux"
        self._library = _loaded(library) if self._is_used else None

    @property
    def is_missing(self) -> bool:
        """Whether nothing can be printed because the library is not installed."""
        return self._is_used and self._library is None

    def refuses(self, printer: str) -> bool:
        """Whether the printer takes no jobs now, although it is there and may be running."""
        return self._option(printer, b"printer-is-accepting-jobs") == b"false"

    def _option(self, printer: str, name: bytes) -> bytes | None:
        cups = self._library
        if cups is None:
            return None
        found = cups.cupsGetNamedDest(None, printer.encode(), None)
        if not found:
            return None
        try:
            value: bytes | None = cups.cupsGetOption(name, found.contents.num_options, found.contents.options)
            return value
        finally:
            cups.cupsFreeDests(1, found)


def _loaded(name: str) -> ctypes.CDLL | None:
    try:
        cups = ctypes.CDLL(name)
    except OSError:
        return None
    destination = ctypes.POINTER(_Destination)
    cups.cupsGetNamedDest.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
    cups.cupsGetNamedDest.restype = destination
    cups.cupsGetOption.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(_Option))
    cups.cupsGetOption.restype = ctypes.c_char_p
    cups.cupsFreeDests.argtypes = (ctypes.c_int, destination)
    cups.cupsFreeDests.restype = None
    return cups
