"""Painting what each cell did: a blue or orange veil over a grid; stripes say negative without a color."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from gui.style.theme import Theme
from nn.arrays import Array
from nn.ink.handprint import CELLS

WEAKEST, STRONGEST = 0.15, 0.9  # opacity of the veil over the cell that did least, and most
SMALLEST = 0.02  # of the strongest effect: what did less is left as it is
FADED = 0.6  # opacity of the paper over everything else, while cells are tinted
STRIPES = 3  # on a cell
MARGIN, GHOST = 0.06, 0.8  # of a cell that would have to change: in sides of it; its opacity
NOTHING = 1e-30  # effects below it count as none
WHOLE = QRectF(0, 0, CELLS, CELLS)
Steps = tuple[tuple[int, float], ...]  # numbers of cells, row by row, and what they are set to


@dataclass(frozen=True, slots=True, eq=False)
class Tint:
    """What each cell did, (64,), on a paper: `place` (2, 3) leads from the cells to the paper, 0 to 1.

    change: cells that would have to be others for another answer.
    """

    effects: Array
    place: npt.NDArray[np.float64]
    change: Steps = ()

    def paint(self, painter: QPainter, paper: QRectF, theme: Theme) -> None:
        """Paint it where the cells lie on the paper."""
        painter.save()
        painter.setClipRect(paper.adjusted(1, 1, -1, -1))
        painter.translate(paper.topLeft())
        painter.scale(paper.width(), paper.height())
        (xx, xy, x), (yx, yy, y) = (map(float, row) for row in self.place)
        painter.setTransform(QTransform(xx, yx, xy, yy, x, y), combine=True)
        paint_effects(painter, WHOLE, self.effects, theme)
        paint_change(painter, WHOLE, self.change, theme)
        painter.restore()

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the number of the cell at a point of the paper, if there is one."""
        column, row = np.floor(np.linalg.solve(self.place[:, :2], np.array([x, y]) - self.place[:, 2]))
        return int(row * CELLS + column) if 0 <= row < CELLS and 0 <= column < CELLS else None


def cell_of(frame: QRectF, number: int) -> QRectF:
    """Return where a cell lies in a grid of 8 by 8, by its number, row by row."""
    row, column = divmod(number, CELLS)
    width, height = frame.width() / CELLS, frame.height() / CELLS
    return QRectF(frame.x() + column * width, frame.y() + row * height, width, height)


def paint_effects(painter: QPainter, frame: QRectF, effects: Array, theme: Theme) -> None:
    """Fade the grid and paint (64,) effects, the largest most strongly, negative ones with stripes."""
    painter.fillRect(frame, theme.color("surface", FADED))
    strength = effects / max(float(np.abs(effects).max()), NOTHING)
    for number in np.flatnonzero(np.abs(strength) > SMALLEST):
        cell, fraction = cell_of(frame, int(number)), float(strength[number])
        opacity = WEAKEST + (STRONGEST - WEAKEST) * abs(fraction)
        role = "positive" if fraction > 0 else "negative"
        painter.fillRect(cell, theme.color(role, round(opacity, 2)))
        if fraction < 0:
            paint_stripes(painter, cell, theme.color("surface", 0.85))


def paint_stripes(painter: QPainter, cell: QRectF, color: QColor) -> None:
    """Paint slanting stripes on a cell."""
    painter.save()
    painter.setClipRect(cell, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(color))
    step = (cell.width() + cell.height()) / (STRIPES + 1)
    for stripe in range(1, STRIPES + 1):
        x = cell.x() + stripe * step
        painter.drawLine(QLineF(x, cell.y(), x - cell.height(), cell.bottom()))
    painter.restore()


def paint_change(painter: QPainter, frame: QRectF, steps: Steps, theme: Theme) -> None:
    """Paint cells as they would have to be: a dashed frame, with a cross where the ink would have to go."""
    for number, value in steps:
        cell = cell_of(frame, number)
        cell.adjust(*(cell.width() * MARGIN * side for side in (1, 1, -1, -1)))
        painter.fillRect(cell, theme.color("text" if value else "surface", GHOST))
        painter.setPen(_pen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRect(cell)
        if not value:
            inner = cell.adjusted(*(cell.width() / 4 * side for side in (1, 1, -1, -1)))
            painter.setPen(_pen(theme.color("accent"), 2))
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())


def _pen(color: QColor, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen whose width is in pixels however the grid is stretched."""
    pen = QPen(color, width, style)
    pen.setCosmetic(True)
    return pen
