"""Data: the digits that Inkling learns from, splits, and targets."""

from __future__ import annotations

import importlib.util
import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.checks import ROUNDING, Array, check_seed

INK_LEVELS = 16
DIGIT_COUNT = 1_797
PIXELS, CLASSES = 64, 10
# Where each writer's block begins, as published with scikit-learn's course; the data's own text speaks of 13.
WRITER_STARTS = (0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667)


@dataclass(frozen=True, slots=True)
class Digits:
    """Handwritten digits: `images` (n, 64) float32 in 0..1, `labels` (n,) integers 0 to 9."""

    images: Array
    labels: npt.NDArray[np.intp]

    @property
    def targets(self) -> Array:
        """The labels one-hot, (n, 10)."""
        return OneHotEncoder(np.arange(CLASSES)).encode(self.labels)

    def part(self, which: slice | npt.NDArray[np.intp]) -> Digits:
        """Return some of the digits: a slice or their numbers."""
        return Digits(self.images[which], self.labels[which])


def load_digits() -> Digits:
    """Return scikit-learn's 1,797 digits in their order (13 writers in consecutive blocks).

    Reads the file inside scikit-learn without importing it, which would take over a second; where it is
    not to be found, scikit-learn is asked itself.
    """
    path = _digits_file()
    if path is None:
        from sklearn.datasets import load_digits as ask_scikit_learn

        images, labels = ask_scikit_learn(return_X_y=True)
    else:
        table = np.loadtxt(path, delimiter=",", dtype=np.uint8)
        images, labels = table[:, :-1], table[:, -1]
    return Digits(images.astype(np.float32) / INK_LEVELS, labels.astype(np.intp))


def _digits_file() -> Path | None:
    package = importlib.util.find_spec("sklearn")
    for folder in (package.submodule_search_locations or []) if package else []:
        path = Path(folder, "datasets", "data", "digits.csv.gz")
        if path.is_file():
            return path
    return None


def writers_of_digits(count: int = DIGIT_COUNT) -> npt.NDArray[np.intp]:
    """Return (count,) numbers from 0: who wrote each of the first digits."""
    return np.searchsorted(WRITER_STARTS, np.arange(count), side="right") - 1


def digits_to_learn(fraction: float = 0.8) -> tuple[Array, Array, Array, Array]:
    """Return X_train, X_test, y_train, y_test of the digits in order, so that writers do not mix."""
    digits = load_digits()
    return train_test_split(digits.images, digits.targets, fraction)


def writer_blocks() -> list[slice]:
    """Return where in `load_digits` the digits of each of the 14 writers are, in order."""
    return [slice(start, end) for start, end in pairwise((*WRITER_STARTS, DIGIT_COUNT))]


class OneHotEncoder:
    """Turns labels into one-hot targets and outputs back into labels."""

    def __init__(self, classes: npt.ArrayLike | None = None) -> None:
        """classes: the labels in column order; None: the first call of `encode` finds and sorts them."""
        self.classes: npt.NDArray[Any] | None = None if classes is None else np.asarray(classes)
        if self.classes is not None and (
            self.classes.ndim != 1 or np.unique(self.classes).size != self.classes.size
        ):
            raise ValueError(f"classes must be a list of different labels, not {classes!r}")

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
            raise ValueError(f"labels must be among {self.classes.tolist()}, not {unknown!r}")
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
    X: npt.ArrayLike, y: npt.ArrayLike, fraction: float = 0.8, *, seed: int | None = None
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
    if not (isinstance(fraction, int | float | np.floating) and 0 < fraction < 1):
        raise ValueError(f"fraction must lie between 0 and 1, not {fraction!r}")
    count = math.floor(fraction * len(samples) + ROUNDING)
    if not 0 < count < len(samples):
        raise ValueError(f"fraction {fraction!r} of {len(samples)} samples leaves one side empty")
    if seed is not None:
        order = np.random.default_rng(check_seed(seed)).permutation(len(samples))
        samples, targets = samples[order], targets[order]
    return samples[:count], samples[count:], targets[:count], targets[count:]
