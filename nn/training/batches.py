"""The samples of a training, and the batches of one epoch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from nn.checks import Array, check_same_length
from nn.layers import with_ones
from nn.losses import LOSSES, Loss
from nn.training.samples import check_weights

if TYPE_CHECKING:
    from nn.network import Network

CHUNK = (
    2048  # samples that are only measured go through the network in such numbers: their values fit a cache
)


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """Samples as the passes want them.

    rows: (n, features + 1) inputs with a column of ones. targets: (n, classes). labels: (n,) the column of
    each largest target. weights: (n,) with the mean 1, or None if all count the same. one_hot: whether every
    target is 1 in one column and 0 in the others.
    """

    rows: Array
    targets: Array
    labels: npt.NDArray[np.intp]
    weights: Array | None
    one_hot: bool

    def __len__(self) -> int:
        return len(self.rows)


def check_pair(
    network: Network, X: npt.ArrayLike, y: npt.ArrayLike, weights: npt.ArrayLike | None = None, name: str = ""
) -> Samples:
    """Return samples for (n, features) X, (n, classes) y and (n,) weights.

    Raises TypeError or ValueError naming what is wrong; `name` goes in front of it.
    """
    samples, targets = network.check_samples(X, f"{name}X"), network.check_targets(y, f"{name}y")
    check_same_length(samples, targets)
    checked = None if weights is None else check_weights(weights, len(samples)).astype(network.dtype)
    one_hot = bool(((targets == 0) | (targets == 1)).all() and (targets.sum(axis=1) == 1).all())
    return Samples(with_ones(samples), targets, targets.argmax(axis=1), checked, one_hot)


class Batch(NamedTuple):
    """The samples of one step.

    part: their place in the epoch. rows: (n, features + 1) inputs. columns: the same as contiguous columns.
    learned: (classes, n) targets. weights: (n,) or None.
    """

    part: slice
    rows: Array
    columns: Array
    learned: Array
    weights: Array | None


class Epoch:
    """An epoch under way: the random order of its samples, and what the network answered.

    Answers are kept, so that cost and accuracy are taken once, over all of them. Inputs are gathered batch by
    batch into the same two buffers, which therefore are in the processor's cache when a step begins.
    """

    def __init__(
        self,
        samples: Samples,
        learned: Array,
        order: npt.NDArray[np.intp],
        size: int,
        loss: str,
        before: Array,
        factors: list[float],
        variants: Array | None = None,
    ) -> None:
        """learned: (n, classes) targets to train towards. order: the samples to use. size: of a batch.

        before: the parameters at its beginning. factors: what the schedule multiplies the learning rate by,
        for each step. variants: inputs in this order, with ones, if they are not those of the samples.
        """
        self.order, self.size, self.before, self.factors = order, size, before, factors
        self.position = 0
        self.rate = 0.0
        self._loss, self._one_hot = LOSSES[loss], samples.one_hot
        self.targets = np.ascontiguousarray(samples.targets.take(order, axis=0).T)
        same = learned is samples.targets
        self.learned = self.targets if same else np.ascontiguousarray(learned.take(order, axis=0).T)
        self.labels = samples.labels[order]
        self.weights = None if samples.weights is None else samples.weights[order]
        self.outputs = np.empty_like(self.targets)
        self.variants = variants
        self._source, self._places = samples.rows, order
        if variants is not None:
            self._source, self._places = variants, np.arange(len(order))
        features = samples.rows.shape[1]
        self._rows = np.empty((size, features), samples.rows.dtype)
        self._columns = np.empty((features, size), samples.rows.dtype)

    def __len__(self) -> int:
        return len(self.order)

    def next_batch(self) -> Batch:
        """Return the samples of the next step, in buffers that the next call overwrites."""
        part = slice(self.position, self.position + self.size)
        used = self._places[part]
        rows, columns = self._rows[: len(used)], self._columns[:, : len(used)]
        self._source.take(used, axis=0, out=rows, mode="clip")  # "raise" would make a copy first
        np.copyto(columns, rows.T)
        weights = None if self.weights is None else self.weights[part]
        return Batch(part, rows, columns, self.learned[:, part], weights)

    @property
    def is_done(self) -> bool:
        """Whether every batch has been used."""
        return self.position >= len(self.order)

    def measure(self) -> tuple[float, float]:
        """Return cost and accuracy of the answers given so far, each before its batch was learned."""
        done = slice(0, self.position)
        weights = None if self.weights is None else self.weights[done]
        outputs, targets = self.outputs[:, done], self.targets[:, done]
        return measure(self._loss, outputs, targets, self.labels[done], weights, one_hot=self._one_hot)


def guessing_cost(samples: Samples, learned: Array, loss: str) -> float:
    """Return the cost of giving every sample the same answer, the mean of the targets that are learned."""
    guess = np.average(learned, axis=0, weights=samples.weights)
    values = LOSSES[loss].values(np.repeat(guess[:, None], len(samples), axis=1), samples.targets.T)
    return float(np.average(values, weights=samples.weights))


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
    of_labels = outputs[labels, np.arange(len(labels))]
    if one_hot and loss.of_label is not None:
        values = loss.of_label(of_labels)
    else:
        values = loss.values(outputs, targets)
    right = _are_largest(of_labels, outputs, labels)
    if weights is None:
        return float(values.mean()), float(np.count_nonzero(right) / len(labels))
    total = max(float(weights.dot(np.ones_like(weights))), np.finfo(weights.dtype).tiny)
    return float(values.dot(weights) / total), float(weights.dot(right.astype(weights.dtype)) / total)


def _are_largest(of_labels: Array, outputs: Array, labels: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
    """Tell for each of n samples whether `argmax` of its (classes, n) outputs is its label.

    That is, whether the (n,) output of its label is the largest, which takes a third of the time; only of
    equally large outputs argmax must say which is the first.
    """
    largest = np.maximum.reduce(outputs, axis=0)
    if np.count_nonzero(outputs == largest) == len(labels):
        return of_labels == largest
    return outputs.argmax(axis=0) == labels
