"""Arrays as images of Qt: one pixel for each value, to be painted enlarged."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from nn.arrays import Array


def array_to_image(values: Array, paper: QColor, ink: QColor, negative: QColor | None = None) -> QImage:
    """Return (rows, columns) values from -1 to 1 as pixels: 0 is paper, 1 is ink, -1 the negative color."""
    background = _channels(paper)
    strong = _channels(ink)
    if negative is not None:
        strong = np.where(values[..., None] < 0, _channels(negative), strong)
    pixels = (background + (strong - background) * np.abs(values)[..., None]).astype(np.uint8)
    rows, columns = values.shape
    return QImage(pixels.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def _channels(color: QColor) -> Array:
    return np.array([color.red(), color.green(), color.blue()], dtype=np.float32)
