"""How to train: every setting of a training, checked, in one frozen object."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nn.checks import (
    ROUNDING,
    check_batch_size,
    check_choice,
    check_count,
    check_flag,
    check_fraction,
    check_integer,
    check_not_negative,
    check_positive,
    quoted,
)
from nn.registry import Limits, check_settings
from nn.training.augmentations import AUGMENTATIONS, NUMBER_ALONE, STRENGTH
from nn.training.optimizers import OPTIMIZERS
from nn.training.penalties import PENALTIES
from nn.training.schedules import SCHEDULES
from nn.training.sources import FRACTION, SOURCES


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """How to train.

    epochs: passes to make (>= 1). learning_rate: length of a step (> 0). batch_size: a fraction of the
    data in (0, 1] or a number of samples. even_batches: spread what is left over, so that the sizes of all
    batches of an epoch differ by at most one; else the last batch may be much smaller than the others.
    steps_per_epoch: end an epoch after that many batches (None: a full pass).
    optimizer, schedule: names from nn.OPTIMIZERS and nn.SCHEDULES; *_settings: what differs from the defaults
    of their settings, e.g. {"momentum": 0.95}.
    penalties: strength (>= 0) by name from nn.PENALTIES, e.g. {"l2": 1e-4}. weight_decay: fraction of every
    weight, times the learning rate, that a step takes away (>= 0).
    clip_norm: gradients longer than this are shortened to it (> 0, None: never).
    augmentation: strength (0 to 10) by name from nn.AUGMENTATIONS: train on new variants of the samples every
    epoch. A number alone is the strength of "handwriting", for 8x8 images of digits: 1 is as hands differ.
    sources: fraction (0 to 1, together at most 1) by name from nn.SOURCES: so much of every epoch is not the
    given samples but new ones of the same kinds; variants are made of the given ones alone.
    label_smoothing: fraction of every target that is spread over the classes, in [0, 1).
    averaging: answer with a moving average of the parameters that keeps this part a step, in [0, 1); 0: off.
    frozen: numbers of the layers that stay as they are and answer as outside training; the first behind the
    input is 1.
    patience: stop when the validation cost (without such data the cost) has not fallen for that many epochs,
    and go back to the parameters at its lowest (None: never).
    validation_interval: measure the validation data every so many epochs (>= 1).
    Raises TypeError or ValueError naming the wrong value.
    """

    epochs: int = 100
    learning_rate: float = 0.1
    batch_size: float | int = 0.1
    even_batches: bool = True
    steps_per_epoch: int | None = None
    optimizer: str = "sgd"
    optimizer_settings: Mapping[str, float] = field(default_factory=dict)
    schedule: str = "constant"
    schedule_settings: Mapping[str, float] = field(default_factory=dict)
    penalties: Mapping[str, float] = field(default_factory=dict)
    weight_decay: float = 0.0
    clip_norm: float | None = None
    augmentation: Mapping[str, float] = field(default_factory=dict)
    sources: Mapping[str, float] = field(default_factory=dict)
    label_smoothing: float = 0.0
    averaging: float = 0.0
    frozen: tuple[int, ...] = ()
    patience: int | None = None
    validation_interval: int = 1

    def __post_init__(self) -> None:
        optimizer, schedule = OPTIMIZERS.find(self.optimizer), SCHEDULES.find(self.schedule)
        checked: dict[str, Any] = {
            "epochs": check_count("epochs", self.epochs, 1),
            "learning_rate": check_positive("learning_rate", self.learning_rate),
            "batch_size": check_batch_size(self.batch_size),
            "even_batches": check_flag("even_batches", self.even_batches),
            "optimizer_settings": check_settings(
                "optimizer_settings", self.optimizer_settings, optimizer.limits
            ),
            "schedule_settings": check_settings("schedule_settings", self.schedule_settings, schedule.limits),
            "penalties": check_settings("penalties", self.penalties, dict.fromkeys(PENALTIES, Limits(0))),
            "weight_decay": check_not_negative("weight_decay", self.weight_decay),
            "augmentation": _check_augmentation(self.augmentation),
            "sources": _check_sources(self.sources),
            "label_smoothing": check_fraction("label_smoothing", self.label_smoothing),
            "averaging": check_fraction("averaging", self.averaging),
            "frozen": _check_frozen(self.frozen),
            "validation_interval": check_integer("validation_interval", self.validation_interval, 1),
        }
        for name in ("steps_per_epoch", "patience"):
            if getattr(self, name) is not None:
                checked[name] = check_integer(name, getattr(self, name), 1)
        if self.clip_norm is not None:
            checked["clip_norm"] = check_positive("clip_norm", self.clip_norm)
        for name, value in checked.items():
            object.__setattr__(self, name, value)

    def samples_per_batch(self, samples: int) -> int:
        """Return the batch size for that many samples: a fraction is rounded down, to at least one."""
        if isinstance(self.batch_size, int):
            return min(self.batch_size, samples)
        return max(1, math.floor(self.batch_size * samples + ROUNDING))

    def steps(self, samples: int) -> int:
        """Return the number of steps in one epoch over that many samples."""
        full_pass = self._batches(samples)
        return min(full_pass, self.steps_per_epoch or full_pass)

    def batch_bounds(self, samples: int) -> list[int]:
        """Return where each batch of an epoch over that many samples begins, and where the last one ends."""
        steps, size, batches = self.steps(samples), self.samples_per_batch(samples), self._batches(samples)
        if self.even_batches:
            return [samples * number // batches for number in range(steps + 1)]
        return [min(size * number, samples) for number in range(steps + 1)]

    def _batches(self, samples: int) -> int:
        """Return how many batches a full pass has: even ones are as close to their size as can be."""
        size = self.samples_per_batch(samples)
        return max(1, (2 * samples + size) // (2 * size)) if self.even_batches else math.ceil(samples / size)

    def to_dictionary(self) -> dict[str, Any]:
        """Return the settings that differ from the defaults, in plain values."""
        standard = TrainingConfig()
        return {
            name: value
            for name, value in dataclasses.asdict(self).items()
            if value != getattr(standard, name)
        }

    def state(self) -> dict[str, Any]:
        """Return the settings for a file: `to_dictionary`, and always how batches are cut."""
        return {**self.to_dictionary(), "even_batches": self.even_batches}

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> TrainingConfig:
        """Return the config that `state` described; a file that does not say how cuts them as it used to."""
        return cls.from_settings({"even_batches": False, **state})

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> TrainingConfig:
        """Return the config with these fields; ValueError naming the closest field for an unknown one."""
        names = [each.name for each in dataclasses.fields(cls)]
        return cls(**{check_choice("a setting", name, names): value for name, value in settings.items()})


def _check_augmentation(given: object) -> dict[str, float]:
    """Return strengths above 0 by name."""
    if isinstance(given, int | float | np.number) and type(given) is not bool:
        given = {NUMBER_ALONE: STRENGTH.check("augmentation", given)} if given != 0 else {}
    strengths = check_settings("augmentation", given, dict.fromkeys(AUGMENTATIONS, STRENGTH))
    return {name: strength for name, strength in strengths.items() if strength > 0}


def _check_sources(given: object) -> dict[str, float]:
    """Return fractions above 0 by name."""
    fractions = check_settings("sources", given, dict.fromkeys(SOURCES, FRACTION))
    if sum(fractions.values()) > 1 + ROUNDING:
        raise ValueError(f"sources must be at most 1 together, not {sum(fractions.values()):g}")
    return {name: fraction for name, fraction in fractions.items() if fraction > 0}


def _check_frozen(given: object) -> tuple[int, ...]:
    if not isinstance(given, tuple | list):
        raise TypeError(f"frozen must be a list of layer numbers, not {quoted(given)}")
    return tuple(check_integer("a layer number in frozen", number, 1) for number in given)
