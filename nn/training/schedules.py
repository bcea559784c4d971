"""Schedules: how the learning rate changes over a training.

Each is one function registered by the decorator `schedule`. It gets the Time and returns what the learning
rate is multiplied by, for each step of the coming epoch; keyword-only parameters are its settings.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from nn.checks import Array
from nn.registry import Registry, settings_of


@dataclass(frozen=True, slots=True)
class Time:
    """Where a training stands before an epoch.

    epochs: (steps,) how many epochs will be done at the beginning of each step, with fractions.
    progress: (steps,) the same as a share of the training, 0 to 1.
    cost: of the last epoch, on the validation data if there is any; None before the first.
    memory: numbers that the schedule keeps from epoch to epoch, empty at first.
    """

    epochs: Array
    progress: Array
    cost: float | None
    memory: dict[str, float]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule: its function and the defaults of its settings."""

    factors: Callable[..., Array | float]
    settings: dict[str, float]


SCHEDULES: Registry[Schedule] = Registry("schedule")


def schedule(function: Callable[..., Array | float]) -> Callable[..., Array | float]:
    """Register (time, **settings) -> factors under the function's name; usable as a decorator."""
    SCHEDULES[function.__name__] = Schedule(function, settings_of(function))
    return function


@schedule
def constant(time: Time) -> float:
    """The learning rate as it is."""
    return 1.0


@schedule
def step(time: Time, *, factor: float = 0.5, every: float = 100) -> Array:
    """Multiply by `factor` after every `every` epochs."""
    return factor ** np.floor(time.epochs / every)


@schedule
def exponential(time: Time, *, last: float = 0.01) -> Array:
    """Fall by the same share with every step, to `last` at the end."""
    return last**time.progress


@schedule
def cosine(time: Time, *, last: float = 0.0, warm_up: float = 0.0) -> Array:
    """Fall along half a cosine to `last`, after a linear rise over the share `warm_up` of the training.

    Source: Loshchilov and Hutter, SGDR, 2017.
    """
    return _rise(time.progress, warm_up) * _fall(time.progress, warm_up, last)


@schedule
def warm_up(time: Time, *, share: float = 0.1) -> Array:
    """Rise evenly over the first `share` of the training, then stay: early gradients are the wildest."""
    return _rise(time.progress, share)


@schedule
def one_cycle(time: Time, *, first: float = 0.04, rise: float = 0.3, last: float = 0.0001) -> Array:
    """Rise from `first` to 1 along half a cosine, then fall to `last` (Smith and Topin, 2018)."""
    upwards = 1 - _fall(np.minimum(time.progress / max(rise, 1e-9), 1), 0, 0)
    return np.where(time.progress < rise, first + (1 - first) * upwards, _fall(time.progress, rise, last))


@schedule
def plateau(time: Time, *, factor: float = 0.5, patience: float = 10, improvement: float = 0.001) -> float:
    """Multiply by `factor` when the cost has not fallen by `improvement` of itself for `patience` epochs."""
    memory = time.memory
    if time.cost is not None:
        if time.cost < memory.get("best", math.inf) * (1 - improvement):
            memory["best"], memory["waited"] = time.cost, 0
        else:
            memory["waited"] = memory.get("waited", 0) + 1
        if memory["waited"] > patience:
            memory["factor"], memory["waited"] = memory.get("factor", 1) * factor, 0
    return memory.get("factor", 1)


def gives_rates(name: str, settings: Mapping[str, float]) -> bool:
    """Tell whether a schedule gives rates of at least 0 with these settings, by trying it."""
    progress = np.array([0, 0.01, 0.25, 0.5, 1])
    try:
        with np.errstate(all="ignore"):
            factors = factors_of(name, Time(1000 * progress, progress, None, {}), settings)
    except (ArithmeticError, ValueError):
        return False
    return all(math.isfinite(factor) and factor >= 0 for factor in factors)


def factors_of(name: str, time: Time, settings: Mapping[str, float]) -> list[float]:
    """Return what a schedule multiplies the learning rate by, for each step of the coming epoch."""
    factors = np.asarray(SCHEDULES[name].factors(time, **settings), np.float64)
    values: list[float] = np.broadcast_to(factors, time.epochs.shape).tolist()
    return values


def _rise(progress: Array, share: float) -> Array:
    """Return progress / share up to 1; the first step is as long as one a hundredth of the way up."""
    return np.clip(progress / share, 0.01, 1) if share > 0 else np.ones_like(progress)


def _fall(progress: Array, begin: float, last: float) -> Array:
    """Return half a cosine from 1 at `begin` to `last` at 1."""
    share = np.clip((progress - begin) / max(1 - begin, 1e-9), 0, 1)
    return last + (1 - last) * (1 + np.cos(np.pi * share)) / 2
