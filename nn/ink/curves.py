"""Smooth curves through a few points, in which straight lines stay straight.

Source: Catmull and Rom, A class of local interpolating splines, 1974.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def catmull_rom(distance: Floats) -> Floats:
    """Return how much a point counts in a curve, any shape, by how many points it is away along it."""
    near = (1.5 * distance - 2.5) * distance**2 + 1
    far = ((2.5 - 0.5 * distance) * distance - 4) * distance + 2
    return np.where(distance < 1, near, np.where(distance < 2, far, 0))


@lru_cache(maxsize=64)
def smooth_weights(count: int, per_span: int) -> Floats:
    """Return (points, count): how much each of `count` points, at least 2, is in each point of their curve.

    per_span: points of the curve from one point to the next. The ends are continued straight on.
    """
    padded = np.zeros((count + 2, count))
    padded[1:-1] = np.eye(count)
    padded[0, :2], padded[-1, -2:] = (2, -1), (-1, 2)
    places = np.linspace(0, count - 1, (count - 1) * per_span + 1) + 1
    weights: Floats = catmull_rom(np.abs(places[:, None] - np.arange(count + 2))) @ padded
    weights.setflags(write=False)
    return weights
