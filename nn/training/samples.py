"""How much each sample counts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from nn.checks import Array, check_integer, check_not_negative

BALANCED = "balanced"


def sample_weights(
    targets: Array, sample_weight: npt.ArrayLike | None, class_weight: Mapping[int, float] | str | None
) -> Array | None:
    """Return (n,) weights for (n, classes) targets: sample weight times class weight; None if all are equal.

    class_weight: weight by column number, 1 for those not named; or "balanced", for which every class counts
    the same in all, however much its samples do. Raises TypeError or ValueError naming the wrong value.
    """
    weights = None if sample_weight is None else check_weights(sample_weight, len(targets))
    if class_weight is None:
        return weights
    labels = targets.argmax(axis=1)
    by_class = _class_weights(labels, weights, targets.shape[1], class_weight)[labels]
    if not by_class.any():
        raise ValueError(f"class_weight must be above 0 for a class that has samples, not {class_weight!r}")
    return by_class if weights is None else by_class * weights


def check_weights(weights: npt.ArrayLike, count: int) -> Array:
    """Return (count,) weights of samples scaled to the mean 1: finite, at least 0, not all 0."""
    try:
        given = np.asarray(weights)
    except ValueError:
        raise TypeError("sample_weight must be an array of numbers, not of lists") from None
    if given.dtype.kind not in "fiub":
        raise TypeError(f"sample_weight must be an array of numbers, not of {given.dtype}")
    if given.shape != (count,):
        raise ValueError(f"sample_weight must have the shape ({count},), not {given.shape}")
    values = given.astype(np.float64)
    if not np.isfinite(values).all() or (values < 0).any() or not values.any():
        raise ValueError("sample_weight must be finite, at least 0, and above 0 somewhere")
    values /= values.max()
    return values / values.mean()


def _class_weights(
    labels: npt.NDArray[np.intp], weights: Array | None, classes: int, class_weight: Mapping[int, float] | str
) -> Array:
    if isinstance(class_weight, str) and class_weight == BALANCED:
        totals = np.bincount(labels, weights, classes)
        return np.divide(totals.sum(), classes * totals, out=np.zeros(classes), where=totals > 0)
    if not isinstance(class_weight, Mapping):
        raise TypeError(f"class_weight must be 'balanced' or a dictionary by class, not {class_weight!r}")
    by_class = np.ones(classes)
    for column, weight in class_weight.items():
        number = check_integer("a class in class_weight", column, 0, classes - 1)
        by_class[number] = check_not_negative(f"class_weight[{column!r}]", weight)
    return by_class
