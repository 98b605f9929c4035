"""Problems: what can go wrong that the facilitator can understand and act on.

The code is worded by the surface that shows it; the values are for the sentence. Anything else that goes wrong is a
bug and is logged.
"""

from enum import Enum


class Trouble(Enum):
    """The kinds of problem, each with a sentence in every language."""

    STORE_NEWER = "store_newer"
    STORE_DAMAGED = "store_damaged"
    STORE_EMPTY_FILE = "store_empty_file"
    STORE_READ_ONLY = "store_read_only"
    STORE_IN_USE = "store_in_use"
    STORE_UNREACHABLE = "store_unreachable"
    DISK_FULL = "disk_full"
    WRITE_FAILED = "write_failed"
    NO_BACKUP = "no_backup"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNWRITABLE = "file_unwritable"
    MEDIA_MISSING = "media_missing"
    MEDIA_DAMAGED = "media_damaged"
    MEDIA_NOT_KEPT = "media_not_kept"
    PICTURE_FORMAT = "picture_format"
    PICTURE_LARGE = "picture_large"
    PICTURE_DAMAGED = "picture_damaged"
    DOCUMENT_FORMAT = "document_format"
    DOCUMENT_DAMAGED = "document_damaged"
    DOCUMENT_LOCKED = "document_locked"
    DOCUMENT_EMPTY = "document_empty"
    DOCUMENT_LARGE = "document_large"
    DOCUMENT_SLOW = "document_slow"
    BUNDLE_FORMAT = "bundle_format"
    BUNDLE_NEWER = "bundle_newer"
    BUNDLE_UNKNOWN = "bundle_unknown"
    BUNDLE_DAMAGED = "bundle_damaged"
    BUNDLE_UNSAFE = "bundle_unsafe"
    BUNDLE_LARGE = "bundle_large"
    PRINTING_MISSING = "printing_missing"
    PRINTER_NONE = "printer_none"
    PRINTER_GONE = "printer_gone"
    PRINTER_PAUSED = "printer_paused"
    PRINTER_REFUSES = "printer_refuses"
    PRINTER_UNREACHABLE = "printer_unreachable"
    PRINT_NO_PAGES = "print_no_pages"
    PAUSE_REFUSED = "pause_refused"
    AGENDA_EMPTY = "agenda_empty"
    PROGRAMME_UNKNOWN = "programme_unknown"
    SESSION_UNKNOWN = "session_unknown"
    INSTALLATION = "installation"


class Problem(Exception):
    """A known problem: `trouble` says which, `values` fill its sentence (paths, versions, counts; never notes)."""

    def __init__(self, trouble: Trouble, **values: object) -> None:
        super().__init__(trouble.value, values)
        self.trouble = trouble
        self.values = values
