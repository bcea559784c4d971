"""Where the cells of an image lie on what was drawn: the way back from 8x8 through the stages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nn.ink.handprint import BLOCK, SIDE
from nn.ink.morphology import Ink
from nn.ink.stages import Stages
from nn.ink.strokes import FILLED, PEN, as_drawn

Affine = npt.NDArray[np.float64]


def cells_on_strokes(strokes: Sequence[npt.ArrayLike], stages: Stages, pen: float = PEN) -> Affine:
    """Return (2, 3) A: the corner (x, y) of the cells lies at A [x, y, 1] on the strokes, in their unit.

    x and y are 0 to 8. strokes: (points, 2) arrays, not all empty; stages: what `stages_from_strokes` made of
    them. Exact but for pixels that are rounded: the box of the ink is stretched, then sheared row by row.
    """
    lines = [np.asarray(line, np.float64) for line in strokes if np.size(line)]
    points = np.concatenate(as_drawn(lines))
    start, size = points.min(axis=0), np.ptp(points, axis=0)
    reach = pen / 2 / FILLED * size.max()
    return _into(start - reach, size + 2 * reach, _cells_in_box(stages))


def _cells_in_box(stages: Stages) -> Affine:
    """Return (2, 3) A: the corner (x, y) of the cells lies at A [x, y, 1] in the box of the ink, 0 to 1."""
    top, height = _extent(np.any(stages.boxed, axis=1))
    left, width = _extent(np.any(stages.boxed, axis=0))
    shear, middle = _shear(stages.stroke_width, stages.upright), SIDE // 2
    return np.array(
        [
            [BLOCK / width, -shear * BLOCK / width, (shear * middle - left) / width],
            [0.0, BLOCK / height, -top / height],
        ]
    )


def _into(start: npt.NDArray[np.float64], size: npt.NDArray[np.float64], inner: Affine) -> Affine:
    """Return a map into a box, 0 to 1, as one to where that box is."""
    placed = size[:, None] * inner
    placed[:, 2] += start
    return placed


def _extent(marked: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return the first marked place and how many there are up to the last."""
    places = np.flatnonzero(marked)
    return int(places[0]), int(places[-1] - places[0] + 1)


def _shear(before: Ink, after: Ink) -> float:
    """Return how many pixels to the right each row was moved for each row further down."""
    rows = np.flatnonzero(before.any(axis=1) & after.any(axis=1))
    down = rows - SIDE // 2
    shift = after[rows].argmax(axis=1) - before[rows].argmax(axis=1)
    return float((shift * down).sum() / max(1, (down**2).sum()))
