"""A moment of a training: everything that it needs to go on from the end of an epoch, to the last bit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from nn.arrays import Array
from nn.checks import check_choice, check_integer, check_like, check_number, is_finite
from nn.training.config import TrainingConfig
from nn.training.history import NAMES, EpochMetrics, History, checked_metrics
from nn.training.optimizers import OPTIMIZERS
from nn.training.settings import ActiveSettings, KnownSettings, RecordedSettings, Settings, SettingsChange
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

    def state(self, known: KnownSettings) -> dict[str, Any]:
        """Return everything in plain values and arrays, for `from_state`; known: takes in the settings."""
        return {
            "epoch": self.epoch,
            "parameters": self.parameters,
            "result_parameters": self.result_parameters,
            "settings": known.number_of(self.settings),
            "changes": self.changes,
            "latest": None if self.latest is None else astuple(self.latest),
            "config_of_last_step": known.number_of_config(self._config_of_last_step),
            "update": self._update,
            "generator": self._generator,
            "schedule": self._schedule,
            "stopping": self._stopping,
            "divergence": self._divergence,
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any], known: KnownSettings, example: Array) -> Moment:
        """Return the moment that `state` described, of (parameters,) like these.

        Raises KeyError, TypeError or ValueError for anything else.
        """
        parameters = _checked_parameters("parameters", state["parameters"], example)
        result = _checked_parameters("result_parameters", state["result_parameters"], example)
        latest, update, stopping = state["latest"], state["update"], state["stopping"]
        for name in OPTIMIZERS.find(check_choice("the optimizer", update["optimizer"], OPTIMIZERS)).state:
            check_like(name, update["optimizer_state"][name], example)
        for name in ("steps", "averaged_steps"):
            check_integer(name, update[name], 0)
        config = known.config(state["config_of_last_step"])
        if update["average"] is not None or config.averaging:
            check_like("average", update["average"], example)
        for name, number in state["schedule"].items():
            check_number(name, number)
        EarlyStopping.from_state(stopping, example)
        DivergenceWatch.from_state(state["divergence"])
        generator_from_state(state["generator"])
        return cls(
            check_integer("epoch", state["epoch"], 0),
            parameters,
            result,
            known.settings(state["settings"]),
            check_integer("changes", state["changes"], 0),
            None if latest is None else checked_metrics(dict(zip(NAMES, latest, strict=True))),
            config,
            dict(update),
            state["generator"],
            state["schedule"],
            stopping,
            state["divergence"],
        )

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


def _checked_parameters(name: str, values: object, example: Array) -> Array:
    vector = check_like(name, values, example)
    if not is_finite(vector):
        raise ValueError(f"its {name} are not finite numbers")
    return vector


def _copied(vectors: dict[str, Array]) -> dict[str, Array]:
    return {name: vector.copy() for name, vector in vectors.items()}
