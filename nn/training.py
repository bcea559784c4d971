"""Training: the loop over epochs and mini-batches, as a plain generator.

There is no thread in here. Another thread may call `configure`, whose learning rate counts from the next
step, or `interrupt`, which ends a run before the next step; calling `run` again goes on exactly where it
ended, in the middle of an epoch too. Both only assign attributes that the loop reads.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import numpy.typing as npt

from nn.checks import (
    ROUNDING,
    Array,
    check_batch_size,
    check_choice,
    check_integer,
    check_positive,
    check_same_length,
)
from nn.divergence import DivergenceError, DivergenceWatch
from nn.history import EpochMetrics
from nn.optimizers import OPTIMIZERS
from nn.propagation import with_ones

if TYPE_CHECKING:
    from nn.network import Network


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How to train.

    epochs: passes to make (>= 1). learning_rate: length of a step (> 0). batch_size: a fraction of the
    data in (0, 1] or a number of samples. steps_per_epoch: end an epoch after that many batches (None: a full
    pass). optimizer: a name from nn.OPTIMIZERS. Raises TypeError or ValueError naming the wrong value.
    """

    epochs: int = 100
    learning_rate: float = 0.1
    batch_size: float | int = 0.1
    steps_per_epoch: int | None = None
    optimizer: str = "sgd"

    def __post_init__(self) -> None:
        checked = {
            "epochs": check_integer("epochs", self.epochs, 1),
            "learning_rate": check_positive("learning_rate", self.learning_rate),
            "batch_size": check_batch_size(self.batch_size),
        }
        if self.steps_per_epoch is not None:
            checked["steps_per_epoch"] = check_integer("steps_per_epoch", self.steps_per_epoch, 1)
        for name, value in checked.items():
            object.__setattr__(self, name, value)
        check_choice("optimizer", self.optimizer, OPTIMIZERS)

    def samples_per_batch(self, samples: int) -> int:
        """Return the batch size for that many samples: a fraction is rounded down, to at least one."""
        if isinstance(self.batch_size, int):
            return min(self.batch_size, samples)
        return max(1, math.floor(self.batch_size * samples + ROUNDING))

    def steps(self, samples: int) -> int:
        """Return the number of steps in one epoch over that many samples."""
        full_pass = math.ceil(samples / self.samples_per_batch(samples))
        return min(full_pass, self.steps_per_epoch or full_pass)


class Trainer:
    """Trains one network on one set of samples; `run` yields the metrics of each epoch."""

    def __init__(
        self,
        network: Network,
        config: TrainingConfig,
        X: npt.ArrayLike,
        y: npt.ArrayLike,
        validation: tuple[npt.ArrayLike, npt.ArrayLike] | None = None,
    ) -> None:
        """Prepare to train on X (n, features) and y (n, classes); validation data is only measured on."""
        self.network = network
        samples, self._targets = network.check_samples(X), network.check_targets(y)
        check_same_length(samples, self._targets)
        self._samples = with_ones(samples)
        self._validation = _Validation(network, validation) if validation is not None else None
        self.config = config
        self._learning_rate = config.learning_rate
        self.epoch = 0
        self.until = config.epochs
        self._epoch_state: _Epoch | None = None
        self._watch = DivergenceWatch(network.guessing_cost(self._targets))
        self._runs = 0
        self._interrupted_runs = 0
        self._seconds = 0.0
        self._samples_seen = 0

    @property
    def learning_rate(self) -> float:
        """The length of the next step; a new one must be above 0."""
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self._learning_rate = check_positive("learning_rate", rate)

    @property
    def samples(self) -> int:
        """Number of samples to train on."""
        return len(self._samples)

    @property
    def progress(self) -> float:
        """Epochs done, with the share of the one under way."""
        epoch = self._epoch_state
        return self.epoch + (min(1.0, epoch.position / len(epoch.inputs)) if epoch else 0.0)

    def configure(self, config: TrainingConfig) -> None:
        """Take other settings: batches from the next epoch, the rest from the next step.

        How many epochs to train is up to `until`.
        """
        self.config = config
        self._learning_rate = config.learning_rate

    def interrupt(self) -> None:
        """End every generator that `run` has returned so far before its next step."""
        self._interrupted_runs = self._runs

    def run(self, until: int | None = None) -> Iterator[EpochMetrics]:
        """Return a generator that trains until epoch `until` (default: config.epochs) is done.

        It yields the metrics of each epoch. An interrupted run is taken up by calling `run` again, and the
        attribute `until` may be changed while it runs.
        Raises DivergenceError when the training cannot succeed any more (nn.divergence); the network then has
        the parameters from before that epoch.
        """
        self._runs += 1
        self.until = self.config.epochs if until is None else until
        return self._epochs(self._runs)

    def _epochs(self, run: int) -> Iterator[EpochMetrics]:
        while self.epoch < self.until and run > self._interrupted_runs:
            metrics = self._train_epoch(run)
            if metrics is not None:
                yield metrics

    def _train_epoch(self, run: int) -> EpochMetrics | None:
        """Train to the epoch's end, or return None if interrupted before."""
        started = time.perf_counter()
        epoch = self._epoch_state or self._begin_epoch()
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            while epoch.position < len(epoch.inputs):
                if run <= self._interrupted_runs:
                    self._seconds += time.perf_counter() - started
                    return None
                self._step(epoch)
            self._check_health(epoch)
            validation = self._validation.measure() if self._validation else (None, None)
        if validation[0] is not None and not math.isfinite(validation[0]):
            self._diverged("the validation cost is no longer a finite number", epoch)
        self._seconds += time.perf_counter() - started
        return self._finish_epoch(epoch, *validation)

    def _finish_epoch(self, epoch: _Epoch, cost: float | None, accuracy: float | None) -> EpochMetrics:
        """Count the epoch and return its metrics, with the validation's cost and accuracy."""
        count = len(epoch.inputs)
        self._epoch_state = None
        self.epoch += 1
        self._samples_seen += count
        return EpochMetrics(
            epoch=self.epoch,
            cost=epoch.cost,
            accuracy=epoch.accuracy,
            validation_cost=cost,
            validation_accuracy=accuracy,
            learning_rate=self.learning_rate,
            seconds=self._seconds,
            samples=self._samples_seen,
        )

    def _begin_epoch(self) -> _Epoch:
        """Draw the order of the samples and gather them, once for the whole epoch."""
        batch = self.config.samples_per_batch(self.samples)
        count = self.config.steps(self.samples) * batch
        order = self.network.generator.permutation(self.samples)[:count]
        self.network.information = {}
        self._epoch_state = _Epoch(
            inputs=self._samples[order],
            targets=np.ascontiguousarray(self._targets[order].T),
            labels=self._targets[order].argmax(axis=1),
            batch=batch,
            before=self.network.parameters.copy(),
        )
        return self._epoch_state

    def _step(self, epoch: _Epoch) -> None:
        """One step of the optimizer on the next batch."""
        part = slice(epoch.position, epoch.position + epoch.batch)
        inputs, targets = epoch.inputs[part], epoch.targets[:, part]
        propagation = self.network.propagation(len(inputs))
        output = propagation.forward(inputs)
        loss_sum = float(propagation.losses(targets).sum())
        if not math.isfinite(loss_sum):
            self._diverged("the cost is no longer a finite number", epoch)
        epoch.loss_sum += loss_sum
        epoch.right += int(np.count_nonzero(output.argmax(axis=0) == epoch.labels[part]))
        gradient = self.network.backward(propagation, targets)
        if self.epoch == 0 and epoch.position == 0:
            self._watch.start(loss_sum / len(inputs), float(np.linalg.norm(gradient)))
        OPTIMIZERS[self.config.optimizer](self.network.parameters, gradient, self.learning_rate)
        epoch.position += epoch.batch

    def _check_health(self, epoch: _Epoch) -> None:
        """Raise DivergenceError if the training cannot succeed any more."""
        gradient_length = float(np.linalg.norm(self.network.last_gradient)) / self.learning_rate
        problem = self._watch.problem(epoch.cost, gradient_length, self.network.parameters)
        if problem:
            self._diverged(problem, epoch)

    def _diverged(self, what: str, epoch: _Epoch) -> NoReturn:
        """Go back to the parameters from before the epoch and say what happened."""
        self.network.parameters = epoch.before
        self._epoch_state = None
        raise DivergenceError(
            f"Training cannot go on: in epoch {self.epoch + 1} {what}. "
            f"A learning rate of {self.learning_rate:g} is too large for this network with "
            f"{self.network.spec.loss.replace('_', ' ')}; try a tenth of it and new weights."
        )


@dataclass(slots=True)
class _Epoch:
    """An epoch under way: its samples in their random order, and how far it has come."""

    inputs: Array
    targets: Array
    labels: npt.NDArray[np.intp]
    batch: int
    before: Array
    position: int = 0
    loss_sum: float = 0.0
    right: int = 0

    @property
    def cost(self) -> float:
        return self.loss_sum / len(self.inputs)

    @property
    def accuracy(self) -> float:
        return self.right / len(self.inputs)


class _Validation:
    """Samples that are measured on, never trained on."""

    def __init__(self, network: Network, data: tuple[npt.ArrayLike, npt.ArrayLike]) -> None:
        if not isinstance(data, tuple | list) or len(data) != 2:
            raise ValueError("validation_data must be a pair (X, y)")
        samples = network.check_samples(data[0], "validation X")
        targets = network.check_targets(data[1], "validation y")
        check_same_length(samples, targets)
        self._inputs = with_ones(samples)
        self._targets = np.ascontiguousarray(targets.T)
        self._labels = targets.argmax(axis=1)
        self._propagation = network.propagation(len(samples))

    def measure(self) -> tuple[float, float]:
        """Return cost and accuracy."""
        output = self._propagation.forward(self._inputs)
        cost = float(self._propagation.losses(self._targets).mean())
        return cost, float(np.mean(output.argmax(axis=0) == self._labels))


def print_progress(epochs: int) -> Callable[[EpochMetrics], None]:
    """Return a callback that writes about ten lines over a run to standard error."""
    interval = max(1, epochs // 10)

    def report(metrics: EpochMetrics) -> None:
        if metrics.epoch % interval == 0 or metrics.epoch == epochs:
            line = f"epoch {metrics.epoch}/{epochs}  cost {metrics.cost:.4f}  accuracy {metrics.accuracy:.1%}"
            if metrics.validation_accuracy is not None:
                line += f"  validation {metrics.validation_cost:.4f}, {metrics.validation_accuracy:.1%}"
            sys.stderr.write(line + "\n")

    return report
