"""Calibration: probabilities that mean what they say, and when to say "not sure".

A trained network is overconfident: its probabilities exceed its accuracy. Dividing the logarithms of its
probabilities by a temperature above 1 corrects that without changing any prediction.
Source: Guo, Pleiss, Sun and Weinberger, On calibration of modern neural networks, 2017.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_fraction, check_positive

TARGET_PRECISION = 0.98  # fraction of the sure predictions that are to be right
PRECISION_MARGIN = 0.01  # the threshold is fitted for 99 %, so that it holds 98 % on people who differ more
NEVER_SURE = float(np.nextafter(1, 0))  # a threshold that hardly any probability reaches
UNDECIDED = 0.5  # what a single output says if both classes are as probable
ROUNDS, LOWEST, HIGHEST = 60, 0.05, 20.0
COLDEST, HOTTEST = 1e-3, 1e3  # beyond these a division by the temperature leaves nothing of a probability


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a network's probabilities are to be read.

    temperature: what the logarithms of the probabilities are divided by, 0.001 to 1000; 1 changes nothing.
    sure_from: the probability from which an answer is sure, at least 0 and less than 1; 0: always.
    """

    temperature: float = 1.0
    sure_from: float = 0.0

    def __post_init__(self) -> None:
        temperature = check_positive("temperature", self.temperature)
        if not COLDEST <= temperature <= HOTTEST:
            raise ValueError(f"temperature must be between {COLDEST:g} and {HOTTEST:g}, not {temperature!r}")
        object.__setattr__(self, "temperature", temperature)
        object.__setattr__(self, "sure_from", check_fraction("sure_from", self.sure_from))

    def apply(self, probabilities: Array) -> Array:
        """Return (n, classes) probabilities at this temperature: p_i^(1/T) / sum_j p_j^(1/T)."""
        return probabilities if self.temperature == 1 else at_temperature(probabilities, self.temperature)


def as_probabilities(outputs: Array) -> Array:
    """Return (n, classes) outputs as probabilities that add up to 1: see Network.predict_proba."""
    if outputs.shape[1] == 1:
        return _of_one_output(outputs)
    positive = np.maximum(outputs, 0)
    largest = positive.max(axis=1, keepdims=True)
    usable = np.isfinite(largest) & (largest > 0)
    scaled: Array = np.divide(positive, largest, out=np.ones_like(positive), where=usable)
    scaled /= scaled.sum(axis=1, keepdims=True)
    return scaled


def decided(outputs: Array) -> npt.NDArray[np.intp]:
    """Return (n,) classes of (n, classes) outputs or targets: the largest; a single output decides at 0.5."""
    if outputs.shape[1] == 1:
        return (outputs[:, 0] >= UNDECIDED).astype(np.intp)
    return outputs.argmax(axis=1)


def _of_one_output(outputs: Array) -> Array:
    """Return (n, 2) probabilities: a single output is that of the second of two classes."""
    second = np.where(np.isfinite(outputs), np.clip(outputs, 0, 1), outputs.dtype.type(UNDECIDED))
    return np.concatenate([1 - second, second], axis=1)


def at_temperature(probabilities: Array, temperature: float) -> Array:
    """Return softmax(ln p / T) of (n, classes) probabilities."""
    with np.errstate(divide="ignore"):
        logarithms = np.log(probabilities) / temperature
    logarithms -= logarithms.max(axis=1, keepdims=True)
    scaled: Array = np.exp(logarithms)
    scaled /= scaled.sum(axis=1, keepdims=True)
    return scaled


def fit_calibration(
    probabilities: Array,
    labels: npt.NDArray[np.intp],
    right: float = TARGET_PRECISION + PRECISION_MARGIN,
    is_doubted: npt.NDArray[np.bool_] | None = None,
    is_typical: npt.NDArray[np.bool_] | None = None,
) -> Calibration:
    """Return the calibration for (n, classes) probabilities of samples that were not trained on.

    is_doubted: (n,) whether an answer is never sure, however probable; none of them by default. is_typical:
    (n,) whether a sample is as those that the network will mostly meet, not a hard one that is to keep "sure"
    honest; all of them by default, or if none is.

    The temperature makes the mean of -ln p of the labels smallest, over typical samples. Answers are sure
    from the lowest probability on at which at least the fraction `right` of the surer answers, of those that
    are not doubted, are right.
    """
    typical = slice(None) if is_typical is None or not is_typical.any() else is_typical
    temperature = _best_temperature(np.asarray(probabilities[typical], np.float64), labels[typical])
    calibrated = at_temperature(np.asarray(probabilities, np.float64), temperature)
    counts = slice(None) if is_doubted is None else ~is_doubted
    return Calibration(temperature, sure_from(calibrated[counts], labels[counts], right))


def sure_from(probabilities: Array, labels: npt.NDArray[np.intp], right: float) -> float:
    """Return the lowest probability from which on the fraction `right` of all answers are right."""
    confidence, is_right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    order = np.argsort(-confidence, kind="stable")
    scaled = np.cumsum(is_right[order]) / np.arange(1, len(order) + 1)
    # Equally certain answers are equally sure: a limit lies behind the last of them.
    is_limit = np.diff(confidence[order], append=-1) < 0
    enough = np.flatnonzero(is_limit & (scaled >= right))
    return min(float(confidence[order][enough[-1]]), NEVER_SURE) if len(enough) else NEVER_SURE


def _best_temperature(probabilities: Array, labels: npt.NDArray[np.intp]) -> float:
    """Return the minimum over ln T by golden section: the cost has one minimum in 1/T (Kiefer, 1953)."""
    low, high, ratio = np.log(LOWEST), np.log(HIGHEST), (np.sqrt(5) - 1) / 2

    def cost(logarithm: float) -> float:
        chosen = at_temperature(probabilities, float(np.exp(logarithm)))[np.arange(len(labels)), labels]
        return float(-np.log(np.maximum(chosen, 1e-12)).mean())

    for _ in range(ROUNDS):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, right) if cost(left) < cost(right) else (left, high)
    return float(np.exp((low + high) / 2))
