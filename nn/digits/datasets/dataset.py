"""Pictures with labels, and checks of what a file holds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from nn.checks import quoted
from nn.digits.data import CLASSES, PIXELS, Labels

AnyArray = npt.NDArray[Any]

MOST_PICTURES = 100_000
MOST_BYTES = 512 * 2**20  # of an array, unpacked
MOST_CHANNELS = 4  # red, green, blue and alpha


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Pictures, each (height, width) or (height, width, channels), and the (n,) digits that they show.

    An array holds pictures of one size; those in files may have any, and are read one by one.
    """

    pictures: Sequence[AnyArray] | AnyArray
    labels: Labels

    def __len__(self) -> int:
        return len(self.labels)


class Parts(NamedTuple):
    """A data set: the digits to train on, or all of them, and those to test on, if they are told apart."""

    train: Dataset
    test: Dataset | None = None


def check_dataset(images: AnyArray, labels: AnyArray) -> Dataset:
    """Return the data set of these arrays; ValueError that begins with a verb if they are none."""
    pictures = check_pictures(images)
    if len(pictures) != len(labels):
        raise ValueError(f"holds {len(pictures):,} pictures, but {len(labels):,} labels")
    check_count(len(pictures))
    return Dataset(pictures, check_labels(labels))


def check_pictures(images: AnyArray) -> AnyArray:
    """Return images as (n, height, width) or (n, height, width, channels), from rows of pixels too."""
    if images.dtype.kind not in "buif":
        raise ValueError(f"must hold pictures of numbers, not of {images.dtype}")
    shaped = _shaped(images)
    if shaped.dtype.kind == "f" and not np.isfinite(shaped).all():
        raise ValueError("must hold pictures of finite numbers: there is NaN or infinity among them")
    return shaped


def check_labels(labels: AnyArray) -> Labels:
    """Return (n,) digits: from numbers, texts such as "7", a column, or one-hot rows."""
    given = labels[:, 0] if labels.ndim == 2 and labels.shape[1] == 1 else labels
    if given.ndim == 2 and given.shape[1] == CLASSES and given.dtype.kind in "buif":
        if not ((given == given.max(axis=1, keepdims=True)).sum(axis=1) == 1).all():
            raise ValueError("must have one-hot labels with one largest number in each row")
        return np.asarray(given.argmax(axis=1), np.intp)
    if given.ndim != 1:
        raise ValueError(f"must have labels of the shape (n,), not {given.shape}")
    return _whole(given)


def check_count(count: int) -> None:
    """Raise ValueError for no pictures, or for too many."""
    if not 0 < count <= MOST_PICTURES:
        most = f"holds {count:,} pictures: more than {MOST_PICTURES:,} are not read"
        raise ValueError(most if count else "holds no pictures")


def _shaped(images: AnyArray) -> AnyArray:
    if images.ndim == 4 and 0 not in images.shape[1:]:
        if images.shape[1] == 1 < images.shape[3]:  # channels first
            return images[:, 0]
        if images.shape[3] <= MOST_CHANNELS:
            return images[..., 0] if images.shape[3] == 1 else images
    if images.ndim == 3 and 0 not in images.shape[1:]:
        return images
    if images.ndim == 2 and images.shape[1] >= PIXELS:
        side = math.isqrt(images.shape[1])
        if side**2 == images.shape[1]:
            return images.reshape(-1, side, side)
    raise ValueError(
        "must hold pictures (n, height, width), with or without channels, or rows of the pixels of a square, "
        f"not {images.shape}"
    )


def _whole(labels: AnyArray) -> Labels:
    """Return (n,) digits from values that are whole numbers, however they are written."""
    if labels.dtype.kind not in "buifUS":
        raise ValueError(f"must have numbers as labels, not {labels.dtype}")
    try:
        numbers = labels.astype(np.float64)
    except ValueError:
        wrong = next(value for value in labels.tolist() if not _is_number(value))
        raise ValueError(f"must have labels from 0 to {CLASSES - 1}, not {quoted(wrong)}") from None
    is_digit = (numbers >= 0) & (numbers < CLASSES) & (numbers == np.floor(numbers))
    if not is_digit.all():
        raise ValueError(f"must have labels from 0 to {CLASSES - 1}, not {numbers[~is_digit][0]:g}")
    return numbers.astype(np.intp)


def _is_number(text: str | bytes) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
