"""Python's garbage collector, kept out of where Qt goes through all widgets."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_waits() -> Iterator[None]:
    """Collect no garbage meanwhile.

    A widget that only a cycle of references keeps, such as a menu of a plot that is gone, would be deleted in
    the middle of Qt's walk over the widgets, when one that is told of the change makes new objects.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
