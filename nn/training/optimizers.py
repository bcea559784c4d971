"""Optimizers: how a gradient changes the parameters.

Each is one function on flat vectors, registered by the decorator `optimizer`. It changes `parameters` in
place and may use up `gradient`. `rate` is the learning rate and `step` counts from 1. Further positional
parameters are vectors that the optimizer keeps from step to step, zero at first: its state. Keyword-only
parameters are its settings. Every formula is per element, so vectors may be handed over in chunks.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from nn.arrays import Array
from nn.registry import (
    Fraction,
    FractionBelowOne,
    Limits,
    NotNegative,
    Positive,
    Registry,
    limits_of,
    names_of,
    settings_of,
)

GIVEN = ("parameters", "gradient", "rate", "step")


@dataclass(frozen=True, slots=True)
class Optimizer:
    """An optimizer: its function, the names of its state's vectors, its settings' defaults and limits."""

    update: Callable[..., None]
    state: tuple[str, ...] = ()
    settings: dict[str, float] = field(default_factory=dict)
    limits: dict[str, Limits] = field(default_factory=dict)


OPTIMIZERS: Registry[Optimizer] = Registry("optimizer")


def optimizer(function: Callable[..., None]) -> Callable[..., None]:
    """Register a function that changes parameters by a gradient under its name; a decorator."""
    given, state = names_of(function)[: len(GIVEN)], names_of(function)[len(GIVEN) :]
    if tuple(given) != GIVEN:
        raise TypeError(f"an optimizer's first parameters must be {', '.join(GIVEN)}, not {', '.join(given)}")
    OPTIMIZERS[function.__name__] = Optimizer(
        function, tuple(state), settings_of(function), limits_of(function)
    )
    return function


@optimizer
def sgd(parameters: Array, gradient: Array, rate: float, step: int) -> None:
    """p := p - rate g."""
    gradient *= rate
    parameters -= gradient


@optimizer
def momentum(
    parameters: Array, gradient: Array, rate: float, step: int, velocity: Array, *, momentum: Fraction = 0.9
) -> None:
    """v := momentum v + g, p := p - rate v: a ball that keeps rolling (Polyak, 1964)."""
    velocity *= momentum
    velocity += gradient
    parameters -= rate * velocity


@optimizer
def nesterov(
    parameters: Array, gradient: Array, rate: float, step: int, velocity: Array, *, momentum: Fraction = 0.9
) -> None:
    """v := momentum v + g, p := p - rate (g + momentum v): the velocity of one step ahead (Nesterov, 1983).

    In the form of Sutskever et al., 2013, with p standing for the point one step ahead.
    """
    velocity *= momentum
    velocity += gradient
    gradient += momentum * velocity
    gradient *= rate
    parameters -= gradient


@optimizer
def adagrad(
    parameters: Array, gradient: Array, rate: float, step: int, squares: Array, *, epsilon: Positive = 1e-10
) -> None:
    """s := s + g^2, p := p - rate g / (sqrt(s) + eps): what has moved far slows down (Duchi et al., 2011)."""
    squares += gradient * gradient
    parameters -= rate * gradient / (np.sqrt(squares) + epsilon)


@optimizer
def rmsprop(
    parameters: Array,
    gradient: Array,
    rate: float,
    step: int,
    square: Array,
    *,
    decay: Fraction = 0.99,
    epsilon: Positive = 1e-8,
) -> None:
    """s := decay s + (1 - decay) g^2, p := p - rate g / (sqrt(s) + eps) (Tieleman and Hinton, 2012)."""
    square *= decay
    square += (1 - decay) * gradient * gradient
    parameters -= rate * gradient / (np.sqrt(square) + epsilon)


@optimizer
def adam(
    parameters: Array,
    gradient: Array,
    rate: float,
    step: int,
    mean: Array,
    square: Array,
    *,
    beta1: FractionBelowOne = 0.9,
    beta2: FractionBelowOne = 0.999,
    epsilon: Positive = 1e-8,
) -> None:
    """m := b1 m + (1 - b1) g, s := b2 s + (1 - b2) g^2, p := p - rate m' / (sqrt(s') + eps).

    m' = m / (1 - b1^step) and s' = s / (1 - b2^step) make up for the start from zero (Kingma and Ba, 2015).
    With c = sqrt(1 - b2^step), sqrt(s') + eps = (sqrt(s) + c eps) / c: one pass over the vector less.
    """
    correction = math.sqrt(1 - beta2**step)
    mean *= beta1
    mean += (1 - beta1) * gradient
    square *= beta2
    gradient *= gradient
    gradient *= 1 - beta2
    square += gradient
    np.sqrt(square, out=gradient)
    gradient += correction * epsilon
    np.divide(mean, gradient, out=gradient)
    gradient *= rate * correction / (1 - beta1**step)
    parameters -= gradient


@optimizer
def adamw(
    parameters: Array,
    gradient: Array,
    rate: float,
    step: int,
    mean: Array,
    square: Array,
    *,
    beta1: FractionBelowOne = 0.9,
    beta2: FractionBelowOne = 0.999,
    epsilon: Positive = 1e-8,
    decay: NotNegative = 0.01,
) -> None:
    """p := (1 - rate decay) p, then Adam: the decay is not divided by sqrt(s) (Loshchilov, Hutter, 2019)."""
    parameters *= 1 - rate * decay
    adam(parameters, gradient, rate, step, mean, square, beta1=beta1, beta2=beta2, epsilon=epsilon)


@optimizer
def lion(
    parameters: Array,
    gradient: Array,
    rate: float,
    step: int,
    mean: Array,
    *,
    beta1: FractionBelowOne = 0.9,
    beta2: FractionBelowOne = 0.99,
) -> None:
    """p := p - rate sign(b1 m + (1 - b1) g), m := b2 m + (1 - b2) g: only signs count (Chen et al., 2023)."""
    parameters -= rate * np.sign(beta1 * mean + (1 - beta1) * gradient)
    mean *= beta2
    mean += (1 - beta2) * gradient
