"""A unit's weights as a picture, one of which can be chosen: 8x8 cells from the pixels, or a bar each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import Theme, scaled
from gui.widgets.tint import NOTHING, cell_of, paint_stripes
from nn.arrays import Array
from nn.ink.handprint import CELLS

TILE, BARS_HEIGHT, BARS_WIDTH = 120, 64, 200  # pixels
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WeightPicker(QWidget):
    """Holds (inputs,) weights; a click or the arrow keys choose one of them."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weights: Array = np.zeros(0, np.float32)
        self._choice: int | None = None
        self._words: Callable[[int, float], str] = lambda _number, _weight: ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    # What a picture does with it

    def number_at(self, position: QPointF) -> int | None:
        """Return the number of the weight at a position."""
        raise NotImplementedError

    def frame_of(self, number: int) -> QRectF:
        """Return where a weight is."""
        raise NotImplementedError

    def paint_weights(self, painter: QPainter, strength: Array) -> None:
        """Paint (inputs,) weights, scaled to -1 to 1."""
        raise NotImplementedError

    @property
    def steps(self) -> Mapping[Qt.Key, int]:
        """Return how many weights further each arrow key goes."""
        raise NotImplementedError

    # Properties

    def set_weights(self, weights: Array, words: Callable[[int, float], str]) -> None:
        """Show (inputs,) weights; words: what to say of the one with a number."""
        if self._choice is not None and self._choice >= len(weights):
            self._choice = None
        self._weights, self._words = weights, words
        self._describe(self._choice)
        self.update()

    @property
    def weights(self) -> Array:
        """Return the weights that show."""
        return self._weights

    @property
    def choice(self) -> int | None:
        """Return the number of the weight that is chosen."""
        return self._choice

    def choose(self, number: int | None) -> None:
        """Mark a weight without telling anybody."""
        self._choice = number
        self._describe(number)
        self.update()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a weight."""
        number = self.number_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._choose(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        self._describe(self.number_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Say what is chosen again."""
        self._describe(self._choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows."""
        step = self.steps.get(Qt.Key(event.key()))
        if step is None or not len(self._weights):
            super().keyPressEvent(event)
            return
        number = 0 if self._choice is None else self._choice + step
        if 0 <= number < len(self._weights):
            self._choose(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the weights and which one is chosen."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._theme.color("surface"))
            if len(self._weights):
                finite = np.nan_to_num(self._weights)
                self.paint_weights(painter, finite / max(float(np.abs(finite).max()), NOTHING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "line"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            if self._choice is not None:
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.drawRect(self.frame_of(self._choice))

    # Internal

    def _choose(self, number: int) -> None:
        self.choose(number)
        self.chosen.emit(number)

    def _describe(self, number: int | None) -> None:
        words = "" if number is None else self._words(number, float(self._weights[number]))
        self.setToolTip(words)
        self.setAccessibleDescription(words)


class WeightTile(WeightPicker):
    """Paints 64 weights as 8x8 cells: blue, or orange with stripes for what is negative."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        keep_scaled(self.setFixedSize, TILE + 2, TILE + 2)

    @property
    def steps(self) -> Mapping[Qt.Key, int]:
        """Go from cell to cell."""
        return SIDEWAYS | {Qt.Key.Key_Up: -CELLS, Qt.Key.Key_Down: CELLS}

    def number_at(self, position: QPointF) -> int | None:
        """Return the cell at a position."""
        place = (position - self._frame.topLeft()) * (CELLS / self._frame.width())
        row, column = int(place.y() // 1), int(place.x() // 1)
        inside = 0 <= row < CELLS and 0 <= column < CELLS and len(self.weights) == CELLS**2
        return row * CELLS + column if inside else None

    def frame_of(self, number: int) -> QRectF:
        """Return where a cell is."""
        return cell_of(self._frame, number)

    def paint_weights(self, painter: QPainter, strength: Array) -> None:
        """Paint the cells."""
        for number, value in enumerate(strength.tolist()):
            role = "positive" if value > 0 else "negative"
            cell = self.frame_of(number)
            painter.fillRect(cell, self._theme.color(role, round(abs(value), 2)))
            if value < 0:
                paint_stripes(painter, cell, self._theme.color("surface", 0.8))

    @property
    def _frame(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)


class WeightBars(WeightPicker):
    """Paints a bar for each weight in the order of the layer before: blue upwards, orange downwards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_scaled(self.setFixedHeight, BARS_HEIGHT)

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(scaled(BARS_WIDTH), scaled(BARS_HEIGHT))

    @property
    def steps(self) -> Mapping[Qt.Key, int]:
        """Go from bar to bar."""
        return SIDEWAYS

    def number_at(self, position: QPointF) -> int | None:
        """Return the bar at a position."""
        number = int((position.x() - 1) // self._step)
        return number if 0 <= number < len(self.weights) else None

    def frame_of(self, number: int) -> QRectF:
        """Return the column of a bar, wide enough to be seen."""
        column = QRectF(1 + number * self._step, 1, self._step, self.height() - 2)
        return column if column.width() >= 3 else column.adjusted(-1, 0, 1, 0)

    def paint_weights(self, painter: QPainter, strength: Array) -> None:
        """Paint the bars."""
        middle, reach, step = self.height() / 2, self.height() / 2 - 2, self._step
        gap = step / 5 if step >= 3 else 0
        for number, value in enumerate(strength.tolist()):
            height = reach * abs(value)
            top = middle - height if value > 0 else middle
            bar = QRectF(1 + number * step, top, step - gap, height)
            painter.fillRect(bar, self._theme.color("positive" if value > 0 else "negative"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))

    @property
    def _step(self) -> float:
        return (self.width() - 2) / max(1, len(self.weights))
