"""The weights of all units of the first layer, each an 8x8 picture, as one image."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.array_image import array_to_image
from gui.style.painting import painting
from gui.style.theme import Theme, scaled
from gui.widgets.tint import NOTHING
from nn.arrays import Array
from nn.ink.handprint import CELLS

COLUMNS = 11  # of tiles, at most
TILE = CELLS + 1  # with the gap to the next
USUAL_WIDTH = 208


class WeightSheet(QWidget):
    """Paints (units, 64) weights; a click chooses a unit."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weights: Array = np.zeros((0, CELLS**2), np.float32)
        self._picture: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self._repaint)

    # Properties

    def set_weights(self, weights: Array) -> None:
        """Show (units, 64) weights, each unit's own largest one in full colour."""
        resized = len(weights) != len(self._weights)
        self._weights = weights.copy()
        if resized:
            self.updateGeometry()
        self._repaint()

    def unit_at(self, position: QPointF) -> int | None:
        """Return the number of the unit at a position."""
        column, row = int(position.x() // (TILE * self._scale)), int(position.y() // (TILE * self._scale))
        unit = row * self._columns + column
        return unit if 0 <= column < self._columns and 0 <= unit < len(self._weights) else None

    def sizeHint(self) -> QSize:
        """Ask for all tiles."""
        return QSize(scaled(USUAL_WIDTH), math.ceil(self._rows * TILE * self._scale))

    def minimumSizeHint(self) -> QSize:
        """Ask for all tiles."""
        return self.sizeHint()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a unit."""
        unit = self.unit_at(event.position())
        if unit is not None:
            self.chosen.emit(unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image, enlarged."""
        if not len(self._weights):
            return
        if self._picture is None:
            self._picture = self._paint_tiles()
        size = self._picture.size() * self._scale
        with painting(self) as painter:
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._picture)

    # Internal

    @property
    def _columns(self) -> int:
        return min(COLUMNS, max(1, math.ceil(math.sqrt(len(self._weights)))))

    @property
    def _rows(self) -> int:
        return math.ceil(len(self._weights) / self._columns)

    @property
    def _scale(self) -> int:
        """Return how many pixels a weight is wide."""
        return max(1, scaled(USUAL_WIDTH) // (self._columns * TILE))

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def _paint_tiles(self) -> QImage:
        weights = np.nan_to_num(self._weights)
        strength = weights / np.maximum(np.abs(weights).max(axis=1, keepdims=True), NOTHING)
        places = self._rows * self._columns
        tiles = np.zeros((places, TILE, TILE), np.float32)
        tiles[: len(weights), :CELLS, :CELLS] = strength.reshape(-1, CELLS, CELLS)
        rows = tiles.reshape(self._rows, self._columns, TILE, TILE).transpose(0, 2, 1, 3)
        whole = rows.reshape(self._rows * TILE, self._columns * TILE)
        color = self._theme.color
        return array_to_image(whole, color("surface"), color("positive"), color("negative"))
