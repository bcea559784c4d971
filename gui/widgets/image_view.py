"""The 8x8 image: exactly what the network receives."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.style.array_image import array_to_image
from gui.style.theme import TYPE_SMALL, Theme
from gui.words.translation import tr
from nn.arrays import Array
from nn.digits.data import INK_LEVELS
from nn.ink.handprint import CELLS

SMALLEST_SIDE, USUAL_SIDE = 96, 192  # pixels
CELL = "Row {row}, column {column}: {ink} of {all} small squares are ink. The network receives {number}."


class ImageView(QWidget):
    """Paints an 8x8 image as ink on paper; while the pointer is over it, also as numbers from 0 to 16."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: Array | None = None
        self._hovered: tuple[int, int] | None = None
        self.setMinimumSize(SMALLEST_SIDE, SMALLEST_SIDE)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What the network receives: 8 by 8 pixels"))
        theme.changed.connect(self.update)

    # Properties

    def set_image(self, image: Array | None) -> None:
        """Show an (8, 8) image of values from 0 to 1, or none."""
        self._image = image
        self._describe()
        self.update()

    @property
    def image(self) -> Array | None:
        """Return the image that shows."""
        return self._image

    def sizeHint(self) -> QSize:
        """Prefer cells that a number fits into."""
        return QSize(USUAL_SIDE, USUAL_SIDE)

    def hasHeightForWidth(self) -> bool:
        """Stay square."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Stay square."""
        return width

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a cell."""
        self._hovered = self._cell_at(event.position().toPoint())
        self._describe()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the numbers again."""
        self._hovered = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells."""
        painter = QPainter(self)
        paper, ink = self._theme.color("surface"), self._theme.color("text")
        image = np.zeros((CELLS, CELLS), np.float32) if self._image is None else self._image
        painter.drawImage(self._frame, array_to_image(image, paper, ink))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawRect(self._frame.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._hovered is not None and self._image is not None:
            self._paint_numbers(painter, self._image)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(self._cell(*self._hovered).adjusted(1, 1, -1, -1))

    # Internal

    @property
    def _frame(self) -> QRectF:
        side = min(self.width(), self.height()) // CELLS * CELLS
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _cell(self, row: int, column: int) -> QRectF:
        size = self._frame.width() / CELLS
        corner = self._frame.topLeft()
        return QRectF(corner.x() + column * size, corner.y() + row * size, size, size)

    def _cell_at(self, position: QPoint) -> tuple[int, int] | None:
        size = self._frame.width() / CELLS
        column = int((position.x() - self._frame.x()) // size)
        row = int((position.y() - self._frame.y()) // size)
        inside = 0 <= row < CELLS and 0 <= column < CELLS
        return (row, column) if inside else None

    def _paint_numbers(self, painter: QPainter, image: Array) -> None:
        painter.setFont(self._theme.font(TYPE_SMALL))
        for (row, column), value in np.ndenumerate(image):
            painter.setPen(self._theme.color("surface" if value > 0.5 else "text"))
            cell = self._cell(row, column)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(round(float(value) * INK_LEVELS)))

    def _describe(self) -> None:
        if self._image is None:
            self.setToolTip(tr("The 64 numbers that the network receives. Draw a digit to fill them."))
            return
        if self._hovered is None:
            self.setToolTip("")
            return
        row, column = self._hovered
        value = float(self._image[row, column])
        number = np.format_float_positional(value, precision=4, trim="-")
        ink = round(value * INK_LEVELS)
        text = tr(CELL).format(row=row + 1, column=column + 1, ink=ink, all=INK_LEVELS, number=number)
        self.setToolTip(text)
