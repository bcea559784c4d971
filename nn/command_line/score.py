"""How right a network is on digits of which some cannot be read at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.calibration import Calibration
from nn.checks import Array
from nn.digits.data import CLASSES
from nn.digits.evaluation import Evaluation, evaluate
from nn.digits.recognizer import are_sure, confidence_threshold, is_calibrated, recognize_all
from nn.network import Network

Labels = npt.NDArray[np.intp]
Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """What a network makes of n digits; one that cannot be read counts as wrong.

    answered: the evaluation of the digits that can be read, None if there are none. unreadable: (10,) digits
    that cannot, by class. sure_from: the probability from which an answer is sure; is_calibrated: whether it
    was measured; sure: how many are; sure_right: how many of these are right.
    """

    answered: Evaluation | None
    unreadable: Counts
    sure_from: float
    is_calibrated: bool
    sure: int
    sure_right: int

    @property
    def n(self) -> int:
        """Number of digits."""
        return int(self.by_class.sum())

    @property
    def right(self) -> int:
        """Number of right answers."""
        return int(np.trace(self.confusion))

    @property
    def accuracy(self) -> float:
        """Share of right answers, 0 to 1."""
        return self.right / self.n

    @property
    def confusion(self) -> Counts:
        """(10, 10) digits by what they are, then by what they are taken for."""
        return np.zeros((CLASSES, CLASSES), np.int64) if self.answered is None else self.answered.confusion

    @property
    def by_class(self) -> Counts:
        """(10,) digits of each class."""
        return self.confusion.sum(axis=1) + self.unreadable

    @property
    def accuracy_by_class(self) -> list[float | None]:
        """Share of right answers for each class, None without a digit of it."""
        right = np.diagonal(self.confusion).tolist()
        return [share(part, whole) for part, whole in zip(right, self.by_class.tolist(), strict=True)]

    def to_dictionary(self) -> dict[str, Any]:
        """Return the figures in plain values, for JSON."""
        return {
            "n": self.n,
            "accuracy": self.accuracy,
            "unreadable": int(self.unreadable.sum()),
            "by_class": self.accuracy_by_class,
            "n_by_class": self.by_class.tolist(),
            "confusion": self.confusion.tolist(),
            "unreadable_by_class": self.unreadable.tolist(),
            "confidence": None if self.answered is None else self.answered.confidence,
            "calibration_error": None if self.answered is None else self.answered.calibration_error,
            "sure": {
                "from": self.sure_from,
                "share": self.sure / self.n,
                "accuracy": share(self.sure_right, self.sure),
            },
        }


def share(part: int, whole: int) -> float | None:
    """Return a part of a whole, None if there is no whole."""
    return part / whole if whole else None


def score(network: Network, views: Array, labels: Labels, unreadable: npt.ArrayLike = ()) -> Score:
    """Return the score on (n, views, 64) labelled digits, and on the labels of unreadable ones."""
    probabilities = recognize_all(network, views) if len(views) else np.zeros((0, CLASSES))
    return score_of(probabilities, labels, network.calibration, unreadable)


def score_of(
    probabilities: Array, labels: Labels, calibration: Calibration, unreadable: npt.ArrayLike = ()
) -> Score:
    """Return the score of (n, 10) calibrated probabilities; at least one digit is needed."""
    is_sure = are_sure(probabilities, calibration)
    is_right = probabilities.argmax(axis=1) == labels
    return Score(
        answered=evaluate(probabilities, labels) if len(labels) else None,
        unreadable=np.bincount(np.asarray(unreadable, np.intp), minlength=CLASSES),
        sure_from=confidence_threshold(calibration),
        is_calibrated=is_calibrated(calibration),
        sure=int(np.count_nonzero(is_sure)),
        sure_right=int(np.count_nonzero(is_sure & is_right)),
    )
