"""Documents on disk, whole or not at all."""

from leda_desktop.models.whole_files import write_whole

__all__ = ["write_whole"]
