"""Python's garbage collector: how often it works, and where it must not."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 10_000  # Python's own 700 are less than a panel is made of


def collect_rarely() -> None:
    """Leave everything that is loaded alone, and look for garbage only after many new objects."""
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


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
