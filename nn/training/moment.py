"""A moment of a training: everything that it needs to go on from the end of an epoch, to the last bit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nn.arrays import Array
from nn.training.config import TrainingConfig
from nn.training.history import EpochMetrics, History
from nn.training.settings import ActiveSettings, RecordedSettings, Settings, SettingsChange
from nn.training.state import generator_from_state
from nn.training.stopping import DivergenceWatch, EarlyStopping
from nn.training.trainer import Trainer
from nn.training.update import Update


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


def _copied(vectors: dict[str, Array]) -> dict[str, Array]:
    return {name: vector.copy() for name, vector in vectors.items()}
