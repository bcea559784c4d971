"""The state of a training on its way in: plain values and arrays, checked before anything is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nn.arrays import Array
from nn.checks import (
    check_choice,
    check_count,
    check_like,
    check_not_negative,
    check_number,
    check_positive,
)
from nn.feedforward import FeedForward
from nn.training.batches import EpochBatches
from nn.training.config import TrainingConfig
from nn.training.history import History
from nn.training.samples import Samples
from nn.training.stopping import DivergenceWatch, EarlyStopping
from nn.training.update import Update

BIT_GENERATORS = ("MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64")


@dataclass(frozen=True, slots=True, eq=False)
class CheckedState:
    """Everything that a trainer keeps, ready to be taken over: see Trainer."""

    config: TrainingConfig
    learning_rate: float
    epoch: int
    last_epoch: int
    seconds: float
    generator: np.random.Generator
    parameters: Array
    schedule: dict[str, float]
    stopping: EarlyStopping
    divergence: DivergenceWatch
    history: History
    current_epoch: EpochBatches | None
    update: Update


def checked_state(state: Mapping[str, Any], network: FeedForward, data: Samples) -> CheckedState:
    """Return the state that `Trainer.state` described, for this network and these data.

    Raises KeyError, TypeError or ValueError for one that is not of a network and data like these.
    """
    parameters, schedule = network.parameters, dict(state["schedule"])
    for name, number in schedule.items():
        check_number(name, number)
    config, last_config = (
        TrainingConfig.from_state(state[name]) for name in ("config", "config_of_last_step")
    )
    current = state["current_epoch"]
    # The same object, not only an equal one: else the next step would take over settings anew.
    update = Update(network, config if last_config == config else last_config)
    update.restore(state["update"])
    return CheckedState(
        config=update.config if last_config == config else config,
        learning_rate=check_positive("learning_rate", state["learning_rate"]),
        epoch=check_count("epoch", state["epoch"]),
        last_epoch=check_count("last_epoch", state["last_epoch"]),
        seconds=check_not_negative("seconds", state["seconds"]),
        generator=generator_from_state(state["generator"]),
        parameters=check_like("parameters", state["parameters"], parameters),
        schedule=schedule,
        stopping=EarlyStopping.from_state(state["stopping"], parameters),
        divergence=DivergenceWatch.from_state(state["divergence"]),
        history=History.from_state(state["history"]),
        current_epoch=current and EpochBatches.from_state(data, network.spec.loss, parameters, current),
        update=update,
    )


def generator_from_state(state: Mapping[str, Any]) -> np.random.Generator:
    """Return the random generator of a bit generator's state; ValueError for one that NumPy does not have."""
    name = check_choice("the bit generator", state["bit_generator"], BIT_GENERATORS)
    bit_generator = getattr(np.random, name)()
    bit_generator.state = state
    return np.random.Generator(bit_generator)
