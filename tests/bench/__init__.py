"""Benchmarks: each interleaves the real thing with a floor in the same run and prints its ratio last."""

import os

# Before anything imports Qt: a machine without a display measures offscreen.
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
