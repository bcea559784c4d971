"""The 8x8 image: exactly what the network receives, and where its 64 numbers are written by hand."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.style.array_image import array_to_image
from gui.style.painting import painting
from gui.style.theme import TYPE_SMALL, Theme
from gui.widgets.cell_editor import CellEditor, cell_frame
from gui.widgets.tint import Steps, paint_change, paint_effects
from gui.words.cells import cell_words, effect_words, empty_image_words, grid_words
from gui.words.translation import tr
from nn.arrays import Array
from nn.digits.data import INK_LEVELS
from nn.ink.handprint import CELLS

SMALLEST_SIDE, USUAL_SIDE = 96, 192  # pixels


class ImageView(CellEditor):
    """Paints an 8x8 image as ink on paper; pointed at or focused, also as numbers from 0 to 16."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._effects: tuple[str, Array] | None = None
        self._change: Steps = ()
        self.setMinimumSize(SMALLEST_SIDE, SMALLEST_SIDE)
        self.setAccessibleName(tr("What the network receives: 8 by 8 pixels"))
        theme.changed.connect(self.update)

    # Properties

    @property
    def effects(self) -> tuple[str, Array] | None:
        """Return the digit and the (64,) effects that tint the cells."""
        return self._effects

    def set_effects(self, effects: tuple[str, Array] | None, change: Steps = ()) -> None:
        """Tint the cells by what they did for a digit, (64,), and mark those that would have to change."""
        self._effects, self._change = effects, change
        self.describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer cells that a number fits into."""
        return QSize(USUAL_SIDE, USUAL_SIDE)

    def hasHeightForWidth(self) -> bool:
        """Stay square."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Stay square."""
        return width

    def describe(self) -> None:
        """Say what there is to say of the cell that is pointed at."""
        row, column = self.pointed or (0, 0)
        spoken = grid_words(row, column, float(self.numbers[row, column]))
        self.setAccessibleDescription(spoken if self.hasFocus() else "")
        self.setToolTip(self._words())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells."""
        with painting(self) as painter:
            paper, ink = self._theme.color("surface"), self._theme.color("text")
            painter.drawImage(self.frame, array_to_image(self.numbers, paper, ink))
            if self._effects is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_effects(painter, self.frame, self._effects[1], self._theme)
                paint_change(painter, self.frame, self._change, self._theme)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.frame.adjusted(0.5, 0.5, -0.5, -0.5))
            if self.pointed is not None and (self.image is not None or self.hasFocus()):
                self._paint_numbers(painter)
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.drawRect(cell_frame(self, self.pointed).adjusted(1, 1, -1, -1))

    # Internal

    def _paint_numbers(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(TYPE_SMALL))
        for (row, column), value in np.ndenumerate(self.numbers):
            painter.setPen(self._theme.color("surface" if value > 0.5 else "text"))
            number = str(round(float(value) * INK_LEVELS))
            painter.drawText(cell_frame(self, (row, column)), Qt.AlignmentFlag.AlignCenter, number)

    def _words(self) -> str:
        if self.image is None:
            return empty_image_words()
        if self.hovered is None:
            return ""
        row, column = self.hovered
        words = cell_words(row, column, float(self.image[row, column]))
        if self._effects is None:
            return words
        digit, effects = self._effects
        return f"{words}\n{effect_words(float(effects[row * CELLS + column]), digit)}"
