"""Mistakes: which digits are read wrong, as which, how sure, and how well probabilities keep their word.

All of it follows from the (n, classes) probabilities of n digits and their (n,) labels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.digits.data import CLASSES, Labels

BINS = 10

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class DigitQuality:
    """How well one digit is read, 0 to 1; None where there is nothing to count.

    precision: of what was read as it, how much is right. recall: of all of it, how much is right. f1: their
    harmonic mean, which is high only if both are.
    """

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions whose probability lies from `low` to `high`.

    count: how many there are. confidence: mean of their probabilities; accuracy: fraction of them that is
    right, 0 to 1; both None without any.
    """

    low: float
    high: float
    count: int
    confidence: float | None
    accuracy: float | None


def confusion_counts(predicted: Labels, labels: Labels, classes: int = CLASSES) -> Counts:
    """Return (classes, classes) digits by what they are, then by what is predicted."""
    counts = np.bincount(labels * classes + predicted, minlength=classes**2)
    return counts.reshape(classes, classes)


def surest_first(
    probabilities: Array, labels: Labels, pair: tuple[int, int] | None = None
) -> npt.NDArray[np.intp]:
    """Return the numbers of the digits that are read wrong, the surest mistake first.

    pair: only those that are the first digit and are read as the second, which may be right.
    """
    predicted = probabilities.argmax(axis=1)
    chosen = predicted != labels if pair is None else (labels == pair[0]) & (predicted == pair[1])
    numbers = np.flatnonzero(chosen)
    return numbers[np.argsort(-probabilities[numbers].max(axis=1), kind="stable")]


def quality_by_digit(confusion: Counts) -> list[DigitQuality]:
    """Return the scores of each digit from `confusion_counts`.

    With tp digits read right: precision tp / read as it, recall tp / all of it, F1 2 tp / (both together).
    """
    right, read, all_of_it = np.diagonal(confusion), confusion.sum(axis=0), confusion.sum(axis=1)
    return [
        DigitQuality(
            ratio(int(right[digit]), int(read[digit])),
            ratio(int(right[digit]), int(all_of_it[digit])),
            ratio(2 * int(right[digit]), int(read[digit] + all_of_it[digit])),
        )
        for digit in range(len(confusion))
    ]


def reliability(probabilities: Array, labels: Labels, bins: int = BINS) -> list[Bin]:
    """Return predictions by their probability, in bins of equal width from 0 to 1.

    If probabilities keep their word, accuracy and confidence of each bin agree.
    Source: Niculescu-Mizil and Caruana, Predicting good probabilities with supervised learning, 2005.
    """
    confidence = np.asarray(probabilities.max(axis=1), np.float64)
    is_right = probabilities.argmax(axis=1) == labels
    numbers = np.minimum((confidence * bins).astype(np.int64), bins - 1)
    counts = np.bincount(numbers, minlength=bins)
    totals = np.bincount(numbers, confidence, bins), np.bincount(numbers, is_right, bins)
    return [
        Bin(
            number / bins,
            (number + 1) / bins,
            int(count),
            *(float(total[number] / count) if count else None for total in totals),
        )
        for number, count in enumerate(counts)
    ]


def ratio(part: int, whole: int) -> float | None:
    """Return a part of a whole, None if there is no whole."""
    return part / whole if whole else None
