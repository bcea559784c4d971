"""What the window takes when it keeps nothing on purpose."""

from __future__ import annotations

import ctypes
import gc
import sys

from gui.main_window import MainWindow
from tests.bench.gui import wait
from tests.bench.memory import resident

SETTLING_MS = 300


def memory_at_rest(window: MainWindow) -> float:
    """Let the window start fresh and forget what could be undone; return its resident memory in MB."""
    window.app_actions["stop"].trigger()
    window.session.start_fresh()
    window.session.undo_stack.clear()
    wait(SETTLING_MS)
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)  # what was given back to the allocator is no longer taken
    return resident()
