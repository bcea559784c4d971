"""Painting that ends with its block, whatever happens there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Yield what paints on a device: kept by an error beyond its paint event, it would end the process."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()
