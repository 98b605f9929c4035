"""What makes the start short: Qt imported without its hook, and no search for garbage while everything is made."""

import builtins
import gc
import importlib


def hasten() -> None:
    """Import Qt in such a way that what is imported next is imported fast; `settle` ends the haste.

    Importing PySide6 puts a hook before Python's own import. It reads the source of every later module, only to see
    whether it may ask for another spelling of Qt's names, which Leda never does: a fifth of all imports for nothing.
    """
    gc.disable()
    plain = builtins.__import__
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = plain


def settle() -> None:
    """Leave what was made so far out of every later search for garbage: most of it lives as long as the program."""
    gc.freeze()
