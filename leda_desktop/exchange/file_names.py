"""Names for files that any system takes, made from titles that anybody may have written."""

BUNDLE = ".leda"
"""The ending of a bundle."""

_MOST_BYTES = 90
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def file_name(title: str, otherwise: str, ending: str) -> str:
    """A name with letters, digits, spaces and dashes of the title, or another one where nothing is left of it."""
    kept = "".join(sign if sign.isalnum() or sign in " -–" else " " for sign in title)
    words = " ".join(kept.split()).encode()[:_MOST_BYTES].decode(errors="ignore").strip(" -–")
    return (otherwise if not words or words.casefold() in _RESERVED else words) + ending
