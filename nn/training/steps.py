"""The steps of one epoch, trained again one by one: how large each batch was, and what its step did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nn.arrays import Array
from nn.checks import norm
from nn.training.batches import EpochBatches
from nn.training.recording import Recording
from nn.training.stopping import DivergenceError
from nn.training.trainer import Trainer

MOST_BYTES = 256 * 2**20  # of the parameters after each step of an epoch


class TooManyStepsError(ValueError):
    """The steps of an epoch are too many to keep what so large a network was after each."""


@dataclass(frozen=True, slots=True, eq=False)
class StepFacts:
    """One step of an epoch.

    number: counted from 1. samples: in its batch. rate: learning rate times what the schedule multiplies it
    by. length: of the way that all parameters went. cost, accuracy: of its batch, before the step.
    validation_cost, validation_accuracy: after the step; None without validation data. parameters:
    (parameters,) that the training gave after it.
    """

    number: int
    samples: int
    rate: float
    length: float
    cost: float
    accuracy: float
    validation_cost: float | None
    validation_accuracy: float | None
    parameters: Array


def steps_of_epoch(
    recording: Recording,
    epoch: int,
    twin: Trainer[Any],
    tell: Callable[[Trainer[Any]], bool] | None = None,
) -> list[StepFacts]:
    """Return the steps that led from the end of the epoch before to the end of `epoch` (>= 1).

    twin: a training of the same kind, which is used for it. tell: see Recording.replay; where it says no,
    there are no steps. The step with which a training diverged is left out. Raises ValueError for an epoch
    that the recording does not reach back to, and TooManyStepsError for more than MOST_BYTES of parameters.
    """
    recording.replay(epoch - 1, twin, tell=tell)
    facts: list[StepFacts] = []
    batches: EpochBatches | None = None
    while twin.epoch == epoch - 1:
        before = twin.network.parameters.copy()
        if (len(facts) + 1) * before.nbytes > MOST_BYTES:
            raise TooManyStepsError
        try:
            list(twin.run(epoch, steps=1))
        except DivergenceError:
            break
        batches = twin.current_epoch or batches
        with np.errstate(over="ignore", invalid="ignore"):
            facts.append(_facts(twin, len(facts) + 1, before, batches))
    return facts


def _facts(twin: Trainer[Any], number: int, before: Array, batches: EpochBatches | None) -> StepFacts:
    """Return the facts of the latest step; batches: of its epoch, None if that had this step alone."""
    latest = twin.history.latest
    if batches is None:
        assert latest is not None
        samples, rate, measured = twin.samples, latest.learning_rate, (latest.cost, latest.accuracy)
    else:
        samples, measured = batches.measure_batch(number)
        rate = batches.rate
    return StepFacts(
        number,
        samples,
        rate,
        norm(twin.network.parameters - before),
        *measured,
        *twin.measure_validation(),
        twin.update.result_parameters.copy(),
    )
