"""How good the answers of a network are: accuracy, confusion, calibration."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.checks import Array

BINS = 15


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What (n, classes) probabilities are worth against n labels.

    n: samples. accuracy: share of right answers. by_class: (classes,) share of right answers among the
    samples of each class, NaN without any. confusion: (classes, classes) samples by true class, then by
    answer. calibration_error: see `calibration_error`. confidence: mean probability of the answers.
    """

    n: int
    accuracy: float
    by_class: npt.NDArray[np.float64]
    confusion: npt.NDArray[np.int64]
    calibration_error: float
    confidence: float

    def to_dictionary(self) -> dict[str, Any]:
        """Return the figures in plain values."""
        content = asdict(self)
        content["by_class"] = [None if np.isnan(share) else share for share in self.by_class.tolist()]
        content["confusion"] = self.confusion.tolist()
        return content


def evaluate(probabilities: Array, labels: npt.NDArray[np.intp]) -> Evaluation:
    """Return the evaluation of (n, classes) probabilities against (n,) column numbers."""
    classes, answers = probabilities.shape[1], probabilities.argmax(axis=1)
    confusion = np.bincount(labels * classes + answers, minlength=classes**2).reshape(classes, classes)
    with np.errstate(invalid="ignore"):
        by_class = np.diagonal(confusion) / confusion.sum(axis=1)
    return Evaluation(
        n=len(labels),
        accuracy=float(np.mean(answers == labels)),
        by_class=by_class,
        confusion=confusion,
        calibration_error=calibration_error(probabilities, labels),
        confidence=float(probabilities.max(axis=1).mean()),
    )


def calibration_error(probabilities: Array, labels: npt.NDArray[np.intp], bins: int = BINS) -> float:
    """Return how far confidence and share of right answers are apart on average, 0 to 1.

    Answers are sorted by confidence into bins of equal width; the bins count by their number of answers.
    Source: Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities, 2015.
    """
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * bins).astype(np.int64), bins - 1)
    gaps = np.bincount(place, confidence - right, bins)
    return float(np.abs(gaps).sum() / len(labels))
