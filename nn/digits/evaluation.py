"""Evaluation: how right a network is on labelled digits, how sure, and how well the two fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import Calibration
from nn.digits.data import Labels
from nn.digits.familiarity import Comparison, Unusual
from nn.digits.mistakes import Counts, confusion_counts, ratio
from nn.digits.recognizer import (
    UNCALIBRATED,
    are_sure,
    confidence_threshold,
    is_calibrated,
    recognize_all,
)
from nn.digits.task import STANDARD_TASK, Task
from nn.network import Network

BINS = 15  # of the calibration error


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """How right a network is on n digits; one that cannot be read counts as wrong.

    confusion: (classes, classes) digits by what they are, then by what is predicted. unreadable: (classes,)
    digits that cannot be read. confidence: mean probability of the predictions; calibration_error: see there;
    both None if no digit can be read. calibration: of the network; sure: predictions that are sure by it;
    sure_right: how many of these are right. unusual: digits that are unlike the training digits, None if they
    were not compared; reasons: how many for each reason, the most frequent first.
    """

    confusion: Counts
    unreadable: Counts
    confidence: float | None
    calibration_error: float | None
    calibration: Calibration
    sure: int
    sure_right: int
    unusual: int | None = None
    reasons: tuple[tuple[Unusual, int], ...] = ()

    @property
    def n_by_class(self) -> Counts:
        """(classes,) digits of each class."""
        return self.confusion.sum(axis=1) + self.unreadable

    @property
    def n(self) -> int:
        """Number of digits."""
        return int(self.n_by_class.sum())

    @property
    def right(self) -> int:
        """Number of right predictions."""
        return int(np.trace(self.confusion))

    @property
    def accuracy(self) -> float:
        """Share of digits that are predicted right, 0 to 1."""
        return self.right / self.n

    @property
    def accuracy_by_class(self) -> list[float | None]:
        """The accuracy on each class, None without a digit of it."""
        right = np.diagonal(self.confusion).tolist()
        return [ratio(part, whole) for part, whole in zip(right, self.n_by_class.tolist(), strict=True)]

    @property
    def is_calibrated(self) -> bool:
        """Whether the threshold was measured for this network."""
        return is_calibrated(self.calibration)

    @property
    def threshold(self) -> float:
        """The probability from which a prediction is sure."""
        return confidence_threshold(self.calibration)

    def to_dictionary(self) -> dict[str, Any]:
        """Return the figures in plain values, for JSON."""
        return {
            "n": self.n,
            "accuracy": self.accuracy,
            "unreadable": int(self.unreadable.sum()),
            "by_class": self.accuracy_by_class,
            "n_by_class": self.n_by_class.tolist(),
            "confusion": self.confusion.tolist(),
            "unreadable_by_class": self.unreadable.tolist(),
            "confidence": self.confidence,
            "calibration_error": self.calibration_error,
            "sure": {
                "from": self.threshold,
                "share": self.sure / self.n,
                "accuracy": ratio(self.sure_right, self.sure),
            },
            "unusual": self._unusual_to_dictionary(),
        }

    def _unusual_to_dictionary(self) -> dict[str, Any] | None:
        if self.unusual is None:
            return None
        reasons = [{"reason": str(reason), "n": count} for reason, count in self.reasons]
        return {"n": self.unusual, "share": self.unusual / self.n, "reasons": reasons}


def evaluate(
    network: Network,
    copies: Array,
    labels: Labels,
    unreadable: npt.ArrayLike = (),
    comparisons: Sequence[Comparison] | None = None,
    task: Task = STANDARD_TASK,
) -> Evaluation:
    """Return the evaluation of a network on (n, copies, 64) digits with their (n,) labels.

    unreadable: the labels of digits that cannot be read. There must be at least one digit of either kind.
    comparisons: of the n digits with the training digits, without which the probability alone says what is
    sure. task: of the network.
    """
    probabilities = recognize_all(network, copies) if len(copies) else np.zeros((0, len(task.outputs)))
    return evaluate_probabilities(probabilities, labels, network.calibration, unreadable, comparisons, task)


def evaluate_probabilities(
    probabilities: Array,
    labels: Labels,
    calibration: Calibration = UNCALIBRATED,
    unreadable: npt.ArrayLike = (),
    comparisons: Sequence[Comparison] | None = None,
    task: Task = STANDARD_TASK,
) -> Evaluation:
    """Return the evaluation of (n, classes) calibrated probabilities against (n,) column numbers.

    The other arguments are those of `evaluate`. There must be at least one digit, readable or not.
    """
    classes, predicted = probabilities.shape[1], probabilities.argmax(axis=1)
    is_right = predicted == labels
    is_sure = are_sure(probabilities, calibration, comparisons, task)
    reasons = Counter(reason for each in comparisons or () for reason in each.reasons)
    return Evaluation(
        confusion=confusion_counts(predicted, labels, classes),
        unreadable=np.bincount(np.asarray(unreadable, np.intp), minlength=classes),
        confidence=float(probabilities.max(axis=1).mean()) if len(labels) else None,
        calibration_error=calibration_error(probabilities, labels) if len(labels) else None,
        calibration=calibration,
        sure=int(np.count_nonzero(is_sure)),
        sure_right=int(np.count_nonzero(is_sure & is_right)),
        unusual=None if comparisons is None else sum(each.is_unusual for each in comparisons),
        reasons=tuple(reasons.most_common()),
    )


def calibration_error(probabilities: Array, labels: Labels, bins: int = BINS) -> float:
    """Return how far confidence and accuracy are apart on average, 0 to 1.

    Predictions are sorted by confidence into bins of equal width; each bin counts by its predictions.
    Source: Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities, 2015.
    """
    confidence, is_right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    numbers = np.minimum((confidence * bins).astype(np.int64), bins - 1)
    gaps = np.bincount(numbers, confidence - is_right, bins)
    return float(np.abs(gaps).sum() / len(labels))
