"""Optimizers: how a gradient changes the parameters."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nn.checks import Array

Optimizer = Callable[[Array, Array, float], None]


def gradient_descent(parameters: Array, gradient: Array, learning_rate: float) -> None:
    """p := p - rate * gradient, in place; `gradient` is used up."""
    gradient *= learning_rate
    np.subtract(parameters, gradient, out=parameters)


OPTIMIZERS: dict[str, Optimizer] = {"sgd": gradient_descent}
