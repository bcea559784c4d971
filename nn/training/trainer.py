"""Training: the loop over epochs and mini-batches, as a plain generator.

There is no thread in here. Another thread may call `configure` or set `learning_rate`, which count from the
next step, or `interrupt`, which ends a run before the next step; calling `run` again goes on exactly where it
ended, in the middle of an epoch too. Each of them makes a single assignment, and the loop reads what was
assigned once for each step, so that no step ever mixes two settings, and keeps note of it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Generic, NoReturn

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.calibration import Calibration
from nn.checks import check_positive
from nn.feedforward import AnyNetwork
from nn.training.batches import Batch, EpochBatches, plan_epoch
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History
from nn.training.samples import Samples, Validation, prepare_samples
from nn.training.schedules import ScheduleState
from nn.training.settings import ActiveSettings, Settings
from nn.training.state import checked_state
from nn.training.stopping import (
    DivergenceError,
    DivergenceKind,
    DivergenceWatch,
    EarlyStopping,
    Problem,
    average_overflow,
    weights_overflow,
)
from nn.training.update import Update


class Trainer(Generic[AnyNetwork]):
    """Trains one network on one set of samples; `run` yields the metrics of each epoch.

    It owns everything that a training keeps: the history, the optimizer's vectors, the schedule, the epoch
    under way. `state` returns all of it, `restore` goes on from it.
    """

    def __init__(
        self,
        network: AnyNetwork,
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
        data = prepare_samples(network, X, y, sample_weight)
        measured_on = None if validation is None else Validation(network, validation)
        self._begin(network, config, data, measured_on, History() if history is None else history)

    def _begin(
        self,
        network: AnyNetwork,
        config: TrainingConfig,
        data: Samples,
        validation: Validation | None,
        history: History,
    ) -> None:
        self.network, self.data, self.validation, self.history = network, data, validation, history
        self.update = Update(network, config)
        self.stopping = EarlyStopping()
        self.divergence = DivergenceWatch()
        self.schedule_state: dict[str, float] = {}
        self.current_epoch: EpochBatches | None = None
        self.epoch, self.last_epoch, self.seconds = 0, config.epochs, 0.0
        self._runs = self._interrupted_runs = 0
        self._steps_left = math.inf
        self.settings = Settings(ActiveSettings.of(config, network, data))

    def twin(self) -> Trainer[AnyNetwork]:
        """Return a training of another such network on the same data, before its first epoch.

        Both can run at the same time in two threads.
        """
        network = self.network.copy()
        validation = None if self.validation is None else self.validation.of(network)
        twin = type(self).__new__(type(self))
        twin._begin(network, self.settings.active.config, self.data, validation, History())
        return twin

    @property
    def config(self) -> TrainingConfig:
        """The settings that count from the next step."""
        return self.settings.wanted.config

    @property
    def learning_rate(self) -> float:
        """The length of the next step, before the schedule; a new one must be above 0."""
        return self.settings.wanted.learning_rate

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        rate = check_positive("learning_rate", rate)
        self.settings.wanted = replace(self.settings.wanted, learning_rate=rate)

    @property
    def samples(self) -> int:
        """Number of samples to train on."""
        return len(self.data)

    @property
    def progress(self) -> float:
        """Epochs done, with the fraction of the one under way."""
        epoch = self.current_epoch
        return self.epoch + (min(1.0, epoch.position / len(epoch)) if epoch else 0.0)

    @property
    def has_run_out_of_patience(self) -> bool:
        """Whether the cost has not fallen for `patience` epochs."""
        patience = self.config.patience
        return patience is not None and self.stopping.waited >= patience

    @property
    def is_done(self) -> bool:
        """Whether all epochs are done or patience has run out."""
        return self.epoch >= self.last_epoch or self.has_run_out_of_patience

    @property
    def result_parameters(self) -> Array:
        """The (parameters,) that the training has to give so far.

        Those at the lowest cost if it is done and had patience, else the moving average if there is one, else
        the network's own. The network goes on training from its own.
        """
        if self.is_done and self.config.patience is not None and self.stopping.best is not None:
            return self.stopping.best
        return self.update.result_parameters

    def measure(self) -> EpochMetrics:
        """Return the figures of what the training gives so far, which leaves the training as it is.

        Other than in the figures of an epoch, all training samples are measured as they are, with the same
        parameters; there is no gradient.
        """
        weights = () if self.data.weights is None else (self.data.weights,)
        training = Validation(self.network, (self.data.rows[:, :-1], self.data.targets, *weights))
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            cost, accuracy = training.measure(self.result_parameters)
        validation = self.measure_validation()
        latest = self.history.latest
        samples = latest.samples if latest else 0
        return EpochMetrics(
            self.epoch, cost, accuracy, *validation, self.learning_rate, self.seconds, samples
        )

    def measure_validation(self) -> tuple[float | None, float | None]:
        """Return cost and accuracy on the validation data of what the training gives so far."""
        if self.validation is None:
            return None, None
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            return self.validation.measure(self.result_parameters)

    def configure(self, config: TrainingConfig) -> None:
        """Take other settings.

        Batches, schedule and label smoothing count from the next epoch, the rest from the next step; how many
        epochs to train is up to `last_epoch`. Raises ValueError for settings that do not fit the network.
        """
        self.settings.wanted = ActiveSettings.of(config, self.network, self.data)

    def interrupt(self) -> None:
        """Stop all running generators before their next step."""
        self._interrupted_runs = self._runs

    def run(self, last_epoch: int | None = None, steps: int | None = None) -> Iterator[EpochMetrics]:
        """Return a generator that trains until `last_epoch` (default: config.epochs) is done.

        steps: it is interrupted after this many, where it is given.

        It yields the metrics of each epoch. An interrupted run is taken up by calling `run` again, and the
        attribute `last_epoch` may be changed while it runs. It ends early when patience runs out. From the
        first step on the network's `information` and `calibration`, measured with other weights, are gone.
        Raises DivergenceError when the training cannot succeed any more; the network then has the parameters
        from before that epoch.
        """
        self._runs += 1
        self._steps_left = math.inf if steps is None else steps
        self.last_epoch = self.config.epochs if last_epoch is None else last_epoch
        if self.has_run_out_of_patience:
            self.stopping.waited = 0
        return self._epochs(self._runs)

    def state(self) -> dict[str, Any]:
        """Return everything that the training keeps, except its data, in plain values and arrays.

        Arrays are the training's own: copy or write them before it goes on. Not to be called while it runs in
        another thread.
        """
        return {
            "config": self.config.state(),
            "config_of_last_step": self.update.config.state(),
            "learning_rate": self.learning_rate,
            "epoch": self.epoch,
            "last_epoch": self.last_epoch,
            "seconds": self.seconds,
            "generator": self.network.generator.bit_generator.state,
            "parameters": self.network.parameters,
            "update": self.update.state(),
            "schedule": dict(self.schedule_state),
            "stopping": self.stopping.state(),
            "divergence": self.divergence.state(),
            "current_epoch": None if self.current_epoch is None else self.current_epoch.state(),
            "history": self.history.state(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from a state, bit for bit, with the same data that it had.

        The state is checked before anything is changed. Raises KeyError, TypeError or ValueError for one that
        is not of a network and data like these.
        """
        found = checked_state(state, self.network, self.data)
        self.configure(found.config)
        self.learning_rate = found.learning_rate
        self.network.generator, self.network.parameters[:] = found.generator, found.parameters
        self.epoch, self.last_epoch, self.seconds = found.epoch, found.last_epoch, found.seconds
        self.schedule_state, self.stopping, self.divergence = found.schedule, found.stopping, found.divergence
        self.history, self.update, self.current_epoch = found.history, found.update, found.current_epoch

    def _epochs(self, run: int) -> Iterator[EpochMetrics]:
        while not self.is_done and run > self._interrupted_runs:
            metrics = self._train_epoch(run)
            if metrics is not None:
                yield metrics

    def _train_epoch(self, run: int) -> EpochMetrics | None:
        """Train to the epoch's end, or return None if interrupted before."""
        started = time.perf_counter()
        epoch = self.current_epoch = self.current_epoch or self._next_epoch()
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            while not epoch.is_done:
                if run <= self._interrupted_runs:
                    self._check(weights_overflow(self.network.layer_parameters))
                    self.seconds += time.perf_counter() - started
                    return None
                self._step(epoch, epoch.next_batch())
                self._steps_left -= 1
                if self._steps_left <= 0:
                    self.interrupt()
            self.settings.take(self.epoch, epoch.batches_done + 1)
            measured = epoch.measure()
            length, baseline = self.update.gradient_length, self.settings.active.baseline_cost
            self._check(self.divergence.problem(measured[0], length, self.network.layer_parameters, baseline))
            validated = self._validate()
        self.seconds += time.perf_counter() - started
        return self._finish_epoch(epoch, measured, validated)

    def _next_epoch(self) -> EpochBatches:
        """Begin an epoch; with its first step what was measured of the old weights no longer holds."""
        network, config = self.network, self.settings.take(self.epoch, 0).config
        cost, steps = self._watched_cost(self.history.latest), config.steps(self.samples)
        now = ScheduleState.before_epoch(self.epoch, config.epochs, steps, cost, self.schedule_state)
        plan = plan_epoch(config, self.data, now, network.generator, network.parameters)
        network.information, network.calibration = {}, Calibration()
        return EpochBatches(self.data, network.spec.loss, plan)

    def _step(self, epoch: EpochBatches, batch: Batch) -> None:
        """One step of the optimizer on a batch."""
        settings, network = self.settings.take(self.epoch, epoch.batches_done), self.network
        propagation = network.propagation(len(batch.rows))
        batch.outputs[:] = propagation.forward(
            batch.rows, batch.columns, network.generator, settings.config.frozen
        )
        propagation.backward(batch.targets, batch.weights, sum_to_one=self.data.sum_to_one)
        if settings.config is not self.update.config:
            self.update.configure(settings.config)
        epoch.rate = settings.learning_rate * batch.rate_multiplier
        is_first = not self.divergence.saw_first_batch
        self.update.step(epoch.rate, measure=batch.is_last or is_first)
        if is_first:
            self.divergence.note_first_batch(epoch.measure()[0], self.update.gradient_length)

    def _validate(self) -> tuple[float | None, float | None]:
        """Return cost and accuracy on the validation data, if they are due after this epoch."""
        if self.validation is None or (self.epoch + 1) % self.settings.active.config.validation_interval:
            return None, None
        cost, accuracy = self.validation.measure(self.update.result_parameters)
        if not np.isfinite(cost):
            self._diverge(Problem(DivergenceKind.VALIDATION_OVERFLOW))
        return cost, accuracy

    def _finish_epoch(
        self, epoch: EpochBatches, measured: tuple[float, float], validated: tuple[float | None, float | None]
    ) -> EpochMetrics:
        """Count the epoch and return its metrics; measured, validated: cost and accuracy."""
        self.current_epoch = None
        self.epoch += 1
        latest = self.history.latest
        metrics = EpochMetrics(
            self.epoch,
            *measured,
            *validated,
            learning_rate=epoch.rate,
            seconds=self.seconds,
            samples=len(epoch) + (latest.samples if latest else 0),
            gradient_norms=self.update.gradient_norms,
            update_norms=self.update.update_norms,
        )
        self.history.append(metrics)
        watched = self._watched_cost(metrics)
        if self.settings.active.config.patience is not None and watched is not None:
            self.stopping.note(watched, self.update.result_parameters)
        return metrics

    def _watched_cost(self, metrics: EpochMetrics | None) -> float | None:
        """Return the cost that schedules and patience go by, None where it was not measured."""
        if metrics is None:
            return None
        return metrics.cost if self.validation is None else metrics.validation_cost

    def _check(self, problem: Problem | None) -> None:
        """End the training if there is a problem, or if the average of the weights has overflowed."""
        problem = problem or average_overflow(self.update.average)
        if problem is not None:
            self._diverge(problem)

    def _diverge(self, problem: Problem) -> NoReturn:
        """Go back to the parameters from before the epoch, forget the steps, and say what happened."""
        assert self.current_epoch is not None
        self.network.parameters = self.current_epoch.plan.parameters_before
        self.update = Update(self.network, self.settings.active.config)
        self.divergence.reset()
        self.current_epoch = None
        raise DivergenceError(problem.in_training(self.epoch + 1, self.learning_rate, self.network.spec.loss))
