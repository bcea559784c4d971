"""The first layer's units as 8x8 pictures of their weights."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.style.theme import Theme
from gui.widgets.picture_list import PictureList, SmallPicture
from gui.words import health as words
from nn.arrays import Array
from nn.ink.handprint import CELLS

SIDE = 40
SMALLEST_WEIGHT = 1e-12


class WeightTiles(PictureList):
    """Shows one picture for each unit and emits the number of the unit that is chosen."""

    unit_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, SIDE, signed=True, parent=parent)
        self.setAccessibleName(words.tiles_name())
        self.chosen.connect(self.unit_chosen)

    def set_weights(self, weights: Array) -> None:
        """Show (units, 64) weights, all on one scale."""
        strengths = tile_strengths(weights).reshape(-1, CELLS, CELLS)
        largest, smallest = weights.max(axis=1), weights.min(axis=1)
        self.set_pictures(
            [
                SmallPicture(tile, about=words.tile_about(unit, float(largest[unit]), float(smallest[unit])))
                for unit, tile in enumerate(strengths)
            ]
        )


def tile_strengths(weights: Array) -> Array:
    """Return (units, 64) weights from -1 to 1: 1 is what the units reach on average at their strongest."""
    wide = weights.astype(np.float64)  # huge weights of a training that explodes add up too
    usual = float(np.abs(wide).max(axis=1).mean())
    return np.clip(wide / max(usual, SMALLEST_WEIGHT), -1, 1)
