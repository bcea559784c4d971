"""The ways of writing one digit, as the program draws them, each with its name."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style.theme import SPACE_1, Theme
from gui.widgets.named_picture import NamedPicture
from gui.words.allographs import way_label
from nn.digits.allographs import ALLOGRAPHS, draw
from nn.digits.data import CLASSES
from nn.ink import stages_from_strokes

NARROW = 170  # pixels, below which the ways stand in one column

WAYS = [[way for way in ALLOGRAPHS.values() if way.digit == digit] for digit in range(CLASSES)]


class WaysGrid(QWidget):
    """Shows each way of writing a digit as one hand writes it, the same hands for the same seed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = [NamedPicture(theme, self) for _ in range(max(map(len, WAYS)))]
        self._shown = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_1)

    def show_ways(self, digit: int, seed: int, *, quiet: bool) -> None:
        """Show the ways of writing a digit, without haste; quiet: faintly, as none of them is learned."""
        generator = np.random.default_rng(seed)
        for picture, way in zip(self.pictures, WAYS[digit], strict=False):
            ink = stages_from_strokes(draw(way, generator, haste=0.0)).ink
            picture.set_picture(ink.astype(np.float32), *way_label(way))
            picture.picture.set_quiet(quiet)
        if len(WAYS[digit]) != self._shown:
            self._shown = len(WAYS[digit])
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one column where two are too narrow for names."""
        super().resizeEvent(event)
        if (event.oldSize().width() < NARROW) != (self.width() < NARROW):
            self._arrange()

    def _arrange(self) -> None:
        columns = 1 if self.width() < NARROW else 2
        rows = -(-self._shown // columns)
        for number, picture in enumerate(self.pictures):
            self._grid.removeWidget(picture)
            picture.setVisible(number < self._shown)
            if number < self._shown:
                column, row = divmod(number, rows)
                self._grid.addWidget(picture, row, column)
        self._grid.setColumnStretch(1, columns - 1)
        self._grid.setColumnStretch(0, 1)
