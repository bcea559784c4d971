"""The confusion matrix: what digits are, and what they are read as."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gui.style.painting import painting
from gui.style.theme import FOCUS_WIDTH, SPACE_2, TYPE_SMALL, Theme, scaled
from gui.words import mistakes as words
from gui.words.task import DIGIT_NAMES
from gui.words.translation import tr
from nn.digits.data import CLASSES
from nn.digits.mistakes import Counts

SMALLEST_ROW, USUAL_ROW = 14, 22  # pixels
TALLEST_ROW = 30  # where there are few
NARROWEST, WIDEST = 24, 40
STRONGEST_TINT = 0.45  # so that the number can be read on it in both schemes
MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
CHOOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Cell = tuple[int, int]


class ConfusionMatrix(QWidget):
    """Paints the ten by ten cells; emits the cell that is chosen, (label, read), or None for all again."""

    cell_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Counts = np.zeros((CLASSES, CLASSES), np.int64)
        self._names: Sequence[str] = DIGIT_NAMES
        self._in_percent = False
        self._cursor: Cell = (0, 0)
        self.chosen: Cell | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Confusion matrix"))
        theme.changed.connect(self.update)

    # Properties

    @property
    def counts(self) -> Counts:
        """Return the (outputs, outputs) counts that show."""
        return self._counts

    @property
    def names(self) -> Sequence[str]:
        """Return the names of the outputs that the counts are of."""
        return self._names

    def set_counts(self, counts: Counts, names: Sequence[str] = DIGIT_NAMES) -> None:
        """Show (outputs, outputs) counts, by what digits are, then by what they are read as."""
        if names != self._names:
            self.chosen, self._cursor = None, (0, 0)
        self._counts, self._names = counts, names
        self._describe()
        self.update()

    def set_in_percent(self, on: bool) -> None:
        """Show what part of its row each cell holds, or how many digits."""
        self._in_percent = on
        self.update()

    def text_of(self, label: int, read: int) -> str:
        """Return what stands in a cell; nothing for none."""
        count, total = int(self._counts[label, read]), int(self._counts[label].sum())
        if not count:
            return ""
        return f"{100 * count / total:.0f}" if self._in_percent else str(count)

    def choose(self, cell: Cell | None) -> None:
        """Choose a cell, or none; the chosen one again is none."""
        self.chosen = None if cell == self.chosen else cell
        self.cell_chosen.emit(self.chosen)
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer cells that a number fits into."""
        return QSize(self._gutter + CLASSES * scaled(WIDEST), (CLASSES + 1) * scaled(USUAL_ROW))

    def minimumSizeHint(self) -> QSize:
        """Need room for two figures a cell."""
        return QSize(self._gutter + CLASSES * scaled(NARROWEST), (CLASSES + 1) * scaled(SMALLEST_ROW))

    # Events

    def event(self, event: QEvent) -> bool:
        """Explain the cell under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(event.pos())
            text = (
                words.matrix_help() if cell is None else words.cell_sentence(self._counts, *cell, self._names)
            )
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell; beside the cells, none."""
        cell = self.cell_at(event.position().toPoint())
        if cell is not None:
            self._move_to(cell)
        if cell is not None or self.chosen is not None:
            self.choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, choose with Enter or Space, show all again with Escape."""
        key = Qt.Key(event.key())
        if key in MOVES:
            moved = np.clip(np.add(self._cursor, MOVES[key]), 0, self._size - 1)
            self._move_to((int(moved[0]), int(moved[1])))
        elif key in CHOOSING_KEYS:
            self.choose(self._cursor)
        elif key == Qt.Key.Key_Escape and self.chosen is not None:
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of rows and columns, and the cells."""
        with painting(self) as painter:
            painter.setFont(self._theme.font(TYPE_SMALL))
            painter.setPen(self._theme.color("text_second"))
            center = Qt.AlignmentFlag.AlignCenter
            row, column = self._cell_size
            painter.drawText(QRectF(0, 0, self._gutter, row), center, words.matrix_corner())
            for place, name in enumerate(self._names):
                painter.drawText(QRectF(self._gutter + place * column, 0, column, row), center, name)
                painter.drawText(QRectF(0, (place + 1) * row, self._gutter, row), center, name)
            for cell in np.ndindex(self._size, self._size):
                self._paint_cell(painter, (cell[0], cell[1]))
            if self.chosen is not None:
                self._paint_ring(painter, self.chosen, Qt.PenStyle.SolidLine)
            if self.hasFocus():
                self._paint_ring(painter, self._cursor, Qt.PenStyle.DotLine)

    # Internal

    @property
    def _size(self) -> int:
        """Return how many rows and columns there are."""
        return len(self._names)

    @property
    def _gutter(self) -> int:
        metrics = QFontMetrics(self._theme.font(TYPE_SMALL))
        return metrics.horizontalAdvance(words.matrix_corner()) + SPACE_2

    @property
    def _cell_size(self) -> tuple[float, float]:
        """Return the height and the width of a cell."""
        width = min(scaled(WIDEST), (self.width() - self._gutter) / self._size)
        height = min(scaled(TALLEST_ROW), self.height() / (self._size + 1))
        return height if self._size < CLASSES else self.height() / (CLASSES + 1), width

    def rectangle(self, cell: Cell) -> QRectF:
        """Return where a cell is."""
        height, width = self._cell_size
        return QRectF(self._gutter + cell[1] * width, (cell[0] + 1) * height, width, height)

    def cell_at(self, position: QPoint) -> Cell | None:
        """Return the cell at a position."""
        height, width = self._cell_size
        row = math.floor(position.y() / height) - 1
        column = math.floor((position.x() - self._gutter) / width)
        inside = 0 <= row < self._size and 0 <= column < self._size
        return (row, column) if inside else None

    def _move_to(self, cell: Cell) -> None:
        self._cursor = cell
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(words.cell_sentence(self._counts, *self._cursor, self._names))

    def _paint_cell(self, painter: QPainter, cell: Cell) -> None:
        place = self.rectangle(cell).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(place, self._tint(cell))
        text = self.text_of(*cell)
        if text:
            right = cell[0] == cell[1]
            painter.setFont(
                self._theme.font(TYPE_SMALL, QFont.Weight.Normal if right else QFont.Weight.DemiBold)
            )
            painter.setPen(self._theme.color("text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _tint(self, cell: Cell) -> QColor:
        total = self._counts[cell[0]].sum()
        part = math.sqrt(self._counts[cell] / total) if total else 0.0
        role = "right" if cell[0] == cell[1] else "validation"
        return self._theme.mix("sunken", role, STRONGEST_TINT * part)

    def _paint_ring(self, painter: QPainter, cell: Cell, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(self._theme.color("accent"), FOCUS_WIDTH, style))
        painter.drawRect(self.rectangle(cell).adjusted(1, 1, -1, -1))
