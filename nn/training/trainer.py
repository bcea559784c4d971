"""Training: the loop over epochs and mini-batches, as a plain generator.

There is no thread in here. Another thread may call `configure` or set `learning_rate`, which count from the
next step, or `interrupt`, which ends a run before the next step; calling `run` again goes on exactly where it
ended, in the middle of an epoch too. Each of them makes a single assignment, and the loop reads what was
assigned once for each step, so that no step ever mixes two settings, and keeps note of it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from typing import NoReturn

import numpy as np

from nn.feedforward import AnyNetwork
from nn.training.batches import Batch, EpochBatches, plan_epoch
from nn.training.history import EpochMetrics
from nn.training.schedules import ScheduleState
from nn.training.stopping import (
    DivergenceError,
    DivergenceKind,
    Problem,
    average_overflow,
    weights_overflow,
)
from nn.training.trainer_state import TrainerState
from nn.training.update import Update


class Trainer(TrainerState[AnyNetwork]):
    """Trains one network on one set of samples; `run` yields the metrics of each epoch."""

    _runs = _interrupted_runs = 0  # how often `run` was called, and which of its generators have to stop
    _steps_left = math.inf
    # Called before each step in the thread that trains, so that it can wait for what is more urgent there.
    before_step: Callable[[], None] | None = None

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

    def begin_epoch(self) -> EpochBatches:
        """Return the epoch under way; where there is none, plan its order, batches, rates and variants."""
        if self.current_epoch is None:
            network, config = self.network, self.settings.take(self.epoch, 0).config
            cost, steps = self._watched_cost(self.history.latest), config.steps(self.samples)
            now = ScheduleState.before_epoch(self.epoch, config.epochs, steps, cost, self.schedule_state)
            plan = plan_epoch(config, self.data, now, network.generator, network.parameters)
            self.current_epoch = EpochBatches(self.data, network.spec.loss, plan)
        return self.current_epoch

    def _epochs(self, run: int) -> Iterator[EpochMetrics]:
        while not self.is_done and run > self._interrupted_runs:
            metrics = self._train_epoch(run)
            if metrics is not None:
                yield metrics

    def _train_epoch(self, run: int) -> EpochMetrics | None:
        """Train to the epoch's end, or return None if interrupted before."""
        started = time.perf_counter()
        epoch = self.begin_epoch()
        self.network.forget_measurements()
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            while not epoch.is_done:
                if run <= self._interrupted_runs:
                    self._check(weights_overflow(self.network.layer_parameters))
                    self.seconds += time.perf_counter() - started
                    return None
                if self.before_step is not None:
                    self.before_step()
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
