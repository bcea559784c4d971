"""Painting what each cell did: a blue or orange veil over a grid; stripes say negative without a color."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.style.theme import Theme
from nn.arrays import Array
from nn.ink.handprint import CELLS

WEAKEST, STRONGEST = 0.12, 0.8  # opacity of the veil over the cell that did least, and most
SMALLEST = 0.02  # of the strongest effect: what did less is left as it is
STRIPES = 3  # on a cell
NOTHING = 1e-30  # effects below it count as none
Steps = tuple[tuple[int, float], ...]  # numbers of cells, row by row, and what they are set to


def cell_of(frame: QRectF, number: int) -> QRectF:
    """Return where a cell lies in a grid of 8 by 8, by its number, row by row."""
    row, column = divmod(number, CELLS)
    width, height = frame.width() / CELLS, frame.height() / CELLS
    return QRectF(frame.x() + column * width, frame.y() + row * height, width, height)


def paint_effects(painter: QPainter, frame: QRectF, effects: Array, theme: Theme) -> None:
    """Paint (64,) effects: the largest, positive or negative, strongest; negative ones with stripes."""
    strength = effects / max(float(np.abs(effects).max()), NOTHING)
    for number in np.flatnonzero(np.abs(strength) > SMALLEST):
        cell, share = cell_of(frame, int(number)), float(strength[number])
        opacity = WEAKEST + (STRONGEST - WEAKEST) * abs(share)
        role = "positive" if share > 0 else "negative"
        painter.fillRect(cell, theme.color(role, round(opacity, 2)))
        if share < 0:
            paint_stripes(painter, cell, theme.color("surface", 0.85))


def paint_stripes(painter: QPainter, cell: QRectF, color: QColor) -> None:
    """Paint slanting stripes on a cell."""
    painter.save()
    painter.setClipRect(cell, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, max(0.6, cell.width() / 22)))
    step = (cell.width() + cell.height()) / (STRIPES + 1)
    for stripe in range(1, STRIPES + 1):
        x = cell.x() + stripe * step
        painter.drawLine(QLineF(x, cell.y(), x - cell.height(), cell.bottom()))
    painter.restore()


def paint_change(painter: QPainter, frame: QRectF, steps: Steps, theme: Theme) -> None:
    """Paint cells as they would have to be: a dashed frame, with a cross where the ink would have to go."""
    width = frame.width() / CELLS / 14
    pen = QPen(theme.color("text"), max(1.5, width), Qt.PenStyle.DashLine)
    for number, value in steps:
        cell = cell_of(frame, number).adjusted(1, 1, -1, -1)
        painter.fillRect(cell, theme.color("text" if value else "surface", 0.75))
        painter.setPen(pen)
        painter.drawRect(cell)
        if not value:
            painter.setPen(QPen(theme.color("text"), pen.widthF()))
            inner = cell.adjusted(*(cell.width() / 4 * side for side in (1, 1, -1, -1)))
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
