"""Resampling of pictures: weights by which old pixels make new ones."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def cubic(distance: Floats) -> Floats:
    """Return the weight of a pixel at this distance: cubic convolution, Keys, 1981."""
    d = np.abs(distance)
    near, far = (1.5 * d - 2.5) * d * d + 1, ((2.5 - 0.5 * d) * d - 4) * d + 2
    return np.where(d < 1, near, np.where(d < 2, far, 0))


@lru_cache(maxsize=16)  # pictures that come together are mostly of one size
def resampling_weights(length: int, new_length: int) -> Floats:
    """Return (new_length, length) weights that make new pixels of old ones along one axis, not to be changed.

    A new pixel is a smooth mean around its place; where pixels become fewer, over as many as it stands for.
    """
    factor = max(1.0, length / new_length)
    places = (np.arange(new_length) + 0.5) * length / new_length - 0.5
    weights = cubic((places[:, None] - np.arange(length)) / factor)
    weights /= weights.sum(axis=1, keepdims=True)
    weights.setflags(write=False)
    return weights
