"""The digits that Inkling learns from, and who wrote them."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nn.checks import Array
from nn.data import OneHotEncoder, train_test_split

INK_LEVELS = 16
DIGIT_COUNT = 1_797
PIXELS, CLASSES = 64, 10
TRAIN_FRACTION = 0.8
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


@dataclass(frozen=True, slots=True)
class DigitData:
    """The digits that a network learns from, and those that it is only measured on.

    writers: (n,) integers, who wrote each of the training digits.
    """

    train: Digits
    test: Digits
    writers: npt.NDArray[np.intp]

    @classmethod
    def standard(cls, fraction: float = TRAIN_FRACTION) -> DigitData:
        """Return scikit-learn's digits in order, so that no writer is in both parts."""
        digits = load_digits()
        count = int(fraction * len(digits.labels))
        return cls(digits.part(slice(count)), digits.part(slice(count, None)), writers_of_digits(count))

    @property
    def fingerprint(self) -> str:
        """Sixteen characters that are the same for the same digits in the same order."""
        content = hashlib.sha256()
        for digits in (self.train, self.test):
            content.update(digits.images.tobytes())
            content.update(digits.labels.tobytes())
        return content.hexdigest()[:16]


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
