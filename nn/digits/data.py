"""The digits that Inkling learns from, who wrote them, and which of them are kept to test on."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_choice
from nn.data import OneHotEncoder, training_count

Labels = npt.NDArray[np.intp]

INK_LEVELS = 16
DIGIT_COUNT = 1_797
TRAINING_COUNT = training_count(DIGIT_COUNT)  # digits trained on: the first ones, so that writers do not mix
PIXELS, CLASSES = 64, 10
FINGERPRINT_BYTES = 8
# Where each writer's block begins, as published with scikit-learn's course; the data's own text speaks of 13.
WRITER_STARTS = (0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667)

IN_ORDER, BY_WRITER, SHUFFLED = SPLITS = ("in_order", "by_writer", "shuffled")
TEST_WRITERS = 3  # as many of the last writers as have about a fifth of the digits
SHUFFLE_SEED = 0


@dataclass(frozen=True, slots=True, eq=False)
class Digits:
    """Handwritten digits: `images` (n, 64) float32 in 0..1, `labels` (n,) integers from 0 to classes - 1.

    The labels are the digits themselves, or, where a task asks something else, numbers of its outputs; then
    `written` (n,) says which digits they are.
    """

    images: Array
    labels: Labels
    classes: int = CLASSES
    written: Labels | None = None

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def targets(self) -> Array:
        """The labels one-hot, (n, classes)."""
        return OneHotEncoder(np.arange(self.classes)).encode(self.labels)

    @property
    def kinds(self) -> Labels:
        """Which digits they are, (n,), whatever the labels call them."""
        return self.labels if self.written is None else self.written

    def part(self, which: slice | Labels) -> Digits:
        """Return some of the digits: a slice or their numbers."""
        written = None if self.written is None else self.written[which]
        return Digits(self.images[which], self.labels[which], self.classes, written)

    def numbers_shown(self, shown: Collection[int], others: int = 0) -> Labels:
        """Return the numbers of those that are among the shown ones, and of the first so many others."""
        is_shown = np.isin(self.labels, list(shown))
        is_shown[np.flatnonzero(~is_shown)[:others]] = True
        return np.flatnonzero(is_shown)


@dataclass(frozen=True, slots=True, eq=False)
class DigitData:
    """Everything a network learns from and is tested on.

    train, test: the digits. writers: (n,) who wrote each of the n training digits. weights: (n,) how much
    each of them counts; None: all alike. source: where the digits come from. split: one of SPLITS, or "" for
    any other. fingerprint: the same for the same values only.
    """

    train: Digits
    test: Digits
    writers: Labels
    weights: Array | None = None
    source: str = "scikit-learn"
    split: str = ""
    fingerprint: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fingerprint", _fingerprint(self))

    @classmethod
    def standard(cls) -> DigitData:
        """Return scikit-learn's digits, the first 80 % to train on and the rest to test on.

        In their order, so that each writer, except the one at the boundary, is on one side.
        """
        return cls.split_as(IN_ORDER)

    @classmethod
    def split_as(cls, split: str) -> DigitData:
        """Return scikit-learn's digits, split into those to train on and those to test on.

        in_order: as `standard`. by_writer: the last TEST_WRITERS people are tested on, the others trained on.
        shuffled: the first 80 % of the digits in a random order, always the same one, and the rest; every
        writer is on both sides then. Raises ValueError for another split.
        """
        digits = load_digits()
        train, test = _parts(check_choice("split", split, SPLITS))
        writers = writers_of_digits()[train]
        return cls(digits.part(train), digits.part(test), writers, split=split)

    def showing(self, shown: Collection[int], others: int = 0) -> DigitData:
        """Return all digits to test on, and to train on the shown ones and the first so many others."""
        numbers = self.train.numbers_shown(shown, others)
        weights = None if self.weights is None else self.weights[numbers]
        return replace(self, train=self.train.part(numbers), writers=self.writers[numbers], weights=weights)

    def description(self) -> dict[str, Any]:
        """Return what a record of a run keeps of its data, in plain values."""
        return {
            "source": self.source,
            "train": len(self.train),
            "test": len(self.test),
            "weighted": self.weights is not None,
            "fingerprint": self.fingerprint,
        }


def load_digits() -> Digits:
    """Return scikit-learn's 1,797 digits in their order (14 writers in consecutive blocks).

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


def writers_of_digits(count: int = DIGIT_COUNT) -> Labels:
    """Return (count,) numbers from 0: who wrote each of the first digits."""
    return np.searchsorted(WRITER_STARTS, np.arange(count), side="right") - 1


def writer_blocks() -> list[slice]:
    """Return where in `load_digits` the digits of each of the 14 writers are, in order."""
    return [slice(start, end) for start, end in pairwise((*WRITER_STARTS, DIGIT_COUNT))]


def _parts(split: str) -> tuple[slice | Labels, slice | Labels]:
    """Return which digits are trained on and which are tested on."""
    if split == SHUFFLED:
        order = np.random.default_rng(SHUFFLE_SEED).permutation(DIGIT_COUNT)
        return order[:TRAINING_COUNT], order[TRAINING_COUNT:]
    count = WRITER_STARTS[-TEST_WRITERS] if split == BY_WRITER else TRAINING_COUNT
    return slice(0, count), slice(count, DIGIT_COUNT)


def _digits_file() -> Path | None:
    package = importlib.util.find_spec("sklearn")
    for folder in (package.submodule_search_locations or []) if package else []:
        path = Path(folder, "datasets", "data", "digits.csv.gz")
        if path.is_file():
            return path
    return None


def _fingerprint(data: DigitData) -> str:
    """Return a short hash of all values: two trainings with the same one saw the same digits."""
    content = hashlib.blake2b(digest_size=FINGERPRINT_BYTES)
    for digits in (data.train, data.test):
        content.update(np.ascontiguousarray(digits.images, "<f4").data)
        content.update(np.ascontiguousarray(digits.labels, "<i8").data)
        content.update(b"|")
    if data.weights is not None:
        content.update(np.ascontiguousarray(data.weights, "<f8").data)
    return content.hexdigest()
