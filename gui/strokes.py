"""Strokes of a drawing, without Qt: what was drawn, and what an eraser touches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One movement of the pen: points (n, 2) and the width of the line, in sides of the paper (0 to 1)."""

    points: Points
    width: float

    def __post_init__(self) -> None:
        self.points.setflags(write=False)


Drawing = tuple[Stroke, ...]


def touches(stroke: Stroke, position: tuple[float, float], reach: float) -> bool:
    """Tell whether a stroke passes within `reach` of a position, its own width included."""
    return bool(_distance(stroke.points, np.asarray(position)) <= reach + stroke.width / 2)


def without_touched(drawing: Drawing, position: tuple[float, float], reach: float) -> Drawing:
    """Return the drawing without the strokes that an eraser at this position touches."""
    return tuple(stroke for stroke in drawing if not touches(stroke, position, reach))


def _distance(points: Points, position: Points) -> float:
    """Return the smallest distance of a position from a polyline."""
    starts, ends = points[:-1], points[1:]
    if len(starts) == 0:
        return float(np.hypot(*(points[0] - position)))
    along = ends - starts
    lengths = np.maximum((along**2).sum(axis=1), np.finfo(np.float64).tiny)
    share = np.clip(((position - starts) * along).sum(axis=1) / lengths, 0, 1)
    nearest = starts + share[:, None] * along
    return float(np.hypot(*(nearest - position).T).min())
