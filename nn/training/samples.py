"""The samples that a training learns from or is measured on, and how much each of them counts."""

from __future__ import annotations

import copy
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import decided
from nn.checks import check_integer, check_not_negative, check_same_length, check_whole_column, quoted
from nn.feedforward import MEASURED_AT_ONCE, FeedForward, with_ones
from nn.losses import LOSSES, Loss, smoothed, targets_sum_to_one

BALANCED = "balanced"


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """Samples as the passes want them.

    rows: (n, features + 1) inputs with a column of ones. targets: (n, classes). labels: (n,) the column of
    each largest target, 0 or 1 for a single one. weights: (n,) with the mean 1, or None if all count the
    same. one_hot: whether every target is 1 in one column and 0 in the others. sum_to_one: whether the
    targets of each add up to 1. kinds: (n,) what each sample is for nn.training.sources, whatever its target
    says.
    """

    rows: Array
    targets: Array
    labels: npt.NDArray[np.intp]
    weights: Array | None
    one_hot: bool
    sum_to_one: bool
    kinds: npt.NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def checksum(self) -> int:
        """A number that is another one for other samples, targets or weights."""
        checksum = 0
        for part in (self.rows, self.targets, *(() if self.weights is None else (self.weights,))):
            checksum = zlib.crc32(np.ascontiguousarray(part).tobytes(), checksum)
        return checksum


def prepare_samples(
    network: FeedForward,
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    name: str = "",
    kinds: npt.ArrayLike | None = None,
) -> Samples:
    """Return samples for (n, features) X, (n, classes) y, (n,) weights and kinds, by default labels.

    Raises TypeError or ValueError naming what is wrong; `name` goes in front of it.
    """
    samples, targets = network.check_samples(X, f"{name}X"), network.check_targets(y, f"{name}y")
    check_same_length(samples, targets)
    checked = None if weights is None else check_weights(weights, len(samples)).astype(network.dtype)
    is_binary = targets.shape[1] == 1
    one_hot = not is_binary and bool(
        ((targets == 0) | (targets == 1)).all() and (targets.sum(axis=1) == 1).all()
    )
    labels, sum_to_one = decided(targets), targets_sum_to_one(targets)
    of_kinds = labels if kinds is None else check_whole_column("kinds", kinds, len(samples))
    return Samples(with_ones(samples), targets, labels, checked, one_hot, sum_to_one, of_kinds)


class Validation:
    """Measures cost and accuracy of a network on samples that are never trained on, prepared once."""

    def __init__(self, network: FeedForward, data: tuple[npt.ArrayLike, ...]) -> None:
        """Take (X, y) or (X, y, weights); TypeError or ValueError naming what is wrong."""
        if not isinstance(data, tuple | list) or len(data) not in (2, 3):
            raise ValueError("validation_data must be a pair (X, y), or (X, y, weights)")
        weights = data[2] if len(data) == 3 else None
        samples = prepare_samples(network, data[0], data[1], weights, name="validation ")
        self._weights, self._one_hot = samples.weights, samples.one_hot
        self._network = network
        self._labels = samples.labels
        self._targets = np.ascontiguousarray(samples.targets.T)
        self._outputs = np.empty_like(self._targets)
        starts = range(0, len(samples), MEASURED_AT_ONCE)
        self._chunks = [samples.rows[start : start + MEASURED_AT_ONCE] for start in starts]
        self._columns = [np.ascontiguousarray(chunk.T) for chunk in self._chunks]

    def of(self, network: FeedForward) -> Validation:
        """Return what measures another network of the same kind on the same samples."""
        other = copy.copy(self)
        other._network, other._outputs = network, np.empty_like(self._outputs)
        return other

    def measure(self, parameters: Array) -> tuple[float, float]:
        """Return cost and accuracy that the network has, or would have, with these parameters."""
        own = self._network.parameters
        if parameters is own:
            return self._measure()
        before = own.copy()
        own[:] = parameters
        try:
            return self._measure()
        finally:
            own[:] = before

    def _measure(self) -> tuple[float, float]:
        position = 0
        for rows, columns in zip(self._chunks, self._columns, strict=True):
            output = self._network.propagation(len(rows)).forward(rows, columns)
            self._outputs[:, position : position + len(rows)] = output
            position += len(rows)
        loss, outputs = LOSSES[self._network.spec.loss], self._outputs
        return measure(loss, outputs, self._targets, self._labels, self._weights, one_hot=self._one_hot)


def measure(
    loss: Loss,
    outputs: Array,
    targets: Array,
    labels: npt.NDArray[np.intp],
    weights: Array | None = None,
    *,
    one_hot: bool = False,
) -> tuple[float, float]:
    """Return cost and accuracy of (classes, n) outputs; one-hot targets need only look at their classes."""
    count = len(labels)
    columns = np.zeros_like(labels) if len(outputs) == 1 else labels
    true_outputs = outputs.take(columns * count + np.arange(count))  # twice as fast as outputs[labels, ...]
    if one_hot and loss.of_true_output is not None:
        values = loss.of_true_output(true_outputs)
    else:
        values = loss.values(outputs, targets)
    right = _are_largest(true_outputs, outputs, labels)
    if weights is None:
        return float(values.mean()), float(np.count_nonzero(right) / len(labels))
    total = max(float(weights.dot(np.ones_like(weights))), np.finfo(weights.dtype).tiny)
    return float(values.dot(weights) / total), float(weights.dot(right.astype(weights.dtype)) / total)


def baseline_cost(samples: Samples, loss: Loss, label_smoothing: float) -> float:
    """Return the cost of giving every sample the same answer, the mean of the targets that are learned."""
    learned = smoothed(loss, samples.targets, label_smoothing)
    guess = np.average(learned, axis=0, weights=samples.weights)
    values = loss.values(np.repeat(guess[:, None], len(samples), axis=1), samples.targets.T)
    return float(np.average(values, weights=samples.weights))


def sample_weights(
    targets: Array, sample_weight: npt.ArrayLike | None, class_weight: Mapping[int, float] | str | None
) -> Array | None:
    """Return (n,) weights for (n, classes) targets: sample weight times class weight; None if all are equal.

    class_weight: weight by column number, 1 for those not named; or "balanced", for which every class counts
    the same in all, however much its samples do. Raises TypeError or ValueError naming the wrong value.
    """
    weights = None if sample_weight is None else check_weights(sample_weight, len(targets))
    if class_weight is None:
        return weights
    labels, classes = decided(targets), max(2, targets.shape[1])  # a single target is one of two classes
    by_class = _class_weights(labels, weights, classes, class_weight)[labels]
    if not by_class.any():
        raise ValueError(
            f"class_weight must be above 0 for a class that has samples, not {quoted(class_weight)}"
        )
    return by_class if weights is None else by_class * weights


def check_weights(weights: npt.ArrayLike, count: int) -> Array:
    """Return (count,) weights of samples scaled to the mean 1: finite, at least 0, not all 0."""
    try:
        given = np.asarray(weights)
    except ValueError:
        raise TypeError("sample_weight must be an array of numbers, not of lists") from None
    if given.dtype.kind not in "fiub":
        raise TypeError(f"sample_weight must be an array of numbers, not of {given.dtype}")
    if given.shape != (count,):
        raise ValueError(f"sample_weight must have the shape ({count},), not {given.shape}")
    values = given.astype(np.float64)
    if not np.isfinite(values).all() or (values < 0).any() or not values.any():
        raise ValueError("sample_weight must be finite, at least 0, and above 0 somewhere")
    values /= values.max()
    return values / values.mean()


def _class_weights(
    labels: npt.NDArray[np.intp], weights: Array | None, classes: int, class_weight: Mapping[int, float] | str
) -> Array:
    if isinstance(class_weight, str) and class_weight == BALANCED:
        totals = np.bincount(labels, weights, classes)
        return np.divide(totals.sum(), classes * totals, out=np.zeros(classes), where=totals > 0)
    if not isinstance(class_weight, Mapping):
        raise TypeError(
            f"class_weight must be 'balanced' or a dictionary by class, not {quoted(class_weight)}"
        )
    by_class = np.ones(classes)
    for column, weight in class_weight.items():
        number = check_integer("a class in class_weight", column, 0, classes - 1)
        by_class[number] = check_not_negative(f"class_weight[{quoted(column)}]", weight)
    return by_class


def _are_largest(true_outputs: Array, outputs: Array, labels: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Return for each of n samples whether `argmax` of its (classes, n) outputs is its label.

    It is if the (n,) output of its label is the largest, which takes a third of the time to find out; only of
    equally large outputs argmax must say which is the first.
    """
    if len(outputs) == 1:
        return decided(outputs.T) == labels
    largest = np.maximum.reduce(outputs, axis=0)
    if np.count_nonzero(outputs == largest) == len(labels):
        return true_outputs == largest
    return outputs.argmax(axis=0) == labels
