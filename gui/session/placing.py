"""Where the cells of the 8x8 image lie on the paper."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from gui.session.drawing import Cells, Drawing, Picture
from gui.session.reading import Reading
from nn.ink.handprint import CELLS
from nn.ink.placement import cells_on_strokes

ON_WHOLE_PAPER = np.array([[1 / CELLS, 0, 0], [0, 1 / CELLS, 0]])


def cells_on_paper(drawing: Drawing, reading: Reading) -> npt.NDArray[np.float64] | None:
    """Return (2, 3) A: the corner (x, y) of the cells, 0 to 8, lies at A [x, y, 1] on the paper, 0 to 1.

    None for a picture, whose ink may be anywhere in it, and where there is no digit.
    """
    if isinstance(drawing, Cells):
        return ON_WHOLE_PAPER
    if isinstance(drawing, Picture) or reading.stages is None or not drawing:
        return None
    return cells_on_strokes([stroke.points for stroke in drawing], reading.stages)
