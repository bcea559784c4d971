"""Training: the loop over epochs and mini-batches, as a plain generator.

There is no thread in here. Another thread may call `configure`, whose learning rate counts from the next
step, or `interrupt`, which ends a run before the next step; calling `run` again goes on exactly where it
ended, in the middle of an epoch too. Both only assign attributes that the loop reads.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import numpy.typing as npt

from nn.calibration import Calibration
from nn.checks import Array, check_positive, norm
from nn.ink.augmentation import augment, check_images
from nn.layers import with_ones
from nn.losses import LOSSES, are_shares, smoothed
from nn.training.batches import Batch, Epoch, check_pair, guessing_cost
from nn.training.config import TrainingConfig
from nn.training.divergence import DivergenceError, DivergenceWatch
from nn.training.history import EpochMetrics, History
from nn.training.schedules import Time, factors_of
from nn.training.stopping import EarlyStopping
from nn.training.update import Descent, check_frozen
from nn.training.validation import Validation

if TYPE_CHECKING:
    from nn.network import Network


class Trainer:
    """Trains one network on one set of samples; `run` yields the metrics of each epoch.

    It owns everything that a training remembers: the history, the optimizer's vectors, the schedule, the
    epoch under way. `nn.checkpoints` saves and resumes all of it.
    """

    def __init__(
        self,
        network: Network,
        config: TrainingConfig,
        X: npt.ArrayLike,
        y: npt.ArrayLike,
        validation: tuple[npt.ArrayLike, ...] | None = None,
        *,
        sample_weight: npt.ArrayLike | None = None,
        history: History | None = None,
    ) -> None:
        """Prepare to train on X (n, features) and y (n, classes).

        validation: a pair like X and y that is only measured on, or (X, y, weights). sample_weight: (n,) how
        much each sample counts in the cost, at least 0. history: where to write the metrics, by default a new
        one.
        """
        self.network = network
        self.data = check_pair(network, X, y, sample_weight)
        self.validation = None if validation is None else Validation(network, validation)
        self.history = History() if history is None else history
        check_frozen(config, network)
        self.descent = Descent(network, config)
        self.stopping = EarlyStopping()
        self.watch = DivergenceWatch()
        self.schedule_memory: dict[str, float] = {}
        self.epoch_under_way: Epoch | None = None
        self.epoch = 0
        self.until = config.epochs
        self.seconds = 0.0
        self._runs = 0
        self._interrupted_runs = 0
        self.configure(config)

    @property
    def learning_rate(self) -> float:
        """The length of the next step, before the schedule; a new one must be above 0."""
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        self._learning_rate = check_positive("learning_rate", rate)

    @property
    def samples(self) -> int:
        """Number of samples to train on."""
        return len(self.data)

    @property
    def progress(self) -> float:
        """Epochs done, with the share of the one under way."""
        epoch = self.epoch_under_way
        return self.epoch + (min(1.0, epoch.position / len(epoch)) if epoch else 0.0)

    @property
    def has_run_out_of_patience(self) -> bool:
        """Whether the cost has not fallen for `patience` epochs."""
        patience = self.config.patience
        return patience is not None and self.stopping.waited >= patience

    @property
    def is_done(self) -> bool:
        """Whether all epochs are done or patience has run out."""
        return self.epoch >= self.until or self.has_run_out_of_patience

    @property
    def answer(self) -> Array:
        """The (parameters,) that the training has to give so far.

        Those at the lowest cost if it is done and had patience, else the moving average if there is one, else
        the network's own. The network goes on training from its own.
        """
        if self.is_done and self.config.patience is not None and self.stopping.best is not None:
            return self.stopping.best
        return self.descent.answer

    def configure(self, config: TrainingConfig) -> None:
        """Take other settings.

        Batches, schedule and label smoothing count from the next epoch, the rest from the next step; how many
        epochs to train is up to `until`. Raises ValueError for settings that do not fit the network.
        """
        check_frozen(config, self.network)
        self._learned = smoothed(LOSSES[self.network.spec.loss], self.data.targets, config.label_smoothing)
        self._shares = are_shares(self._learned)
        if config.augmentation:
            check_images(self.data.rows[:, :-1])
        self.watch.guessing_cost = guessing_cost(self.data, self._learned, self.network.spec.loss)
        self.config = config
        self._learning_rate = config.learning_rate

    def interrupt(self) -> None:
        """End every generator that `run` has returned so far before its next step."""
        self._interrupted_runs = self._runs

    def run(self, until: int | None = None) -> Iterator[EpochMetrics]:
        """Return a generator that trains until epoch `until` (default: config.epochs) is done.

        It yields the metrics of each epoch. An interrupted run is taken up by calling `run` again, and the
        attribute `until` may be changed while it runs. It ends early when patience runs out.
        Raises DivergenceError when the training cannot succeed any more; the network then has the parameters
        from before that epoch.
        """
        self._runs += 1
        self.until = self.config.epochs if until is None else until
        if self.has_run_out_of_patience:
            self.stopping.waited = 0
        return self._epochs(self._runs)

    def start_epoch(
        self, order: npt.NDArray[np.intp], size: int, factors: list[float], variants: Array | None = None
    ) -> Epoch:
        """Begin an epoch with the samples in this order, in batches of `size`.

        factors: what the schedule multiplies the learning rate by, for each step. variants: of the samples in
        this order, with ones, if the training is on those.
        """
        self.network.information, self.network.calibration = {}, Calibration()
        before = self.network.parameters.copy()
        self.epoch_under_way = Epoch(
            self.data, self._learned, order, size, self.network.spec.loss, before, factors, variants
        )
        return self.epoch_under_way

    def _epochs(self, run: int) -> Iterator[EpochMetrics]:
        while not self.is_done and run > self._interrupted_runs:
            metrics = self._train_epoch(run)
            if metrics is not None:
                yield metrics

    def _train_epoch(self, run: int) -> EpochMetrics | None:
        """Train to the epoch's end, or return None if interrupted before."""
        started = time.perf_counter()
        epoch = self.epoch_under_way or self._next_epoch()
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            while not epoch.is_done:
                if run <= self._interrupted_runs:
                    self._check(self.watch.overflow(self.network.layer_parameters))
                    self.seconds += time.perf_counter() - started
                    return None
                self._step(epoch, epoch.next_batch())
            cost, accuracy = epoch.measure()
            self._check(self.watch.problem(cost, self.descent.gradient_length, self.network.layer_parameters))
            validation_cost, validation_accuracy = self._validate()
        self.seconds += time.perf_counter() - started
        return self._finish_epoch(epoch, cost, accuracy, validation_cost, validation_accuracy)

    def _check(self, problem: str) -> None:
        """End the training if there is a problem, or if the average of the weights has overflowed."""
        if not problem and self.descent.average is not None and not math.isfinite(norm(self.descent.average)):
            problem = "the moving average of the weights is no longer a finite number"
        if problem:
            self._diverged(problem)

    def _next_epoch(self) -> Epoch:
        """Draw the order of the samples and take the learning rates of the steps."""
        size, steps = self.config.samples_per_batch(self.samples), self.config.steps(self.samples)
        order = self.network.generator.permutation(self.samples)[: size * steps]
        epochs = self.epoch + np.arange(steps) / steps
        now = Time(
            epochs=epochs,
            progress=np.minimum(epochs / self.config.epochs, 1),
            cost=self._watched_cost(self.history.latest),
            memory=self.schedule_memory,
        )
        factors = factors_of(self.config.schedule, now, self.config.schedule_settings)
        return self.start_epoch(order, size, factors, self._variants(order))

    def _variants(self, order: npt.NDArray[np.intp]) -> Array | None:
        """Return new variants of the samples, with ones, if the training is on those."""
        strength = self.config.augmentation
        if not strength:
            return None
        variants = augment(self.data.rows[order, :-1], self.network.generator, strength)
        return with_ones(variants.astype(self.network.dtype, copy=False))

    def _step(self, epoch: Epoch, batch: Batch) -> None:
        """One step of the optimizer on a batch."""
        network, number = self.network, epoch.position // epoch.size
        propagation = network.propagation(len(batch.rows))
        output = propagation.forward(batch.rows, batch.columns, network.generator, self.config.frozen)
        epoch.outputs[:, batch.part] = output
        propagation.backward(batch.learned, network.layer_gradients, batch.weights, shares=self._shares)
        epoch.position += len(batch.rows)
        if self.config is not self.descent.config:
            self.descent.configure(self.config)
        epoch.rate = self._learning_rate * epoch.factors[number]
        self.descent.step(epoch.rate, measure=epoch.is_done or self.watch.is_new)
        if self.watch.is_new:
            self.watch.start(epoch.measure()[0], self.descent.gradient_length)

    def _validate(self) -> tuple[float | None, float | None]:
        """Return cost and accuracy on the validation data, if they are due after this epoch."""
        if self.validation is None or (self.epoch + 1) % self.config.validation_interval:
            return None, None
        cost, accuracy = self.validation.measure(self.descent.answer)
        if not math.isfinite(cost):
            self._diverged("the validation cost is no longer a finite number")
        return cost, accuracy

    def _finish_epoch(
        self,
        epoch: Epoch,
        cost: float,
        accuracy: float,
        validation_cost: float | None,
        validation_accuracy: float | None,
    ) -> EpochMetrics:
        """Count the epoch and return its metrics."""
        self.epoch_under_way = None
        self.epoch += 1
        latest = self.history.latest
        metrics = EpochMetrics(
            epoch=self.epoch,
            cost=cost,
            accuracy=accuracy,
            validation_cost=validation_cost,
            validation_accuracy=validation_accuracy,
            learning_rate=epoch.rate,
            seconds=self.seconds,
            samples=len(epoch) + (latest.samples if latest else 0),
            gradient_norms=self.descent.gradient_norms,
            update_norms=self.descent.update_norms,
        )
        self.history.append(metrics)
        watched = self._watched_cost(metrics)
        if self.config.patience is not None and watched is not None:
            self.stopping.watch(watched, self.descent.answer)
        return metrics

    def _watched_cost(self, metrics: EpochMetrics | None) -> float | None:
        """Return the cost that schedules and patience go by, None where it was not measured."""
        if metrics is None:
            return None
        return metrics.cost if self.validation is None else metrics.validation_cost

    def _diverged(self, what: str) -> NoReturn:
        """Go back to the parameters from before the epoch, forget the steps, and say what happened."""
        assert self.epoch_under_way is not None
        self.network.parameters = self.epoch_under_way.before
        self.descent = Descent(self.network, self.config)
        self.watch.forget()
        self.epoch_under_way = None
        raise DivergenceError(
            f"Training cannot go on: in epoch {self.epoch + 1} {what}. "
            f"A learning rate of {self.learning_rate:g} is too large for this network with "
            f"{self.network.spec.loss.replace('_', ' ')}; try a tenth of it and new weights."
        )
