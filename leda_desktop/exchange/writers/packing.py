"""Zip files that are the same bytes for the same content."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_REGULAR_FILE = 0o100644 << 16
_UNIX = 3
_EARLIEST = 1980


def zipped(files: Mapping[str, bytes], made_at: datetime) -> bytes:
    """The files in their order, all of the same time and without anything that tells whose computer made them."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, made_at.timetuple()[:6] if made_at.year >= _EARLIEST else (_EARLIEST, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _REGULAR_FILE
            archive.writestr(entry, content)
    return packed.getvalue()
