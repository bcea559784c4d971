"""Arrays as images of Qt: one pixel for each value, to be painted enlarged."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from gui.style.theme import Theme
from nn.arrays import Array

OPAQUE = np.uint32(0xFF000000)


def array_to_image(values: Array, paper: QColor, ink: QColor, negative: QColor | None = None) -> QImage:
    """Return (rows, columns) values from -1 to 1 as pixels: 0 is paper, 1 is ink, -1 the negative color."""
    background = _channels(paper)
    strong = _channels(ink)
    if negative is not None:
        strong = np.where(values[..., None] < 0, _channels(negative), strong)
    colors = (background + (strong - background) * np.abs(values)[..., None]).astype(np.uint32)
    # Pixels as the screen has them: Qt enlarges them six times as fast as those of three bytes.
    pixels = OPAQUE | colors[..., 0] << 16 | colors[..., 1] << 8 | colors[..., 2]
    rows, columns = values.shape
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


def signed_image(values: Array, theme: Theme, largest: float | None = None) -> QImage:
    """Return (rows, columns) values of both signs as pixels: blue is positive, orange negative, 0 is paper.

    largest: the size of a value in full ink, by default that of the largest one.
    """
    full = float(np.abs(values).max(initial=0)) if largest is None else largest
    parts = np.clip(values / full, -1, 1) if full else np.zeros_like(values)
    return array_to_image(parts, theme.color("surface"), theme.color("positive"), theme.color("negative"))


def _channels(color: QColor) -> Array:
    return np.array([color.red(), color.green(), color.blue()], dtype=np.float32)
