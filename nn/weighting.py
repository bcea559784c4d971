"""How much each sample counts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from nn.checks import Array, check_integer, check_not_negative

BALANCED = "balanced"


def sample_weights(
    targets: Array, sample_weight: npt.ArrayLike | None, class_weight: Mapping[int, float] | str | None
) -> npt.ArrayLike | None:
    """Return (n,) weights for (n, classes) targets: sample weight times class weight; None if all are equal.

    class_weight: weight by column number, 1 for those not named; or "balanced", for which every class counts
    the same in all, however many samples it has. Raises TypeError or ValueError naming the wrong value.
    """
    if class_weight is None:
        return sample_weight
    by_class = _class_weights(targets, class_weight)[targets.argmax(axis=1)]
    return by_class if sample_weight is None else by_class * np.asarray(sample_weight)


def _class_weights(targets: Array, class_weight: Mapping[int, float] | str) -> Array:
    classes = targets.shape[1]
    if class_weight == BALANCED:
        counts = np.bincount(targets.argmax(axis=1), minlength=classes)
        return len(targets) / (classes * np.maximum(counts, 1))
    if not isinstance(class_weight, Mapping):
        raise TypeError(f"class_weight must be 'balanced' or a dictionary by class, not {class_weight!r}")
    weights = np.ones(classes)
    for column, weight in class_weight.items():
        number = check_integer("a class in class_weight", column, 0, classes - 1)
        weights[number] = check_not_negative(f"class_weight[{column!r}]", weight)
    return weights


def check_weights(weights: npt.ArrayLike, count: int) -> Array:
    """Return (count,) weights of samples scaled to the mean 1: finite, at least 0, not all 0."""
    given = np.asarray(weights)
    if given.dtype.kind not in "fiub":
        raise TypeError(f"sample_weight must be an array of numbers, not of {given.dtype}")
    if given.shape != (count,):
        raise ValueError(f"sample_weight must have the shape ({count},), not {given.shape}")
    values = given.astype(np.float64)
    if not np.isfinite(values).all() or (values < 0).any() or not values.any():
        raise ValueError("sample_weight must be finite, at least 0, and above 0 somewhere")
    return values / values.mean()
