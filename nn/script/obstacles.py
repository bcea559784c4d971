"""What a script of a training cannot hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from nn.training.config import TrainingConfig
from nn.training.schedules import SCHEDULES
from nn.training.settings import SettingsChange
from nn.training.trainer import Trainer

BIT_GENERATORS = ("PCG64", "PCG64DXSM")  # their states are plain numbers


class ScriptError(ValueError):
    """A training cannot be written as a script.

    obstacles: what stands in the way, as in OBSTACLES; the message is one sentence about them.
    """

    def __init__(self, *obstacles: str) -> None:
        self.obstacles = obstacles
        words = ", ".join(OBSTACLES.get(each, each) for each in obstacles)
        super().__init__(f"no script can be written of this training: it has {words}")


OBSTACLES = {
    "batch_normalization": "batch normalization",
    "augmentation": "new variants of the samples in every epoch",
    "sources": "samples that are made anew in every epoch",
    "frozen": "layers that stay as they are",
    "schedule": "a schedule that goes by the cost",
    "generator": "a random generator other than NumPy's usual one",
    "settings": "settings other than the learning rate that were changed on the way",
    "epoch": "an epoch that is under way",
}


def check_can_be_written(trainer: Trainer[Any], changes: Sequence[SettingsChange]) -> None:
    """Raise ScriptError unless a script can go on from where a training stands."""
    config, layers = trainer.config, trainer.network.spec.layers
    generator = trainer.network.generator.bit_generator.state["bit_generator"]
    found = {
        "batch_normalization": any(layer.batch_normalization for layer in layers),
        "augmentation": bool(config.augmentation),
        "sources": bool(config.sources),
        "frozen": bool(config.frozen),
        "schedule": _goes_by_cost(config.schedule),
        "generator": generator not in BIT_GENERATORS,
        "settings": any(not _is_like(config, change.settings.config) for change in changes),
        "epoch": trainer.current_epoch is not None,
    }
    if any(found.values()):
        raise ScriptError(*(name for name, is_there in found.items() if is_there))


def _goes_by_cost(schedule: str) -> bool:
    code = getattr(SCHEDULES[schedule].factors, "__code__", None)
    return code is None or "cost" in code.co_names or "kept" in code.co_names


def _is_like(one: TrainingConfig, other: TrainingConfig) -> bool:
    """Return whether two settings make the same steps, but for the learning rate."""
    like_one = dataclasses.replace(
        other,
        learning_rate=one.learning_rate,
        epochs=one.epochs if one.schedule == "constant" else other.epochs,
        patience=one.patience,
        validation_interval=one.validation_interval,
    )
    return like_one == one
