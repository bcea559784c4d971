"""The settings of a training while it goes on: when each of them begins to count, and playing that again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nn.checks import check_integer, check_not_negative, check_positive
from nn.feedforward import FeedForward
from nn.losses import LOSSES
from nn.training.augmentations import check_augmentable
from nn.training.config import TrainingConfig
from nn.training.samples import Samples, baseline_cost
from nn.training.sources import check_sources
from nn.training.update import check_frozen


@dataclass(frozen=True, slots=True)
class ActiveSettings:
    """Settings, and what follows from them: swapped in one assignment."""

    config: TrainingConfig
    learning_rate: float
    baseline_cost: float

    @classmethod
    def of(cls, config: TrainingConfig, network: FeedForward, data: Samples) -> ActiveSettings:
        """Return a config as it counts. Raises ValueError where it does not fit the network or its data."""
        check_frozen(config, network)
        if config.augmentation:
            check_augmentable(data.rows[:, :-1], config.augmentation)
        if config.sources:
            check_sources(config.sources, data.kinds, data.rows.shape[1] - 1)
        cost = baseline_cost(data, LOSSES[network.spec.loss], config.label_smoothing)
        return cls(config, config.learning_rate, cost)


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """Settings that began to count.

    epoch: epochs done by then. place: 0 before the next epoch was planned, n before its n-th step, one more
    than its steps before it was measured.
    """

    epoch: int
    place: int
    settings: ActiveSettings


class Settings:
    """The settings of a training, and when each of them began to count.

    wanted: those that were asked for last, by any thread. active: those that count; they follow what is
    wanted only at the places that a training asks for them, so that it can be trained again exactly. changes:
    what was taken over, in order.
    """

    def __init__(self, settings: ActiveSettings, changes: Sequence[SettingsChange] = ()) -> None:
        """Begin with settings, and the changes that led to them."""
        self.wanted = self.active = settings
        self.changes = list(changes)

    def take(self, epoch: int, place: int) -> ActiveSettings:
        """Return the settings that count from this place on."""
        wanted = self.wanted
        if wanted is not self.active:
            self.active = wanted
            self.changes.append(SettingsChange(epoch, place, wanted))
        return self.active


class RecordedSettings(Settings):
    """The settings of a training that is trained again: each change comes where it came then."""

    def __init__(self, settings: ActiveSettings, to_come: Sequence[SettingsChange]) -> None:
        """Begin with settings that counted, and the changes that came after them."""
        super().__init__(settings)
        self._to_come = list(reversed(to_come))

    def take(self, epoch: int, place: int) -> ActiveSettings:
        """Return the settings that counted at this place."""
        while self._to_come and (self._to_come[-1].epoch, self._to_come[-1].place) <= (epoch, place):
            self.wanted = self._to_come.pop().settings
        return super().take(epoch, place)


class KnownSettings:
    """Settings that many moments have in common, each written down once and known by its number.

    What was one object is one again after reading: a training tells by that whether settings have changed.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._configs: list[TrainingConfig] = []
        self._all: list[ActiveSettings] = []

    def number_of(self, settings: ActiveSettings) -> int:
        """Return the number of settings, a new one if they were not known."""
        for number, known in enumerate(self._all):
            if known is settings:
                return number
        self.number_of_config(settings.config)
        self._all.append(settings)
        return len(self._all) - 1

    def number_of_config(self, config: TrainingConfig) -> int:
        """Return the number of a config, a new one if it was not known."""
        for number, known in enumerate(self._configs):
            if known is config:
                return number
        self._configs.append(config)
        return len(self._configs) - 1

    def settings(self, number: object) -> ActiveSettings:
        """Return the settings with a number; ValueError or TypeError if there are none."""
        return self._all[check_integer("settings", number, 0, len(self._all) - 1)]

    def config(self, number: object) -> TrainingConfig:
        """Return the config with a number; ValueError or TypeError if there is none."""
        return self._configs[check_integer("config", number, 0, len(self._configs) - 1)]

    def state(self) -> dict[str, Any]:
        """Return all of them in plain values, for `from_state`."""
        rows = [
            (self.number_of_config(each.config), each.learning_rate, each.baseline_cost) for each in self._all
        ]
        return {"configs": [config.state() for config in self._configs], "settings": rows}

    @classmethod
    def from_state(cls, state: Mapping[str, Any], network: FeedForward) -> KnownSettings:
        """Return what `state` described, for a network like this; ValueError, TypeError or KeyError else."""
        known = cls()
        known._configs = [TrainingConfig.from_state(config) for config in state["configs"]]
        for config in known._configs:
            check_frozen(config, network)
        for config, rate, cost in state["settings"]:
            rate, cost = check_positive("learning_rate", rate), check_not_negative("baseline_cost", cost)
            known._all.append(ActiveSettings(known.config(config), rate, cost))
        return known
