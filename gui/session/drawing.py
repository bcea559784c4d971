"""A drawing, without Qt: strokes or a picture, and what an eraser touches."""

from __future__ import annotations

import copy
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.ink import InkError, Stages, stages_from_ink
from nn.ink.morphology import Ink

Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One movement of the pen: points (n, 2) and the width of the line, in sides of the paper (0 to 1)."""

    points: Points
    width: float

    def __post_init__(self) -> None:
        self.points.setflags(write=False)


Strokes = tuple[Stroke, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture laid on the paper: a small copy to show, and what the whole of it was read as.

    shown: PNG or JPEG; found: the ink and whether it is a flat line, or why it is no digit; remark: what a
    person should know about how it came here.
    """

    name: str
    shown: bytes
    found: tuple[Ink, bool] | InkError
    remark: str = ""

    def stages(self, skip: Collection[str] = ()) -> Stages:
        """Return the stages from the ink to the image; InkError if there is no digit."""
        if isinstance(self.found, InkError):
            raise copy.copy(self.found)
        ink, is_dash = self.found
        return stages_from_ink(ink, is_dash=is_dash, skip=skip)


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The 64 numbers themselves: an (8, 8) image in sixteenths of ink, 0 to 1.

    label: the digit that it is known to be. number: of the test digit that it is, if it is one.
    """

    image: Array
    label: int | None = None
    number: int | None = None

    def __post_init__(self) -> None:
        self.image.setflags(write=False)

    def with_cell(self, row: int, column: int, ink: float) -> Cells:
        """Return the same with other ink in one cell; whether it is still the same digit nobody knows."""
        image = self.image.copy()
        image[row, column] = ink
        return Cells(image)


Drawing = Strokes | Picture | Cells


def strokes_of(drawing: Drawing) -> Strokes:
    """Return the strokes of a drawing; a picture and cells have none."""
    return () if isinstance(drawing, (Picture, Cells)) else drawing


def touches(stroke: Stroke, position: tuple[float, float], reach: float) -> bool:
    """Return whether a stroke passes within `reach` of a position, its own width included."""
    return bool(_distance(stroke.points, np.asarray(position)) <= reach + stroke.width / 2)


def without_touched(strokes: Strokes, position: tuple[float, float], reach: float) -> Strokes:
    """Return the strokes without those that an eraser at this position touches."""
    return tuple(stroke for stroke in strokes if not touches(stroke, position, reach))


def _distance(points: Points, position: Points) -> float:
    """Return the smallest distance of a position from a polyline."""
    starts, ends = points[:-1], points[1:]
    if len(starts) == 0:
        return float(np.hypot(*(points[0] - position)))
    along = ends - starts
    lengths = np.maximum((along**2).sum(axis=1), np.finfo(np.float64).tiny)
    fraction = np.clip(((position - starts) * along).sum(axis=1) / lengths, 0, 1)
    nearest = starts + fraction[:, None] * along
    return float(np.hypot(*(nearest - position).T).min())
