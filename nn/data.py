"""Targets and splits: what every classification needs."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import ROUNDING, check_seed, quoted

TRAINING_FRACTION = 0.8  # of the samples are trained on unless another fraction is asked for


class OneHotEncoder:
    """Turns labels into one-hot targets and outputs back into labels."""

    def __init__(self, classes: npt.ArrayLike | None = None) -> None:
        """classes: the labels in column order; None: the first call of `encode` finds and sorts them."""
        self.classes: npt.NDArray[Any] | None = None if classes is None else np.asarray(classes)
        if self.classes is not None and (
            self.classes.ndim != 1 or np.unique(self.classes).size != self.classes.size
        ):
            raise ValueError(f"classes must be a list of different labels, not {quoted(classes)}")

    def encode(self, labels: npt.ArrayLike) -> Array:
        """Return (n, classes) float32 targets, 1 in the column of each of the (n,) labels.

        Raises ValueError for labels that are not one-dimensional, none at all, or outside the classes.
        """
        values = np.asarray(labels)
        if values.ndim != 1 or values.size == 0:
            raise ValueError(f"labels must have the shape (samples,) with at least one, not {values.shape}")
        if self.classes is None:
            self.classes = np.unique(values)
        matches = values[:, None] == self.classes[None, :]
        if not matches.any(axis=1).all():
            unknown = values[~matches.any(axis=1)][0]
            raise ValueError(f"labels must be among {self.classes.tolist()}, not {quoted(unknown)}")
        return matches.astype(np.float32)

    def decode(self, outputs: npt.ArrayLike) -> npt.NDArray[Any]:
        """Return the (n,) labels of the largest of each row of (n, classes) outputs."""
        if self.classes is None:
            raise ValueError("decode needs the classes: call encode first or pass them to OneHotEncoder")
        values = np.asarray(outputs)
        if values.ndim != 2 or values.shape[1] != len(self.classes):
            raise ValueError(
                f"outputs must have the shape (samples, {len(self.classes)}), not {values.shape}"
            )
        return self.classes[values.argmax(axis=1)]


def train_test_split(
    X: npt.ArrayLike, y: npt.ArrayLike, fraction: float = TRAINING_FRACTION, *, seed: int | None = None
) -> tuple[npt.NDArray[Any], npt.NDArray[Any], npt.NDArray[Any], npt.NDArray[Any]]:
    """Return X_train, X_test, y_train, y_test: the first `fraction` of the samples and the rest.

    In order, so that the digits of one writer stay on one side; shuffled only if a seed is given.
    Raises ValueError unless both sides get at least one sample.
    """
    samples, targets = np.asarray(X), np.asarray(y)
    if not samples.ndim or not targets.ndim or len(samples) != len(targets):
        raise ValueError(
            f"X and y must hold the same number of samples, not {samples.shape} and {targets.shape}"
        )
    count = training_count(len(samples), fraction)
    if seed is not None:
        order = np.random.default_rng(check_seed(seed)).permutation(len(samples))
        samples, targets = samples[order], targets[order]
    return samples[:count], samples[count:], targets[:count], targets[count:]


def training_count(samples: int, fraction: float = TRAINING_FRACTION) -> int:
    """Return how many of the samples are trained on; ValueError unless both sides get at least one."""
    if not (isinstance(fraction, int | float | np.floating) and 0 < fraction < 1):
        raise ValueError(f"fraction must lie between 0 and 1, not {fraction!r}")
    count = math.floor(fraction * samples + ROUNDING)
    if not 0 < count < samples:
        raise ValueError(f"fraction {fraction!r} of {samples} samples leaves one side empty")
    return count
