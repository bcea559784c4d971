"""A sheet: drawings of several shapes laid out together, so that they are written at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.digits.allographs.hand import Curve

Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The drawings of k shapes, n in all; where one has fewer points, its last one stands again.

    points: (n, points, 2). shape: (n,) which shape a drawing is of. The others tell of each point of a shape,
    (k, points): number, counted from 0, the last one's where that stands again; stroke, which it is of; begin
    and end, the numbers of the first and the last point of that stroke.
    """

    points: Curve
    shape: Indices
    number: Indices
    stroke: Indices
    begin: Indices
    end: Indices

    @classmethod
    def of(cls, shapes: Sequence[Sequence[Curve]]) -> Sheet:
        """Lay out shapes, each given as (drawings, points, 2) strokes."""
        ends = [np.cumsum([stroke.shape[1] for stroke in strokes]) - 1 for strokes in shapes]
        last = np.array([each[-1] for each in ends])
        number = np.minimum(np.arange(last.max() + 1), last[:, None])
        stroke = np.stack([np.searchsorted(*each) for each in zip(ends, number, strict=True)])
        begin, end = (
            np.stack([bounds[which] for bounds, which in zip(each, stroke, strict=True)])
            for each in ([np.append(0, bounds[:-1] + 1) for bounds in ends], ends)
        )
        points = np.concatenate(
            [
                np.concatenate(strokes, axis=1).take(places, axis=1)
                for strokes, places in zip(shapes, number, strict=True)
            ]
        )
        shape = np.repeat(np.arange(len(shapes)), [len(strokes[0]) for strokes in shapes])
        return cls(points, shape, number, stroke, begin, end)

    @property
    def last(self) -> Indices:
        """(k, 1), the number of each shape's last point."""
        return self.number[:, -1:]
