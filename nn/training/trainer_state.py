"""What a training keeps: what it is made of, how far it has come, and what can be measured of it.

The loop that trains stands in nn.training.trainer. Another thread may call `configure` or set
`learning_rate`: each makes a single assignment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Generic, Self

import numpy as np
import numpy.typing as npt

from nn.arrays import Array
from nn.checks import check_positive
from nn.feedforward import AnyNetwork
from nn.training.batches import EpochBatches, new_inputs
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History
from nn.training.samples import Samples, Validation, prepare_samples
from nn.training.settings import ActiveSettings, Settings
from nn.training.state import checked_state
from nn.training.stopping import DivergenceWatch, EarlyStopping
from nn.training.update import Update


class TrainerState(Generic[AnyNetwork]):
    """Everything that a training of one network on one set of samples keeps.

    That is the history, the optimizer's vectors, the schedule, the epoch under way. `state` returns all of
    it, `restore` goes on from it.
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
        kinds: npt.ArrayLike | None = None,
        history: History | None = None,
    ) -> None:
        """Prepare to train on X (n, features) and y (n, classes).

        validation: a pair like X and y that is only measured on, or (X, y, weights). sample_weight: (n,) how
        much each sample counts in the cost, at least 0. kinds: (n,) what each sample is, for sources that
        make others of its kind, by default its label. history: where to write the metrics, by default a new
        one.
        """
        data = prepare_samples(network, X, y, sample_weight, kinds=kinds)
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
        self.settings = Settings(ActiveSettings.of(config, network, data))

    def twin(self) -> Self:
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

        Other than in the figures of an epoch, all samples are measured with the same parameters; there is no
        gradient. As in those, the samples are such as are learned: variants of the training samples, or what
        a source makes, always the same ones; the samples themselves without either.
        """
        weights = () if self.data.weights is None else (self.data.weights,)
        inputs = new_inputs(self.config, self.data, np.arange(self.samples), np.random.default_rng(0))
        training = Validation(self.network, (inputs, self.data.targets, *weights))
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

    def copied_state(self) -> dict[str, Any]:
        """Return the state in arrays of its own, which a training that goes on does not change."""
        copied: dict[str, Any] = _with_own_arrays(self.state())
        return copied

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

    def _watched_cost(self, metrics: EpochMetrics | None) -> float | None:
        """Return the cost that schedules and patience go by, None where it was not measured."""
        if metrics is None:
            return None
        return metrics.cost if self.validation is None else metrics.validation_cost


def _with_own_arrays(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, Mapping):
        return {name: _with_own_arrays(each) for name, each in value.items()}
    return list(value) if isinstance(value, list) else value
