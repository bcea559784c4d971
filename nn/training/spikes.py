"""Spikes: which step made the cost of a recorded training leap, found by training those epochs again.

A training measures no lengths of steps on its way but that of each epoch's last one, as that would slow every
step down. Nor need it: a recording knows in which epochs the cost leapt, and gives their steps back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nn.training.recording import Recording
from nn.training.stopping import DivergenceError
from nn.training.trainer import Trainer

BEFORE = 50  # steps that say what is usual
EPOCHS_LOOKED_AT = 3  # the leap shows in the epoch after its step if that is the last, and may take one more
SHORT = 1 / 4  # of the usual samples: their mean is twice as noisy
STRONG = 5.0  # a gradient so many times the usual one; noise alone makes those of short batches 2 to 4 times
LONG = 10.0  # a step so many times the usual one; without a fault the longest of thousands are 3 to 6 times
NOTICED = 0.05  # a leap that ends below this fraction of the cost of guessing disturbs nobody


@dataclass(frozen=True, slots=True)
class MeasuredStep:
    """A step of a training.

    epoch, number: counted from 1. samples: in its batch. rate: learning rate times what the schedule
    multiplies it by. gradient_length: of the cost of its batch. length: of the way that all parameters went.
    """

    epoch: int
    number: int
    samples: int
    rate: float
    gradient_length: float
    length: float


@dataclass(frozen=True, slots=True)
class Spike:
    """The step that began a leap of the cost, beside the median of the steps before it.

    epoch, step: counted from 1. is_last: whether it is the last of its epoch. samples: in its batch, length:
    of the step; usual_*: medians. gradient_ratio: of its gradient's length to the median. length_ratio: the
    same of the length over the rate, so that a rate which a schedule raises is no leap.
    """

    epoch: int
    step: int
    is_last: bool
    samples: int
    usual_samples: int
    length: float
    usual_length: float
    gradient_ratio: float
    length_ratio: float

    @property
    def is_short(self) -> bool:
        """Return whether its batch has far fewer samples than the others."""
        return self.samples < SHORT * self.usual_samples

    @property
    def is_unusual(self) -> bool:
        """Return whether it is far from all that chance makes of such a batch."""
        return self.length_ratio >= LONG or (self.is_short and self.gradient_ratio > STRONG)


def worst_leap(recording: Recording, baseline_cost: float) -> int | None:
    """Return the epoch with the highest cost of those to which the cost leapt, since the settings changed.

    baseline_cost: of guessing. None where there was no leap, or none worth notice.
    """
    begun = recording.changes[-1].epoch if recording.changes else 0
    costs = {}
    for epoch in recording.spikes:
        latest = recording.at(epoch).latest
        if epoch > begun and latest is not None and latest.epoch == epoch:
            costs[epoch] = latest.cost
    worst = max(costs, key=costs.__getitem__, default=None)
    return None if worst is None or costs[worst] < NOTICED * baseline_cost else worst


def find_spike(recording: Recording, leap: int, twin: Trainer[Any]) -> Spike | None:
    """Return the step that most likely made the cost leap in the epoch `leap`.

    twin: a training of the same kind, which is used for it. None where fewer than BEFORE steps came before.
    Takes as long as the training of EPOCHS_LOOKED_AT epochs and BEFORE steps, and from the last moment on.
    """
    steps_per_epoch = twin.config.steps(twin.samples)
    first = leap - EPOCHS_LOOKED_AT + 1 - -(-BEFORE // steps_per_epoch)
    first = max(first, recording.epochs[0] + 1, 1)
    steps = list(measure_steps(recording, first, leap, twin))
    looked_at = [place for place, step in enumerate(steps) if step.epoch > leap - EPOCHS_LOOKED_AT]
    candidates = [place for place in looked_at if place >= BEFORE and steps[place].rate > 0]
    if not candidates:
        return None
    spikes = [_spike(steps[place], steps[place - BEFORE : place], steps_per_epoch) for place in candidates]
    longest = max(spikes, key=lambda spike: spike.length_ratio)
    # The steps after the one that began it are often longer still: they go back down from where it led.
    return next((spike for spike in spikes if spike.is_unusual), longest)


def measure_steps(
    recording: Recording,
    first: int,
    last: int,
    twin: Trainer[Any],
    tell: Callable[[Trainer[Any]], bool] | None = None,
) -> Iterator[MeasuredStep]:
    """Yield the steps of the epochs `first` (>= 1) to `last`, which are trained again in `twin`.

    tell: see Recording.replay. They end before a step with which the training diverged. Raises ValueError
    for an epoch that the recording does not reach back to.
    """
    recording.replay(first - 1, twin, tell=tell)
    while first - 1 <= twin.epoch < last:
        epoch, number = twin.epoch + 1, twin.current_epoch.batches_done + 1 if twin.current_epoch else 1
        twin.update.measures_every_step = True
        try:
            list(twin.run(last, steps=1))
        except DivergenceError:
            return
        yield _measured(twin, epoch, number)


def _measured(twin: Trainer[Any], epoch: int, number: int) -> MeasuredStep:
    """Return the step that was just made, of a training that measures each."""
    update, batches = twin.update, twin.current_epoch
    bounds = batches.plan.bounds if batches else update.config.batch_bounds(twin.samples)
    latest = twin.history.latest
    rate = batches.rate if batches else latest.learning_rate if latest else 0.0
    samples = bounds[number] - bounds[number - 1]
    return MeasuredStep(epoch, number, samples, rate, update.gradient_length, update.update_length)


def _spike(step: MeasuredStep, before: list[MeasuredStep], steps_per_epoch: int) -> Spike:
    gradient = median([each.gradient_length for each in before])
    pace = median([each.length / each.rate for each in before if each.rate > 0])
    return Spike(
        step.epoch,
        step.number,
        step.number == steps_per_epoch,
        step.samples,
        round(median([each.samples for each in before])),
        step.length,
        median([each.length for each in before]),
        step.gradient_length / gradient if gradient > 0 else 0.0,
        step.length / step.rate / pace if pace > 0 else 0.0,
    )


def median(values: Sequence[float]) -> float:
    """Return the middle one of values, or the mean of the two in the middle; 0 where there are none."""
    return float(np.median(values)) if values else 0.0
