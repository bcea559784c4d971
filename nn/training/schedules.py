"""Schedules: how the learning rate changes over a training.

Each is one function registered by the decorator `schedule`. It gets a ScheduleState and returns what the
learning rate is multiplied by, for each step of the coming epoch; keyword-only parameters are its settings.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from nn.arrays import Array
from nn.registry import Fraction, Limits, NotNegative, Positive, Registry, limits_of, settings_of


@dataclass(frozen=True, slots=True)
class ScheduleState:
    """Where a training stands before an epoch.

    epochs: (steps,) how many epochs will be done at the beginning of each step, with fractions.
    progress: (steps,) the same as a fraction of the training, 0 to 1.
    cost: of the last epoch, on the validation data if there is any; None before the first.
    kept: numbers that the schedule keeps from epoch to epoch, empty at first.
    """

    epochs: Array
    progress: Array
    cost: float | None
    kept: dict[str, float]

    @classmethod
    def before_epoch(
        cls, done: int, epochs: int, steps: int, cost: float | None, kept: dict[str, float]
    ) -> ScheduleState:
        """Return where a training of so many epochs stands when `done` are done and one of `steps` begins."""
        begun = done + np.arange(steps) / steps
        return cls(begun, np.minimum(begun / epochs, 1), cost, kept)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule: its function, and its settings' defaults and limits."""

    factors: Callable[..., Array | float]
    settings: dict[str, float]
    limits: dict[str, Limits] = field(default_factory=dict)


SCHEDULES: Registry[Schedule] = Registry("schedule")


def schedule(function: Callable[..., Array | float]) -> Callable[..., Array | float]:
    """Register (state, **settings) -> factors under the function's name; usable as a decorator."""
    SCHEDULES[function.__name__] = Schedule(function, settings_of(function), limits_of(function))
    return function


@schedule
def constant(now: ScheduleState) -> float:
    """The learning rate as it is."""
    return 1.0


@schedule
def step(now: ScheduleState, *, factor: NotNegative = 0.5, every: Positive = 100) -> Array:
    """Multiply by `factor` after every `every` epochs."""
    return factor ** np.floor(now.epochs / every)


@schedule
def exponential(now: ScheduleState, *, last: NotNegative = 0.01) -> Array:
    """Fall by the same fraction with every step, to `last` at the end."""
    return last**now.progress


@schedule
def cosine(now: ScheduleState, *, last: NotNegative = 0.0, warm_up: Fraction = 0.0) -> Array:
    """Fall along half a cosine to `last`, after a linear rise over the fraction `warm_up` of the training.

    Source: Loshchilov and Hutter, SGDR, 2017.
    """
    return _rise(now.progress, warm_up) * _fall(now.progress, warm_up, last)


@schedule
def warm_up(now: ScheduleState, *, share: Fraction = 0.1) -> Array:
    """Rise evenly over the first `share` of the training, then stay: early gradients are the wildest."""
    return _rise(now.progress, share)


@schedule
def one_cycle(
    now: ScheduleState, *, first: NotNegative = 0.04, rise: Fraction = 0.3, last: NotNegative = 0.0001
) -> Array:
    """Rise from `first` to 1 along half a cosine, then fall to `last` (Smith and Topin, 2018)."""
    upwards = 1 - _fall(np.minimum(now.progress / max(rise, 1e-9), 1), 0, 0)
    return np.where(now.progress < rise, first + (1 - first) * upwards, _fall(now.progress, rise, last))


@schedule
def plateau(
    now: ScheduleState,
    *,
    factor: NotNegative = 0.5,
    patience: NotNegative = 10,
    improvement: Fraction = 0.001,
) -> float:
    """Multiply by `factor` when the cost has not fallen by `improvement` of itself for `patience` epochs."""
    kept = now.kept
    if now.cost is not None:
        if now.cost < kept.get("best", math.inf) * (1 - improvement):
            kept["best"], kept["waited"] = now.cost, 0
        else:
            kept["waited"] = kept.get("waited", 0) + 1
        if kept["waited"] > patience:
            kept["factor"], kept["waited"] = kept.get("factor", 1) * factor, 0
    return kept.get("factor", 1)


def factors_of(name: str, now: ScheduleState, settings: Mapping[str, float]) -> list[float]:
    """Return what a schedule multiplies the learning rate by, for each step of the coming epoch."""
    factors = np.asarray(SCHEDULES[name].factors(now, **settings), np.float64)
    values: list[float] = np.broadcast_to(factors, now.epochs.shape).tolist()
    return values


def _rise(progress: Array, fraction: float) -> Array:
    """Return progress / fraction up to 1; the first step is as long as one a hundredth of the way up."""
    return np.clip(progress / fraction, 0.01, 1) if fraction > 0 else np.ones_like(progress)


def _fall(progress: Array, begin: float, last: float) -> Array:
    """Return half a cosine from 1 at `begin` to `last` at 1."""
    fraction = np.clip((progress - begin) / max(1 - begin, 1e-9), 0, 1)
    return last + (1 - last) * (1 + np.cos(np.pi * fraction)) / 2
