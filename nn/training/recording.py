"""A recording: moments of a training from which every epoch of it can be trained again, to the last bit.

Moments lie close together at first and then ever further apart, as learning itself slows down: a run of a
million epochs leaves some four hundred. Between two of them a training is played again from the earlier one.
"""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from nn.arrays import Array
from nn.checks import check_integer
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History
from nn.training.settings import ActiveSettings, RecordedSettings, Settings, SettingsChange
from nn.training.state import generator_from_state
from nn.training.stopping import DivergenceWatch, EarlyStopping
from nn.training.trainer import Trainer
from nn.training.update import Update

BUDGET = 64 * 2**20
EVERY_EPOCH = 200  # up to this epoch there is a moment of each
STRIDE = 1.05  # from there on, the ratio of the epochs of two moments
SPIKE = 2.0  # a cost so many times that of the epoch before


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Everything that training needs to go on from the end of an epoch, in arrays of its own.

    epoch: epochs done. parameters: (parameters,) of the network. result_parameters: (parameters,) that the
    training gave by then: their moving average, if there was one. settings: that counted; changes: how many
    of them there had been. latest: the metrics of the epoch, None before the first.
    """

    epoch: int
    parameters: Array
    result_parameters: Array
    settings: ActiveSettings
    changes: int
    latest: EpochMetrics | None
    _config_of_last_step: TrainingConfig
    _update: dict[str, Any]
    _generator: dict[str, Any]
    _schedule: dict[str, float]
    _stopping: dict[str, Any]
    _divergence: dict[str, Any]

    @classmethod
    def of(cls, trainer: Trainer[Any]) -> Moment:
        """Return the present moment of a training between two epochs."""
        network, update = trainer.network, trainer.update
        kept = {**update.state(), "optimizer_state": _copied(update.optimizer_state)}
        parameters = network.parameters.copy()
        if update.average is not None:
            kept["average"] = update.average.copy()
        return cls(
            trainer.epoch,
            parameters,
            parameters if update.average is None else kept["average"],
            trainer.settings.active,
            len(trainer.settings.changes),
            trainer.history.latest,
            update.config,
            kept,
            network.generator.bit_generator.state,
            dict(trainer.schedule_state),
            trainer.stopping.state(),
            trainer.divergence.state(),
        )

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays."""
        best = self._stopping["best"]
        arrays = [self.parameters, *self._update["optimizer_state"].values(), self._update["average"], best]
        return sum(array.nbytes for array in arrays if array is not None)

    def go_on_in(
        self, trainer: Trainer[Any], history: History, changes: Sequence[SettingsChange] = ()
    ) -> None:
        """Let a new training go on from here, with the history and the changes of settings so far.

        The settings that the trainer was made with count from its next step.
        """
        wanted = trainer.settings.wanted
        self.put_into(trainer)
        trainer.settings = Settings(self.settings, changes[: self.changes])
        trainer.settings.wanted, trainer.history = wanted, history

    def put_into(self, trainer: Trainer[Any], to_come: Sequence[SettingsChange] = ()) -> None:
        """Let a training of the same kind go on from here; to_come: the settings that will count."""
        trainer.network.parameters = self.parameters
        trainer.network.generator = generator_from_state(self._generator)
        trainer.settings = RecordedSettings(self.settings, to_come)
        trainer.update = Update(trainer.network, self._config_of_last_step)
        trainer.update.restore(self._update)
        trainer.schedule_state = dict(self._schedule)
        trainer.stopping = EarlyStopping.from_state(self._stopping, self.parameters)
        trainer.divergence = DivergenceWatch.from_state(self._divergence)
        trainer.epoch, trainer.current_epoch, trainer.history = self.epoch, None, History()
        if self.latest is not None:
            trainer.history.append(self.latest)


class Recording:
    """Moments of a run in bounded memory.

    There is one of every epoch up to EVERY_EPOCH and then one whenever STRIDE has passed, and besides of each
    best epoch so far, of spikes, and of whatever the caller asks for. Spikes keep STRIDE between each other,
    as a restless training has very many. When moments no longer fit into the budget, those go first that
    lie closest to their neighbours, on a logarithmic scale; the first, the latest and that of the best epoch
    always stay.

    spikes: the epochs of those that were kept. changes: the settings that began to count, in order.
    """

    def __init__(self, budget: int = BUDGET) -> None:
        """budget: bytes that the arrays of all moments together may take; three moments are always kept."""
        self._budget = check_integer("budget", budget, 1)
        self._moments: list[Moment] = []
        self._nbytes = 0
        self._best: int | None = None
        self._last_cost, self._last_spike = float("inf"), 0
        self.spikes: list[int] = []
        self.changes: Sequence[SettingsChange] = ()

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def moments(self) -> list[Moment]:
        """All moments, in order."""
        return [*self._moments]

    @property
    def epochs(self) -> list[int]:
        """The epochs of which there is a moment, in order."""
        return [moment.epoch for moment in self._moments]

    @property
    def best(self) -> int | None:
        """The epoch with the highest validation accuracy, the earliest of several."""
        return self._best

    def follow(self, trainer: Trainer[Any]) -> None:
        """Take the present epoch of a training, if it is one to keep; to be called after each."""
        latest, epoch = trainer.history.latest, trainer.epoch
        is_best = trainer.history.best is latest is not None
        if is_best:
            self._best = epoch
        if self._is_spike(latest) or is_best or epoch <= EVERY_EPOCH or epoch >= self._next_epoch:
            self.keep(trainer)

    def keep(self, trainer: Trainer[Any]) -> None:
        """Keep the present moment of a training between two epochs, in place of one of the same epoch."""
        self.changes = trainer.settings.changes
        self.take(Moment.of(trainer))

    def take(self, moment: Moment) -> None:
        """Take a moment, in place of those that are not earlier."""
        while self._moments and self._moments[-1].epoch >= moment.epoch:
            self._nbytes -= self._moments.pop().nbytes
        self._moments.append(moment)
        self._nbytes += moment.nbytes
        while self._nbytes > self._budget and len(self._moments) > 3:
            self._drop_one()

    def at(self, epoch: int) -> Moment:
        """Return the last moment that is not later than `epoch`; ValueError if there is none."""
        position = bisect_right(self._moments, epoch, key=lambda moment: moment.epoch)
        if not position:
            raise ValueError(f"the recording begins after epoch {epoch!r}")
        return self._moments[position - 1]

    def until(self, epoch: int) -> Recording:
        """Return the recording as it was after an epoch of which there is a moment."""
        earlier, last = self.copy(), self.at(epoch)
        earlier.changes = self.changes[: last.changes]
        earlier.spikes = [spike for spike in self.spikes if spike <= epoch]
        earlier.take(last)
        earlier._last_spike = max(earlier.spikes, default=0)
        earlier._last_cost = float("inf") if last.latest is None else last.latest.cost
        earlier._best = _best_of(earlier._moments)
        return earlier

    def copy(self) -> Recording:
        """Return the recording as it is now, which a training that goes on does not change."""
        copied = copy.copy(self)
        copied._moments, copied.spikes, copied.changes = [*self._moments], [*self.spikes], [*self.changes]
        return copied

    def replay(
        self,
        epoch: int,
        twin: Trainer[Any],
        steps: int = 0,
        tell: Callable[[Trainer[Any]], bool] | None = None,
    ) -> None:
        """Bring `twin`, a training of the same kind, to where the run was after an epoch and some steps more.

        tell: is called after each epoch, and says whether to go on; where it says no, the twin stays there.
        Raises ValueError for an epoch before the first moment.
        """
        moment = self.at(epoch)
        moment.put_into(twin, self.changes[moment.changes :])
        while twin.epoch < epoch:
            for _metrics in twin.run(epoch):
                if tell is not None and not tell(twin):
                    twin.interrupt()
                    return
        if steps:
            list(twin.run(epoch + 1, steps))

    @property
    def _next_epoch(self) -> float:
        return self._moments[-1].epoch * STRIDE if self._moments else 0

    def _is_spike(self, latest: EpochMetrics | None) -> bool:
        if latest is None:
            return False
        cost, before = latest.cost, self._last_cost
        self._last_cost = cost
        is_close = EVERY_EPOCH < latest.epoch < self._last_spike * STRIDE
        if cost < SPIKE * before or is_close:
            return False
        self._last_spike = latest.epoch
        self.spikes.append(latest.epoch)
        return True

    def _drop_one(self) -> None:
        """Forget the moment that is missed least: its neighbours are the closest to each other."""
        inner = range(1, len(self._moments) - 1)
        droppable = [number for number in inner if self._moments[number].epoch != self._best]
        number = min(droppable, key=self._gap_without)
        self._nbytes -= self._moments.pop(number).nbytes

    def _gap_without(self, number: int) -> float:
        """Return the ratio of the epochs of both neighbours of a moment."""
        return (self._moments[number + 1].epoch + 1) / (self._moments[number - 1].epoch + 1)


def _best_of(moments: Sequence[Moment]) -> int | None:
    """Return the epoch with the highest validation accuracy, the earliest of several; None: not measured."""
    accuracies = {each.epoch: each.latest.validation_accuracy for each in moments if each.latest is not None}
    measured = {epoch: accuracy for epoch, accuracy in accuracies.items() if accuracy is not None}
    return max(measured, key=measured.__getitem__, default=None)


def _copied(vectors: dict[str, Array]) -> dict[str, Array]:
    return {name: vector.copy() for name, vector in vectors.items()}
